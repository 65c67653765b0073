// SPDX-License-Identifier: Apache-2.0
// One shader program for each kind of primitive.
#pragma once

#include "gl/program.h"

namespace gl {

// Pictures are texture unit 0, texel buffers unit 1: one unit cannot serve a shader two kinds.
inline constexpr int kTexelUnit = 1;

struct Programs {
    Program fill, shadedFill, hatch, stroke, shape, box, text;

    // Error: the driver rejects a shader.
    [[nodiscard]] static geo::Result<Programs> create();
};

}  // namespace gl
