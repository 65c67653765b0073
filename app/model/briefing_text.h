// SPDX-License-Identifier: Apache-2.0
// The lines of a briefing's file, apart for each step: what is not changed is written as it stood.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace model {

struct StepBlocks {
    std::string head;                // above the first step
    std::vector<std::string> steps;  // from the comments above each [[step]] to those of the next
};

[[nodiscard]] StepBlocks stepBlocks(std::string_view toml);

}  // namespace model
