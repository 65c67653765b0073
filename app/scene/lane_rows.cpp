// SPDX-License-Identifier: Apache-2.0
// Spans follow from the days of change, so nothing is asked day by day.
#include "scene/lane_rows.h"

#include <algorithm>
#include <chrono>

#include "model/words.h"

namespace scene {

namespace {

using std::chrono::days;

bool moreCertain(const model::Standing& a, const model::Standing& b)
{
    const int first = model::uncertainty(a.state), second = model::uncertainty(b.state);
    return first < second || (first == second && !a.uncertain && b.uncertain);
}

}  // namespace

std::vector<std::vector<LaneSpan>> laneSpans(const model::Dataset& dataset, const model::Filter& filter,
                                             std::span<const model::ChangeDay> changes)
{
    const model::Frame& frame = dataset.frame;
    std::vector<std::vector<LaneSpan>> out(dataset.records.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].push_back({frame.firstDay, frame.lastDay, model::standing(dataset.records[i], frame.firstDay)});
    for (const model::ChangeDay& day : changes) {
        for (const std::uint32_t record : day.records) {
            auto& spans = out[record];
            spans.back().last = day.day - days{1};
            spans.push_back({day.day, frame.lastDay, model::standing(dataset.records[record], day.day)});
        }
    }
    for (auto& spans : out)
        std::erase_if(spans, [&](const LaneSpan& span) {
            return !span.standing.here() || !filter.states.allows(span.standing.state);
        });
    return out;
}

std::vector<LaneRow> laneRows(const model::Dataset& dataset, const model::Filter& filter,
                              const std::set<model::Theatre>& folded)
{
    std::vector<LaneRow> out;
    for (const auto& theatre : model::words<model::Theatre>()) {
        const bool fold = folded.contains(theatre.value);
        for (std::size_t i = 0; i < dataset.records.size(); ++i) {
            if (dataset.records[i].theatre != theatre.value || !model::shows(filter, dataset.records[i])) continue;
            const bool opens = !fold || out.empty() || out.back().theatre != theatre.value;
            if (opens) out.push_back({theatre.value, {}, fold});
            out.back().records.push_back(i);
        }
    }
    return out;
}

std::vector<LaneSpan> spansOf(const LaneRow& row, const std::vector<std::vector<LaneSpan>>& spans)
{
    if (row.records.size() == 1) return spans[row.records.front()];
    std::set<model::Day> starts;
    for (const std::size_t i : row.records)
        for (const LaneSpan& span : spans[i]) starts.insert({span.first, span.last + days{1}});
    std::vector<LaneSpan> out;
    for (auto start = starts.begin(); start != starts.end() && std::next(start) != starts.end(); ++start) {
        const LaneSpan* best = nullptr;
        for (const std::size_t i : row.records)
            for (const LaneSpan& span : spans[i])
                if (span.first <= *start && span.last >= *start &&
                    (!best || moreCertain(span.standing, best->standing)))
                    best = &span;
        if (best) out.push_back({*start, *std::next(start) - days{1}, best->standing});
    }
    return out;
}

}  // namespace scene
