// SPDX-License-Identifier: Apache-2.0
// GLFW for window and events, ImGui's own backends for drawing its lists.
#include "ui/platform.h"

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>

#include "ui/keyboard.h"

namespace ui {

namespace {

std::string lastGlfwError()
{
    const char* words = nullptr;
    glfwGetError(&words);
    std::string out = words ? words : "no reason given";
    std::ranges::replace(out, '\n', ' ');
    return out;
}

class Library {  // glfwInit() with its end, that of the last window
public:
    Library() { ++users(); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library()
    {
        if (--users() == 0) glfwTerminate();
    }
    const bool ready = glfwInit() == GLFW_TRUE;

private:
    static int& users()
    {
        static int count = 0;
        return count;
    }
};

struct DestroyWindow {
    void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};

struct Gui {  // ImGui's context and backends; the window's context is current
    explicit Gui(GLFWwindow* window)
    {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().ConfigInputTextCursorBlink = false;  // a blinking cursor would have the window draw for ever
        ImGui_ImplGlfw_InitForOpenGL(window, true);
        ImGui_ImplOpenGL3_Init("#version 330 core");
    }
    Gui(const Gui&) = delete;
    Gui& operator=(const Gui&) = delete;
    ~Gui()
    {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplGlfw_Shutdown();
        ImGui::DestroyContext();
    }
};

struct Inbox {
    std::vector<InputEvent> events;
    bool disturbed = true;
    bool presenting = false, repeating = false;
    struct Tap {
        int key, modifiers;
        bool released = false;
    };
    std::vector<Tap> taps;  // keys that went down since the last frame
    geo::Point cursor;

    void note(int key, int modifiers, int action)
    {
        if (action == GLFW_PRESS) taps.push_back({key, modifiers});
        for (Tap& tap : taps)
            if (action == GLFW_RELEASE && tap.key == key) tap.released = true;
    }
    void add(InputEvent event)
    {
        const auto* moved = std::get_if<PointerEvent>(&event);
        auto* before = events.empty() ? nullptr : std::get_if<PointerEvent>(&events.back());
        const bool follows = moved && before && moved->kind == PointerEvent::Kind::Move && before->kind == moved->kind;
        if (follows) {
            *before = *moved;
        } else {
            events.push_back(event);
        }
        disturbed = true;
    }
};

Inbox& inbox(GLFWwindow* window) { return *static_cast<Inbox*>(glfwGetWindowUserPointer(window)); }

// At the place of the last move that was told: the cursor itself may have gone on since.
void addPointer(GLFWwindow* window, PointerEvent::Kind kind, double wheel = 0, bool right = false)
{
    Inbox& box = inbox(window);
    box.add(PointerEvent{.kind = kind, .at = box.cursor, .wheel = wheel, .seconds = glfwGetTime(), .right = right});
}

void listen(GLFWwindow* window)
{
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
        inbox(w).cursor = {x, y};
        addPointer(w, PointerEvent::Kind::Move);
    });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int) {
        inbox(w).disturbed = true;
        const bool right = button == GLFW_MOUSE_BUTTON_RIGHT && inbox(w).presenting;
        if (button != GLFW_MOUSE_BUTTON_LEFT && !right) return;
        addPointer(w, action == GLFW_PRESS ? PointerEvent::Kind::Press : PointerEvent::Kind::Release, 0, right);
    });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double, double y) { addPointer(w, PointerEvent::Kind::Wheel, y); });
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int modifiers) {
        inbox(w).repeating = action == GLFW_REPEAT;
        inbox(w).note(key, modifiers, action);
        if (action == GLFW_RELEASE && inbox(w).presenting)
            if (const auto letter = letterOfKey(key, scancode)) inbox(w).add(Released{*letter});
        if (action == GLFW_RELEASE || (action == GLFW_REPEAT && inbox(w).presenting)) return;
        if (const auto chord = chordOfKey(key, scancode, modifiers, action == GLFW_REPEAT)) inbox(w).add(*chord);
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned character) {
        if (inbox(w).repeating && inbox(w).presenting) return;
        if (const auto chord = chordOfCharacter(character)) inbox(w).add(*chord);
    });
    glfwSetDropCallback(window, [](GLFWwindow* w, int count, const char** paths) {
        if (count > 0) inbox(w).add(Dropped{paths[0]});
    });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { inbox(w).disturbed = true; });
    glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { inbox(w).disturbed = true; });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { inbox(w).disturbed = true; });
    glfwSetWindowIconifyCallback(window, [](GLFWwindow* w, int) { inbox(w).disturbed = true; });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int) { inbox(w).disturbed = true; });
}

struct Area {
    int x = 0, y = 0, width = 1920, height = 1080;
};

