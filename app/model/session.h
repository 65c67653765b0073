// SPDX-License-Identifier: Apache-2.0
// The one mutable object: everything a user can do is one verb here, called by menu, keys, command line and tests.
// Each verb that changes something raises revision(), so that a window draws on demand.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/changes.h"
#include "model/compare.h"
#include "model/filter.h"
#include "model/map_layer.h"
#include "model/playback.h"
#include "model/record.h"
#include "model/roster.h"
#include "model/theme.h"
#include "model/view.h"

namespace model {

class Session {
public:
    explicit Session(std::shared_ptr<const Dataset> dataset);

    // What there is to see.
    [[nodiscard]] const Dataset& dataset() const { return *dataset_; }
    [[nodiscard]] const std::shared_ptr<const Dataset>& datasetPointer() const { return dataset_; }
    [[nodiscard]] const std::shared_ptr<const Roster>& roster() const { return roster_; }  // of dataset and filter
    [[nodiscard]] std::uint64_t revision() const { return revision_; }
    [[nodiscard]] Day day() const { return day_; }
    [[nodiscard]] Day asOf() const { return dataset_->frame.asOf; }
    [[nodiscard]] const std::optional<Day>& compared() const { return compared_; }  // the other day, if any
    [[nodiscard]] Comparing comparing() const { return comparing_; }
    [[nodiscard]] double divider() const { return divider_; }     // of Comparing::Swipe: 0 at the left, 1 at the right
    [[nodiscard]] const Window& range() const { return range_; }  // both bounds are always present
    [[nodiscard]] bool playing() const { return playing_; }
    [[nodiscard]] bool looping() const { return looping_; }
    [[nodiscard]] double speed() const { return speed_; }
    [[nodiscard]] PlaybackMode playbackMode() const { return mode_; }
    [[nodiscard]] double runningSeconds() const { return playback_.totalSeconds(); }
    [[nodiscard]] double secondsPlayed() const { return position_; }
    // Of what the filter shows: playing, stepping and captions know no other.
    [[nodiscard]] const std::vector<ChangeDay>& changes() const { return filter_.restricts() ? shown_ : changes_; }
    [[nodiscard]] const ChangeDay* changeToday() const;  // null on a day without a change
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] Theme theme() const { return theme_; }
    [[nodiscard]] bool motionReduced() const { return motionReduced_; }
    [[nodiscard]] const View& view() const { return view_; }
    [[nodiscard]] const Filter& filter() const { return filter_; }
    [[nodiscard]] bool layerShown(MapLayer layer) const { return (layers_ & bit(layer)) != 0; }
    [[nodiscard]] const std::string& selected() const { return selected_; }  // record id; empty: none
    [[nodiscard]] const std::string& hovered() const { return hovered_; }
    // Id of the event that was gone to last, while its day is shown; else empty.
    [[nodiscard]] std::string_view event() const { return day_ == eventDay_ ? std::string_view(event_) : ""; }

    // Data: a reloaded dataset keeps view, day and selection as far as they still exist.
    void setDataset(std::shared_ptr<const Dataset> dataset);

    // Time.
    void setDay(Day day);                      // clamped to the range; pauses nothing
    bool goTo(Day day);                        // clamped to the data; true: the range had to grow to hold it
    void compareWith(std::optional<Day> day);  // clamped to the days of the data; none: no comparison
    void compareAs(Comparing way);
    void moveDivider(double share);  // clamped to 0 to 1
    void stepDay(int days);
    void stepMonth(int months);
    void nextChange();
    void previousChange();
    void nextEvent();
    void previousEvent();
    void goToStart();
    void goToEnd();
    void setRange(Day first, Day last);
    void play();
    void pause();
    void togglePlay();
    void setLooping(bool on);
    void setSpeed(double factor);
    void setPlaybackMode(PlaybackMode mode);
    void setDwell(std::optional<double> seconds);  // on each change, by change; none: as usual
    void advance(double elapsedSeconds);           // called by whoever has the clock

    // View.
    bool flyTo(std::string_view viewId);    // false: there is no such view
    void setView(View view);                // remembered for viewBack
    void moveCamera(const Camera& camera);  // a step of panning or zooming: one gesture is one memory
    void endGesture();
    void viewBack();
    [[nodiscard]] bool canGoBack() const { return !past_.empty(); }
    void reset();  // overview, as-of date, everything shown, nothing selected

    // Choice and look.
    void select(std::string_view recordId);  // an unknown id selects nothing
    void selectNext(int steps);  // of what is shown on the day, by theatre; from the last to the first again
    void hover(std::string_view recordId);
    void setFilter(Filter filter);
    void setLanguage(Language language);
    void setTheme(Theme theme);
    void reduceMotion(bool on);  // cuts instead of flights and fading
    void showLayer(MapLayer layer, bool on);
    void toggleLayer(MapLayer layer) { showLayer(layer, !layerShown(layer)); }

private:
    static unsigned bit(MapLayer layer) { return 1U << static_cast<unsigned>(layer); }
    static unsigned defaultLayers() { return ~bit(MapLayer::Links); }
    template <class T>
    void assign(T& member, T value);
    void rebuildPlayback();
    void filterChanges();
    void goToEvent(int step);
    [[nodiscard]] View homeView() const;

    std::shared_ptr<const Dataset> dataset_;
    std::shared_ptr<const Roster> roster_;
    std::vector<ChangeDay> changes_;  // whatever the filter
    std::vector<ChangeDay> shown_;    // by the filter, while it restricts
    std::vector<Day> stops_;          // the days of changes()
    Day day_;
    std::optional<Day> compared_;
    Comparing comparing_ = Comparing::Marks;
    double divider_ = 0.5;
    Window range_;
    bool playing_ = false;
    bool looping_ = false;
    double speed_ = 1;
    PlaybackMode mode_ = PlaybackMode::ByChange;
    std::optional<double> dwell_;
    Playback playback_;    // made from the three above
    double position_ = 0;  // seconds into playback_
    Language language_ = Language::Dutch;
    Theme theme_ = Theme::Dark;
    bool motionReduced_ = false;
    View view_;
    std::vector<View> past_;
    bool gesture_ = false;
    Filter filter_;
    unsigned layers_ = defaultLayers();
    std::string selected_;
    std::string hovered_;
    std::string event_;
    Day eventDay_;
    std::uint64_t revision_ = 1;
};

}  // namespace model
