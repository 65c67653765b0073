// SPDX-License-Identifier: Apache-2.0
// What a filter lets through, what its choices would leave, and how it is told.
#include "model/filter.h"

#include <doctest/doctest.h>

#include "letter.h"
#include "model/ledger.h"

using namespace model;
using namespace model::test;

namespace {

const Day kDay = makeDay(2020, 3, 1);

template <class E>
int sum(const std::map<E, int>& counts)
{
    int out = 0;
    for (const auto& [value, count] : counts) out += count;
    return out;
}

}  // namespace

TEST_CASE("every choice leaves as many records as its count says")
{
    Filter some;
    some.theatres.toggle(Theatre::Afghanistan);
    some.theatres.toggle(Theatre::Sahel);
    some.words = "missie";
    for (const Filter& filter : {Filter{}, some}) {
        const Facets counts = facets(letter(), filter, kDay);
        const auto left = [&](const Filter& one) { return static_cast<int>(ledgerRows(letter(), one, kDay).size()); };
        CHECK(counts.shown == left(filter));
        for (const auto& [theatre, count] : counts.theatres) {
            Filter one = filter;
            one.theatres.only(theatre);
            CHECK(left(one) == count);
        }
        for (const auto& [state, count] : counts.states) {
            Filter one = filter;
            one.states.only(state);
            CHECK(left(one) == count);
        }
        for (const auto& [organisation, count] : counts.organisations) {
            Filter one = filter;
            one.organisations.only(organisation);
            CHECK(left(one) == count);
        }
        Filter stated = filter;
        stated.statedNumberOnly = true;
        CHECK(left(stated) == counts.numberStated);
    }
    const Facets all = facets(letter(), {}, kDay);
    CHECK(all.all == 29);
    CHECK(sum(all.kinds) == all.all);
    CHECK(sum(all.statuses) == all.all);
}

TEST_CASE("searching forgives case and accents, and looks in both languages")
{
    const auto found = [](const char* words) {
        Filter filter;
        filter.words = words;
        return facets(letter(), filter, kDay).shown;
    };
    CHECK(found("koerdische") > 0);
    CHECK(found("KURDISH") == found("kurdish"));
    CHECK(found("één trainingsteam") == found("een trainingsteam"));
    CHECK(found("een trainingsteam") > 0);
    CHECK(found("nobody writes this") == 0);
    CHECK(found("  ") == 29);
}

TEST_CASE("a filter is told in words, group by group")
{
    Filter filter;
    CHECK(inWords(filter, Language::Dutch).empty());
    filter.organisations.toggle(Organisation::Eu);
    filter.organisations.toggle(Organisation::Nato);
    filter.statedNumberOnly = true;
    filter.words = "mali";
    CHECK(inWords(filter, Language::Dutch) == "NAVO, EU · aantal vermeld · 'mali'");
    CHECK(inWords(filter, Language::English) == "NATO, EU · number stated · 'mali'");
}
