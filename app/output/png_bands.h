// SPDX-License-Identifier: Apache-2.0
// The pixels of a PNG as pieces of one deflate stream: compressed on other threads, handed out in their order. Knows
// no file.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <vector>

#include "geo/result.h"

namespace output {

struct PngBand {
    std::vector<std::uint8_t> data;
    std::uint32_t checksum = 1;
    std::size_t rawBytes = 0;
};

class PngBands {
public:
    // `take` gets the content of each IDAT chunk.
    using Take = std::function<geo::Result<void>(const std::vector<std::uint8_t>&)>;
    PngBands(std::size_t rowBytes, std::size_t height, Take take);

    // The next rows, which live as long as anybody holds them. Waits while too many are being compressed.
    [[nodiscard]] geo::Result<void> add(const std::shared_ptr<const std::uint8_t[]>& rows, std::size_t count);
    // After the last row.
    [[nodiscard]] geo::Result<void> finish();

private:
    [[nodiscard]] geo::Result<void> handOut();

    std::size_t rowBytes_, height_, row_ = 0;
    Take take_;
    std::shared_ptr<const std::uint8_t[]> before_;  // the rows that were added last
    const std::uint8_t* above_ = nullptr;           // the last of them
    std::uint32_t checksum_ = 1;
    std::deque<std::future<PngBand>> running_;
};

}  // namespace output
