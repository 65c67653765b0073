// SPDX-License-Identifier: Apache-2.0
// What is wrong with the data that were opened, line by line; the rest of them is shown all the same.
#pragma once

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

void drawDiagnostics(Canvas& canvas, Controls& controls);

}  // namespace ui
