#version 330 core
// SPDX-License-Identifier: Apache-2.0
// Glyphs: one rectangle of the distance-field atlas per record, six vertices each (gl/text_records.h).
uniform usamplerBuffer records;
uniform vec4 pixelToClip;
uniform vec2 atlasTexel;
noperspective out vec2 atlasAt;
flat out vec4 color;
flat out vec2 edge;  // pixels of the page per step of distance, and how far outside the outline to paint

void main()
{
    int index = gl_VertexID / 6;
    int corner = gl_VertexID - index * 6;
    vec4 pen = uintBitsToFloat(texelFetch(records, index * 3));        // pixels; direction times scale
    uvec4 glyph = texelFetch(records, index * 3 + 1);
    uvec4 look = texelFetch(records, index * 3 + 2);
    vec2 size = vec2(glyph.w & 0xffffu, glyph.w >> 16);
    vec2 offset = size * vec2(corner == 1 || corner == 3 || corner == 4 ? 1.0 : 0.0,
                              corner == 2 || corner == 4 || corner == 5 ? 1.0 : 0.0);
    vec2 field = vec2(uintBitsToFloat(glyph.x), -uintBitsToFloat(glyph.y)) + offset;
    vec2 pixel = pen.xy + vec2(field.x * pen.z - field.y * pen.w, field.x * pen.w + field.y * pen.z);
    atlasAt = (vec2(glyph.z & 0xffffu, glyph.z >> 16) + offset) * atlasTexel;
    color = vec4(uvec4(look.x, look.x >> 8, look.x >> 16, look.x >> 24) & 255u) / 255.0;
    color.rgb *= color.a;
    edge = uintBitsToFloat(look.yz);
    gl_Position = vec4(pixel * pixelToClip.xy + pixelToClip.zw, 0.0, 1.0);
}
