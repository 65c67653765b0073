// SPDX-License-Identifier: Apache-2.0
// Only what the chosen kind has is there to choose. Enter in a line exports.
#include "ui/export_card.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "model/words.h"
#include "ui/export_form.h"

namespace ui {

namespace {

constexpr double kPadPt = 14, kHeadPt = 40, kFootPt = 54;

struct SizeName {
    ExportSize size;
    const char* id;
    model::Text name;
};
const std::array kSizes{SizeName{ExportSize::Hd, "export-720", {"720p", "720p"}},
                        SizeName{ExportSize::FullHd, "export-1080", {"1080p", "1080p"}},
                        SizeName{ExportSize::UltraHd, "export-4k", {"4K", "4K"}},
                        SizeName{ExportSize::A4, "export-a4", {"A4", "A4"}},
                        SizeName{ExportSize::A3, "export-a3", {"A3", "A3"}},
                        SizeName{ExportSize::Screen, "export-screen", {"scherm", "screen"}},
                        SizeName{ExportSize::Own, "export-own", {"eigen", "own"}}};

const std::array<std::pair<ExportFamily, model::Text>, 3> kFamilies{{{ExportFamily::Picture, {"Afbeelding", "Picture"}},
                                                                     {ExportFamily::Film, {"Film", "Film"}},
                                                                     {ExportFamily::Data, {"Gegevens", "Data"}}}};

void drawKinds(ExportForm& form, ExportChoice& choice)
{
    for (const auto& [family, name] : kFamilies) {
        form.label(name);
        for (const ExportFormat& format : exportFormats())
            if (format.family == family &&
                form.chip("export" + std::string(format.extension), format.name, choice.kind == format.kind))
                choice.choose(format.kind);
    }
}

void drawPaper(ExportForm& form, ExportChoice& choice)
{
    if (choice.onPaper()) {
        form.label({"Stand", "Orientation"});
        if (form.chip("export-wide", model::Text{"liggend", "landscape"}, !choice.upright)) choice.upright = false;
        if (form.chip("export-upright", model::Text{"staand", "portrait"}, choice.upright)) choice.upright = true;
    }
    if (choice.hasDpi()) {
        form.label({"Dpi", "Dpi"});
        if (form.chip("export-dpi-auto", model::Text{"vanzelf", "automatic"}, !choice.dpi)) choice.dpi.reset();
        for (const int dpi : {150, 300, 600})
            if (form.chip(fmt::format("export-dpi-{}", dpi), std::to_string(dpi), choice.dpi == dpi)) choice.dpi = dpi;
    }
}

void drawTheme(ExportForm& form, ExportChoice& choice, model::Language language)
{
    form.label({"Thema", "Theme"});
    if (form.chip("export-theme", model::Text{"zoals nu", "as now"}, !choice.theme)) choice.theme.reset();
    for (const auto& theme : model::words<model::Theme>())
        if (form.chip("export-theme-" + std::string(theme.code), model::label(theme.value, language),
                      choice.theme == theme.value))
            choice.theme = theme.value;
}

void drawFilm(ExportForm& form, ExportChoice& choice)
{
    using model::PlaybackMode;
    form.label({"Afspelen", "Play"});
    for (const auto& [mode, name] : {std::pair{PlaybackMode::ByChange, model::Text{"per wijziging", "by change"}},
                                     {PlaybackMode::ByCalendar, model::Text{"per kalender", "by calendar"}}})
        if (form.chip(mode == PlaybackMode::ByChange ? "export-by-change" : "export-by-calendar", name,
                      choice.by == mode))
            choice.by = mode;
    form.label({"Beelden/s", "Frames/s"});
    for (const int fps : {10, 25, 30, 50})
        if (form.chip(fmt::format("export-fps-{}", fps), std::to_string(fps), choice.framesPerSecond == fps))
            choice.framesPerSecond = fps;
}

void drawSwitches(ExportForm& form, ExportChoice& choice)
{
    const bool wall = choice.wall, lanes = choice.lanes;
    form.toggle("export-lanes", {"Tijdbalken onder de kaart", "Lanes below the map"}, choice.lanes);
    form.toggle("export-wall", {"Voor een groot scherm", "For a wall"}, choice.wall);
    if (!wall && choice.wall) choice.lanes = false;  // a wall has no room for them
    if (!lanes && choice.lanes) choice.wall = false;
    form.toggle("export-transparent", {"Zonder zee en ondergrond", "Without sea and ground"}, choice.transparent);
    if (choice.hasWorldFile())
        form.toggle("export-world", {"Plaats op aarde ernaast (.pgw)", "Place on the Earth beside it (.pgw)"},
                    choice.worldFile);
}

}  // namespace

void ExportCard::begin(Controls& controls, const ExportSubject& subject, bool replace)
{
    const std::string file = controls.exportChoice.file(subject.session.day());
    if (!replace && controls.exports.exists(file)) {
        asked_ = file;
        controls.focus.button = "export-keep";
        return;
    }
    asked_.clear();
    if (startExport(controls, subject, file, replace)) controls.exportOpen = false;
}

void ExportCard::drawFoot(Canvas& canvas, Controls& controls, const ExportSubject& subject, const scene::Rect& foot)
{
    const scene::Colors& c = canvas.colors();
    const double height = ExportForm::kRowPt + 2, y = foot.y + (kFootPt - height) / 2;
    const auto wide = [&](const model::Text& words) { return canvas.width(controls.say(words), Type::Body) + 28; };
    canvas.line({foot.x, foot.y}, {foot.right(), foot.y}, c.cardBorder, 0.8);
    if (!asked_.empty() && asked_ == controls.exportChoice.file(subject.session.day())) {
        const model::Text keep{"Niet", "Keep it"}, replace{"Vervangen", "Replace"};
        const std::string name = std::filesystem::path(asked_).filename().string();
        const double replacePt = wide(replace), keepPt = wide(keep);
        const double x = foot.right() - replacePt - keepPt - 4;
        canvas.text({foot.x, y, x - foot.x - 8, height}, name + controls.say({" bestaat al", " is there already"}),
                    Type::Body, c.accentText);
        const scene::Rect left{x, y, keepPt, height};
        canvas.box(left, 5, c.text.withAlpha(0.06));
        if (canvas.button("export-keep", left, controls.say(keep), Icon::None, {}, {})) asked_.clear(), fresh_ = true;
        if (canvas.button("export-replace", {x + keepPt + 4, y, replacePt, height}, controls.say(replace), Icon::None,
                          {.on = true}, {}))
            begin(controls, subject, true);
        return;
    }
    const model::Text start{"Exporteren", "Export"};
    if (const auto pixels = pixelsOf(controls.exportChoice, subject.screen);
        pixels && controls.exportChoice.family() != ExportFamily::Data)
        canvas.text({foot.x, y, foot.width, height}, fmt::format("{} × {} px", pixels->size.width, pixels->size.height),
                    Type::Body, c.quiet);
    const double startPt = wide(start);
    if (canvas.button("export-start", {foot.right() - startPt, y, startPt, height}, controls.say(start), Icon::None,
                      {.on = true}, controls.say({"Exporteren · Enter", "Export · Enter"})))
        begin(controls, subject, false);
}

bool ExportCard::draw(Canvas& canvas, Controls& controls, const ExportSubject& subject, const scene::Rect& room)
{
    constexpr double kSlackPt = 4;
    ExportChoice& choice = controls.exportChoice;
    scene::Rect card = room;
    card.height = std::min(room.height, kHeadPt + formPt_ + kSlackPt + kFootPt);
    canvas.beginPanel("export-panel", card, Canvas::Backdrop::Card);
    if (canvas.head("close-export", card, kHeadPt, kPadPt, controls.say({"Exporteren", "Export"}), Type::Strong,
                    controls.say(kCloseTip)))
        controls.exportOpen = false;
    const double x = room.x + kPadPt, width = room.width - 2 * kPadPt, top = room.y + kHeadPt;
    const double bottom = card.bottom() - kFootPt;
    bool entered = false;
    canvas.beginScroll("export-form", {room.x + 2, top, room.width - 4, bottom - top});
    ExportForm form(canvas, controls, {x, top, width, 0});
    form.label({"Naam", "Name"});
    const std::string usual = "missiekaart-" + model::isoDay(subject.session.day());
    const auto typed = form.line("export-name", choice.name, usual, std::exchange(fresh_, false));
    if (typed == Canvas::Typed::Changed) choice.follow();
    entered = typed == Canvas::Typed::Entered;
    form.label({"Map", "Folder"});
    entered |= form.line("export-folder-line", choice.folder, choice.wholeFolder(), false) == Canvas::Typed::Entered;
    form.divide();
    drawKinds(form, choice);
    if (choice.family() != ExportFamily::Data) {
        form.divide();
        form.label({"Formaat", "Size"});
        const auto offered = sizesOf(choice.family());
        for (const SizeName& one : kSizes)
            if (std::ranges::count(offered, one.size) > 0 && form.chip(one.id, one.name, choice.sizeUsed() == one.size))
                choice.use(one.size);
        if (choice.sizeUsed() == ExportSize::Own) {
            form.label({"Pixels", "Pixels"});
            entered |= form.line("export-own-size", choice.ownSize, "2560x1440", false) == Canvas::Typed::Entered;
            if (!pixelsOf(choice, subject.screen))
                form.say(
                    controls.say({"geef breedte x hoogte, zoals 2560x1440", "give width x height, such as 2560x1440"}));
        }
        drawPaper(form, choice);
        drawTheme(form, choice, controls.session.language());
        if (choice.family() == ExportFamily::Film) {
            drawFilm(form, choice);
        } else {
            form.divide();
            drawSwitches(form, choice);
        }
    }
    form.endRow();
    canvas.endScroll(form.bottom());
    const double before = std::exchange(formPt_, form.bottom() - top);
    if (entered) begin(controls, subject, false);
    drawFoot(canvas, controls, subject, {x, bottom, width, kFootPt});
    canvas.endPanel();
    return before != formPt_;
}

}  // namespace ui
