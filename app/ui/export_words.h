// SPDX-License-Identifier: Apache-2.0
// An export of what the window shows as words of the command line: the one way in which pictures, films and data files
// are made. Pure: same session and choice, same words.
#pragma once

#include <vector>

#include "ui/export_choice.h"

namespace ui {

// What there is to export.
struct ExportSubject {
    const model::Session& session;
    const geo::Projection& projection;
    ScreenMap screen;
};

// Where the map of the picture or film will stand on its page; nothing: data, or no size.
[[nodiscard]] std::optional<scene::MapFrame> exportFrame(const ExportChoice& choice, const ExportSubject& subject);

// Without the name of the program and the data. `replace`: the file may be there. Nothing: what was typed is no size.
[[nodiscard]] std::optional<std::vector<std::string>> exportWords(const ExportChoice& choice,
                                                                  const ExportSubject& subject, const std::string& file,
                                                                  bool replace);

}  // namespace ui
