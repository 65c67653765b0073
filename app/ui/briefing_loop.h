// SPDX-License-Identifier: Apache-2.0
// One turn of the windows while a briefing is given: the audience's, and the presenter's where there is a second
// screen.
#pragma once

#include "model/presenting.h"
#include "scene/presenter_page.h"
#include "ui/awake.h"
#include "ui/day_fade.h"
#include "ui/remote.h"
#include "ui/screens.h"
#include "ui/window.h"

namespace ui {

class BriefingLoop {
public:
    BriefingLoop(Platform& platform, model::Session& session, const model::Briefing& briefing, const Stage& stage,
                 const Hooks& hooks, const PresentHooks& more, std::string stateFile);
    ~BriefingLoop();
    BriefingLoop(const BriefingLoop&) = delete;
    BriefingLoop& operator=(const BriefingLoop&) = delete;

    [[nodiscard]] std::optional<double> patience() const;
    void react();
    [[nodiscard]] bool wantsFrame() const;
    [[nodiscard]] bool over() const { return presenting_.left(); }
    void frame(const Skin& skin, const WindowSize& size);

private:
    struct Prepared {  // the next step
        model::Session session;
        scene::Look look;
        std::shared_ptr<const geo::Projection> projection;
        scene::MapFrame frame;
    };

    void takeStage();
    void followScreens();
    void take(const InputEvent& event, bool ofPresenter);
    void press(const Chord& chord);
    void release(const Released& key);
    void click(geo::Point at, bool ofPresenter);
    [[nodiscard]] scene::Look look() const;
    [[nodiscard]] std::shared_ptr<const geo::Projection> projectionOf(const model::Step& step) const;
    [[nodiscard]] bool presenterSeen() const { return presenter_.has_value() || rehearsing_; }
    [[nodiscard]] bool presenterStale() const;
    void follow();
    void refreshPicture();
    void prepareNext();
    void refreshNext(int width, int height);
    void refreshPage(const WindowSize& size);
    void showSheets(const WindowSize& size);
    void showPresenter();
    [[nodiscard]] std::optional<geo::Point> pointed() const;
    void drawAids(const Skin& skin);
    [[nodiscard]] std::string state() const;

    Awake awake_;
    Platform& platform_;
    model::Session& session_;
    const Hooks& hooks_;
    const PresentHooks& more_;
    std::string stateFile_;
    model::Presenting presenting_;
    MapView map_;
    DayFade fade_;
    Stage stage_;
    std::optional<Platform> presenter_;
    bool rehearsing_ = false, laser_ = false, spotlight_ = false, held_ = false;
    geo::Point pointerAt_;  // window coordinates of the window that it was in last
    bool pointerInPresenter_ = false;

    scene::PageSetup page_;
    scene::Wall wall_;
    double pixelsPerPoint_ = 1;
    WindowSize size_;
    std::shared_ptr<const scene::Picture> picture_, nextPicture_;
    std::shared_ptr<const scene::PresenterPage> presenterPage_;
    std::optional<Prepared> prepared_;
    std::size_t followed_ = SIZE_MAX;  // the step whose projection the map has taken
    std::uint64_t drawnRevision_ = 0, drawnPresenting_ = 0;
    scene::MapFrame drawnFrame_;
    std::optional<scene::Transition> drawnTransition_;
    std::string clock_;
    bool stale_ = true, nextStale_ = true, pageStale_ = true, liveStale_ = true, slow_ = false;
    double presenterDue_ = 0;  // when the presenter's window may be drawn again
    int owed_ = 2;
    double lastSeconds_ = 0;
    long frames_ = 0, scenes_ = 0;
};

}  // namespace ui
