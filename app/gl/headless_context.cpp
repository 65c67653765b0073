// SPDX-License-Identifier: Apache-2.0
// EGL without a window: Mesa's surfaceless platform first, then the default display.
#include "gl/headless_context.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <fmt/format.h>
#include <glad/gl.h>

#include <cstring>

#include "gl/functions.h"

namespace gl {
namespace {

geo::Result<void> failure(const std::string& why)
{
    return geo::fail(geo::ErrorCode::Unavailable,
                     why + "; install libegl1 and libgl1-mesa-dri, or draw with cairo instead", "EGL");
}

bool initialised(EGLDisplay display)
{
    return display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr) == EGL_TRUE;
}

EGLDisplay openDisplay()
{
    const char* const extensions = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
    if (extensions != nullptr && std::strstr(extensions, "EGL_MESA_platform_surfaceless") != nullptr) {
        EGLDisplay display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
        if (initialised(display)) return display;
    }
    EGLDisplay display = eglGetDisplay(EGL_DEFAULT_DISPLAY);
    return initialised(display) ? display : EGL_NO_DISPLAY;
}

}  // namespace

// The display stays initialised until the process ends: EGL hands every caller the same one.
struct HeadlessContext::Impl {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
    EGLSurface surface = EGL_NO_SURFACE;  // one pixel, only where contexts need a surface
    std::string description;

    Impl() = default;
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl()
    {
        if (surface != EGL_NO_SURFACE) eglDestroySurface(display, surface);
        if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
    }

    geo::Result<void> open()
    {
        display = openDisplay();
        if (display == EGL_NO_DISPLAY) return failure("no EGL display can be opened");
        if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) return failure("EGL offers no desktop OpenGL");
        constexpr EGLint kConfig[] = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
        EGLConfig config = nullptr;
        EGLint count = 0;
        if (eglChooseConfig(display, kConfig, &config, 1, &count) != EGL_TRUE || count == 0)
            return failure("EGL offers no configuration to draw without a window");
        constexpr EGLint kContext[] = {
            EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
            EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
        context = eglCreateContext(display, config, EGL_NO_CONTEXT, kContext);
        if (context == EGL_NO_CONTEXT) return failure("this driver offers no OpenGL 3.3 core");
        if (eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) != EGL_TRUE) {
            constexpr EGLint kOnePixel[] = {EGL_WIDTH, 1, EGL_HEIGHT, 1, EGL_NONE};
            surface = eglCreatePbufferSurface(display, config, kOnePixel);
            if (eglMakeCurrent(display, surface, surface, context) != EGL_TRUE)
                return failure("the OpenGL context cannot be made current");
        }
        auto loaded = loadFunctions(eglGetProcAddress);
        if (loaded) {
            description = fmt::format("{}, OpenGL {}", reinterpret_cast<const char*>(glGetString(GL_RENDERER)),
                                      reinterpret_cast<const char*>(glGetString(GL_VERSION)));
        }
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        return loaded;
    }
};

HeadlessContext::HeadlessContext(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
HeadlessContext::HeadlessContext(HeadlessContext&&) noexcept = default;
HeadlessContext& HeadlessContext::operator=(HeadlessContext&&) noexcept = default;
HeadlessContext::~HeadlessContext() = default;

geo::Result<HeadlessContext> HeadlessContext::create()
{
    auto impl = std::make_unique<Impl>();
    return impl->open().map([&] { return HeadlessContext(std::move(impl)); });
}

std::string HeadlessContext::description() const { return impl_->description; }

HeadlessContext::Scope::Scope(const HeadlessContext& context)
    : display_(context.impl_->display),
      current_(eglMakeCurrent(context.impl_->display, context.impl_->surface, context.impl_->surface,
                              context.impl_->context) == EGL_TRUE)
{
}

HeadlessContext::Scope::~Scope() { eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT); }

}  // namespace gl
