// SPDX-License-Identifier: Apache-2.0
// Compiling, linking and uniforms.
#include "gl/program.h"

#include <fmt/format.h>
#include <glad/gl.h>

#include <cassert>

#include "gl/shader_source.h"

namespace gl {
namespace {

geo::Result<Shader> compile(GLenum stage, std::string_view file)
{
    const std::string_view source = shaderSource(file);
    assert(!source.empty());
    Shader shader(glCreateShader(stage));
    const GLchar* const text = source.data();
    const auto length = static_cast<GLint>(source.size());
    glShaderSource(shader.id(), 1, &text, &length);
    glCompileShader(shader.id());
    GLint compiled = GL_FALSE;
    glGetShaderiv(shader.id(), GL_COMPILE_STATUS, &compiled);
    if (compiled == GL_TRUE) return shader;
    std::array<GLchar, 512> log{};
    glGetShaderInfoLog(shader.id(), static_cast<GLsizei>(log.size()), nullptr, log.data());
    return geo::fail(geo::ErrorCode::Unavailable,
                     fmt::format("this OpenGL driver rejects a shader ({}); update the driver", log.data()),
                     std::string(file));
}

}  // namespace

geo::Result<Program> Program::create(std::string_view vertexFile, std::string_view fragmentFile)
{
    auto vertex = compile(GL_VERTEX_SHADER, vertexFile);
    if (!vertex) return tl::unexpected(vertex.error());
    auto fragment = compile(GL_FRAGMENT_SHADER, fragmentFile);
    if (!fragment) return tl::unexpected(fragment.error());

    Program result;
    result.program_ = ProgramObject(glCreateProgram());
    const GLuint id = result.program_.id();
    glAttachShader(id, vertex->id());
    glAttachShader(id, fragment->id());
    glLinkProgram(id);
    GLint linked = GL_FALSE;
    glGetProgramiv(id, GL_LINK_STATUS, &linked);
    if (linked != GL_TRUE) {
        std::array<GLchar, 512> log{};
        glGetProgramInfoLog(id, static_cast<GLsizei>(log.size()), nullptr, log.data());
        return geo::fail(geo::ErrorCode::Unavailable,
                         fmt::format("this OpenGL driver cannot link a shader ({}); update the driver", log.data()),
                         fmt::format("{} with {}", vertexFile, fragmentFile));
    }

    GLint count = 0;
    glGetProgramiv(id, GL_ACTIVE_UNIFORMS, &count);
    for (GLuint i = 0; i < static_cast<GLuint>(count); ++i) {
        std::array<GLchar, 64> name{};
        GLint size = 0;
        GLenum type = 0;
        glGetActiveUniform(id, i, static_cast<GLsizei>(name.size()), nullptr, &size, &type, name.data());
        result.locations_.emplace(name.data(), glGetUniformLocation(id, name.data()));
    }
    return result;
}

void Program::use() const { glUseProgram(program_.id()); }

int Program::location(const char* name) const
{
    const auto found = locations_.find(name);
    assert(found != locations_.end());
    return found->second;
}

void Program::set(const char* name, int value) const { glUniform1i(location(name), value); }
void Program::set(const char* name, float value) const { glUniform1f(location(name), value); }
void Program::set(const char* name, Vec2 value) const { glUniform2f(location(name), value[0], value[1]); }
void Program::set(const char* name, const Vec4& value) const
{
    glUniform4f(location(name), value[0], value[1], value[2], value[3]);
}

}  // namespace gl
