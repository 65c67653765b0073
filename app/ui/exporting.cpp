// SPDX-License-Identifier: Apache-2.0
// One export at a time.
#include "ui/exporting.h"

#include <filesystem>

#include "ui/controls.h"
#include "ui/export_words.h"

namespace ui {

bool startExport(Controls& controls, const ExportSubject& subject, const std::string& file, bool replace)
{
    if (controls.exported && controls.exported->running()) {
        controls.note = {"Er wordt nog geëxporteerd; wacht, of breek dat af",
                         "An export is still running; wait, or cancel it"};
        return true;
    }
    const auto words = exportWords(controls.exportChoice, subject, file, replace);
    if (!words) return false;
    controls.exported = ExportStatus{.file = file};
    if (const auto started = controls.exports.start(*words, file); !started)
        controls.exported =
            ExportStatus{.state = ExportStatus::State::Failed, .file = file, .words = started.error().text()};
    controls.exports.remember(controls.exportChoice);
    return true;
}

void takeSnapshot(Controls& controls, const ExportSubject& subject)
{
    ExportChoice& choice = controls.exportChoice;
    if (choice.family() != ExportFamily::Picture) choice.choose(ExportKind::Png);
    const std::filesystem::path wanted = choice.file(subject.session.day());
    std::filesystem::path free = wanted;
    for (int i = 2; controls.exports.exists(free.string()); ++i)
        free.replace_filename(wanted.stem().string() + "-" + std::to_string(i) + wanted.extension().string());
    // Whoever has typed a size that is none must mend it first.
    if (!startExport(controls, subject, free.string(), false)) controls.exportOpen = true;
}

}  // namespace ui
