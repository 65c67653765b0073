#version 330 core
// SPDX-License-Identifier: Apache-2.0
// A fill with relief: what the grey value is darker or lighter than flat ground mixes shadow or light into it.
uniform sampler2D shade;
uniform vec4 color;
uniform float neutral;
uniform vec4 toShadow;  // added per unit of darkness
uniform vec4 toLight;
in vec2 shadeAt;
out vec4 result;

void main()
{
    float slope = texture(shade, shadeAt).r - neutral;
    result = color + max(-slope, 0.0) * toShadow + max(slope, 0.0) * toLight;
}
