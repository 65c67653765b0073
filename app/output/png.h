// SPDX-License-Identifier: Apache-2.0
// Pictures as PNG files, made quickly: parts of the picture are compressed in parallel. Knows pixels only.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "geo/result.h"
#include "scene/raster.h"

namespace output {

class PngBands;

// A keyword of the PNG specification (Title, Description, Software, Source ...) and its UTF-8 text.
struct TextChunk {
    std::string keyword, text;
    bool international = false;  // as iTXt, where ASCII could be a tEXt that older readers know
};

// Where the bytes of a file go, in their order.
using ByteSink = std::function<geo::Result<void>(std::span<const std::uint8_t>)>;

// What stands before the pixels.
struct PngHead {
    int width = 0, height = 0;
    int channels = 3;  // or 4: straight alpha
    double dpi = 0;    // 0: not told
    std::vector<TextChunk> texts = {};
};

// A picture that comes strip by strip, of which never more than a few strips are in memory. The same picture gives the
// same bytes, whatever the number of cores.
class PngWriter : public scene::StripSink {
public:
    [[nodiscard]] static geo::Result<std::unique_ptr<PngWriter>> begin(const PngHead& head, ByteSink to);
    ~PngWriter() override;

    [[nodiscard]] std::uint8_t* next(int rows) override;
    [[nodiscard]] geo::Result<void> take() override;
    [[nodiscard]] geo::Result<void> end();  // after the last strip

private:
    PngWriter(const PngHead& head, ByteSink to);

    std::size_t rowBytes_, rows_ = 0;
    ByteSink to_;
    std::shared_ptr<std::uint8_t[]> strip_;
    std::unique_ptr<PngBands> bands_;
};

[[nodiscard]] geo::Result<std::vector<std::uint8_t>> encodePng(const scene::Image& image, double dpi,
                                                               std::span<const TextChunk> texts);

// Four bytes a pixel, straight alpha, no metadata.
[[nodiscard]] geo::Result<std::vector<std::uint8_t>> encodePngRgba(int width, int height,
                                                                   std::span<const std::uint8_t> rgba);

}  // namespace output
