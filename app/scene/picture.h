// SPDX-License-Identifier: Apache-2.0
// From data, view and date to a Scene: the one composition of screen, PNG, PDF and SVG. Pure: same request, same
// picture; no file, clock or GPU.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/compare.h"
#include "model/roster.h"
#include "model/session.h"
#include "scene/basemap.h"
#include "scene/scene.h"
#include "scene/style.h"
#include "scene/timeline.h"

namespace scene {

enum class Composition { Desk, Wall };

// A change of day that is still being shown.
struct Transition {
    model::Day from;
    double share = 1;  // of its time that has passed, 0 to 1
    friend bool operator==(const Transition&, const Transition&) = default;
};

// What a step of a briefing says beside the map.
struct StepWords {
    model::Text title, text;  // as model::Step has them
    friend bool operator==(const StepWords&, const StepWords&) = default;
};

// What the picture depends on, apart from its size. A Session gives one with lookOf().
struct Look {
    std::shared_ptr<const model::Dataset> dataset;
    std::shared_ptr<const model::Roster> roster;  // of dataset and filter; made anew where it is not
    std::span<const model::ChangeDay> changes;    // that the filter shows; the session that keeps them must live on
    model::Day day;
    std::optional<DaySpan> range;        // that is played: only in a window, which has handles for it
    std::optional<model::Day> compared;  // the other day, if two are compared
    model::Comparing comparing = model::Comparing::Marks;
    double divider = 0.5;  // of model::Comparing::Swipe, as in the session
    model::Language language = model::Language::Dutch;
    model::Theme theme = model::Theme::Dark;
    model::View view;
    model::Filter filter;
    std::vector<model::MapLayer> hiddenLayers{model::MapLayer::Links};
    std::string selected, hovered;
    Composition composition = Composition::Desk;
    Wall wall;                             // of Composition::Wall
    std::optional<Transition> transition;  // only in a window that moves
    std::optional<StepWords> words;        // of Composition::Wall
    std::optional<DaySpan> played;         // by a step; none: it shows one day
    bool transparent = false;              // neither sea nor what lies beyond it is painted
    bool tellsOthers = true;               // a desk's view of a theatre has what others have without a place as well
    bool furniture = true;                 // title, cards, legend, scale bar and credits; without: the map alone

