// SPDX-License-Identifier: Apache-2.0
// One turn of the window: take what the user did, let time pass, draw if something changed.
#pragma once

#include "ui/canvas.h"
#include "ui/day_fade.h"
#include "ui/details.h"
#include "ui/editor_panel.h"
#include "ui/export_card.h"
#include "ui/filter_panel.h"
#include "ui/ledger_panel.h"
#include "ui/line_entry.h"
#include "ui/sum_panel.h"
#include "ui/window.h"

namespace ui {

class Loop {
public:
    Loop(Platform& platform, model::Session& session, const Hooks& hooks, std::string stateFile);
    ~Loop();  // what is not saved is kept
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    [[nodiscard]] std::optional<double> patience() const;  // how long nothing needs to happen
    void react();
    [[nodiscard]] bool wantsFrame() const;
    [[nodiscard]] bool over() const { return controls_.quit || controls_.present; }
    [[nodiscard]] bool presenting() const { return controls_.present; }
    void frame(const Skin& skin, const WindowSize& size);

private:
    void take(const InputEvent& event);
    void take(DataNews news);
    void press(const Chord& chord);
    [[nodiscard]] scene::PageSetup withLanes(scene::PageSetup page) const;
    [[nodiscard]] bool editorHasKeyboard();
    void leaf();
    void followSelection(const scene::PageSetup& page);
    void letTimePass();
    void refreshPicture(const scene::PageSetup& page, double pixelsPerPoint);
    void followExport();
    [[nodiscard]] ExportSubject subject(const scene::PageSetup& page, double pixelsPerPoint) const;
    void drawExport(Canvas& canvas, const scene::PageSetup& page, double pixelsPerPoint, const scene::Rect& room);
    void drawPanels(Canvas& canvas, const scene::PageSetup& page, const std::optional<Progress>& progress,
                    double pixelsPerPoint);

    Platform& platform_;
    model::Session& session_;
    const Hooks& hooks_;
    std::string stateFile_;
    MapView map_;
    DayFade fade_;
    Controls controls_;
    Pointer pointer_;
    geo::Point pointerAt_;
    DetailsState details_;
    LineEntry entry_;
    FilterPanel filter_;
    LedgerPanel ledger_;
    SumPanel sum_;
    ExportCard exportCard_;
    EditorPanel editor_;
    bool inEditor_ = false;  // keys are for it
    scene::Rect editorRoom_;
    std::shared_ptr<const scene::Picture> picture_;
    std::vector<scene::Rect> panels_;  // of the last frame
    double unit_ = 1;                  // window coordinates per point in the last frame
    std::uint64_t drawnRevision_ = 0;
    scene::MapFrame drawnFrame_;
    scene::PageSetup drawnPage_;
    std::optional<scene::Transition> drawnTransition_;
    std::shared_ptr<const geo::Projection> drawnNext_;
    bool stale_ = true;                // the picture must be made anew whatever the session says
    bool slow_ = false;                // the last picture took so long that motion would stutter
    int owed_ = 2;                     // frames until the controls have settled
    std::optional<double> keepAgain_;  // seconds until unsaved work is to be kept
    double lastSeconds_ = 0;
    bool fullScreen_ = false;
    std::string followed_;  // the selection that the lanes have scrolled to
    bool typing_ = false;   // keys write in a field
    long frames_ = 0, scenes_ = 0;
};

}  // namespace ui
