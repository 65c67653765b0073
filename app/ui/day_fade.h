// SPDX-License-Identifier: Apache-2.0
// When symbols that come and go with the day are faded in and out, and how far. Its clock is handed in.
#pragma once

#include <optional>
#include <span>

#include "model/changes.h"
#include "scene/picture.h"

namespace ui {

class DayFade {
public:
    // Once a frame: another day starts a fade if something comes or goes on the way to it and motion is `wanted`. A
    // fade that runs gives way to a new one at once, and goes on over days on which nothing comes or goes.
    void follow(const model::Dataset& dataset, model::Day day, std::span<const model::ChangeDay> changes, bool wanted, double nowSeconds);

    [[nodiscard]] bool running() const { return fade_.has_value(); }
    // Where it stands; ends by itself when its time is over.
    [[nodiscard]] std::optional<scene::Transition> at(double nowSeconds);

private:
    struct Fade {
        model::Day from;
        double beganSeconds;
    };
    std::optional<model::Day> day_;
    std::optional<Fade> fade_;
};

}  // namespace ui