    [[nodiscard]] bool shows(model::MapLayer layer) const;
    // The day against which differences are marked.
    [[nodiscard]] std::optional<model::Day> marked() const
    {
        return comparing == model::Comparing::SideBySide ? std::nullopt : compared;
    }
    [[nodiscard]] bool otherLater() const { return compared && *compared > day; }
};
[[nodiscard]] Look lookOf(const model::Session& session);

// With the roster of its dataset and filter.
[[nodiscard]] Look counted(Look look);

// A page has one map or two of the same view, which share its title, scale bar and credits: the second has none of its
// own but the credits, which stand at the end.
enum class Pane { Whole, First, Second };

// The page, and the strips of it that a window keeps for its own controls.
struct PageSetup {
    double widthPt = 1440, heightPt = 810;
    double toolbarPt = 0;                  // free band along the top, right of the title
    double timelinePt = 0;                 // height of the timeline along the bottom; 0: none
    double lanesPt = 0;                    // height of the lane chart above it; 0: none
    std::size_t firstLane = 0;             // the first that is shown
    std::optional<DaySpan> axis = {};      // the part of the axis that is shown; none: all of it
    std::set<model::Theatre> folded = {};  // theatres of which the lanes are one
    double controlsPt = 0;                 // width at the left of the timeline left free for its buttons
    Pane pane = Pane::Whole;
    geo::Point corner = {};                 // of the pane on its page, top left
    std::optional<geo::Point> safePt = {};  // kept free at the sides, and above and below; none: as on a desk
};

// A small map of its own scale for a theatre that cannot be read on the main map.
struct Inset {
    model::Theatre theatre = model::Theatre::None;
    bool crowded = false;  // its symbols stand beside the places, at the right
    MapFrame frame;
};

// Of the main map and of the insets. A map may cover less than its frame, or be null while it loads: then the sea
// stands alone, or the inset is left out.
struct BaseMaps {
    std::shared_ptr<const BaseMap> main;
    std::map<model::Theatre, std::shared_ptr<const BaseMap>> insets;
};

// The table of colours and sizes that the picture is drawn with.
[[nodiscard]] Style styleFor(const Look& look, const PageSetup& page);

// Something on the page that answers "says who?" when clicked.
struct Hit {
    Rect rect;
    std::string record;
    std::optional<model::Day> day = {};  // that it is shown on, if not that of the picture
};

// Between the two days of model::Comparing::Swipe.
struct Divider {
    Rect line, handle;   // the line is as wide here as can be gripped
    double left, right;  // between which it can be dragged
    [[nodiscard]] double share(double x) const { return (x - left) / (right - left); }
};

// A number on the page that records make up: it answers "which ones?" when pointed at or clicked.
struct Sum {
    enum class Of { Records, People, Differences };
    Rect rect;
    std::string id;     // the same on every picture
    std::string words;  // as they stand there
    Of of = Of::Records;
    model::Day day;
    bool anyDay = false;                    // it has a figure for each day of the axis, `day` being the one in words
    model::Filter filter = {};              // of people and differences
    std::vector<std::size_t> records = {};  // of records: into Dataset::records
    std::size_t beyond = 0;                 // of records: counted with them, but too many to be listed
};

// Where a theatre's lanes are folded and unfolded.
struct FoldHandle {
    Rect rect;
    model::Theatre theatre;
};

// A mark of an event above the lanes.
struct EventMark {
    Rect rect;
    std::string event;
};

struct Picture {
    Scene scene;
    MapFrame frame;              // of the main map
    std::optional<Rect> second;  // the page of another map of the same view
    std::vector<Hit> hits;       // topmost last
    std::vector<Sum> sums;
    std::optional<Divider> divider;
    std::vector<FoldHandle> folds;
    std::vector<EventMark> events;
    std::string unread;          // of Look::words, what had no room in letters that can be read
    bool legendLeftOut = false;  // of a wall: type so large leaves it no room
    TimelineLayout timeline;     // meaningful when PageSetup::timelinePt > 0

    [[nodiscard]] double mapBottom() const { return second ? second->bottom() : frame.page.bottom(); }
    // Where on the page of `frame` that place is which a point shows; nothing beside the maps.
    [[nodiscard]] std::optional<geo::Point> onFrame(geo::Point page) const
    {
        if (frame.page.contains(page)) return page;
        if (!second || !second->contains(page)) return std::nullopt;
        return geo::Point{page.x - second->x + frame.page.x, page.y - second->y + frame.page.y};
    }
};

// The frame in which the view is seen on that page: fitted into what title, cards and controls leave free.
[[nodiscard]] MapFrame frameFor(const Look& look, const PageSetup& page, const geo::Projection& projection);

// The other way round: degrees that are seen in about that frame, when they are the view; none where that is beyond the
// Earth.
[[nodiscard]] std::optional<geo::Extent> extentSeen(Look look, const PageSetup& page, const MapFrame& frame,
                                                    const geo::Projection& projection);

// The insets that the picture would have, for which base maps are wanted.
[[nodiscard]] std::vector<Inset> insetsFor(const Look& look, const PageSetup& page, const MapFrame& frame,
                                           const geo::Projection& projection);

[[nodiscard]] Picture buildPicture(const Look& look, const PageSetup& page, const MapFrame& frame,
                                   const BaseMaps& bases, const std::shared_ptr<const geo::Projection>& projection,
                                   const Fonts& fonts);

// Area ids that buildPicture may want to draw apart ("country:AF", "region:sahel"): for BaseMapRequest.
[[nodiscard]] std::set<std::string> highlightedAreas(const model::Roster& roster);

}  // namespace scene
