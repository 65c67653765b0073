// SPDX-License-Identifier: Apache-2.0
// How colours are seen: contrast of text, difference of two colours, and both as dichromats see them.
#pragma once

#include <string_view>

#include "scene/scene.h"

namespace scene_test {

// `top` with its alpha over an opaque ground.
[[nodiscard]] scene::Color over(scene::Color top, scene::Color ground);

// Contrast ratio, 1 to 21: WCAG 2.1, "relative luminance" and "contrast ratio", https://www.w3.org/TR/WCAG21/
[[nodiscard]] double contrast(scene::Color one, scene::Color other);

// CIE XYZ (D65) and lightness, green-red, blue-yellow: CIE 15; sRGB: IEC 61966-2-1.
struct Lab {
    double l = 0, a = 0, b = 0;
};

// CIEDE2000; 1 is about what can just be noticed. Sharma, Wu & Dalal, The CIEDE2000 color-difference formula, Color
// Research and Application 30 (2005) 21-30.
[[nodiscard]] double difference(const Lab& one, const Lab& other);

// Linear RGB to linear RGB. Machado, Oliveira & Fernandes, A physiologically-based model for simulation of color vision
// deficiency, IEEE TVCG 15 (2009) 1291-1298; the tables for severity 1.0.
struct Sight {
    std::string_view name;
    double toRed[3], toGreen[3], toBlue[3];
};
inline constexpr Sight kSights[] = {
    {"common", {1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {"protanopia", {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
    {"deuteranopia", {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
    {"tritanopia", {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
};
[[nodiscard]] Lab seen(scene::Color color, const Sight& sight);

}  // namespace scene_test
