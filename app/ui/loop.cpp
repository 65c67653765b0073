// SPDX-License-Identifier: Apache-2.0
// What changed decides how much is drawn: nothing, the controls alone, or the picture too.
#include "ui/loop.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "scene/lanes.h"
#include "ui/diagnostics_panel.h"
#include "ui/editor.h"
#include "ui/export_status.h"
#include "ui/hover_tip.h"
#include "ui/layers_panel.h"
#include "ui/state_file.h"
#include "ui/toolbar.h"
#include "ui/transport.h"
#include "ui/view_finder.h"

namespace ui {

namespace {

constexpr double kFrameSeconds = 1.0 / 60;
constexpr double kSlowSeconds = 0.05;      // a frame that takes longer does not fly, nor fade
constexpr double kLongestStepSeconds = 1;  // the machine slept: do not race through what was missed
constexpr double kExportSeconds = 0.1;     // between looks at how far an export is
constexpr int kSettleFrames = 2;           // ImGui knows what is under the pointer one frame late
constexpr double kMarginPt = 28, kDetailsPt = 318, kExportPt = 338, kFilterPt = 300, kSumPt = 330;
constexpr double kHeadingPt = 84;  // of title and date, which panels leave to be seen

// Title and date, and what else must be said there.
double belowHeading(const model::Session& session)
{
    constexpr double kUsualPt = 118, kLinePt = 17;
    const auto more = 2 * (session.dataset().sources().size() - 1) + (session.compared() ? 1U : 0U) +
                      (session.filter().restricts() ? 1U : 0U);
    return kUsualPt + kLinePt * static_cast<double>(more);
}

bool samePage(const scene::PageSetup& a, const scene::PageSetup& b)
{
    // The rest follows from these.
    return a.widthPt == b.widthPt && a.heightPt == b.heightPt && a.lanesPt == b.lanesPt && a.firstLane == b.firstLane &&
           a.axis == b.axis && a.folded == b.folded;
}

}  // namespace

Loop::Loop(Platform& platform, model::Session& session, const Hooks& hooks, std::string stateFile)
    : platform_(platform),
      session_(session),
      hooks_(hooks),
      stateFile_(std::move(stateFile)),
      map_(session, hooks.projection),
      controls_{session, map_},
      lastSeconds_(platform.now())
{
    controls_.save = hooks.save;
    controls_.load = hooks.open;
    controls_.diagnostics = hooks.diagnostics;
    controls_.exports = hooks.exports;
    controls_.exportChoice = hooks.exports.choice;
    controls_.exported = hooks.exports.status();
    controls_.editor = hooks.editor;
    if (hooks.editor && hooks.editor->kept())
        controls_.note = {"Een briefing van " + hooks.editor->kept()->when.nl + " is niet bewaard: Ctrl+B",
                          "A briefing of " + hooks.editor->kept()->when.en + " was not saved: Ctrl+B"};
    controls_.usualProjection = hooks.projection;
    controls_.copy = [&platform](const std::string& text) { platform.copy(text); };
}

Loop::~Loop()
{
    if (hooks_.editor) hooks_.editor->keepNow();
}

std::optional<double> Loop::patience() const
{
    if (owed_ > 0 || wantsFrame()) return 0;
    if (session_.playing()) return kFrameSeconds;
    const bool exporting = controls_.exported && controls_.exported->running();
    if (exporting) return std::min(kExportSeconds, keepAgain_.value_or(kExportSeconds));
    return keepAgain_;
}

bool Loop::wantsFrame() const
{
    return owed_ > 0 || stale_ || map_.flying() || fade_.running() || session_.revision() != drawnRevision_ ||
           map_.next() != drawnNext_;
}

void Loop::react()
{
    // A wake from a worker disturbs nothing in the window, but brings something new to show.
    const bool disturbed = platform_.takeDisturbed();
    const auto events = platform_.takeEvents();
    if (disturbed) owed_ = std::max(owed_, kSettleFrames);
    if (hooks_.arrived()) stale_ = true;
    for (const InputEvent& event : events) take(event);
    if (auto news = hooks_.news()) take(std::move(*news));
    letTimePass();
    followExport();
    if (hooks_.editor) keepAgain_ = hooks_.editor->keep(platform_.now());
    if (controls_.fullScreen != fullScreen_) platform_.setFullScreen(fullScreen_ = controls_.fullScreen);
}

void Loop::take(const InputEvent& event)
{
    if (const auto* chord = std::get_if<Chord>(&event)) return press(*chord);
    if (const auto* dropped = std::get_if<Dropped>(&event)) {
        if (controls_.editor && dropped->path.ends_with(".toml")) return controls_.editor->read(dropped->path);
        return hooks_.open(dropped->path);
    }
    const auto* moved = std::get_if<PointerEvent>(&event);
    if (!moved) return;
    PointerEvent at = *moved;
    at.at = {at.at.x / unit_, at.at.y / unit_};
    at.overPanel = std::ranges::any_of(panels_, [&](const scene::Rect& r) { return r.contains(at.at); });
    pointerAt_ = at.at;
    if (at.kind == PointerEvent::Kind::Press) {
        controls_.note = {};
        controls_.focus.button.clear();
        inEditor_ = editorRoom_.contains(at.at);
    }
    if (picture_) pointer_.handle(at, controls_, *picture_);
}

void Loop::take(DataNews news)
{
    const bool read = news.dataset != nullptr;
    if (read) session_.setDataset(std::move(news.dataset));
    if (read && news.show) news.show(session_);
    if (read && news.projection) map_.change(std::move(news.projection));
    // What cannot be read must be said at once; single rows can wait until somebody asks.
    if (!read) controls_.diagnosticsOpen = true;
    controls_.diagnostics = std::move(news.diagnostics);
    controls_.dataStale = !read;
    owed_ = kSettleFrames;
}

void Loop::press(const Chord& chord)
{
    controls_.note = {};
    // While a field takes what is typed.
    const bool always = chord.key == Key::Escape || chord.key == Key::F11 || chord.key == Key::Tab ||
                        chord.key == Key::PageUp || chord.key == Key::PageDown || chord.key == Key::F5 ||
                        (chord.control && (chord.character == 'q' || chord.character == 'b' || chord.character == 's'));
    if (editorHasKeyboard()) {
        if (typing_ && chord.key == Key::Escape) {
            controls_.focus.done = true;
            return;
        }
        if (runEditorAction(chord, typing_, controls_)) return;
    }
    if (!typing_ || always) runAction(chord, controls_);
}

// Where the keyboard was last, if it is at no button now.
bool Loop::editorHasKeyboard()
{
    const Editor* editor = controls_.editor;
    if (!editor || !editor->panelOpen || editor->asksPath()) return false;
    const std::string& button = controls_.focus.button;
    if (!button.empty()) inEditor_ = button.starts_with("editor-");
    return inEditor_;
}

void Loop::followExport()
{
    if (!controls_.exported || !controls_.exported->running()) return;
    const auto now = hooks_.exports.status();
    if (now == controls_.exported) return;
    controls_.exported = now;
    owed_ = std::max(owed_, now && now->running() ? 1 : kSettleFrames);
}

void Loop::leaf()
{
    const int steps = std::exchange(controls_.leaf, 0);
    if (controls_.ledgerOpen)
        ledger_.selectNext(session_, steps);
    else
        session_.selectNext(steps);
}

// A selection that is made elsewhere comes into sight in the lanes.
void Loop::followSelection(const scene::PageSetup& page)
{
    if (std::exchange(followed_, session_.selected()) == session_.selected() || !controls_.lanesOpen) return;
    const auto& records = session_.dataset().records;
    const auto rows = scene::laneRows(session_.dataset(), session_.filter(), controls_.folded);
    const auto row = std::ranges::find_if(rows, [&](const scene::LaneRow& one) {
        return std::ranges::any_of(one.records, [&](std::size_t i) { return records[i].id == followed_; });
    });
    const auto at = static_cast<double>(row - rows.begin()), room = static_cast<double>(scene::laneRoom(page));
    if (row != rows.end() && (at < controls_.firstLane || at >= controls_.firstLane + room))
        controls_.firstLane = std::max(0.0, at - std::floor(room / 2));
}

void Loop::letTimePass()
{
    const double now = platform_.now();
    if (session_.playing() && !pointer_.scrubbing())
        session_.advance(std::min(now - lastSeconds_, kLongestStepSeconds));
    lastSeconds_ = now;
}

void Loop::refreshPicture(const scene::PageSetup& page, double pixelsPerPoint)
{
    const double now = platform_.now();
    map_.update(page, now);
    const bool still = session_.motionReduced() || pointer_.scrubbing() || slow_ || session_.compared();
    fade_.follow(session_.dataset(), session_.day(), session_.changes(), !still, now);
    const auto transition = fade_.at(now);
    const auto wish = [&] {
        const auto next = map_.next();
        return PictureWish{session_,     page,          map_.projection(),
                           map_.frame(), map_.target(), pixelsPerPoint,
                           transition,   next,          next ? map_.nextFrame() : scene::MapFrame{}};
    };
    if (map_.next() && hooks_.nextReady(wish())) map_.adopt(), stale_ = true;
    if (map_.next() != drawnNext_) stale_ = true;
    const bool same = !stale_ && session_.revision() == drawnRevision_ && map_.frame() == drawnFrame_ &&
                      samePage(page, drawnPage_) && transition == drawnTransition_;
    if (same) return;
    stale_ = false;
    drawnRevision_ = session_.revision();
    drawnFrame_ = map_.frame();
    drawnPage_ = page;
    drawnTransition_ = transition;
    drawnNext_ = map_.next();
    picture_ = hooks_.picture(wish());
    ++scenes_;
}

scene::PageSetup Loop::withLanes(scene::PageSetup page) const
{
    const model::Frame& frame = session_.dataset().frame;
    if (controls_.axis) page.axis = scene::shiftedTo(*controls_.axis, {frame.firstDay, frame.lastDay}, session_.day());
    if (!controls_.lanesOpen) return page;
    page.folded = controls_.folded;
    page.firstLane = static_cast<std::size_t>(controls_.firstLane);
    return scene::withLanes(page, session_.dataset(), session_.filter());
}

void Loop::frame(const Skin& skin, const WindowSize& size)
{
    const scene::PageSetup bare = pageFor(size);
    leaf();
    followSelection(withLanes(bare));
    const scene::PageSetup page = withLanes(bare);
    unit_ = skin.unit;
    const double began = platform_.now();
    const double pixelsPerPoint = size.pixelWidth() / page.widthPt;
    const long scenesBefore = scenes_;
    refreshPicture(page, pixelsPerPoint);
    hooks_.draw(picture_, size.pixelWidth(), size.pixelHeight());

    const auto progress = hooks_.progress();
    platform_.beginFrame();
    {
        Canvas canvas(skin, controls_.focus, {0, 0, page.widthPt, page.heightPt});
        drawPanels(canvas, page, progress, pixelsPerPoint);
        platform_.showCursor(pointer_.shape());
        platform_.endFrame();
        panels_ = canvas.panels();
        typing_ = canvas.typing();
        if (canvas.taking()) owed_ = kSettleFrames + 1;
        ++frames_;
        owed_ = std::max(0, owed_ - 1);
        if (!stateFile_.empty())
            writeState(stateFile_,
                       stateJson({controls_, picture_.get(), canvas, pixelsPerPoint, !progress, frames_, scenes_}));
    }
    if (controls_.focus.arriving) owed_ = kSettleFrames;
    const bool late = platform_.now() - began > kSlowSeconds;
    if (scenes_ != scenesBefore) slow_ = late;
    if (map_.flying() && late) map_.land(), stale_ = true;
}

ExportSubject Loop::subject(const scene::PageSetup& page, double pixelsPerPoint) const
{
    const auto pixels = [&](double points) { return static_cast<int>(std::lround(points * pixelsPerPoint)); };
    constexpr double kPointsPerInch = 72;
    return {session_,
            *map_.projection(),
            {{pixels(page.widthPt), pixels(page.heightPt - page.timelinePt - page.lanesPt)},
             pixelsPerPoint * kPointsPerInch,
             map_.target()}};
}

void Loop::drawExport(Canvas& canvas, const scene::PageSetup& page, double pixelsPerPoint, const scene::Rect& room)
{
    if (std::exchange(controls_.snapshotWanted, false)) takeSnapshot(controls_, subject(page, pixelsPerPoint));
    if (!controls_.exportOpen) {
        exportCard_ = {};
        return;
    }
    const ExportSubject shown = subject(page, pixelsPerPoint);
    const auto wanted = exportFrame(controls_.exportChoice, shown);
    if (wanted && picture_) drawViewFinder(canvas, *picture_, map_.frame(), *wanted);
    if (exportCard_.draw(canvas, controls_, shown, room)) owed_ = kSettleFrames + 1;
}

void Loop::drawPanels(Canvas& canvas, const scene::PageSetup& page, const std::optional<Progress>& progress,
                      double pixelsPerPoint)
{
    const double mapBottom = page.heightPt - page.timelinePt - page.lanesPt;
    drawTransport(canvas, controls_, {0, page.heightPt - page.timelinePt, page.widthPt, page.timelinePt});
    const scene::Rect layersButton = drawToolbar(canvas, controls_);
    const double top = page.toolbarPt + 8;
    if (!controls_.exportOpen)
        drawDetails(canvas, controls_,
                    {page.widthPt - kMarginPt - kDetailsPt, top, kDetailsPt, mapBottom - top - kMarginPt - 12},
                    details_);
    if (controls_.ledgerOpen) {
        const double beside = kMarginPt + (controls_.filterOpen ? kFilterPt + 10 : 0);
        ledger_.draw(canvas, controls_,
                     {beside, 0.45 * mapBottom, page.widthPt - kMarginPt - beside, 0.55 * mapBottom - 12});
    }
    if (controls_.filterOpen)
        filter_.draw(canvas, controls_, {kMarginPt, top + kHeadingPt, kFilterPt, mapBottom - top - kHeadingPt - 12});
    for (; controls_.sums > 0 && picture_; --controls_.sums) openNextSum(controls_, *picture_);
    if (!controls_.sum.empty() && picture_) {
        const double beside = kMarginPt + (controls_.filterOpen ? kFilterPt + 10 : 0);
        sum_.draw(canvas, controls_, picture_, {beside, top + kHeadingPt, kSumPt, mapBottom - top - kHeadingPt - 12});
    }
    if (Editor* editor = controls_.editor; editor && editor->panelOpen) {
        const double beside = kMarginPt - 6 + (controls_.filterOpen ? kFilterPt + 16 : 0);
        const double y = belowHeading(session_);
        editorRoom_ = {beside, y, kEditorPt, mapBottom - y - 6};
        editor_.draw(canvas, controls_, editorRoom_);
    } else {
        editorRoom_ = {};
    }
    if (controls_.layersOpen) drawLayers(canvas, controls_, layersButton);
    if (controls_.diagnosticsOpen) drawDiagnostics(canvas, controls_);
    if (controls_.helpOpen) drawHelp(canvas, controls_);
    const double exportBottom = controls_.ledgerOpen ? 0.45 * mapBottom : mapBottom - kMarginPt;
    drawExport(canvas, page, pixelsPerPoint,
               {page.widthPt - kMarginPt - kExportPt, top, kExportPt, exportBottom - top - 12});
    geo::Point foot{page.widthPt / 2, mapBottom - 12};
    const double statusPt = drawExportStatus(canvas, controls_, foot);
    if (statusPt > 0) foot.y -= statusPt + 8;
    if (controls_.dateOpen)
        entry_.draw(canvas, controls_, dateQuestion(controls_), foot);
    else if (controls_.openOpen)
        entry_.draw(canvas, controls_, dataQuestion(controls_), foot);
    else if (controls_.editor && controls_.editor->pathAsked)
        entry_.draw(canvas, controls_, briefingQuestion(controls_), foot);
    else if (controls_.editor && controls_.editor->targetAsked)
        entry_.draw(canvas, controls_, targetQuestion(controls_), foot);
    else
        entry_ = {};
    const double aside = editorRoom_.width > 0 ? editorRoom_.right() + 10 : 0;
    const double left = std::max(aside, kMarginPt + (controls_.filterOpen ? kFilterPt + 10 : 250)),
                 right = page.widthPt - kMarginPt - kDetailsPt - 16;
    const double captionBottom =
        std::min(foot.y - (statusPt > 0 ? 0 : kMarginPt),
                 picture_ && picture_->divider ? picture_->divider->handle.y - 8 : page.heightPt);
    const bool noted = !controls_.note.empty();
    if (noted) drawNote(canvas, controls_, foot);
    const bool asks = controls_.dateOpen || controls_.openOpen || (controls_.editor && controls_.editor->asksPath());
    if (!noted && !controls_.ledgerOpen && !controls_.helpOpen && !asks)
        drawCaption(canvas, controls_, {left, top, right - left, captionBottom - top});
    if (pointer_.overSymbol())
        drawHoverTip(canvas, controls_, pointerAt_, pointer_.symbolDay().value_or(session_.day()));
    else if (picture_ && pointer_.overMap())
        drawSumTip(canvas, controls_, pointerAt_, *picture_);
    if (picture_)
        drawEventTip(canvas, controls_, pointer_.overMap() ? std::optional(pointerAt_) : std::nullopt, *picture_);
    if (progress) drawProgress(canvas, *progress, session_.language(), picture_ == nullptr);
}

}  // namespace ui