Area workArea()
{
    Area area;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor())
        glfwGetMonitorWorkarea(monitor, &area.x, &area.y, &area.width, &area.height);
    return area;
}

}  // namespace

struct Platform::Impl {
    Library library;
    std::unique_ptr<GLFWwindow, DestroyWindow> window;
    Inbox inbox;
    std::optional<Gui> gui;
    Area restored;
};

Platform::Platform(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Platform::Platform(Platform&&) noexcept = default;
Platform& Platform::operator=(Platform&&) noexcept = default;
Platform::~Platform() = default;

geo::Result<Platform> Platform::openBeside(Platform& first, const std::string& title)
{
    auto impl = std::make_unique<Impl>();
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
    impl->window.reset(glfwCreateWindow(1280, 720, title.c_str(), nullptr, first.impl_->window.get()));
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_TRUE);
    if (!impl->window)
        return geo::fail(geo::ErrorCode::Unavailable, "cannot open a second window (" + lastGlfwError() + ")");
    GLFWwindow* window = impl->window.get();
    glfwSetWindowUserPointer(window, &impl->inbox);
    listen(window);
    glfwMakeContextCurrent(window);
    glfwSwapInterval(0);  // the audience's window keeps the pace
    Platform out(std::move(impl));
    first.focusOn();
    return out;
}

std::vector<Screen> Platform::screens()
{
    std::vector<Screen> out;
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        Screen screen;
        screen.name = glfwGetMonitorName(monitors[i]);
        glfwGetMonitorPos(monitors[i], &screen.x, &screen.y);
        if (const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]))
            screen.width = mode->width, screen.height = mode->height;
        out.push_back(std::move(screen));
    }
    return out;
}

void Platform::fill(const Screen& screen, bool pointer)
{
    GLFWwindow* window = impl_->window.get();
    if (glfwGetWindowMonitor(window) == nullptr) {
        Area& r = impl_->restored;
        glfwGetWindowPos(window, &r.x, &r.y);
        glfwGetWindowSize(window, &r.width, &r.height);
    }
    glfwSetInputMode(window, GLFW_CURSOR, pointer ? GLFW_CURSOR_NORMAL : GLFW_CURSOR_HIDDEN);
    glfwSetWindowAttrib(window, GLFW_AUTO_ICONIFY, GLFW_FALSE);
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        int x = 0, y = 0;
        glfwGetMonitorPos(monitors[i], &x, &y);
        const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
        if (!mode || x != screen.x || y != screen.y || mode->width != screen.width || mode->height != screen.height)
            continue;
        glfwSetWindowMonitor(window, monitors[i], 0, 0, mode->width, mode->height, mode->refreshRate);
        return;
    }
    // A piece of the desktop.
    glfwSetWindowAttrib(window, GLFW_DECORATED, GLFW_FALSE);
    glfwSetWindowMonitor(window, nullptr, screen.x, screen.y, screen.width, screen.height, GLFW_DONT_CARE);
}

void Platform::present(bool on)
{
    impl_->inbox.presenting = on;
    // Else ImGui shows the pointer again with each frame.
    if (impl_->gui) {
        ImGuiConfigFlags& flags = ImGui::GetIO().ConfigFlags;
        flags = on ? flags | ImGuiConfigFlags_NoMouseCursorChange : flags & ~ImGuiConfigFlags_NoMouseCursorChange;
    }
    if (!impl_->gui) return;
    if (on) return;
    glfwSetInputMode(impl_->window.get(), GLFW_CURSOR, GLFW_CURSOR_NORMAL);
    glfwSetWindowAttrib(impl_->window.get(), GLFW_DECORATED, GLFW_TRUE);
    const Area& r = impl_->restored;
    glfwSetWindowMonitor(impl_->window.get(), nullptr, r.x, r.y, r.width, r.height, GLFW_DONT_CARE);
}

void Platform::focusOn() { glfwMakeContextCurrent(impl_->window.get()); }
void Platform::swap() { glfwSwapBuffers(impl_->window.get()); }
geo::Point Platform::cursor() const { return impl_->inbox.cursor; }

geo::Result<Platform> Platform::open(const std::string& title)
{
    auto impl = std::make_unique<Impl>();
    if (!impl->library.ready) {
        return geo::fail(geo::ErrorCode::Unavailable,
                         "cannot open a window (" + lastGlfwError() +
                             "); set DISPLAY to a running X server, or use 'missiekaart snapshot' to write a picture");
    }
    const Area area = workArea();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "missiekaart");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "missiekaart");
    impl->window.reset(
        glfwCreateWindow(std::min(area.width, 1920), std::min(area.height, 1080), title.c_str(), nullptr, nullptr));
    if (!impl->window) {
        return geo::fail(geo::ErrorCode::Unavailable,
                         "cannot open a window with OpenGL 3.3 (" + lastGlfwError() +
                             "); install a newer graphics driver, or use 'missiekaart snapshot' to write a picture");
    }
    GLFWwindow* window = impl->window.get();
    glfwSetWindowUserPointer(window, &impl->inbox);
    glfwGetCursorPos(window, &impl->inbox.cursor.x, &impl->inbox.cursor.y);
    glfwSetWindowSizeLimits(window, 640, 400, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    listen(window);
    impl->gui.emplace(window);
    return Platform(std::move(impl));
}

