// SPDX-License-Identifier: Apache-2.0
// The strip that tells of the export while it runs and what came of it: cancel, open the folder.
#pragma once

#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

// With the middle of its lower edge at `foot`; returns its height, none without an export.
double drawExportStatus(Canvas& canvas, Controls& controls, geo::Point foot);

}  // namespace ui
