// SPDX-License-Identifier: Apache-2.0
// What may be kept is told by comparing values: equal groups draw equal pixels.
#include "gl/backdrop.h"

#include <glad/gl.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "gl/plane.h"

namespace gl {

namespace {

bool equal(const Tile& a, const Tile& b)
{
    return a.width == b.width && a.height == b.height && a.topRowFirst == b.topRowFirst;
}

}  // namespace

bool Backdrop::isIn(const scene::Scene& scene)
{
    return !scene.groups.empty() && scene.groups.front().frame && !scene.groups.front().clip;
}

// Where the kept picture must move to be the wanted one; nothing if it is another, or lies between pixels.
std::optional<Backdrop::Shift> Backdrop::shiftTo(const Kept& wanted) const
{
    if (!kept_ || !equal(kept_->whole, wanted.whole) || kept_->widthPt != wanted.widthPt ||
        kept_->background != wanted.background)
        return std::nullopt;
    const scene::MapFrame &from = *kept_->group.frame, &to = *wanted.group.frame;
    if (from.page != to.page || from.metresPerPoint != to.metresPerPoint ||
        kept_->group.primitives != wanted.group.primitives)
        return std::nullopt;
    const double scale = wanted.whole.width / wanted.widthPt / to.metresPerPoint;
    const double right = (from.centre.x - to.centre.x) * scale, down = (to.centre.y - from.centre.y) * scale;
    constexpr double kOff = 1.0 / 64, kFar = 1e6;
    if (std::abs(right) > kFar || std::abs(down) > kFar) return std::nullopt;
    const Shift shift{static_cast<int>(std::lround(right)), static_cast<int>(std::lround(down))};
    if (std::abs(right - shift.right) > kOff || std::abs(down - shift.down) > kOff) return std::nullopt;
    return shift;
}

void Backdrop::update(Renderer& renderer, const scene::Scene& scene, int widthPx, int heightPx, bool topRowFirst)
{
    const Tile whole{widthPx, heightPx, 0, 0, widthPx, heightPx, topRowFirst};
    Kept wanted{scene.groups.front(), scene.background, scene.widthPt, whole};
    const auto shift = shiftTo(wanted);
    if (shift && shift->right == 0 && shift->down == 0) return;
    const bool resized = !kept_ || !equal(kept_->whole, whole);
    if (resized) {
        spare_ = {};
        now_ = makeTarget(widthPx, heightPx);
    }
    if (shift) {
        scroll(renderer, scene, whole, *shift);
    } else {
        glBindFramebuffer(GL_FRAMEBUFFER, now_.framebuffer.id());
        renderer.drawBackdrop(scene, whole, {0, 0, widthPx, heightPx});
    }
    kept_ = std::move(wanted);
}

void Backdrop::copy(const Target& from, const PixelRect& part, const Framebuffer& to, int left, int row) const
{
    const int fromRow = kept_->whole.row(part);
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from.framebuffer.id());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to.id());
    glBlitFramebuffer(part.left, fromRow, part.left + part.width, fromRow + part.height, left, row, left + part.width,
                      row + part.height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, to.id());
}

void Backdrop::scroll(Renderer& renderer, const scene::Scene& scene, const Tile& whole, Shift shift)
{
    const PixelRect page{0, 0, whole.width, whole.height};
    const PixelRect map = Plane(scene, scene.groups.front(), whole, page).clip();
    std::swap(now_, spare_);
    if (now_.framebuffer.id() == 0) now_ = makeTarget(whole.width, whole.height);
    if (map.width < page.width || map.height < page.height) copy(spare_, page, now_.framebuffer, 0, 0);

    const int rows = std::min(std::abs(shift.down), map.height), columns = std::min(std::abs(shift.right), map.width);
    const PixelRect stays{map.left + std::max(0, shift.right), map.top + std::max(0, shift.down), map.width - columns,
                          map.height - rows};
    if (stays.width > 0 && stays.height > 0) {
        const PixelRect was{stays.left - shift.right, stays.top - shift.down, stays.width, stays.height};
        copy(spare_, was, now_.framebuffer, stays.left, whole.row(stays));
    }
    glBindFramebuffer(GL_FRAMEBUFFER, now_.framebuffer.id());
    const int top = shift.down > 0 ? map.top : map.top + map.height - rows;
    const int left = shift.right > 0 ? map.left : map.left + map.width - columns;
    if (rows > 0) renderer.drawBackdrop(scene, whole, {map.left, top, map.width, rows});
    if (columns > 0) renderer.drawBackdrop(scene, whole, {left, stays.top, columns, stays.height});
}

void Backdrop::copyTo(const Framebuffer& target, const Tile& tile) const
{
    copy(now_, {tile.left, tile.top, tile.width, tile.height}, target, 0, 0);
}

}  // namespace gl