FunctionLoader Platform::functions() const { return &glfwGetProcAddress; }

void Platform::wake() { glfwPostEmptyEvent(); }

void Platform::wait(std::optional<double> atMostSeconds)
{
    if (!atMostSeconds) {
        glfwWaitEvents();
    } else if (*atMostSeconds > 0) {
        glfwWaitEventsTimeout(*atMostSeconds);
    } else {
        glfwPollEvents();
    }
}

std::vector<InputEvent> Platform::takeEvents()
{
    if (!impl_->gui) impl_->inbox.taps.clear();  // nobody asks for them
    return std::exchange(impl_->inbox.events, {});
}

bool Platform::takeDisturbed() { return std::exchange(impl_->inbox.disturbed, false); }
bool Platform::closing() const { return glfwWindowShouldClose(impl_->window.get()) != 0; }
bool Platform::hidden() const { return glfwGetWindowAttrib(impl_->window.get(), GLFW_ICONIFIED) != 0; }
double Platform::now() const { return glfwGetTime(); }

WindowSize Platform::size() const
{
    WindowSize size;
    int pixelWidth = 0, pixelHeight = 0;
    float scaleX = 1, scaleY = 1;
    glfwGetWindowSize(impl_->window.get(), &size.width, &size.height);
    glfwGetFramebufferSize(impl_->window.get(), &pixelWidth, &pixelHeight);
    glfwGetWindowContentScale(impl_->window.get(), &scaleX, &scaleY);
    if (size.width > 0 && pixelWidth > 0) size.density = static_cast<double>(pixelWidth) / size.width;
    if (scaleX > 0) size.contentScale = static_cast<double>(scaleX);
    return size;
}

void Platform::setFullScreen(bool on)
{
    GLFWwindow* window = impl_->window.get();
    const bool is = glfwGetWindowMonitor(window) != nullptr;
    if (is == on) return;
    if (!on) {
        const Area& r = impl_->restored;
        glfwSetWindowMonitor(window, nullptr, r.x, r.y, r.width, r.height, GLFW_DONT_CARE);
        return;
    }
    Area& r = impl_->restored;
    glfwGetWindowPos(window, &r.x, &r.y);
    glfwGetWindowSize(window, &r.width, &r.height);
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    if (const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr)
        glfwSetWindowMonitor(window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Platform::copy(const std::string& text) { ImGui::SetClipboardText(text.c_str()); }

void Platform::showCursor(Pointer::Shape shape)
{
    switch (shape) {
        case Pointer::Shape::Arrow:
            break;  // whatever the panel under it has asked for
        case Pointer::Shape::Hand:
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            break;
        case Pointer::Shape::Move:
            ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
            break;
        case Pointer::Shape::Slide:
            ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
            break;
    }
}

void Platform::fontsChanged() { ImGui_ImplOpenGL3_DestroyDeviceObjects(); }

void Platform::beginFrame()
{
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    // ImGui looks at keys once a frame: one that went down and up between two frames must be seen all the same.
    ImGuiIO& io = ImGui::GetIO();
    const auto taps = std::exchange(impl_->inbox.taps, {});
    const auto hold = [&](bool down) {
        for (const Inbox::Tap& tap : taps)
            if (tap.released && tap.key >= 0) io.KeysDown[tap.key] = down;
    };
    hold(true);
    for (const Inbox::Tap& tap : taps) {
        io.KeyCtrl = io.KeyCtrl || (tap.released && (tap.modifiers & GLFW_MOD_CONTROL) != 0);
        io.KeyShift = io.KeyShift || (tap.released && (tap.modifiers & GLFW_MOD_SHIFT) != 0);
    }
    ImGui::NewFrame();
    hold(false);
}

void Platform::endFrame()
{
    ImGui::Render();
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = io.KeysDown[GLFW_KEY_LEFT_CONTROL] || io.KeysDown[GLFW_KEY_RIGHT_CONTROL];
    io.KeyShift = io.KeysDown[GLFW_KEY_LEFT_SHIFT] || io.KeysDown[GLFW_KEY_RIGHT_SHIFT];
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(impl_->window.get());
}

}  // namespace ui
