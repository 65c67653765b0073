// SPDX-License-Identifier: Apache-2.0
// Search and filter: a line to search in, below it what can be chosen, each with how many contributions it leaves.
#pragma once

#include <cstdint>

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

class FilterPanel {
public:
    void draw(Canvas& canvas, Controls& controls, const scene::Rect& room);

private:
    model::Facets facets_;
    std::uint64_t counted_ = 0;  // revision of the session for which they are
};

}  // namespace ui
