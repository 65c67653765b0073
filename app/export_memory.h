// SPDX-License-Identifier: Apache-2.0
// What was chosen for the last export, kept between two runs of the window.
#pragma once

#include "ui/export_choice.h"

namespace app {

// In the folder from which the program was started, where nothing is remembered or that folder is gone.
[[nodiscard]] ui::ExportChoice rememberedExport();
void rememberExport(const ui::ExportChoice& choice);

}  // namespace app
