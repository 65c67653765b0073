// SPDX-License-Identifier: Apache-2.0
// People are grouped by how the total counts them: model::countedAs says so, for the total as well.
#include "ui/sum_words.h"

#include <array>

#include "model/ledger.h"
#include "model/totals.h"
#include "model/words.h"
#include "ui/record_words.h"

namespace ui {

namespace {

struct Part {
    model::Counted counted;
    model::Text name;
};
const std::array kParts{
    Part{model::Counted::People, {"Aantal mensen vermeld", "Number of people stated"}},
    Part{model::Counted::Others, {"Ander aantal vermeld", "Other number stated"}},
    Part{model::Counted::WithoutNumber, {"Zonder aantal", "Without a number"}},
    Part{model::Counted::Proposed, {"In onderzoek, niet meegeteld", "Proposed, not counted"}},
};

SumRow rowOf(const model::Record& record, const model::Standing& now, model::Language language)
{
    return {&record, now.number && now.number->stated() ? model::inWords(*now.number, language) : std::string(),
            std::string(model::label(now.state, language)), sectionWords(record.citation(), language)};
}

void add(SumGroup& group, const model::Record& record, const model::Standing& now, model::Language language)
{
    constexpr std::size_t kMostRows = 1000;
    if (group.rows.size() < kMostRows)
        group.rows.push_back(rowOf(record, now, language));
    else
        ++group.beyond;
}

}  // namespace

std::string SumGroup::beyondWords(model::Language language) const
{
    if (beyond == 0) return {};
    return "+" + model::grouped(static_cast<int>(beyond), language) +
           (language == model::Language::Dutch ? " meer" : " more");
}

std::vector<SumGroup> sumGroups(const scene::Sum& sum, const model::Dataset& dataset, model::Day day,
                                std::optional<model::Day> compared, model::Language language)
{
    if (sum.of == scene::Sum::Of::People) {
        std::vector<SumGroup> out;
        for (const Part& part : kParts) out.push_back({part.name.get(language), {}, 0});
        for (const model::Record& record : dataset.records) {
            const model::Standing now = model::standing(record, day);
            const auto part = std::ranges::find(kParts, model::countedAs(record, now), &Part::counted);
            if (part != kParts.end() && model::shows(sum.filter, record, now.state))
                add(out[static_cast<std::size_t>(part - kParts.begin())], record, now, language);
        }
        std::erase_if(out, [](const SumGroup& group) { return group.rows.empty(); });
        return out;
    }
    SumGroup all;
    if (sum.of == scene::Sum::Of::Differences) {
        if (compared)
            for (const model::LedgerRow& row : model::ledgerRows(dataset, sum.filter, day, compared)) {
                all.rows.push_back(rowOf(*row.record, row.standing, language));
                all.rows.back().adds = model::differenceWords(*row.compared, language);
            }
    } else {
        for (const std::size_t i : sum.records)
            add(all, dataset.records[i], model::standing(dataset.records[i], day), language);
        all.beyond += sum.beyond;
    }
    return {std::move(all)};
}

}  // namespace ui
