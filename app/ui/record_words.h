// SPDX-License-Identifier: Apache-2.0
// What a record says, in sentences for people: its windows, place and source. Pure; knows no panel.
#pragma once

#include <string>

#include "model/record.h"

namespace ui {

// "1 mei 2019", "tussen 15 juni en 31 december 2018", "uiterlijk 14 juni 2018", "niet vermeld".
[[nodiscard]] std::string windowWords(const model::Window& window, model::Language language);

// "Mali · land", "Irak → Afghanistan · land", "geen plaats vermeld".
[[nodiscard]] std::string placeWords(const model::Record& record, const model::Dataset& dataset,
                                     model::Language language);

// "S6.1; FN3" for people: "§ 6, alinea 1; voetnoot 3".
[[nodiscard]] std::string sectionWords(const model::Citation& citation, model::Language language);

// "Kamerstuk 27 925, nr. 630"; empty where none is cited.
[[nodiscard]] std::string kamerstukWords(const model::Citation& citation);

// A record's state on the day with the reason: "voorzien · einde niet vermeld".
[[nodiscard]] std::string standingWords(const model::Record& record, model::Day day, model::Language language);

}  // namespace ui
