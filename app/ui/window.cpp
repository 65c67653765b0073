// SPDX-License-Identifier: Apache-2.0
// The page, the letters and the time before there is a session.
#include "ui/window.h"

#include <algorithm>
#include <cmath>

#include "ui/briefing_loop.h"
#include "ui/loop.h"
#include "ui/toolbar.h"
#include "ui/transport.h"

namespace ui {

namespace {

double pixelsPerPoint(const WindowSize& size)
{
    constexpr double kPixelsPerPoint = 96.0 / 72, kDesignWidth = 1920, kDesignHeight = 1080;
    constexpr double kLeastWidthPt = 1100, kLeastHeightPt = 640, kSteps = 48;
    const double width = size.pixelWidth(), height = size.pixelHeight();
    const double grown = kPixelsPerPoint * std::min(width / kDesignWidth, height / kDesignHeight);
    const double wanted = kPixelsPerPoint * size.contentScale;
    const double fits = std::min(width / kLeastWidthPt, height / kLeastHeightPt);
    const double chosen = std::max(grown, std::min(wanted, fits));
    return std::max(1.0, std::round(chosen * kSteps)) / kSteps;  // few sizes of letters while the user drags an edge
}

}  // namespace

scene::PageSetup pageFor(const WindowSize& size)
{
    const double scale = pixelsPerPoint(size);
    scene::PageSetup page;
    page.widthPt = size.pixelWidth() / scale;
    page.heightPt = size.pixelHeight() / scale;
    page.toolbarPt = toolbarHeight(page.widthPt);
    page.timelinePt = scene::kTimelinePt;
    page.controlsPt = transportWidth(page.widthPt);
    return page;
}

geo::Result<Window> Window::open(WindowOptions options)
{
    auto platform = Platform::open(options.title);
    if (!platform) return tl::unexpected(platform.error());
    return Window(std::move(*platform), std::move(options));
}

void Window::fitSkin(const WindowSize& size, model::Theme theme)
{
    const double unit = size.width / pageFor(size).widthPt;
    const bool resized = unit != skin_.unit || size.density != density_;
    if (!resized && theme_ == theme) return;
    skin_.unit = unit;
    skin_.colors = scene::deskStyle(theme).colors;
    if (resized) {
        density_ = size.density;
        loadFonts(skin_, options_.fonts, density_);
        platform_.fontsChanged();
    }
    theme_ = theme;
    applySkin(skin_);
}

bool Window::waitUntil(const std::function<bool()>& ready, const Progress& progress, model::Theme theme,
                       model::Language language)
{
    while (!ready()) {
        if (platform_.closing()) return false;
        if (platform_.takeDisturbed() && !platform_.hidden()) {
            const WindowSize size = platform_.size();
            fitSkin(size, theme);
            const scene::PageSetup page = pageFor(size);
            const scene::Rect all{0, 0, page.widthPt, page.heightPt};
            Focus focus;
            platform_.beginFrame();
            Canvas canvas(skin_, focus, all);
            canvas.beginTip(all, Canvas::Backdrop::None);
            canvas.box(all.padded(1), 0, skin_.colors.sea);
            canvas.endTip();
            drawProgress(canvas, progress, language, true);
            platform_.endFrame();
        }
        if (!ready()) platform_.wait(std::nullopt);
    }
    static_cast<void>(platform_.takeEvents());
    return !platform_.closing();
}

template <class AnyLoop>
void Window::turn(AnyLoop& loop, const model::Session& session)
{
    while (!platform_.closing() && !loop.over()) {
        platform_.wait(loop.patience());
        loop.react();
        if (!loop.wantsFrame() || platform_.hidden()) continue;
        const WindowSize size = platform_.size();
        fitSkin(size, session.theme());
        loop.frame(skin_, size);
    }
}

bool Window::run(model::Session& session, const Hooks& hooks)
{
    Loop loop(platform_, session, hooks, options_.stateFile);
    turn(loop, session);
    return loop.presenting();
}

geo::Result<bool> Window::present(model::Session& session, const model::Briefing& briefing, const Hooks& hooks,
                                  const PresentHooks& more)
{
    const std::vector<Screen> screens = more.screens();
    const std::size_t count = screens.size();
    const auto stage = stageOn(screens, more.screen);
    if (!stage)
        return geo::fail(geo::ErrorCode::Unavailable, "no screen is connected to show it on; connect one", "briefing");
    if (more.screen && (*more.screen < 1 || *more.screen > count))
        return geo::fail(geo::ErrorCode::Invalid,
                         "there is no screen " + std::to_string(*more.screen) + ", only " + std::to_string(count) +
                             "; --list-screens tells which",
                         "--screen");
    BriefingLoop loop(platform_, session, briefing, *stage, hooks, more, options_.stateFile);
    turn(loop, session);
    return !platform_.closing();
}

}  // namespace ui
