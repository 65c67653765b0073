// SPDX-License-Identifier: Apache-2.0
// The generated loader, and the version it found.
#include "gl/functions.h"

#include <fmt/format.h>
#include <glad/gl.h>

namespace gl {

geo::Result<void> loadFunctions(FunctionLoader loader)
{
    const int version = gladLoadGL(loader);
    const int major = GLAD_VERSION_MAJOR(version), minor = GLAD_VERSION_MINOR(version);
    if (version == 0 || major < 3 || (major == 3 && minor < 3)) {
        return geo::fail(geo::ErrorCode::Unavailable,
                         version == 0
                             ? "no OpenGL in this window or context; install a driver (package libgl1-mesa-dri)"
                             : fmt::format("this driver offers OpenGL {}.{} where 3.3 is needed; update it, or "
                                           "set LIBGL_ALWAYS_SOFTWARE=1",
                                           major, minor),
                         "OpenGL");
    }
    return {};
}

}  // namespace gl
