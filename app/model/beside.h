// SPDX-License-Identifier: Apache-2.0
// Several datasets shown side by side: one dataset that knows of each record which of them states it.
#pragma once

#include <string_view>

#include "model/record.h"

namespace model {

// `first` with everything of `second` added. The ids of `second` get `name` and a colon in front, so that both may use
// the same; places that are the same in both are shared. The days shown are those of both.
[[nodiscard]] Dataset beside(Dataset first, Dataset second, std::string_view name);

}  // namespace model
