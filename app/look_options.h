// SPDX-License-Identifier: Apache-2.0
// From words on the command line to values of the model; every error names the option and what it accepts.
#pragma once

#include <filesystem>
#include <memory>

#include "commands.h"
#include "geo/projection.h"
#include "scene/paper.h"

namespace app {

// Without a date the as-of date of the dataset, without a view its first one.
[[nodiscard]] geo::Result<scene::Look> lookFrom(const LookOptions& options,
                                                std::shared_ptr<const model::Dataset> dataset);

// With the data that the options name; what is wrong with records is told on standard error.
[[nodiscard]] geo::Result<scene::Look> openLook(const std::filesystem::path& assets, const LookOptions& options);

[[nodiscard]] geo::Result<model::Language> languageFrom(const std::string& text);  // nl, en

// An id of namedProjections(), or anything that PROJ knows; absent: the default projection.
[[nodiscard]] geo::Result<std::shared_ptr<const geo::Projection>> projectionFrom(
    const std::optional<std::string>& definition);

// "4m", "4.5": metres, from 0.1 to 500. `option` names it in the error.
[[nodiscard]] geo::Result<double> metresFrom(const std::string& text, const char* option);

// Without a width the screen is as high as one of 16:9 of scene::Wall's width, or as wide. An error where type that can
// be read would not fit the screen.
[[nodiscard]] geo::Result<scene::Wall> wallFrom(const std::optional<std::string>& screenWidth,
                                                const std::optional<std::string>& farthest,
                                                const scene::PageSetup& page);

// YYYY-MM-DD or YYYY-MM within the days of the frame; `option` names it in the error.
[[nodiscard]] geo::Result<model::Day> dayFrom(const std::string& text, const model::Frame& frame, const char* option);

using scene::pageFor;
using scene::PixelSize;
[[nodiscard]] geo::Result<PixelSize> sizeFrom(const std::string& text);  // "3840x2160"

}  // namespace app
