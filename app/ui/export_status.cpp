// SPDX-License-Identifier: Apache-2.0
// One line, with a bar along its lower edge while the export runs; what failed has as many lines as it needs.
#include "ui/export_status.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace ui {

namespace {

using State = ExportStatus::State;

std::string wordsFor(const ExportStatus& status, model::Language language)
{
    const bool nl = language == model::Language::Dutch;
    const std::filesystem::path file(status.file);
    switch (status.state) {
        case State::Running: {
            std::string out = fmt::format("{} · {:.0f} %", file.filename().string(), std::floor(100 * status.share));
            if (status.secondsLeft)
                out += fmt::format(fmt::runtime(nl ? " · nog {}:{:02}" : " · {}:{:02} left"), *status.secondsLeft / 60,
                                   *status.secondsLeft % 60);
            return out;
        }
        case State::Done:
            return fmt::format(fmt::runtime(nl ? "{} staat in {}" : "{} is in {}"), file.filename().string(),
                               file.parent_path().string());
        case State::Failed:
            return (nl ? "Niet geëxporteerd: " : "Not exported: ") + status.words;
        case State::Cancelled:
            return nl ? "Afgebroken; er is niets geschreven" : "Cancelled; nothing is written";
    }
    return {};
}

void openFolder(Controls& controls, const std::string& file)
{
    if (controls.exports.showFolder(file)) return;
    const std::string folder = std::filesystem::path(file).parent_path().string();
    controls.note = {"xdg-open ontbreekt op deze computer; de map is " + folder,
                     "xdg-open is missing on this computer; the folder is " + folder};
}

}  // namespace

double drawExportStatus(Canvas& canvas, Controls& controls, geo::Point foot)
{
    constexpr double kPadPt = 14, kLinePt = 36, kButtonPt = 26, kSidePt = 10, kMostPt = 620;
    if (!controls.exported) return 0;
    const ExportStatus status = *controls.exported;
    const scene::Colors& c = canvas.colors();
    const std::string words = wordsFor(status, controls.session.language());
    const std::string cancel = controls.say({"Afbreken", "Cancel"});
    const std::string folder = controls.say({"Map openen", "Open folder"});
    const double cancelPt = status.running() ? canvas.width(cancel, Type::Body) + 20 : 0;
    const double folderPt = status.state == State::Done ? canvas.width(folder, Type::Body) + 20 : 0;
    const double closePt = status.running() ? 0 : kButtonPt;
    const double buttons = cancelPt + folderPt + closePt + kSidePt;
    const double widest = std::min(kMostPt, canvas.page().width - 40) - kPadPt - buttons - 8;
    const double room = std::min(widest, std::max(200.0, canvas.width(words, Type::Body) + 1));
    const bool broken = status.state == State::Failed && canvas.width(words, Type::Body) > room;
    const double height = broken ? canvas.height(words, Type::Body, room) + kPadPt : kLinePt;
    const double width = kPadPt + room + 8 + buttons;
    const scene::Rect rect{foot.x - width / 2, foot.y - height, width, height};
    canvas.beginPanel("export-status", rect, Canvas::Backdrop::Card);
    if (status.running()) {
        const scene::Rect track{rect.x + 6, rect.bottom() - 4, rect.width - 12, 2};
        canvas.box(track, 1, c.track);
        canvas.box({track.x, track.y, track.width * std::clamp(status.share, 0.0, 1.0), track.height}, 1, c.accent);
    }
    if (broken)
        canvas.paragraph(rect.x + kPadPt, rect.y + kPadPt / 2, room, words, Type::Body, c.text);
    else
        canvas.text({rect.x + kPadPt, rect.y, room, height}, words, Type::Body, c.text);
    double x = rect.right() - buttons;
    const double y = rect.y + (height - kButtonPt) / 2;
    if (status.running() && canvas.button("export-cancel", {x, y, cancelPt, kButtonPt}, cancel, Icon::None, {}, {}))
        controls.exports.cancel();
    if (folderPt > 0 && canvas.button("export-folder", {x, y, folderPt, kButtonPt}, folder, Icon::None, {}, {}))
        openFolder(controls, status.file);
    x += folderPt;
    if (closePt > 0 &&
        canvas.button("export-dismiss", {x, y, closePt, kButtonPt}, {}, Icon::Close, {}, controls.say(kCloseTip)))
        controls.forgetExport();
    canvas.endPanel();
    return height;
}

}  // namespace ui
