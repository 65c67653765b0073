#version 330 core
// SPDX-License-Identifier: Apache-2.0
// Circles, regular polygons and rounded boxes as signed distances, with solid, dashed, dotted and soft frames.
noperspective in vec2 local;
flat in vec4 size;
flat in vec4 frame;
flat in vec2 dash;
flat in vec4 fillColor;
flat in vec4 frameColor;
out vec4 result;

const float kPi = 3.14159265;

// x: signed distance to the outline (negative inside); y: place along the middle of the frame, clockwise.
vec2 circle(vec2 p, float radius)
{
    float angle = atan(p.x, -p.y);
    return vec2(length(p) - radius, (angle < 0.0 ? angle + 2.0 * kPi : angle) * (radius - frame.x * 0.5));
}

vec2 polygon(vec2 p, float apothem, float firstCorner, float corners)
{
    float sector = 2.0 * kPi / corners;
    float turn = mod(atan(p.x, -p.y) - firstCorner, 2.0 * kPi);
    float side = floor(turn / sector);
    float facing = firstCorner + (side + 0.5) * sector;
    vec2 outward = vec2(sin(facing), -cos(facing));
    float across = dot(p, outward), along = dot(p, vec2(-outward.y, outward.x));
    float halfSide = apothem * tan(sector * 0.5);
    float beyond = max(abs(along) - halfSide, 0.0);
    float d = beyond > 0.0 ? length(vec2(beyond, across - apothem)) : across - apothem;
    float halfMiddle = (apothem - frame.x * 0.5) * tan(sector * 0.5);
    return vec2(d, (2.0 * side + 1.0) * halfMiddle + clamp(along, -halfMiddle, halfMiddle));
}

vec2 box(vec2 p, vec2 halfSize, float radius)
{
    vec2 q = abs(p) - halfSize + radius;
    float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
    // The middle of the border, from the start of the top side: sides and quarter arcs in turn.
    float r = max(radius - frame.x * 0.5, 0.0);
    vec2 straight = halfSize - frame.x * 0.5 - r;
    float arc = 0.5 * kPi * r;
    vec2 corner = abs(p) - straight;
    bool isArc = corner.x > 0.0 && corner.y > 0.0;
    float turn = isArc ? atan(corner.x, corner.y) * r : 0.0;  // from the top or bottom side towards the right or left
    bool isSide = !isArc && corner.x - r > corner.y - r;
    float x = clamp(p.x, -straight.x, straight.x), y = clamp(p.y, -straight.y, straight.y);
    float right = 2.0 * straight.x + arc, bottom = right + 2.0 * straight.y + arc, left = bottom + right;
    float place;
    if (isArc) {
        place = p.x > 0.0 ? (p.y < 0.0 ? right - arc + turn : bottom - turn)
                          : (p.y > 0.0 ? left - arc + turn : left + 2.0 * straight.y + arc - turn);
    } else if (isSide) {
        place = p.x > 0.0 ? right + straight.y + y : left + straight.y - y;
    } else {
        place = p.y < 0.0 ? straight.x + x : bottom + straight.x - x;
    }
    return vec2(d, place);
}

float frameCoverage(float d, float place)
{
    float width = frame.x, soft = frame.y;
    float between = 0.0;  // signed distance along the frame to the nearest dash
    if (dash.y > 0.0) {
        float v = mod(place + frame.w, dash.y);
        between = v <= dash.x ? -min(v, dash.x - v) : min(v - dash.x, dash.y - v);
    }
    if (frame.z == 3.0) {
        float fromDot = length(vec2(max(between, 0.0), d + width * 0.5));
        return soft > 0.0 ? clamp(1.0 - fromDot / (width * 0.5 + soft), 0.0, 1.0)
                          : clamp(width * 0.5 - fromDot + 0.5, 0.0, 1.0);
    }
    float inner = clamp(d + width + 0.5, 0.0, 1.0);
    float outer = soft > 0.0 ? clamp(1.0 - (d + width) / (width + soft), 0.0, 1.0) : clamp(0.5 - d, 0.0, 1.0);
    float onDash = frame.z == 2.0 ? clamp(0.5 - between, 0.0, 1.0) : 1.0;
    return min(inner, outer) * onDash;
}

void main()
{
    vec2 at = size.w == 255.0 ? box(local, size.xy, size.z)
              : size.w > 0.0  ? polygon(local, size.x, size.z, size.w)
                              : circle(local, size.x);
    bool framed = frame.z > 0.0 && frame.x > 0.0;
    vec4 color = fillColor * clamp(0.5 - (framed ? at.x + frame.x * 0.5 : at.x), 0.0, 1.0);
    if (framed) {
        vec4 over = frameColor * frameCoverage(at.x, at.y);
        color = over + color * (1.0 - over.a);
    }
    result = color;
}
