// SPDX-License-Identifier: Apache-2.0
// One window of the desktop with OpenGL 3.3 and ImGui in it: events in, frames out. Knows no mission and no map.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "geo/result.h"
#include "ui/actions.h"
#include "ui/pointer.h"

namespace ui {

// What glfwGetProcAddress is.
using FunctionLoader = void (*(*)(const char* name))();

struct Dropped {
    std::string path;
};
struct Released {  // a key that was held; told while presenting
    char character;
};
using InputEvent = std::variant<PointerEvent, Chord, Dropped, Released>;  // positions in window coordinates

struct WindowSize {
    int width = 0, height = 0;  // window coordinates
    double density = 1;         // pixels per window coordinate
    double contentScale = 1;    // how much larger than 96 dpi the user wants things

    [[nodiscard]] int pixelWidth() const { return static_cast<int>(width * density + 0.5); }
    [[nodiscard]] int pixelHeight() const { return static_cast<int>(height * density + 0.5); }
    friend bool operator==(const WindowSize&, const WindowSize&) = default;
};

// A monitor, or a piece of the desktop that stands for one.
struct Screen {
    std::string name;
    int x = 0, y = 0, width = 0, height = 0;  // on the desktop
    friend bool operator==(const Screen&, const Screen&) = default;
};

class Platform {
public:
    // Errors: Unavailable (no display; no OpenGL 3.3 on it).
    [[nodiscard]] static geo::Result<Platform> open(const std::string& title);
    // Another window of the same program, without ImGui: it shows what was drawn in the first, and shares its objects.
    [[nodiscard]] static geo::Result<Platform> openBeside(Platform& first, const std::string& title);
    Platform(Platform&&) noexcept;
    Platform& operator=(Platform&&) noexcept;
    ~Platform();

    [[nodiscard]] FunctionLoader functions() const;
    static void wake();  // from any thread: the waiting main thread looks again

    // Sleeps until something happens, at most that long; without a limit for as long as nothing does.
    void wait(std::optional<double> atMostSeconds);
    [[nodiscard]] std::vector<InputEvent> takeEvents();
    [[nodiscard]] bool takeDisturbed();  // whether anything has happened to the window since the last call
    [[nodiscard]] bool closing() const;
    [[nodiscard]] bool hidden() const;  // iconified: nobody sees a frame
    [[nodiscard]] WindowSize size() const;
    [[nodiscard]] double now() const;  // seconds, never going back

    void setFullScreen(bool on);
    [[nodiscard]] static std::vector<Screen> screens();  // the primary one first; a window is open
    // Fills that screen, without a pointer if so wanted.
    void fill(const Screen& screen, bool pointer);
    // Keys that are held do not repeat, and the right button is told as well.
    void present(bool on);
    void focusOn();                           // the drawing that follows is for this window
    void swap();                              // shows what was drawn, without ImGui
    [[nodiscard]] geo::Point cursor() const;  // window coordinates
    void copy(const std::string& text);
    void showCursor(Pointer::Shape shape);
    void fontsChanged();  // before beginFrame()
    void beginFrame();
    void endFrame();  // draws ImGui over what is there and shows it

private:
    struct Impl;
    explicit Platform(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace ui
