// SPDX-License-Identifier: Apache-2.0
// Each format from its writer to the one way in which files appear.
#include "picture_files.h"

#include <fmt/format.h>

#include <cmath>

#include "geo/geotiff.h"
#include "output/picture_note.h"
#include "output/png.h"
#include "output/svg_text.h"

namespace app {

namespace {

namespace fs = std::filesystem;

fs::path worldFileOf(const fs::path& png) { return fs::path(png).replace_extension(".pgw"); }
fs::path auxFileOf(const fs::path& png) { return png.string() + ".aux.xml"; }

std::span<const std::uint8_t> bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// What tells where a PNG lies: six numbers that every GIS reads, and with them the CRS for GDAL and what builds on it.
geo::Result<void> writeWorldFiles(const FinishedPicture& picture, const PictureTarget& target)
{
    if (picture.picture.second)
        return geo::fail(geo::ErrorCode::Invalid,
                         "two maps beside each other have no one place; use --compare-as marks", "--world-file");
    const auto wkt = geo::crsWkt(*picture.projection);
    if (!wkt) return tl::unexpected(wkt.error());
    const scene::MapFrame& frame = picture.picture.frame;
    const geo::Point corner = frame.toMap({0, 0});
    const double pixel = frame.metresPerPoint / picture.pixelsPerPoint();
    const std::string world =
        fmt::format("{}\n0\n0\n{}\n{}\n{}\n", pixel, -pixel, corner.x + pixel / 2, corner.y - pixel / 2);
    const std::string aux = fmt::format(
        "<PAMDataset>\n  <SRS>{}</SRS>\n  <GeoTransform>{}, {}, 0, {}, 0, {}</GeoTransform>\n</PAMDataset>\n",
        output::escapedXml(*wkt), corner.x, pixel, corner.y, -pixel);
    return output::writeWhole(worldFileOf(target.path), world, target.overwrite).and_then([&] {
        return output::writeWhole(auxFileOf(target.path), aux, target.overwrite);
    });
}

// Tells after each strip how far a page is.
class CountingSink : public scene::StripSink {
public:
    CountingSink(scene::StripSink& to, int rows, const ShareSink& done) : to_(to), all_(rows), done_(done) {}
    std::uint8_t* next(int rows) override
    {
        rows_ += rows;
        return to_.next(rows);
    }
    geo::Result<void> take() override
    {
        return to_.take().and_then([&] { return done_(rows_ / all_); });
    }

private:
    scene::StripSink& to_;
    double all_, rows_ = 0;
    const ShareSink& done_;
};

geo::Result<void> writePng(const FinishedPicture& picture, output::WholeFile& file, scene::Rasterizer& rasterizer,
                           const ShareSink& done)
{
    const scene::Scene& scene = picture.picture.scene;
    const output::PngHead head{.width = picture.pixels.width,
                               .height = picture.pixels.height,
                               .channels = scene::channelsOf(scene),
                               .dpi = picture.pixelsPerPoint() * 72,
                               .texts = {{"Title", scene.title},
                                         {"Description", scene.description},
                                         {"Source", picture.info.keywords},
                                         {"Software", picture.info.creator},
                                         {std::string(output::kNoteKey), picture.info.note, true}}};
    auto png = output::PngWriter::begin(head, [&](std::span<const std::uint8_t> bytes) { return file.write(bytes); });
    if (!png) return tl::unexpected(png.error());
    CountingSink sink(**png, head.height, done);
    return rasterizer.draw(scene, head.width, head.height, sink).and_then([&] { return (*png)->end(); });
}

class TiffSink : public scene::StripSink {
public:
    TiffSink(geo::TiffWriter& to, std::size_t rowBytes) : to_(to), rowBytes_(rowBytes) {}
    std::uint8_t* next(int rows) override
    {
        strip_.resize(rowBytes_ * static_cast<std::size_t>(rows));
        return strip_.data();
    }
    geo::Result<void> take() override { return to_.write(strip_); }

private:
    geo::TiffWriter& to_;
    std::size_t rowBytes_;
    std::vector<std::uint8_t> strip_;
};

geo::Result<void> writePage(const scene::Scene& scene, const geo::TiffPage& page, bool another,
                            const output::WholeFile& file, const fs::path& path, scene::Rasterizer& rasterizer,
                            const ShareSink& done)
{
    auto tiff = geo::TiffWriter::create(file.nameForOthers(), path.string(), page, another);
    if (!tiff) return tl::unexpected(tiff.error());
    TiffSink rows(*tiff, static_cast<std::size_t>(page.width) * static_cast<std::size_t>(page.channels));
    CountingSink sink(rows, page.height, done);
    return rasterizer.draw(scene, page.width, page.height, sink).and_then([&] { return tiff->close(); });
}

// The map where it lies on the Earth, then the whole picture.
geo::Result<void> writeTiff(const FinishedPicture& picture, const output::WholeFile& file, const fs::path& path,
                            scene::Rasterizer& rasterizer, const ShareSink& done)
{
    const auto wkt = geo::crsWkt(*picture.projection);
    if (!wkt) return tl::unexpected(wkt.error());
    const scene::Scene& whole = picture.picture.scene;
    const double scale = picture.pixelsPerPoint();
    const geo::TiffPage map{.width = static_cast<int>(std::lround(picture.map->scene.widthPt * scale)),
                            .height = static_cast<int>(std::lround(picture.map->scene.heightPt * scale)),
                            .channels = scene::channelsOf(picture.map->scene),
                            .dpi = scale * 72,
                            .crs = *wkt,
                            .extent = picture.map->frame.extent(),
                            .tags = {{"TIFFTAG_DOCUMENTNAME", whole.title},
                                     {"TIFFTAG_IMAGEDESCRIPTION", whole.description},
                                     {"TIFFTAG_SOFTWARE", picture.info.creator},
                                     {std::string(output::kNoteKey), picture.info.note}}};
    geo::TiffPage page = map;
    page.width = picture.pixels.width;
    page.height = picture.pixels.height;
    page.channels = scene::channelsOf(whole);
    page.extent.reset();
    const auto half = [&](double before) { return [&done, before](double share) { return done(before + share / 2); }; };
    return writePage(picture.map->scene, map, false, file, path, rasterizer, half(0)).and_then([&] {
        return writePage(whole, page, true, file, path, rasterizer, half(0.5));
    });
}

}  // namespace

geo::Result<Format> formatOf(const std::string& path)
{
    const std::string extension = output::extensionOf(path);
    if (extension == ".png") return Format::Png;
    if (extension == ".pdf") return Format::Pdf;
    if (extension == ".svg") return Format::Svg;
    if (extension == ".tif" || extension == ".tiff") return Format::Tiff;
    return geo::fail(geo::ErrorCode::Invalid,
                     "cannot tell the format from '" + extension + "'; end the name in .png, .pdf, .svg or .tif", path);
}

geo::Result<void> checkTarget(const PictureTarget& target)
{
    if (target.worldFile && target.format != Format::Png)
        return geo::fail(geo::ErrorCode::Invalid, "goes with a .png; a .tif tells itself where it lies",
                         "--world-file");
    auto free = output::checkTarget(target.path, target.overwrite);
    if (!free || !target.worldFile) return free;
    return output::checkTarget(worldFileOf(target.path), target.overwrite).and_then([&] {
        return output::checkTarget(auxFileOf(target.path), target.overwrite);
    });
}

geo::Result<void> writePicture(const FinishedPicture& picture, const PictureTarget& target, const scene::Fonts& fonts,
                               scene::Rasterizer* rasterizer, const ShareSink& done)
{
    auto file = output::WholeFile::create(target.path, target.overwrite);
    if (!file) return tl::unexpected(file.error());
    const scene::Scene& scene = picture.picture.scene;
    const auto written = [&]() -> geo::Result<void> {
        switch (target.format) {
            case Format::Pdf:
                return output::renderPdf(scene, fonts, picture.info).and_then([&](const auto& bytes) {
                    return file->write(bytes);
                });
            case Format::Svg:
                return output::renderSvg(scene, fonts, picture.info).and_then([&](const std::string& text) {
                    return file->write(bytesOf(text));
                });
            case Format::Png:
                return writePng(picture, *file, *rasterizer, done);
            case Format::Tiff:
                return writeTiff(picture, *file, target.path, *rasterizer, done);
        }
        return {};
    }();
    if (!written) return written;
    if (auto on = done(1); !on) return on;
    if (target.worldFile)
        if (auto beside = writeWorldFiles(picture, target); !beside) return beside;
    return file->keep();
}

}  // namespace app
