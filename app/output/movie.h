// SPDX-License-Identifier: Apache-2.0
// Frames to a moving picture: ffmpeg compresses while the next frame is being drawn. Knows pixels only.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output/write_file.h"
#include "scene/raster.h"

namespace output {

enum class MovieFormat { Mp4, WebM, Gif };

struct MovieRequest {
    MovieFormat format = MovieFormat::Mp4;
    int width = 0, height = 0;  // pixels; even for Mp4 and WebM
    int framesPerSecond = 25;
    std::string title, comment;
    // Of Gif, which has 256 colours for all of its frames: the frames to choose them from.
    std::vector<std::shared_ptr<const scene::Image>> palette;
};

// Same frames, same bytes, on one machine.
class Movie {
public:
    // Errors: of the target as WholeFile::create(); ffmpeg is not installed.
    [[nodiscard]] static geo::Result<Movie> create(const std::filesystem::path& path, Overwrite overwrite,
                                                   const MovieRequest& request);
    Movie(Movie&&) noexcept;
    Movie& operator=(Movie&&) noexcept;
    ~Movie();  // of one that is not finished nothing remains

    // Waits while some frames are still to be compressed. Error: ffmpeg fails.
    [[nodiscard]] geo::Result<void> add(std::shared_ptr<const scene::Image> frame);
    [[nodiscard]] geo::Result<void> finish();

private:
    struct Impl;
    explicit Movie(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace output
