#version 330 core
// SPDX-License-Identifier: Apache-2.0
// Rounded boxes with a solid border or none: what shape.frag draws too, without the cost of its other shapes.
noperspective in vec2 local;
flat in vec4 size;
flat in vec4 frame;
flat in vec2 dash;
flat in vec4 fillColor;
flat in vec4 frameColor;
out vec4 result;

void main()
{
    vec2 q = abs(local) - size.xy + size.z;
    float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - size.z;
    float width = frame.z > 0.0 ? frame.x : 0.0;
    float border = width > 0.0 ? min(clamp(d + width + 0.5, 0.0, 1.0), clamp(0.5 - d, 0.0, 1.0)) : 0.0;
    vec4 over = frameColor * border;
    result = over + fillColor * clamp(0.5 - d - width * 0.5, 0.0, 1.0) * (1.0 - over.a);
}
