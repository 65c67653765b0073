// SPDX-License-Identifier: Apache-2.0
// Where briefings are found.
#pragma once

#include <filesystem>
#include <optional>

#include "geo/projection.h"
#include "model/briefing.h"
#include "model/session.h"
#include "scene/picture.h"
#include "ui/editor.h"
#include "unsaved.h"

namespace app {

// The one of the letter.
[[nodiscard]] std::filesystem::path ownBriefing(const std::filesystem::path& assets);
// The file, or the briefing of the letter among the program's data. Errors as of model::readBriefing().
[[nodiscard]] geo::Result<model::Briefing> openBriefing(const std::filesystem::path& assets,
                                                        const std::optional<std::string>& file);

// A step as a picture that stands still: one that plays is shown on its last day. What it asks for and the data or PROJ
// lack is told on standard error, and left out.
struct StillStep {
    model::Session session;
    std::shared_ptr<const geo::Projection> projection;  // `usual` if the step has none
};
[[nodiscard]] StillStep stillOf(const model::Step& step, const scene::Look& asked,
                                std::shared_ptr<const geo::Projection> usual);

// The files that briefings are made in.
[[nodiscard]] ui::BriefingStore briefingStore(const std::filesystem::path& assets, Unsaved& unsaved);

}  // namespace app
