// SPDX-License-Identifier: Apache-2.0
// A row that switches something on or off, all of its width a button.
#pragma once

#include "ui/canvas.h"

namespace ui {

bool switchRow(Canvas& canvas, const std::string& id, const scene::Rect& rect, std::string_view name, bool on);

}  // namespace ui
