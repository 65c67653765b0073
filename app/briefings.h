// SPDX-License-Identifier: Apache-2.0
// Where briefings are found.
#pragma once

#include <filesystem>
#include <optional>

#include "model/briefing.h"
#include "ui/editor.h"
#include "unsaved.h"

namespace app {

// The one of the letter.
[[nodiscard]] std::filesystem::path ownBriefing(const std::filesystem::path& assets);
// The file, or the briefing of the letter among the program's data. Errors as of model::readBriefing().
[[nodiscard]] geo::Result<model::Briefing> openBriefing(const std::filesystem::path& assets,
                                                        const std::optional<std::string>& file);

// The files that briefings are made in.
[[nodiscard]] ui::BriefingStore briefingStore(const std::filesystem::path& assets, Unsaved& unsaved);

}  // namespace app
