// SPDX-License-Identifier: Apache-2.0
// Move-only owners of OpenGL objects; 0 is "none". The context must be current when they are made and destroyed.
#pragma once

#include <utility>

namespace gl {

void deleteBuffer(unsigned id);
void deleteVertexArray(unsigned id);
void deleteTexture(unsigned id);
void deleteProgram(unsigned id);
void deleteShader(unsigned id);
void deleteFramebuffer(unsigned id);
void deleteRenderbuffer(unsigned id);

template <void (*Delete)(unsigned)>
class Object {
public:
    Object() = default;
    explicit Object(unsigned id) : id_(id) {}
    Object(Object&& other) noexcept : id_(std::exchange(other.id_, 0)) {}
    Object& operator=(Object&& other) noexcept
    {
        std::swap(id_, other.id_);
        return *this;
    }
    ~Object()
    {
        if (id_ != 0) Delete(id_);
    }
    [[nodiscard]] unsigned id() const { return id_; }

private:
    unsigned id_ = 0;
};

using Buffer = Object<deleteBuffer>;
using VertexArray = Object<deleteVertexArray>;
using Texture = Object<deleteTexture>;
using ProgramObject = Object<deleteProgram>;
using Shader = Object<deleteShader>;
using Framebuffer = Object<deleteFramebuffer>;
using Renderbuffer = Object<deleteRenderbuffer>;

[[nodiscard]] Buffer makeBuffer();
[[nodiscard]] VertexArray makeVertexArray();
[[nodiscard]] Texture makeTexture();
[[nodiscard]] Framebuffer makeFramebuffer();
[[nodiscard]] Renderbuffer makeRenderbuffer();

// What is drawn into when it is not a window: eight bits a channel.
struct Target {
    Framebuffer framebuffer;
    Renderbuffer pixels;
};
[[nodiscard]] Target makeTarget(int width, int height);  // and binds it

}  // namespace gl
