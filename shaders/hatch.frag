#version 330 core
// SPDX-License-Identifier: Apache-2.0
// Diagonal lines in page direction, anti-aliased.
uniform vec4 color;
uniform vec4 fragmentToPage;  // pixels of this target to pixels of the whole page
uniform vec4 lines;           // width and spacing, pixels; moved by so many spacings
out vec4 result;

void main()
{
    vec2 page = gl_FragCoord.xy * fragmentToPage.xy + fragmentToPage.zw;
    float across = (page.x + page.y) * 0.70710678;
    float d = abs(fract(across / lines.y - lines.z) - 0.5) * lines.y;
    float h = lines.x * 0.5;
    result = color * clamp(min(d + h, 0.5) - max(d - h, -0.5), 0.0, 1.0);
}
