// SPDX-License-Identifier: Apache-2.0
// Two rows beside the round button: how it plays, and what is next.
#include "ui/transport.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ui/actions.h"

namespace ui {

namespace {

constexpr double kMarginPt = 28, kRoundPt = 40, kSmallPt = 28, kGapPt = 4, kRowPt = 22;
std::string speedWords(double speed, model::Language language)
{
    std::string words = fmt::format("{:g}×", speed);
    if (language == model::Language::Dutch) std::ranges::replace(words, '.', ',');
    return words;
}

std::string minutes(double seconds)
{
    const auto whole = static_cast<long>(std::lround(seconds));
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

// "Volgende: 1 mei 2019 · MINUSMA eindigt"
std::string nextWords(const model::Session& session)
{
    const bool nl = session.language() == model::Language::Dutch;
    const auto& changes = session.changes();
    const auto next = std::ranges::upper_bound(changes, session.day(), {}, &model::ChangeDay::day);
    if (next == changes.end()) return nl ? "Hierna geen wijziging meer" : "No further change";
    return (nl ? "Volgende: " : "Next: ") + model::longDay(next->day, session.language()) + " · " +
           next->headline.get(session.language());
}

Icon iconOf(model::Comparing way)
{
    return way == model::Comparing::Marks        ? Icon::CompareMarks
           : way == model::Comparing::SideBySide ? Icon::CompareSides
                                                 : Icon::CompareSwipe;
}

void drawMode(Canvas& canvas, Controls& controls, double x, double y)
{
    using model::PlaybackMode;
    model::Session& session = controls.session;
    const bool byChange = session.playbackMode() == PlaybackMode::ByChange;
    const std::string change = controls.say({"per wijziging", "by change"});
    const std::string calendar = controls.say({"per kalender", "by calendar"});
    const std::string tip = tipFor("mode", session.language());
    const double changeWidth = canvas.width(change, Type::Small) + 14;
    const double calendarWidth = canvas.width(calendar, Type::Small) + 14;
    canvas.box({x, y, changeWidth + calendarWidth, kRowPt}, 5, canvas.colors().text.withAlpha(0.06));
    if (canvas.button("by-change", {x, y, changeWidth, kRowPt}, change, Icon::None,
                      {.on = byChange, .type = Type::Small}, tip))
        session.setPlaybackMode(PlaybackMode::ByChange);
    if (canvas.button("by-calendar", {x + changeWidth, y, calendarWidth, kRowPt}, calendar, Icon::None,
                      {.on = !byChange, .type = Type::Small}, tip))
        session.setPlaybackMode(PlaybackMode::ByCalendar);
    x += changeWidth + calendarWidth + kGapPt;
    if (canvas.button("lanes", {x, y, 28, kRowPt}, {}, Icon::Lanes, {.on = controls.lanesOpen},
                      tipFor("lanes", session.language())))
        runAction("lanes", controls);
    x += 28 + kGapPt;
    if (canvas.button("compare", {x, y, 28, kRowPt}, {}, Icon::Compare, {.on = session.compared().has_value()},
                      tipFor("compare", session.language())))
        runAction("compare", controls);
    x += 28 + kGapPt;
    if (session.compared()) {
        if (canvas.button("compare-way", {x, y, 28, kRowPt}, {}, iconOf(session.comparing()), {},
                          tipFor("compare-way", session.language())))
            runAction("compare-way", controls);
        x += 28 + kGapPt;
    }
    if (canvas.button("loop", {x, y, 28, kRowPt}, {}, Icon::Loop, {.on = session.looping()},
                      tipFor("loop", session.language())))
        runAction("loop", controls);
    x += 28 + kGapPt;
    if (canvas.button("speed", {x, y, 36, kRowPt}, speedWords(session.speed(), session.language()), Icon::None,
                      {.type = Type::Body}, tipFor("speed", session.language())))
        runAction("speed", controls);
    canvas.text({x + 36 + kGapPt, y, 40, kRowPt}, minutes(session.runningSeconds()), Type::Small,
                canvas.colors().faint);
}

}  // namespace

double transportWidth(double pageWidthPt)
{
    constexpr double kWholePt = 506, kButtonsPt = 150, kRoomyPt = 1000;
    return pageWidthPt >= kRoomyPt ? kWholePt : kButtonsPt;
}

void drawTransport(Canvas& canvas, Controls& controls, const scene::Rect& bar)
{
    model::Session& session = controls.session;
    const auto tip = [&](const char* action) { return tipFor(action, session.language()); };
    const double right = bar.x + transportWidth(bar.width), middle = bar.y + bar.height / 2;
    canvas.beginPanel("transport", {bar.x, bar.y + 1, right - bar.x - 20, bar.height - 1}, Canvas::Backdrop::None);

    double x = bar.x + kMarginPt - kGapPt;
    if (canvas.button("previous-change", {x, middle - kSmallPt / 2, kSmallPt, kSmallPt}, {}, Icon::Previous, {},
                      tip("previous-change")))
        session.previousChange();
    x += kSmallPt + kGapPt;
    if (canvas.button("play", {x, middle - kRoundPt / 2, kRoundPt, kRoundPt}, {},
                      session.playing() ? Icon::Pause : Icon::Play, {.round = true}, tip("play")))
        session.togglePlay();
    x += kRoundPt + kGapPt;
    if (canvas.button("next-change", {x, middle - kSmallPt / 2, kSmallPt, kSmallPt}, {}, Icon::Next, {},
                      tip("next-change")))
        session.nextChange();
    x += kSmallPt + 3 * kGapPt;

    const double room = right - 28 - x;
    if (room > 200) {
        drawMode(canvas, controls, x, middle - kRowPt - 2);
        canvas.text({x + 2, middle + 3, room, kRowPt - 2}, nextWords(session), Type::Small, canvas.colors().quiet);
    }
    canvas.endPanel();
}

}  // namespace ui
