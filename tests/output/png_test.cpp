// SPDX-License-Identifier: Apache-2.0
#include "output/png.h"

#include <doctest/doctest.h>
#include <png.h>

#include <cstring>
#include <string>

namespace {

scene::Image picture(int width, int height)
{
    scene::Image image{width, height, {}};
    std::uint32_t noise = 1;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            noise = noise * 1664525U + 1013904223U;
            const auto grain = static_cast<std::uint8_t>(noise >> 29U);
            image.rgb.insert(image.rgb.end(), {static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(y * 3 + grain),
                                               static_cast<std::uint8_t>(x * y)});
        }
    }
    return image;
}

// What libpng makes of the bytes.
scene::Image decoded(const std::vector<std::uint8_t>& bytes)
{
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    INFO(header.message);
    REQUIRE(png_image_begin_read_from_memory(&header, bytes.data(), bytes.size()) != 0);
    CHECK((header.format & PNG_FORMAT_FLAG_ALPHA) == 0);
    header.format = PNG_FORMAT_RGB;
    scene::Image image{static_cast<int>(header.width), static_cast<int>(header.height), {}};
    image.rgb.resize(PNG_IMAGE_SIZE(header));
    REQUIRE(png_image_finish_read(&header, nullptr, image.rgb.data(), 0, nullptr) != 0);
    CHECK(header.warning_or_error == 0);
    return image;
}

struct Chunk {
    std::string type, data;
};

// Checksums are libpng's business; here the order and content of chunks.
std::vector<Chunk> chunks(const std::vector<std::uint8_t>& bytes)
{
    std::vector<Chunk> result;
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < 4; ++i) size = size << 8U | bytes[at + i];
        const char* const text = reinterpret_cast<const char*>(bytes.data()) + at + 4;
        result.push_back({std::string(text, 4), std::string(text + 4, size)});
        at += size + 12;
    }
    return result;
}

}  // namespace

TEST_CASE("libpng reads back every pixel, in one band and in many")
{
    for (const auto& [width, height] : {std::pair{1, 1}, {7, 3}, {640, 480}, {3000, 1700}}) {
        const scene::Image image = picture(width, height);
        const auto png = output::encodePng(image, 96, {});
        REQUIRE(png.has_value());
        const scene::Image back = decoded(*png);
        CHECK(back.width == width);
        CHECK(back.height == height);
        CHECK((back.rgb == image.rgb));
    }
}

TEST_CASE("a picture that does not compress is still right")
{
    scene::Image image = picture(700, 500);
    std::uint64_t state = 88172645463325252U;
    for (auto& channel : image.rgb) {
        state ^= state << 13U;
        state ^= state >> 7U;
        state ^= state << 17U;
        channel = static_cast<std::uint8_t>(state);
    }
    const auto png = output::encodePng(image, 0, {});
    REQUIRE(png.has_value());
    CHECK((decoded(*png).rgb == image.rgb));
    CHECK(png->size() < image.rgb.size() * 11 / 10);
}

TEST_CASE("density, colour space and texts stand before the pixels; the same input gives the same bytes")
{
    const scene::Image image = picture(1600, 1200);
    const std::vector<output::TextChunk> texts{
        {"Title", "Missiekaart"}, {"Description", "Koerdische regio · België"}, {"Missiekaart", "{}", true}};
    const auto png = output::encodePng(image, 300, texts);
    REQUIRE(png.has_value());
    const auto found = chunks(*png);
    REQUIRE(found.size() >= 8);
    CHECK(found[0].type == "IHDR");
    CHECK(found[1].type == "sRGB");
    CHECK(found[2].type == "pHYs");
    CHECK(found[2].data == std::string("\x00\x00\x2e\x23\x00\x00\x2e\x23\x01", 9));  // 11811 a metre
    CHECK(found[3].type == "tEXt");
    CHECK(found[3].data == std::string("Title\0Missiekaart", 17));
    CHECK(found[4].type == "iTXt");
    CHECK(found[4].data == std::string("Description\0\0\0\0\0", 16) + texts[1].text);
    CHECK(found[5].type == "iTXt");
    CHECK(found[5].data == std::string("Missiekaart\0\0\0\0\0", 16) + "{}");
    CHECK(found[6].type == "IDAT");
    CHECK(found.back().type == "IEND");
    CHECK((*png == *output::encodePng(image, 300, texts)));
}

TEST_CASE("a picture that comes in strips of any height is the picture")
{
    const scene::Image image = picture(1500, 1100);
    const std::size_t rowBytes = std::size_t{3} * 1500;
    for (const int height : {1, 7, 64, 640, 1100}) {
        std::vector<std::uint8_t> bytes;
        auto png = output::PngWriter::begin({.width = image.width, .height = image.height},
                                            [&](std::span<const std::uint8_t> more) -> geo::Result<void> {
                                                bytes.insert(bytes.end(), more.begin(), more.end());
                                                return {};
                                            });
        REQUIRE(png.has_value());
        for (int top = 0; top < image.height; top += height) {
            const int rows = std::min(height, image.height - top);
            std::uint8_t* const strip = (*png)->next(rows);
            std::memcpy(strip, image.rgb.data() + rowBytes * static_cast<std::size_t>(top),
                        rowBytes * static_cast<std::size_t>(rows));
            REQUIRE((*png)->take().has_value());
        }
        REQUIRE((*png)->end().has_value());
        CHECK((decoded(bytes).rgb == image.rgb));
    }
}

TEST_CASE("a sink that is full ends the picture with its error")
{
    std::size_t room = 1000;
    const auto full = [&](std::span<const std::uint8_t> more) -> geo::Result<void> {
        if (more.size() > room) return geo::fail(geo::ErrorCode::NotWritable, "the disk is full", "a.png");
        room -= more.size();
        return {};
    };
    auto png = output::PngWriter::begin({.width = 2000, .height = 2000}, full);
    REQUIRE(png.has_value());
    std::memset((*png)->next(2000), 7, std::size_t{3} * 2000 * 2000);
    const auto done = (*png)->take().and_then([&] { return (*png)->end(); });
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().message == "the disk is full");
}

TEST_CASE("pictures without pixels are refused")
{
    CHECK_FALSE(output::encodePng({}, 96, {}).has_value());
    CHECK_FALSE(output::encodePng({10, 10, std::vector<std::uint8_t>(5)}, 96, {}).has_value());
    CHECK_FALSE(output::encodePngRgba(2, 2, std::vector<std::uint8_t>(12)).has_value());
}
