#version 330 core
// SPDX-License-Identifier: Apache-2.0
// Areas: triangles of the group's plane, and where they lie on the relief picture.
layout(location = 0) in vec2 position;
uniform vec4 planeToPixel;  // scale, offset
uniform vec4 pixelToClip;
uniform vec4 planeToShade;
out vec2 shadeAt;

void main()
{
    shadeAt = position * planeToShade.xy + planeToShade.zw;
    vec2 pixel = position * planeToPixel.xy + planeToPixel.zw;
    gl_Position = vec4(pixel * pixelToClip.xy + pixelToClip.zw, 0.0, 1.0);
}
