#version 330 core
// SPDX-License-Identifier: Apache-2.0
// Symbols and boxes: one square per record, six vertices each; a record is four texels (gl/shape_records.h).
uniform usamplerBuffer records;
uniform vec4 planeToPixel;
uniform vec4 pixelToClip;
uniform float pixelsPerPoint;
uniform int day;
noperspective out vec2 local;  // pixels from the centre
flat out vec4 size;            // half width, half height or (polygon) apothem, corner radius or first corner, corners
flat out vec4 frame;           // width, softness, kind, dash phase
flat out vec2 dash;            // on, period
flat out vec4 fillColor;
flat out vec4 frameColor;

vec4 unpackColor(uint c)
{
    vec4 color = vec4(uvec4(c, c >> 8, c >> 16, c >> 24) & 255u) / 255.0;
    return vec4(color.rgb * color.a, color.a);
}

void main()
{
    int index = gl_VertexID / 6;
    int corner = gl_VertexID - index * 6;
    uvec4 place = texelFetch(records, index * 4);
    uvec4 look = texelFetch(records, index * 4 + 1);
    uvec4 paint = texelFetch(records, index * 4 + 2);
    ivec4 days = ivec4(texelFetch(records, index * 4 + 3));
    vec2 centre = uintBitsToFloat(place.xy) * planeToPixel.xy + planeToPixel.zw;
    vec2 halfSize = uintBitsToFloat(place.zw) * pixelsPerPoint;
    uint kind = look.z;
    bool isBox = (kind & 255u) == 255u;
    size = vec4(halfSize, uintBitsToFloat(look.w), float(kind & 255u));
    if (isBox) size.z *= pixelsPerPoint;
    frame = vec4(uintBitsToFloat(look.xy) * pixelsPerPoint, float((kind >> 8) & 255u), 0.0);
    dash = uintBitsToFloat(paint.xy) * pixelsPerPoint;
    frame.w = isBox ? 0.0 : dash.x * 0.5;
    fillColor = unpackColor(paint.z);
    frameColor = unpackColor(paint.w);

    float reach = isBox ? 0.0 : size.x * (size.w > 0.0 ? 1.0 / cos(3.14159265 / size.w) - 1.0 : 0.0);
    vec2 extent = (isBox ? halfSize : vec2(halfSize.x)) + reach + frame.y + 1.0;
    local = extent * vec2(corner == 1 || corner == 3 || corner == 4 ? 1.0 : -1.0,
                          corner == 2 || corner == 4 || corner == 5 ? 1.0 : -1.0);
    bool shown = day >= days.x && day <= days.y;
    vec2 pixel = centre + local;
    gl_Position = shown ? vec4(pixel * pixelToClip.xy + pixelToClip.zw, 0.0, 1.0) : vec4(2.0, 2.0, 0.0, 1.0);
}
