#version 330 core
// SPDX-License-Identifier: Apache-2.0
// Letters: coverage from the signed distance, wider by the halo.
uniform sampler2D atlas;
noperspective in vec2 atlasAt;
flat in vec4 color;
flat in vec2 edge;
out vec4 result;

void main()
{
    float distance = (texture(atlas, atlasAt).r - 128.0 / 255.0) * edge.x;
    result = color * clamp(distance + edge.y + 0.5, 0.0, 1.0);
}
