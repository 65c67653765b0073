// SPDX-License-Identifier: Apache-2.0
// The rules of presence written a second time, on the text of the source, and compared for every record and day.
#include <chrono>
#include <string>

#include "letter.h"
#include "model/presence.h"
#include "model/words.h"

using namespace model;
using namespace model::test;

namespace {

// Days as ISO text: it sorts like time, and an empty one is absent.
struct Source {
    std::string status, type, s0, s1, e0, e1;
};

const std::string kAsOf = "2018-06-15";
const std::string kDayAfter = "2018-06-16";

bool oneOf(const std::string& what, std::initializer_list<const char*> list)
{
    for (const char* item : list) {
        if (what == item) return true;
    }
    return false;
}

Source implied(Source r)
{
    if (oneOf(r.status, {"continuing", "ending", "mission-continuing"})) {
        if (r.s1.empty()) r.s1 = kAsOf;
    } else if (r.s0.empty() && r.s1.empty()) {
        r.s0 = kDayAfter;
    }
    return r;
}

std::string expectedPresence(const Source& r, const std::string& t)
{
    const bool beforeStart = !r.s0.empty() && t < r.s0;
    const bool afterEnd = !r.e1.empty() && t > r.e1;
    const bool afterMove = r.type == "move" && !r.s1.empty() && t > r.s1;
    if (beforeStart || afterEnd || afterMove) return "no";
    if (r.type == "move") return r.s0 == r.s1 && r.s1 == t ? "yes" : "maybe";
    const bool withdrawal = r.status == "ending" && !r.e0.empty() && r.e0 < kAsOf;
    const bool continuing = oneOf(r.status, {"continuing", "mission-continuing"});
    const bool runsAtAsOf = continuing || (!r.s1.empty() && r.s1 <= kAsOf && !withdrawal);
    if (!r.s1.empty() && t == r.s1) return "yes";
    if (!r.s1.empty() && t > r.s1 && !r.e0.empty() && t <= r.e0) return "yes";
    if (!r.s1.empty() && t > r.s1 && t <= kAsOf && runsAtAsOf) return "yes";
    return "maybe";
}

std::string expectedState(const Source& r, const std::string& presence, const std::string& t)
{
    if (presence == "no") return "absent";
    if (t <= kAsOf) return "reported";
    if (oneOf(r.status, {"decided", "mission-planned"})) return "planned";
    if (oneOf(r.status, {"intended", "under-investigation", "option"})) return "proposed";
    return r.e1.empty() ? "not-stated" : "planned";
}

Source sourceOf(const geo::Layer& layer, const geo::Feature& feature)
{
    const auto text = [&](const char* field) {
        const auto* value = std::get_if<std::string>(&feature.values.at(layer.fieldIndex(field).value()));
        return value ? *value : std::string();
    };
    return {text("status"),       text("type"),         text("start_earliest"),
            text("start_latest"), text("end_earliest"), text("end_latest")};
}

}  // namespace

TEST_CASE("every record on every day of 2018-2021 stands where the rules say")
{
    const geo::Layer* layer = letterLayers().layer("contributions");
    REQUIRE(layer);
    REQUIRE(layer->features.size() == letter().records.size());
    int compared = 0;
    for (std::size_t i = 0; i < layer->features.size(); ++i) {
        const Record& record = letter().records[i];
        const Source source = implied(sourceOf(*layer, layer->features[i]));
        for (Day day = letter().frame.firstDay; day <= letter().frame.lastDay; day += std::chrono::days{1}) {
            const Standing now = standing(record, day);
            const std::string t = isoDay(day);
            const std::string presence = expectedPresence(source, t);
            const std::string state = expectedState(source, presence, t);
            ++compared;
            if (code(now.presence) == presence && code(now.state) == state) continue;
            FAIL_CHECK(record.id, " on ", t, ": ", code(now.presence), " ", code(now.state), ", expected ", presence,
                       " ", state);
            break;
        }
    }
    CHECK(compared == 29 * 1461);
}

TEST_CASE("what holds of every standing holds")
{
    for (const Record& record : letter().records) {
        CAPTURE(record.id);
        bool endedOnce = false;
        bool wasThere = false;
        for (Day day = letter().frame.firstDay; day <= letter().frame.lastDay; day += std::chrono::days{1}) {
            const Standing now = standing(record, day);
            const bool there = now.presence != Presence::No;
            REQUIRE(there == (now.state != State::Absent));
            REQUIRE(there == now.number.has_value());
            REQUIRE(now.uncertain == (now.presence == Presence::Maybe));
            REQUIRE((now.presence == Presence::Yes) == (now.reason == Reason::None));
            for (const Language language : {Language::Dutch, Language::English}) {
                REQUIRE(reason(now, record, language).empty() == (now.presence == Presence::Yes));
            }
            // Nothing comes back after it has ended.
            endedOnce = endedOnce || (wasThere && !there);
            REQUIRE_FALSE((endedOnce && there));
            wasThere = there;
        }
    }
}
