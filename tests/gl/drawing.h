// SPDX-License-Identifier: Apache-2.0
// Pictures drawn for tests: white on black, and what can be counted in them.
#pragma once

#include <doctest/doctest.h>

#include <memory>

#include "gl/offscreen_rasterizer.h"
#include "scene/scene.h"

namespace drawing {

inline constexpr scene::Color kWhite{255, 255, 255}, kBlack{0, 0, 0};

std::shared_ptr<const scene::Fonts> fonts();
gl::OffscreenRasterizer& rasterizer();

// A black page of so many points with one group of it.
scene::Scene page(double widthPt, double heightPt, std::vector<scene::Primitive> primitives);

scene::Image draw(const scene::Scene& scene, int pixelsPerPoint = 1);

// Red of a pixel, 0 to 255.
int at(const scene::Image& image, int x, int y);
// Sum of red / 255 over a rectangle: pixels fully white.
double ink(const scene::Image& image, int left, int top, int width, int height);
double ink(const scene::Image& image);
// How often a row of pixels rises above half brightness.
int marksInRow(const scene::Image& image, int y);

}  // namespace drawing
