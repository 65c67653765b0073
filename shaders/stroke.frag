#version 330 core
// SPDX-License-Identifier: Apache-2.0
// Coverage of a line: the part of one pixel's width, across the line, that lies on it.
uniform vec4 color;
uniform float width;
uniform vec2 dash;  // on and off, pixels; off 0: solid
noperspective in vec2 local;
noperspective in vec2 joints;
flat in vec2 segment;
out vec4 result;

void main()
{
    const float kTie = -0.004;  // a pixel on the bisector belongs to both sides rather than to none
    if (min(joints.x, joints.y) < kTie) discard;
    float onLine = clamp(local.x, 0.0, segment.x);
    float past = local.x - onLine;
    if (dash.y > 0.0) {
        float period = dash.x + dash.y;
        float place = segment.y + onLine;
        float fromMiddle = abs(fract((place - dash.x * 0.5) / period + 0.5) - 0.5) * period;
        past = length(vec2(past, max(fromMiddle - dash.x * 0.5, 0.0)));
    }
    float d = length(vec2(past, local.y));
    float h = width * 0.5;
    result = color * clamp(min(d + h, 0.5) - max(d - h, -0.5), 0.0, 1.0);
}
