// SPDX-License-Identifier: Apache-2.0
// Asks fontconfig for font files. Knows nothing of shaping or drawing.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "scene/text.h"

namespace scene {

class FontFinder {
public:
    FontFinder();  // reads the machine's font configuration
    ~FontFinder();
    FontFinder(const FontFinder&) = delete;
    FontFinder& operator=(const FontFinder&) = delete;

    // The best file for a face; a sans serif where Inter is missing. Empty: no font at all.
    [[nodiscard]] std::optional<Fonts::File> find(Face face) const;
    // The best file that has a character, in the weight of a face. Empty: no font has it.
    [[nodiscard]] std::optional<Fonts::File> findFor(char32_t character, Face face) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace scene
