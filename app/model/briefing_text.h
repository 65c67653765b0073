// SPDX-License-Identifier: Apache-2.0
// The lines of a briefing's file, apart for each step: what is not changed is written as it stood.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace model {

struct StepBlocks {
    std::string head;                // above the first step
    std::vector<std::string> steps;  // from the comments above each [[step]] to those of the next
};

[[nodiscard]] StepBlocks stepBlocks(std::string_view toml);

using Lines = std::vector<std::pair<std::string, std::string>>;  // a key, and how it is written with its value

// The block with the lines of what has changed: other keys, comments and their order stay. New keys follow the last.
[[nodiscard]] std::string merged(std::string_view block, const Lines& before, const Lines& now);

}  // namespace model
