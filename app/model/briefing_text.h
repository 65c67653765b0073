// SPDX-License-Identifier: Apache-2.0
// The lines of a briefing's file, apart for each step: what is not changed is written as it stood.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace model {

struct StepBlocks {
    std::string head;                // above the first step
    std::vector<std::string> steps;  // from the comments above each [[step]] to those of the next
};

// `begins`: the lines of the [[step]]s, counted from 1. Nothing: the steps are written in another way.
[[nodiscard]] std::optional<StepBlocks> stepBlocks(std::string_view toml, std::span<const std::size_t> begins);

using Lines = std::vector<std::pair<std::string, std::string>>;  // a key, and how it is written with its value

// The block with the lines of what has changed: other keys, comments and their order stay. New keys follow the last.
[[nodiscard]] std::string merged(std::string_view block, const Lines& before, const Lines& now);

}  // namespace model
