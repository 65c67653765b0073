// SPDX-License-Identifier: Apache-2.0
// Making and deleting OpenGL objects.
#include "gl/object.h"

#include <glad/gl.h>

namespace gl {

void deleteBuffer(unsigned id) { glDeleteBuffers(1, &id); }
void deleteVertexArray(unsigned id) { glDeleteVertexArrays(1, &id); }
void deleteTexture(unsigned id) { glDeleteTextures(1, &id); }
void deleteProgram(unsigned id) { glDeleteProgram(id); }
void deleteShader(unsigned id) { glDeleteShader(id); }
void deleteFramebuffer(unsigned id) { glDeleteFramebuffers(1, &id); }
void deleteRenderbuffer(unsigned id) { glDeleteRenderbuffers(1, &id); }

Buffer makeBuffer()
{
    GLuint id = 0;
    glGenBuffers(1, &id);
    return Buffer(id);
}

VertexArray makeVertexArray()
{
    GLuint id = 0;
    glGenVertexArrays(1, &id);
    return VertexArray(id);
}

Texture makeTexture()
{
    GLuint id = 0;
    glGenTextures(1, &id);
    return Texture(id);
}

Framebuffer makeFramebuffer()
{
    GLuint id = 0;
    glGenFramebuffers(1, &id);
    return Framebuffer(id);
}

Renderbuffer makeRenderbuffer()
{
    GLuint id = 0;
    glGenRenderbuffers(1, &id);
    return Renderbuffer(id);
}

Target makeTarget(int width, int height)
{
    Target target{makeFramebuffer(), makeRenderbuffer()};
    glBindRenderbuffer(GL_RENDERBUFFER, target.pixels.id());
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer.id());
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, target.pixels.id());
    return target;
}

}  // namespace gl
