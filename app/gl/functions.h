// SPDX-License-Identifier: Apache-2.0
// Loads OpenGL's functions for whatever context is current, and makes sure that it is new enough.
#pragma once

#include "geo/result.h"

namespace gl {

// What eglGetProcAddress and glfwGetProcAddress are.
using FunctionLoader = void (*(*)(const char* name))();

// Error: the current context is older than OpenGL 3.3 core, or there is none.
[[nodiscard]] geo::Result<void> loadFunctions(FunctionLoader loader);

}  // namespace gl
