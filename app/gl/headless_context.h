// SPDX-License-Identifier: Apache-2.0
// An OpenGL 3.3 core context without a window or display, through EGL.
#pragma once

#include <memory>
#include <string>

#include "geo/result.h"

namespace gl {

class HeadlessContext {
public:
    // Loads OpenGL's functions; the context is not current afterwards. Error: no EGL, or no OpenGL 3.3 in it.
    [[nodiscard]] static geo::Result<HeadlessContext> create();
    HeadlessContext(HeadlessContext&&) noexcept;
    HeadlessContext& operator=(HeadlessContext&&) noexcept;
    ~HeadlessContext();

    // Makes the context current in this thread for the life of the Scope; one thread at a time.
    class Scope {
    public:
        explicit Scope(const HeadlessContext& context);
        ~Scope();
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;
        [[nodiscard]] bool current() const { return current_; }

    private:
        void* display_;
        bool current_;
    };

    [[nodiscard]] std::string description() const;  // renderer and version, for messages

private:
    struct Impl;
    explicit HeadlessContext(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gl
