# SPDX-License-Identifier: Apache-2.0
# Writes the shader files into one C++ source: cmake -DOUTPUT=... -DFILES=a;b -P embed.cmake
set(content "// Generated from shaders/ by embed.cmake.\n#include \"gl/shader_source.h\"\n\nnamespace gl {\n\n")
string(APPEND content "std::string_view shaderSource(std::string_view file)\n{\n")
foreach(path IN LISTS FILES)
  get_filename_component(name "${path}" NAME)
  file(READ "${path}" text)
  string(APPEND content "    if (file == \"${name}\") return R\"glsl(${text})glsl\";\n")
endforeach()
string(APPEND content "    return {};\n}\n\n}  // namespace gl\n")
file(WRITE "${OUTPUT}" "${content}")
