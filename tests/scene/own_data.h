// SPDX-License-Identifier: Apache-2.0
// Own data as a user would bring them: files in the documented format, beside the letter's.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "fixture.h"

namespace scene_test {

using Fields = std::map<std::string, std::string>;

// A decided contribution in force on 1 March 2020, in Iraq unless `more` says otherwise.
[[nodiscard]] Fields contribution(const std::string& id, const Fields& more = {});

// Rows written as CSV and read back; `frame` is the row of the layer `dataset`. Fails if anything is left out.
[[nodiscard]] std::shared_ptr<const model::Dataset> ownData(const std::vector<Fields>& contributions,
                                                            const Fields& frame = {});

}  // namespace scene_test
