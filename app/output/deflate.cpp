// SPDX-License-Identifier: Apache-2.0
// ISA-L at level 1, several times as fast as zlib's fastest.
#include "output/deflate.h"

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

#include <algorithm>

namespace output {

namespace {

void deflateBy(std::span<const std::uint8_t> raw, bool isLast, std::vector<std::uint8_t>& to)
{
    std::vector<std::uint8_t> workspace(ISAL_DEF_LVL1_DEFAULT);
    isal_zstream stream;
    isal_deflate_init(&stream);
    stream.level = 1;
    stream.level_buf = workspace.data();
    stream.level_buf_size = static_cast<std::uint32_t>(workspace.size());
    stream.flush = isLast ? NO_FLUSH : FULL_FLUSH;
    stream.end_of_stream = isLast ? 1 : 0;
    stream.next_in = const_cast<std::uint8_t*>(raw.data());  // only read
    stream.avail_in = static_cast<std::uint32_t>(raw.size());
    do {
        const std::size_t used = to.size();
        to.resize(used + std::max<std::size_t>(raw.size() / 2, 4096));
        stream.next_out = to.data() + used;
        stream.avail_out = static_cast<std::uint32_t>(to.size() - used);
        isal_deflate(&stream);
        to.resize(to.size() - stream.avail_out);
    } while (stream.avail_out == 0);
}

}  // namespace

// ISA-L chooses its code for this processor at each function's first call, and threads that call meanwhile may run
// other code, whose bytes differ: the first call is one thread's alone.
void deflatePiece(std::span<const std::uint8_t> raw, bool isLast, std::vector<std::uint8_t>& to)
{
    static const bool chosen = [] {
        std::vector<std::uint8_t> some(std::size_t{1} << 16), unused;
        for (std::size_t i = 0; i < some.size(); ++i) some[i] = static_cast<std::uint8_t>(i * i >> 5U);
        for (const bool last : {false, true}) deflateBy(some, last, unused);
        return !unused.empty();
    }();
    static_cast<void>(chosen);
    deflateBy(raw, isLast, to);
}

std::uint32_t crc32(std::span<const std::uint8_t> data) { return crc32_gzip_refl(0, data.data(), data.size()); }

std::uint32_t adler32(std::span<const std::uint8_t> data) { return isal_adler32(1, data.data(), data.size()); }

std::uint32_t adler32Joined(std::uint32_t first, std::uint32_t second, std::size_t secondBytes)
{
    constexpr std::uint64_t kBase = 65521;
    const std::uint64_t a1 = first & 0xffffU, b1 = first >> 16U, a2 = second & 0xffffU, b2 = second >> 16U;
    const std::uint64_t length = secondBytes % kBase;
    const std::uint64_t a = (a1 + a2 + kBase - 1) % kBase;
    const std::uint64_t b = (b1 + b2 + length * ((a1 + kBase - 1) % kBase)) % kBase;
    return static_cast<std::uint32_t>((b << 16U) | a);
}

}  // namespace output
