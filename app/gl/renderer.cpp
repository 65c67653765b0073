// SPDX-License-Identifier: Apache-2.0
// The drawing itself: one pass to collect what changes every frame (boxes, letters), one to draw in list order.
#include "gl/renderer.h"

#include <glad/gl.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "gl/gpu_copies.h"
#include "gl/page_records.h"
#include "gl/plane.h"
#include "gl/pointer_cache.h"
#include "gl/programs.h"
#include "gl/shape_records.h"
#include "gl/warm_up.h"

namespace gl {
namespace {

void bindTexels(const TexelBuffer& texels)
{
    glActiveTexture(GL_TEXTURE0 + kTexelUnit);
    glBindTexture(GL_TEXTURE_BUFFER, texels.texture.id());
    glActiveTexture(GL_TEXTURE0);
}

// Copies outlive this many frames without use, so that two views drawn in turn keep theirs.
constexpr std::uint64_t kFramesKept = 8;

Vec4 premultiplied(scene::Color c)
{
    const float a = static_cast<float>(c.a) / 255.0F, scale = a / 255.0F;
    return {static_cast<float>(c.r) * scale, static_cast<float>(c.g) * scale, static_cast<float>(c.b) * scale, a};
}

}  // namespace

struct Renderer::Impl {
    Impl(std::shared_ptr<const scene::Fonts> fonts, Programs made) : programs(std::move(made)), atlas(std::move(fonts))
    {
    }

    Programs programs;
    GlyphAtlas atlas;
    VertexArray noAttributes = makeVertexArray();
    TexelBuffer boxes = makeRecordBuffer(), letters = makeRecordBuffer();
    PointerCache<geo::Area, GpuMesh> meshes;
    PointerCache<geo::Path, GpuLines> openLines, rings;
    PointerCache<geo::Raster, std::vector<GpuShade>> shades;  // one per set of colours
    PointerCache<std::vector<scene::Symbol>, GpuSymbols> symbolSets;
    std::uint64_t frame = 0;

    PageRecords ofPage;
    std::size_t nextRun = 0;
    int boxesDrawn = 0, lettersDrawn = 0;

