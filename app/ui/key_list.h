// SPDX-License-Identifier: Apache-2.0
// The table of actions as people read it: a row for each, by group.
#pragma once

#include "ui/actions.h"

namespace ui {

struct KeyRow {
    std::vector<std::string> keys;  // one, or the first and the last of a row of keys
    std::string does;
};

struct KeyGroup {
    std::string name;
    std::vector<KeyRow> rows;
};

[[nodiscard]] std::vector<KeyGroup> keyList(model::Language language);

// A table for each group, as in the README.
[[nodiscard]] std::string keysAsMarkdown(model::Language language);

}  // namespace ui
