// SPDX-License-Identifier: Apache-2.0
// The verbs of time, choice and look; those of the view are in session_view.cpp.
#include "model/session.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace model {

namespace {

Window wholeRange(const Dataset& dataset) { return {dataset.frame.firstDay, dataset.frame.lastDay}; }

std::vector<Day> daysOf(const std::vector<ChangeDay>& changes)
{
    std::vector<Day> out;
    for (const ChangeDay& change : changes) out.push_back(change.day);
    return out;
}

PlaybackSettings settings(PlaybackMode mode, const Window& range, double speed, std::optional<double> dwell)
{
    PlaybackSettings out{.mode = mode, .from = *range.earliest, .to = *range.latest, .speed = speed};
    out.dwellSeconds = dwell.value_or(out.dwellSeconds);
    return out;
}

}  // namespace

Session::Session(std::shared_ptr<const Dataset> dataset)
    : dataset_(std::move(dataset)),
      roster_(std::make_shared<const Roster>(dataset_, Filter{})),
      changes_(changeDays(*dataset_)),
      stops_(daysOf(changes_)),
      day_(dataset_->frame.asOf),
      range_(wholeRange(*dataset_)),
      playback_(settings(mode_, range_, speed_, dwell_), stops_),
      view_(homeView())
{
    setDay(day_);
}

template <class T>
void Session::assign(T& member, T value)
{
    if (member == value) return;
    member = std::move(value);
    ++revision_;
}

void Session::rebuildPlayback()
{
    playback_ = Playback(settings(mode_, range_, speed_, dwell_), stops_);
    position_ = playback_.secondsAt(day_);
    ++revision_;
}

const ChangeDay* Session::changeToday() const
{
    const auto it = std::ranges::lower_bound(changes(), day_, {}, &ChangeDay::day);
    return it != changes().end() && it->day == day_ ? &*it : nullptr;
}

void Session::filterChanges()
{
    shown_.clear();
    if (filter_.restricts()) shown_ = shownChanges(*dataset_, changes_, filter_);
    roster_ = std::make_shared<const Roster>(dataset_, filter_);
    stops_ = daysOf(changes());
    rebuildPlayback();
}

void Session::setDataset(std::shared_ptr<const Dataset> dataset)
{
    dataset_ = std::move(dataset);
    changes_ = changeDays(*dataset_);
    range_ = wholeRange(*dataset_);
    day_ = std::clamp(day_, *range_.earliest, *range_.latest);
    compareWith(compared_);
    select(selected_);
    hover(hovered_);
    filterChanges();
}

void Session::setDay(Day day)
{
    assign(day_, std::clamp(day, *range_.earliest, *range_.latest));
    position_ = playback_.secondsAt(day_);
}

bool Session::goTo(Day day)
{
    day = std::clamp(day, dataset_->frame.firstDay, dataset_->frame.lastDay);
    const bool beyond = day < *range_.earliest || day > *range_.latest;
    if (beyond) setRange(std::min(day, *range_.earliest), std::max(day, *range_.latest));
    setDay(day);
    return beyond;
}

void Session::compareWith(std::optional<Day> day)
{
    if (day) day = std::clamp(*day, dataset_->frame.firstDay, dataset_->frame.lastDay);
    assign(compared_, day);
}

void Session::compareAs(Comparing way) { assign(comparing_, way); }
void Session::moveDivider(double share) { assign(divider_, std::clamp(share, 0.0, 1.0)); }

void Session::stepDay(int days) { setDay(day_ + std::chrono::days{days}); }
void Session::stepMonth(int months) { setDay(addMonths(day_, months)); }

void Session::nextChange()
{
    if (const auto day = nextStop(stops_, day_); day && *day <= *range_.latest) setDay(*day);
}

void Session::previousChange()
{
    if (const auto day = previousStop(stops_, day_); day && *day >= *range_.earliest) setDay(*day);
}

void Session::goToStart() { setDay(*range_.earliest); }
void Session::goToEnd() { setDay(*range_.latest); }

void Session::setRange(Day first, Day last)
{
    const Frame& frame = dataset_->frame;
    if (last < first) std::swap(first, last);
    range_ = {std::clamp(first, frame.firstDay, frame.lastDay), std::clamp(last, frame.firstDay, frame.lastDay)};
    day_ = std::clamp(day_, *range_.earliest, *range_.latest);
    rebuildPlayback();
}

void Session::play()
{
    if (day_ == *range_.latest) goToStart();
    assign(playing_, true);
}

void Session::pause() { assign(playing_, false); }

void Session::togglePlay()
{
    if (playing_) {
        pause();
    } else {
        play();
    }
}

void Session::setLooping(bool on) { assign(looping_, on); }

void Session::setSpeed(double factor)
{
    constexpr double kSlowest = 0.1;
    constexpr double kFastest = 20;
    speed_ = std::clamp(factor, kSlowest, kFastest);
    rebuildPlayback();
}

void Session::setPlaybackMode(PlaybackMode mode)
{
    mode_ = mode;
    rebuildPlayback();
}

void Session::setDwell(std::optional<double> seconds)
{
    dwell_ = seconds;
    rebuildPlayback();
}

void Session::advance(double elapsedSeconds)
{
    if (!playing_) return;
    if (position_ >= playback_.totalSeconds()) {
        if (!looping_) return pause();
        position_ = 0;
    } else {
        position_ = playback_.advance(position_, elapsedSeconds);
    }
    assign(day_, playback_.dayAt(position_));
}

void Session::select(std::string_view recordId)
{
    assign(selected_, dataset_->record(recordId) ? std::string(recordId) : std::string());
}

void Session::hover(std::string_view recordId)
{
    assign(hovered_, dataset_->record(recordId) ? std::string(recordId) : std::string());
}

void Session::setFilter(Filter filter)
{
    if (filter == filter_) return;
    filter_ = std::move(filter);
    filterChanges();
}

void Session::setLanguage(Language language) { assign(language_, language); }
void Session::setTheme(Theme theme) { assign(theme_, theme); }
void Session::reduceMotion(bool on) { assign(motionReduced_, on); }

void Session::showLayer(MapLayer layer, bool on) { assign(layers_, on ? layers_ | bit(layer) : layers_ & ~bit(layer)); }

void Session::reset()
{
    pause();
    setView(homeView());
    setFilter({});
    compareWith(std::nullopt);
    compareAs(Comparing::Marks);
    moveDivider(0.5);
    select({});
    assign(layers_, defaultLayers());
    setRange(dataset_->frame.firstDay, dataset_->frame.lastDay);
    setDay(asOf());
}

}  // namespace model
