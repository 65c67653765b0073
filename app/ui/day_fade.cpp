// SPDX-License-Identifier: Apache-2.0
// A change of state or number alone is a cut: its symbol stays where it is.
#include "ui/day_fade.h"

#include <algorithm>

namespace ui {

namespace {

constexpr double kFadeSeconds = 0.25;

bool somethingMoves(const model::Dataset& dataset, std::span<const model::ChangeDay> changes, model::Day a,
                    model::Day b)
{
    const auto [before, after] = std::minmax(a, b);
    for (auto at = std::ranges::upper_bound(changes, before, {}, &model::ChangeDay::day);
         at != changes.end() && at->day <= after; ++at)
        for (const std::uint32_t record : at->records)
            if (const model::Change change = model::changeOf(dataset, record, at->day);
                change.before.here() != change.after.here())
                return true;
    return false;
}

}  // namespace

void DayFade::follow(const model::Dataset& dataset, model::Day day, std::span<const model::ChangeDay> changes,
                     bool wanted, double nowSeconds)
{
    if (!wanted) fade_.reset();
    if (wanted && day_ && *day_ != day && somethingMoves(dataset, changes, *day_, day)) fade_ = Fade{*day_, nowSeconds};
    day_ = day;
}

std::optional<scene::Transition> DayFade::at(double nowSeconds)
{
    if (!fade_) return std::nullopt;
    const double share = (nowSeconds - fade_->beganSeconds) / kFadeSeconds;
    if (share >= 1) {
        fade_.reset();
        return std::nullopt;
    }
    return scene::Transition{fade_->from, std::max(share, 0.0)};
}

}  // namespace ui