    void begin(const Tile& tile);
    void clear(scene::Color background, const Tile& tile, const PixelRect& clip);
    void drawGroups(const scene::Scene& scene, std::size_t first, std::size_t end, const Tile& tile,
                    const PixelRect& clip);
    void nextFrame(const Tile& tile);
    void drawGroup(const scene::Group& group, const Plane& plane, std::int32_t day);
    void draw(const scene::Fill& fill, const Plane& plane);
    void draw(const scene::Hatch& hatch, const Plane& plane);
    void draw(const scene::Stroke& stroke, const Plane& plane);
    void draw(const scene::Symbols& symbols, const Plane& plane, std::int32_t day);
    void drawBoxes(const Plane& page);
    void drawLetters(const Plane& plane);
    void drawShapes(const Program& program, const TexelBuffer& records, int first, int count, const Vec4& toPixel,
                    const Plane& plane, std::int32_t day);
    [[nodiscard]] const Texture& texture(const scene::Shade& shade);
    void drawMesh(const Program& program, const GpuMesh& mesh, const Plane& plane);
};

void Renderer::Impl::drawGroup(const scene::Group& group, const Plane& plane, std::int32_t day)
{
    const PixelRect clip = plane.clip();
    glScissor(clip.left, plane.tile().row(clip), clip.width, clip.height);
    const bool hidden = clip.width <= 0 || clip.height <= 0;
    for (std::size_t i = 0; i < group.primitives.size();) {
        const scene::Primitive& primitive = group.primitives[i];
        if (is<scene::Box>(primitive)) {
            drawBoxes(plane);
            i = runEnd<scene::Box>(group.primitives, i);
            continue;
        }
        if (is<scene::Label>(primitive)) {
            drawLetters(plane);
            i = runEnd<scene::Label>(group.primitives, i);
            continue;
        }
        ++i;
        if (hidden) continue;
        if (const auto* fill = std::get_if<scene::Fill>(&primitive)) draw(*fill, plane);
        if (const auto* hatch = std::get_if<scene::Hatch>(&primitive)) draw(*hatch, plane);
        if (const auto* stroke = std::get_if<scene::Stroke>(&primitive)) draw(*stroke, plane);
        if (const auto* symbols = std::get_if<scene::Symbols>(&primitive)) draw(*symbols, plane, day);
    }
}

void Renderer::Impl::drawMesh(const Program& program, const GpuMesh& mesh, const Plane& plane)
{
    program.set("planeToPixel", plane.toPixelFrom(mesh.origin));
    program.set("pixelToClip", plane.pixelToClip());
    glBindVertexArray(mesh.layout.id());
    glDrawElements(GL_TRIANGLES, mesh.indexCount, GL_UNSIGNED_INT, nullptr);
}

const Texture& Renderer::Impl::texture(const scene::Shade& shade)
{
    std::vector<GpuShade>& copies =
        shades.get(shade.relief, frame, [](const geo::Raster&) { return std::vector<GpuShade>(); });
    const auto found = std::find_if(copies.begin(), copies.end(), [&](const GpuShade& copy) { return copy.is(shade); });
    return found != copies.end() ? found->texture : copies.emplace_back(upload(shade)).texture;
}

void Renderer::Impl::draw(const scene::Fill& fill, const Plane& plane)
{
    if (!fill.area || fill.color.a == 0) return;
    const GpuMesh& mesh = meshes.get(fill.area, frame, [](const geo::Area& area) { return upload(area); });
    if (mesh.indexCount == 0 || !plane.shows(mesh.extent, 0)) return;
    const Program& program = fill.shade ? programs.shadedFill : programs.fill;
    program.use();
    program.set("color", premultiplied(fill.color));
    if (fill.shade) {
        const scene::Shade& shade = *fill.shade;
        glBindTexture(GL_TEXTURE_2D, texture(shade).id());
        const double scaleX = 1 / shade.relief->extent.width(), scaleY = -1 / shade.relief->extent.height();
        program.set("planeToShade", Vec4{static_cast<float>(scaleX), static_cast<float>(scaleY),
                                         static_cast<float>((mesh.origin.x - shade.relief->extent.west) * scaleX),
                                         static_cast<float>((mesh.origin.y - shade.relief->extent.north) * scaleY)});
    }
    // Most fills are opaque, and cheaper when nothing is blended.
    if (fill.color.a == 255) glDisable(GL_BLEND);
    drawMesh(program, mesh, plane);
    glEnable(GL_BLEND);
}

void Renderer::Impl::draw(const scene::Hatch& hatch, const Plane& plane)
{
    if (!hatch.area || hatch.color.a == 0 || hatch.spacingPt <= 0) return;
    const GpuMesh& mesh = meshes.get(hatch.area, frame, [](const geo::Area& area) { return upload(area); });
    if (mesh.indexCount == 0 || !plane.shows(mesh.extent, 0)) return;
    programs.hatch.use();
    programs.hatch.set("color", premultiplied(hatch.color));
    programs.hatch.set("fragmentToPage", plane.fragmentToPage());
    const double scale = plane.pixelsPerPoint();
    const geo::Point pixel = plane.toPixel(hatch.anchor);
    const double moved =
        hatch.phasePt({(pixel.x + plane.tile().left) / scale, (pixel.y + plane.tile().top) / scale}) / hatch.spacingPt;
    programs.hatch.set("lines", Vec4{static_cast<float>(hatch.widthPt * scale),
                                     static_cast<float>(hatch.spacingPt * scale), static_cast<float>(moved), 0});
    drawMesh(programs.hatch, mesh, plane);
}

void Renderer::Impl::draw(const scene::Stroke& stroke, const Plane& plane)
{
    if (!stroke.lines || stroke.color.a == 0 || stroke.widthPt <= 0) return;
    auto& cache = stroke.closed ? rings : openLines;
    const GpuLines& lines =
        cache.get(stroke.lines, frame, [&](const geo::Path& path) { return upload(path, stroke.closed); });
    const double scale = plane.pixelsPerPoint(), width = stroke.widthPt * scale;
    const geo::Extent visible = plane.visiblePixels();
    const Program& program = programs.stroke;
    program.use();
    program.set("color", premultiplied(stroke.color));
    program.set("width", static_cast<float>(width));
    program.set("dash", stroke.dash.solid() ? Vec2{0, 0}
                                            : Vec2{static_cast<float>(stroke.dash.onPt * scale),
                                                   static_cast<float>(stroke.dash.offPt * scale)});
    program.set("planeToPixel", plane.toPixelFrom(lines.origin));
    program.set("pixelToClip", plane.pixelToClip());
    program.set("lengthScale", static_cast<float>(plane.pixelsPerUnit()));
    program.set("visible", Vec4{static_cast<float>(visible.west), static_cast<float>(visible.south),
                                static_cast<float>(visible.east), static_cast<float>(visible.north)});
    glBindVertexArray(noAttributes.id());
    bindTexels(lines.points);
    for (std::size_t i = 0; i < lines.chunks.size();) {
        std::uint32_t count = 0;
        const std::uint32_t first = lines.chunks[i].first;
        for (; i < lines.chunks.size() && plane.shows(lines.chunks[i].extent, width); ++i)
            count += lines.chunks[i].count;
        if (count > 0) glDrawArrays(GL_TRIANGLES, static_cast<GLint>(first * 3), static_cast<GLsizei>(count * 3));
        if (count == 0) ++i;
    }
}

void Renderer::Impl::drawShapes(const Program& program, const TexelBuffer& records, int first, int count,
                                const Vec4& toPixel, const Plane& plane, std::int32_t day)
{
    if (count == 0) return;
    program.use();
    program.set("planeToPixel", toPixel);
    program.set("pixelToClip", plane.pixelToClip());
    program.set("pixelsPerPoint", static_cast<float>(plane.pixelsPerPoint()));
    program.set("day", day);
    glBindVertexArray(noAttributes.id());
    bindTexels(records);
    glDrawArrays(GL_TRIANGLES, first * 6, count * 6);
}

void Renderer::Impl::draw(const scene::Symbols& symbols, const Plane& plane, std::int32_t day)
{
    if (!symbols.symbols) return;
    const GpuSymbols& copy =
        symbolSets.get(symbols.symbols, frame, [](const std::vector<scene::Symbol>& s) { return upload(s); });
    drawShapes(programs.shape, copy.records, 0, copy.count, plane.toPixelFrom(copy.origin), plane, day);
}

void Renderer::Impl::drawBoxes(const Plane& plane)
{
    const PageRecords::Run run = ofPage.runs[nextRun++];
    const Program& program = run.dashed ? programs.shape : programs.box;
    drawShapes(program, boxes, boxesDrawn, run.count, plane.pageToPixel(), plane, 0);
    boxesDrawn += run.count;
}

void Renderer::Impl::drawLetters(const Plane& plane)
{
    const int count = ofPage.runs[nextRun++].count;
    if (count == 0) return;
    const Program& program = programs.text;
    program.use();
    program.set("pixelToClip", plane.pixelToClip());
    program.set("atlasTexel",
                Vec2{1.0F / static_cast<float>(atlas.width()), 1.0F / static_cast<float>(atlas.height())});
    atlas.bind();
    glBindVertexArray(noAttributes.id());
    bindTexels(letters);
    glDrawArrays(GL_TRIANGLES, lettersDrawn * 6, count * 6);
    lettersDrawn += count;
}

Renderer::Renderer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;
Renderer::~Renderer() = default;

geo::Result<Renderer> Renderer::create(std::shared_ptr<const scene::Fonts> fonts)
{
    auto made = Programs::create();
    if (!made) return tl::unexpected(made.error());
    const scene::Scene everything = warmUpScene(*fonts);
    Renderer renderer(std::make_unique<Impl>(std::move(fonts), std::move(*made)));
    renderer.warmUp(everything);
    return renderer;
}

void Renderer::warmUp(const scene::Scene& everything)
{
    const Target target = makeTarget(kWarmUpPixels, kWarmUpPixels);
    draw(everything, kWarmUpPixels, kWarmUpPixels);
    glFinish();
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

void Renderer::draw(const scene::Scene& scene, int widthPx, int heightPx)
{
    draw(scene, Tile{widthPx, heightPx, 0, 0, widthPx, heightPx, false});
}

void Renderer::Impl::begin(const Tile& tile)
{
    glViewport(0, 0, tile.width, tile.height);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glActiveTexture(GL_TEXTURE0);
    glEnable(GL_SCISSOR_TEST);
}

void Renderer::Impl::clear(scene::Color background, const Tile& tile, const PixelRect& clip)
{
    glScissor(clip.left, tile.row(clip), clip.width, clip.height);
    const Vec4 color = premultiplied(background);
    glClearColor(color[0], color[1], color[2], color[3]);
    glClear(GL_COLOR_BUFFER_BIT);
}

void Renderer::Impl::drawGroups(const scene::Scene& scene, std::size_t first, std::size_t end, const Tile& tile,
                                const PixelRect& clip)
{
    ofPage.collect(scene, first, end, tile, clip, atlas);
    fill(boxes, ofPage.boxes);
    fill(letters, ofPage.letters);
    nextRun = 0;
    boxesDrawn = lettersDrawn = 0;
    for (std::size_t i = first; i < end; ++i)
        drawGroup(scene.groups[i], Plane(scene, scene.groups[i], tile, clip), scene.day);
    glDisable(GL_SCISSOR_TEST);
    glBindVertexArray(0);
    glUseProgram(0);
}

void Renderer::Impl::nextFrame(const Tile& tile)
{
    if (tile.left != 0 || tile.top != 0) return;  // a picture's first tile stands for it
    ++frame;
    if (frame <= kFramesKept) return;
    const std::uint64_t oldest = frame - kFramesKept;
    meshes.dropUnusedSince(oldest);
    openLines.dropUnusedSince(oldest);
    rings.dropUnusedSince(oldest);
    shades.dropUnusedSince(oldest);
    symbolSets.dropUnusedSince(oldest);
}

void Renderer::draw(const scene::Scene& scene, const Tile& tile)
{
    const PixelRect all{0, 0, tile.width, tile.height};
    impl_->nextFrame(tile);
    impl_->begin(tile);
    impl_->clear(scene.background, tile, all);
    impl_->drawGroups(scene, 0, scene.groups.size(), tile, all);
}

void Renderer::drawBackdrop(const scene::Scene& scene, const Tile& tile, const PixelRect& clip)
{
    impl_->nextFrame(tile);
    impl_->begin(tile);
    impl_->clear(scene.background, tile, clip);
    impl_->drawGroups(scene, 0, 1, tile, clip);
}

void Renderer::drawOverBackdrop(const scene::Scene& scene, const Tile& tile)
{
    impl_->begin(tile);
    impl_->drawGroups(scene, 1, scene.groups.size(), tile, {0, 0, tile.width, tile.height});
}

std::size_t Renderer::uploads() const
{
    return impl_->meshes.uploads() + impl_->openLines.uploads() + impl_->rings.uploads() + impl_->shades.uploads() +
           impl_->symbolSets.uploads();
}

}  // namespace gl
