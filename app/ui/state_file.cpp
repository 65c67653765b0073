// SPDX-License-Identifier: Apache-2.0
// Written by hand: a dozen fields need no library.
#include "ui/state_file.h"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>

#include "model/words.h"
#include "ui/editor.h"

namespace ui {

namespace {

std::string quoted(std::string_view words)
{
    std::string out = "\"";
    for (const char c : words) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) >= ' ') out += c;
    }
    return out + '"';
}

std::string place(std::string_view id, const scene::Rect& r, double scale)
{
    return fmt::format("{{\"id\":{},\"x\":{:.1f},\"y\":{:.1f}}}", quoted(id), (r.x + r.width / 2) * scale,
                       (r.y + r.height / 2) * scale);
}

std::string hits(const scene::Picture& picture, double scale)
{
    std::string out;
    for (const scene::Hit& hit : picture.hits) out += (out.empty() ? "" : ",") + place(hit.record, hit.rect, scale);
    return out;
}

std::string sums(const scene::Picture& picture, double scale)
{
    std::string out;
    for (const scene::Sum& sum : picture.sums) out += (out.empty() ? "" : ",") + place(sum.id, sum.rect, scale);
    return out;
}

std::string exported(const std::optional<ExportStatus>& status)
{
    if (!status) return "null";
    using State = ExportStatus::State;
    const char* const state = status->state == State::Running  ? "running"
                              : status->state == State::Done   ? "done"
                              : status->state == State::Failed ? "failed"
                                                               : "cancelled";
    return fmt::format("{{\"state\":\"{}\",\"file\":{},\"share\":{:.3f},\"words\":{}}}", state, quoted(status->file),
                       status->share, quoted(status->words));
}

std::string buttons(const Canvas& canvas, double scale)
{
    std::string out;
    for (const ButtonPlace& button : canvas.buttons())
        out += (out.empty() ? "" : ",") + place(button.id, button.rect, scale);
    return out;
}

std::string editorJson(const Editor& editor)
{
    std::string ids;
    if (editor.briefing())
        for (const model::Step& step : editor.briefing()->steps) ids += (ids.empty() ? "" : ",") + quoted(step.id);
    return fmt::format(
        ",\"editor\":{{\"open\":{},\"steps\":[{}],\"index\":{},\"changed\":{},\"asks\":{},\"path\":{},\"said\":{},"
        "\"typingPath\":{}}}",
        editor.panelOpen, ids, editor.edit() ? editor.edit()->index() : 0, editor.changed(),
        quoted(editor.questionWords().en), quoted(editor.path()), quoted(editor.said().en), editor.asksPath());
}

}  // namespace

std::string stateJson(const WindowState& s)
{
    const model::Session& session = s.controls.session;
    const scene::MapFrame& frame = s.controls.map.frame();
    const double px = s.pixelsPerPoint;
    std::string out = fmt::format(
        "{{\"day\":\"{}\",\"view\":{},\"projection\":{},\"language\":\"{}\",\"theme\":{},\"selected\":{},\"hovered\":{}"
        ","
        "\"playing\":{},\"flying\":{},\"complete\":{},\"layersOpen\":{},\"helpOpen\":{},\"filterOpen\":{},"
        "\"compared\":\"{}\",\"comparing\":\"{}\",\"ledgerOpen\":{},\"dateOpen\":{},\"openOpen\":{},"
        "\"diagnosticsOpen\":{},\"looping\":{},"
        "\"lanesOpen\":{},"
        "\"filter\":{},\"note\":{},\"focus\":{},\"event\":{},\"sum\":{},\"firstLane\":{},"
        "\"frames\":{},\"scenes\":{},"
        "\"centre\":[{:.1f},{:.1f}],\"metresPerPoint\":{:.3f}",
        model::isoDay(session.day()), quoted(session.view().name), quoted(s.controls.map.projection()->definition()),
        session.language() == model::Language::Dutch ? "nl" : "en", static_cast<int>(session.theme()),
        quoted(session.selected()), quoted(session.hovered()), session.playing(), s.controls.map.flying(), s.complete,
        s.controls.layersOpen, s.controls.helpOpen, s.controls.filterOpen,
        session.compared() ? model::isoDay(*session.compared()) : "", model::code(session.comparing()),
        s.controls.ledgerOpen, s.controls.dateOpen, s.controls.openOpen, s.controls.diagnosticsOpen, session.looping(),
        s.controls.lanesOpen, quoted(model::inWords(session.filter(), model::Language::English)),
        quoted(s.controls.note.en), quoted(s.controls.focus.button), quoted(session.event()), quoted(s.controls.sum),
        s.controls.firstLane, s.frames, s.scenes, frame.centre.x, frame.centre.y, frame.metresPerPoint);
    if (s.picture) {
        const scene::Rect& track = s.picture->timeline.track;
        out += fmt::format(",\"track\":[{:.1f},{:.1f},{:.1f}],\"hits\":[{}],\"sums\":[{}]", track.x * px, track.y * px,
                           track.width * px, hits(*s.picture, px), sums(*s.picture, px));
    }
    if (s.picture && s.picture->divider) {
        const scene::Rect& handle = s.picture->divider->handle;
        out += fmt::format(",\"divider\":[{:.1f},{:.1f},{:.3f}]", (handle.x + handle.width / 2) * px,
                           (handle.y + handle.height / 2) * px, session.divider());
    }
    const scene::DaySpan shown = s.picture ? s.picture->timeline.span() : scene::DaySpan{};
    out += fmt::format(",\"range\":[\"{}\",\"{}\"],\"axis\":[\"{}\",\"{}\"],\"folded\":{}",
                       model::isoDay(*session.range().earliest), model::isoDay(*session.range().latest),
                       model::isoDay(shown.first), model::isoDay(shown.last), s.controls.folded.size());
    out += fmt::format(",\"exportOpen\":{},\"exportName\":{},\"exported\":{}", s.controls.exportOpen,
                       quoted(s.controls.exportChoice.name), exported(s.controls.exported));
    out += fmt::format(",\"typing\":{}", s.canvas.typing() && !s.canvas.taking());
    if (s.controls.editor) out += editorJson(*s.controls.editor);
    return out + fmt::format(",\"buttons\":[{}]}}\n", buttons(s.canvas, px));
}

void writeState(const std::string& path, const std::string& json)
{
    const std::string fresh = path + ".new";
    {
        std::ofstream file(fresh, std::ios::binary);
        file << json;
        if (!file.flush()) return;
    }
    static_cast<void>(std::rename(fresh.c_str(), path.c_str()));
}

}  // namespace ui
