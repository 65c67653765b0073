// SPDX-License-Identifier: Apache-2.0
// Compression and checksums of PNG's data, by ISA-L: one stream made of pieces that can be compressed in parallel.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace output {

// Appends one piece of a raw deflate stream; it refers to nothing before it and ends on a whole byte.
void deflatePiece(std::span<const std::uint8_t> raw, bool isLast, std::vector<std::uint8_t>& to);

[[nodiscard]] std::uint32_t crc32(std::span<const std::uint8_t> data);
[[nodiscard]] std::uint32_t adler32(std::span<const std::uint8_t> data);
// The Adler-32 of two pieces of data one after the other, from theirs.
[[nodiscard]] std::uint32_t adler32Joined(std::uint32_t first, std::uint32_t second, std::size_t secondBytes);

}  // namespace output
