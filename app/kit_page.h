// SPDX-License-Identifier: Apache-2.0
// The page of a kit that shows all of it in a browser, without a network.
#pragma once

#include <string>
#include <vector>

#include "model/language.h"

namespace app {

struct KitStep {
    std::string file;  // without extension, beside the page
    std::string title, text, notes;
};

struct KitPage {
    model::Language language = model::Language::Dutch;
    std::string title, subtitle, handout, animation;  // the last two are files; animation may be empty
    std::vector<std::string> data;                    // files
    std::vector<KitStep> steps;
    std::string sources, foot;
};

[[nodiscard]] std::string htmlOf(const KitPage& page);

}  // namespace app
