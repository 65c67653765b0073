// SPDX-License-Identifier: Apache-2.0
// The shader files, embedded when the program is built.
#pragma once

#include <string_view>

namespace gl {

// The text of a file of shaders/, by its name; empty if there is none.
[[nodiscard]] std::string_view shaderSource(std::string_view file);

}  // namespace gl
