// SPDX-License-Identifier: Apache-2.0
// The themes of screen and paper; their names are in words.h, their colours in the scene.
#pragma once

namespace model {

enum class Theme { Dark, Light, Print };

}  // namespace model
