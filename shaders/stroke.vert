#version 330 core
// SPDX-License-Identifier: Apache-2.0
// Each segment of a line is one triangle around its rectangle, made from the point buffer by number: half the
// triangles of two per rectangle, and for the short segments of a coast hardly more pixels.
// Neighbouring segments share a joint: each paints up to the bisector, so that no pixel is blended twice.
uniform samplerBuffer points;  // x, y, length so far, flags (1: a segment starts here, 2: has one before, 4: after)
uniform vec4 planeToPixel;
uniform vec4 pixelToClip;
uniform float width;        // pixels
uniform float lengthScale;  // plane length to pixels
uniform vec4 visible;       // pixels that matter: left, top, right, bottom
noperspective out vec2 local;   // along and across the segment
noperspective out vec2 joints;  // >= 0 on this segment's side of each bisector
flat out vec2 segment;          // its length, and the line's length before it

vec2 pixelOf(vec4 point) { return point.xy * planeToPixel.xy + planeToPixel.zw; }

// The bisector's normal at a joint, pointing along the line; zero where the line turns back on itself.
vec2 bisector(vec2 before, vec2 after)
{
    vec2 sum = before + after;
    float size = length(sum);
    return size > 0.05 ? sum / size : vec2(0.0);
}

// How far the rectangle must reach past a joint to cover its round outside.
float reach(vec2 normal, vec2 along, float halfWidth)
{
    float c = dot(normal, along);
    return c > 0.0 ? halfWidth * min(1.0, sqrt(max(1.0 - c * c, 0.0)) / c) + 0.05 : halfWidth;
}

void main()
{
    int index = gl_VertexID / 3;
    int corner = gl_VertexID - index * 3;
    vec4 first = texelFetch(points, index);
    int flags = int(first.w);
    vec2 a = pixelOf(first);
    vec2 b = pixelOf(texelFetch(points, index + 1));
    float halfWidth = width * 0.5 + 0.5;
    vec2 low = min(a, b) - halfWidth, high = max(a, b) + halfWidth;
    local = joints = segment = vec2(0.0);
    gl_Position = vec4(2.0, 2.0, 0.0, 1.0);  // nothing to see
    if ((flags & 1) == 0 || any(greaterThan(low, visible.zw)) || any(lessThan(high, visible.xy))) return;

    float size = max(distance(a, b), 1e-6);
    vec2 along = (b - a) / size;
    vec2 across = vec2(-along.y, along.x);
    vec2 atStart = vec2(0.0), atEnd = vec2(0.0);
    if ((flags & 2) != 0) {
        vec2 before = a - pixelOf(texelFetch(points, index - 1));
        atStart = bisector(before / max(length(before), 1e-6), along);
    }
    if ((flags & 4) != 0) {
        vec2 after = pixelOf(texelFetch(points, index + 2)) - b;
        atEnd = bisector(along, after / max(length(after), 1e-6));
    }

    // Right-angled at the rectangle's first corner, with legs of twice its sides.
    float start = -reach(atStart, along, halfWidth);
    float end = size + reach(atEnd, along, halfWidth);
    local = vec2(corner == 1 ? 2.0 * end - start : start, corner == 2 ? 3.0 * halfWidth : -halfWidth);
    vec2 fromStart = local.x * along + local.y * across;
    vec2 pixel = a + fromStart;
    joints = vec2(atStart == vec2(0.0) ? 1.0 : dot(fromStart, atStart),
                  atEnd == vec2(0.0) ? 1.0 : -dot(pixel - b, atEnd));
    segment = vec2(size, first.z * lengthScale);
    gl_Position = vec4(pixel * pixelToClip.xy + pixelToClip.zw, 0.0, 1.0);
}
