// SPDX-License-Identifier: Apache-2.0
// A linked pair of shaders and its uniforms, set by name.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "geo/result.h"
#include "gl/object.h"

namespace gl {

using Vec2 = std::array<float, 2>;
using Vec4 = std::array<float, 4>;

class Program {
public:
    // Names of files in shaders/. Error: what the driver says about them.
    [[nodiscard]] static geo::Result<Program> create(std::string_view vertexFile, std::string_view fragmentFile);

    void use() const;
    // Of the program in use. A name that the shaders lack is a broken promise.
    void set(const char* name, int value) const;
    void set(const char* name, float value) const;
    void set(const char* name, Vec2 value) const;
    void set(const char* name, const Vec4& value) const;

private:
    [[nodiscard]] int location(const char* name) const;

    ProgramObject program_;
    std::unordered_map<std::string, int> locations_;
};

}  // namespace gl
