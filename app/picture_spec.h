// SPDX-License-Identifier: Apache-2.0
// What a picture's file tells of how it was made, as words of the command line in JSON; and such a file as options.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "commands.h"
#include "scene/picture.h"

namespace app {

// The options that make the picture again on another day and on another machine: nothing in them is left to defaults,
// and no folder or password of this machine is told.
[[nodiscard]] std::string pictureSpec(const SnapshotOptions& options, const scene::Look& look,
                                      const std::vector<DataMark>& marks);

// Of each source that loadData() takes.
[[nodiscard]] geo::Result<std::vector<DataMark>> marksOf(const std::filesystem::path& assets,
                                                         const std::vector<std::string>& sources);

// If one of the data is a picture of ours: what it tells, where the options do not say otherwise. Its data are looked
// for here and beside it, unless others are named. Returns what the picture was made from; empty: there is no picture.
[[nodiscard]] geo::Result<std::vector<DataMark>> takeFromPicture(SnapshotOptions& options);

// "the picture was made from other data (own.gpkg)"; empty where they are the same.
[[nodiscard]] model::Text otherData(const std::vector<DataMark>& ofPicture, const std::vector<DataMark>& now);

}  // namespace app
