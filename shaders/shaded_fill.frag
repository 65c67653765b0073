#version 330 core
// SPDX-License-Identifier: Apache-2.0
// A fill with relief: shadow and light, premultiplied, laid over its colour.
uniform sampler2D shade;
uniform vec4 color;
in vec2 shadeAt;
out vec4 result;

void main()
{
    vec4 over = texture(shade, shadeAt);
    result = over * color.a + color * (1.0 - over.a);
}
