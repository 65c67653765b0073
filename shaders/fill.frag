#version 330 core
// SPDX-License-Identifier: Apache-2.0
// A flat fill.
uniform vec4 color;
out vec4 result;

void main() { result = color; }
