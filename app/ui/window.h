// SPDX-License-Identifier: Apache-2.0
// The viewer's window: opened first, then run on a session. Sees neither OpenGL nor files: whoever composes the program
// hands in how a picture is made and drawn. Draws on demand: no change, no frame.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "model/briefing.h"
#include "ui/editor.h"
#include "ui/exporting.h"
#include "ui/notices.h"
#include "ui/platform.h"
#include "ui/skin.h"

namespace ui {

struct WindowOptions {
    std::string title;
    FontFiles fonts;
    std::string stateFile;  // empty: none
};

// What the window would like to show now.
struct PictureWish {
    const model::Session& session;
    scene::PageSetup page;
    std::shared_ptr<const geo::Projection> projection;
    scene::MapFrame frame;   // where the map stands
    scene::MapFrame target;  // where it is going
    double pixelsPerPoint;
    std::optional<scene::Transition> transition;
    std::shared_ptr<const geo::Projection> next;  // asked for, and shown as soon as it can be; null: none
    scene::MapFrame nextFrame;
    std::optional<scene::Look> look = {};  // none: that of the session
};

struct PixelBox {
    int left = 0, top = 0, width = 0, height = 0;
};

struct DataNews {
    std::shared_ptr<const model::Dataset> dataset;  // null: nothing of it can be read, and what is shown stays
    std::vector<std::string> diagnostics;
    // What is to be seen of them, if not what was seen before: set by the one, and in the plane of the other.
    std::function<void(model::Session&)> show = {};
    std::shared_ptr<const geo::Projection> projection = {};
};

struct Hooks {
    // Never waits: what is still being made is shown when Platform::wake() has said that it is there.
    std::function<std::shared_ptr<const scene::Picture>(const PictureWish&)> picture;
    std::function<bool(const PictureWish&)> nextReady;  // whether all is there to show the next projection
    // Into the window's framebuffer, which it covers wholly; cheap when the picture is the same as before.
    std::function<void(const std::shared_ptr<const scene::Picture>&, int widthPx, int heightPx)> draw;
    std::function<std::optional<Progress>()> progress;
    std::function<bool()> arrived;         // whether something new has come from a worker since the last call
    std::vector<std::string> diagnostics;  // of the data, a line each
    // Data that a worker has read since the last call: what the session is to show from now on.
    std::function<std::optional<DataNews>()> news;
    std::function<void(const std::string& path)> open;  // data that were dropped on the window or named
    std::function<geo::Result<std::string>(std::string_view name, std::string_view text)> save;  // see Controls::save
    std::shared_ptr<const geo::Projection> projection;
    ExportHooks exports;
    Editor* editor = nullptr;  // of briefings
};

// What giving a briefing needs besides.
struct PresentHooks {
    enum class Sheet { Live, Next, Page };
    // Draws a sheet without showing it; copies what was drawn into a part of the window that has the focus, in pixels.
    std::function<void(Sheet, const std::shared_ptr<const scene::Scene>&, int widthPx, int heightPx)> render;
    std::function<void(Sheet, const PixelBox&, int windowHeightPx)> copy;
    std::function<std::string()> clock;  // the time of day in words
    std::function<scene::Wall(const Screen&, double pageWidthPt, double pageHeightPt)> wall;
    std::shared_ptr<const scene::Fonts> fonts;
    std::optional<std::size_t> screen;             // for the audience, counted from 1
    std::function<std::vector<Screen>()> screens;  // that are there now
    bool alone = false;                            // nobody leads
};

class Window {
public:
    [[nodiscard]] static geo::Result<Window> open(WindowOptions options);

    [[nodiscard]] FunctionLoader functions() const { return platform_.functions(); }

    // Shows that something is being loaded until `ready`; false when the user closes the window meanwhile.
    [[nodiscard]] bool waitUntil(const std::function<bool()>& ready, const Progress& progress, model::Theme theme,
                                 model::Language language);

    // Until the user closes the window, or asks for the briefing; then it says true.
    [[nodiscard]] bool run(model::Session& session, const Hooks& hooks);
    // Until the presenter leaves; false: the window was closed. Errors: there is no such screen, or none at all.
    [[nodiscard]] geo::Result<bool> present(model::Session& session, const model::Briefing& briefing,
                                            const Hooks& hooks, const PresentHooks& more);

private:
    Window(Platform platform, WindowOptions options) : platform_(std::move(platform)), options_(std::move(options)) {}
    void fitSkin(const WindowSize& size, model::Theme theme);
    template <class AnyLoop>
    void turn(AnyLoop& loop, const model::Session& session);  // until it is over or the window is closed

    Platform platform_;
    WindowOptions options_;
    Skin skin_;
    std::optional<model::Theme> theme_;
    double density_ = 0;
};

// The page of a window: sized up on large screens, never so small that the small print cannot be read.
[[nodiscard]] scene::PageSetup pageFor(const WindowSize& size);

}  // namespace ui
