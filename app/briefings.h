// SPDX-License-Identifier: Apache-2.0
// Where briefings are found.
#pragma once

#include <filesystem>
#include <optional>

#include "model/briefing.h"

namespace app {

// The file, or the briefing of the letter among the program's data. Errors as of model::readBriefing().
[[nodiscard]] geo::Result<model::Briefing> openBriefing(const std::filesystem::path& assets,
                                                        const std::optional<std::string>& file);

}  // namespace app
