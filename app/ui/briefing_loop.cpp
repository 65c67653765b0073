// SPDX-License-Identifier: Apache-2.0
// Everything is drawn in the audience's context; the presenter's window shows copies.
#include "ui/briefing_loop.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scene/step_panel.h"
#include "ui/state_file.h"

namespace ui {

namespace {

constexpr double kFrameSeconds = 1.0 / 60, kFlightSeconds = 1.2, kLongestStepSeconds = 1;
constexpr double kSlowSeconds = 0.05;  // a frame that takes longer is cut
constexpr double kClockSeconds = 1, kLookAgainSeconds = 30;

// As snapshot's: a page of 1440 x 810 points on a screen of 16:9, whatever its pixels.
scene::PageSetup wallPage(const WindowSize& size, double& pixelsPerPoint)
{
    const double width = size.pixelWidth(), height = size.pixelHeight();
    pixelsPerPoint = std::min(width / 1920, height / 1080) * 96 / 72;
    scene::PageSetup page;
    page.widthPt = width / pixelsPerPoint;
    page.heightPt = height / pixelsPerPoint;
    return page;
}

PixelBox pixels(const scene::Rect& rect, double scale)
{
    const auto whole = [&](double value) { return static_cast<int>(std::lround(value * scale)); };
    return {whole(rect.x), whole(rect.y), whole(rect.right()) - whole(rect.x), whole(rect.bottom()) - whole(rect.y)};
}

std::shared_ptr<const scene::Scene> sceneOf(const std::shared_ptr<const scene::Picture>& picture)
{
    return {picture, &picture->scene};
}

}  // namespace

BriefingLoop::BriefingLoop(Platform& platform, model::Session& session, const model::Briefing& briefing,
                           const Stage& stage, const Hooks& hooks, const PresentHooks& more, std::string stateFile)
    : platform_(platform),
      session_(session),
      hooks_(hooks),
      more_(more),
      stateFile_(std::move(stateFile)),
      presenting_(briefing, session, more.alone),
      map_(session, hooks.projection),
      stage_(stage),
      lastSeconds_(platform.now())
{
    map_.showAs([this] { return look(); }, kFlightSeconds);
    platform_.present(true);
    takeStage();
}

BriefingLoop::~BriefingLoop()
{
    presenter_.reset();
    platform_.focusOn();
    platform_.present(false);
    session_.pause();
}

scene::Look BriefingLoop::look() const
{
    scene::Look look = scene::lookOf(session_, presenting_.step());
    look.wall = wall_;
    return look;
}

// A screen that comes or goes moves the windows, and the step stays; so do the windows when all are gone.
void BriefingLoop::followScreens()
{
    const auto stage = stageOn(more_.screens(), more_.screen);
    if (!stage || stage == stage_) return;
    stage_ = *stage;
    takeStage();
}

void BriefingLoop::takeStage()
{
    if (!stage_.presenter || more_.alone) presenter_.reset();
    if (stage_.presenter && !more_.alone) {
        if (!presenter_) {
            auto made = Platform::openBeside(platform_, "Missiekaart");
            if (made) presenter_.emplace(std::move(*made));
        }
        if (presenter_) presenter_->present(true), presenter_->fill(*stage_.presenter, true);
    }
    platform_.focusOn();
    platform_.fill(stage_.audience, false);
    stale_ = nextStale_ = pageStale_ = true;
}

std::optional<double> BriefingLoop::patience() const
{
    if (owed_ > 0 || wantsFrame()) return 0;
    if (session_.playing() && presenting_.curtain() == model::Curtain::None) return kFrameSeconds;
    if (presenterStale()) return std::clamp(presenterDue_ - platform_.now(), 0.0, kLookAgainSeconds);
    if (presenterSeen()) return kClockSeconds;
    if (const auto left = presenting_.untilNext()) return std::clamp(*left, 0.0, kLookAgainSeconds);
    return kLookAgainSeconds;
}

bool BriefingLoop::wantsFrame() const
{
    return owed_ > 0 || stale_ || map_.flying() || fade_.running() || session_.revision() != drawnRevision_ ||
           presenting_.revision() != drawnPresenting_ || (rehearsing_ && (pageStale_ || nextStale_)) ||
           (presenterStale() && platform_.now() >= presenterDue_);
}

bool BriefingLoop::presenterStale() const { return presenter_ && (liveStale_ || pageStale_ || nextStale_); }

void BriefingLoop::react()
{
    followScreens();
    if (platform_.takeDisturbed()) owed_ = std::max(owed_, 1);
    if (hooks_.arrived()) stale_ = nextStale_ = true;
    for (const InputEvent& event : platform_.takeEvents()) take(event, false);
    if (presenter_) {
        if (presenter_->takeDisturbed()) pageStale_ = true;
        for (const InputEvent& event : presenter_->takeEvents()) take(event, true);
        if (presenter_->closing()) presenting_.take(model::Cue::Leave);
    }
    const double now = platform_.now();
    presenting_.advance(std::min(now - lastSeconds_, kLongestStepSeconds));
    lastSeconds_ = now;
    if (presenterSeen() && more_.clock() != clock_) pageStale_ = true;
}

void BriefingLoop::take(const InputEvent& event, bool ofPresenter)
{
    if (const auto* chord = std::get_if<Chord>(&event)) return press(*chord);
    if (const auto* released = std::get_if<Released>(&event)) return release(*released);
    const auto* at = std::get_if<PointerEvent>(&event);
    if (!at) return;
    pointerAt_ = at->at;
    pointerInPresenter_ = ofPresenter;
    if (laser_ || spotlight_ || held_) owed_ = std::max(owed_, 1);
    if (at->right) held_ = at->kind == PointerEvent::Kind::Press, owed_ = std::max(owed_, 1);
    if (at->kind == PointerEvent::Kind::Press && !at->right) click(at->at, ofPresenter);
}

void BriefingLoop::click(geo::Point at, bool ofPresenter)
{
    if (presenterPage_ && (ofPresenter || rehearsing_)) {
        const double scale = (ofPresenter ? presenter_->size().width : size_.width) / presenterPage_->scene.widthPt;
        for (const auto& jump : presenterPage_->jumps)
            if (jump.rect.contains({at.x / scale, at.y / scale}) && !more_.alone) return presenting_.goTo(jump.step);
    }
    presenting_.take(model::Cue::Next);
}

void BriefingLoop::press(const Chord& chord)
{
    const bool typing = presenting_.askingDate();
    const bool digit = chord.character >= '0' && chord.character <= '9';
    if (typing && chord.key == Key::Space) return presenting_.type(' ');
    if ((typing || digit) && chord.key == Key::Character && !chord.control) return presenting_.type(chord.character);
    const RemoteKey* key = remoteKey(chord);
    const bool covered = presenting_.curtain() != model::Curtain::None;
    if (covered && !more_.alone && (!key || key->aid)) return presenting_.take(model::Cue::Next);  // any key
    if (!key) return;
    if (key->cue) return presenting_.take(*key->cue);
    if (more_.alone) return;
    if (*key->aid == Aid::PresenterView && !presenter_)
        rehearsing_ = !rehearsing_, stale_ = pageStale_ = nextStale_ = true;
    if (*key->aid == Aid::Laser) laser_ = !laser_;
    if (*key->aid == Aid::Spotlight) spotlight_ = true;
    owed_ = std::max(owed_, 1);
}

void BriefingLoop::release(const Released& key)
{
    const RemoteKey* known = remoteKey({Key::Character, key.character, false, false});
    if (known && known->aid == Aid::Spotlight) spotlight_ = false, owed_ = std::max(owed_, 1);
}

std::shared_ptr<const geo::Projection> BriefingLoop::projectionOf(const model::Step& step) const
{
    if (step.projection.empty()) return hooks_.projection;
    const auto its = geo::projectionNamed(step.projection);
    return its ? *its : hooks_.projection;
}

// What comes next is looked at as soon as a step is shown.
void BriefingLoop::follow()
{
    if (followed_ == presenting_.index()) return;
    followed_ = presenting_.index();
    map_.change(projectionOf(presenting_.step()));
    prepared_.reset();
    nextPicture_.reset();
    nextStale_ = pageStale_ = stale_ = true;
    if (const model::Step* next = presenting_.following()) {
        prepared_.emplace(Prepared{session_, {}, projectionOf(*next), {}});
        static_cast<void>(model::show(*next, prepared_->session));
        if (next->play) prepared_->session.pause();
    }
}

void BriefingLoop::refreshPicture()
{
    const double now = platform_.now();
    map_.update(page_, now);
    const bool still = session_.motionReduced() || slow_ || session_.compared();
    fade_.follow(session_.dataset(), session_.day(), session_.changes(), !still, now);
    const auto transition = fade_.at(now);
    const auto wish = [&] {
        PictureWish out{session_,        page_,      map_.projection(), map_.frame(), map_.target(),
                        pixelsPerPoint_, transition, map_.next(),       {},           look()};
        if (out.next) {
            out.nextFrame = map_.nextFrame();
        } else if (prepared_) {
            out.next = prepared_->projection;
            out.nextFrame = prepared_->frame;
        }
        return out;
    };
    if (map_.next() && hooks_.nextReady(wish())) map_.adopt(), stale_ = true;
    const bool same = !stale_ && session_.revision() == drawnRevision_ && map_.frame() == drawnFrame_ &&
                      transition == drawnTransition_;
    if (same) return;
    stale_ = false;
    if (session_.revision() != drawnRevision_) pageStale_ = true;
    drawnRevision_ = session_.revision();
    drawnFrame_ = map_.frame();
    drawnTransition_ = transition;
    const auto before = picture_;
    picture_ = hooks_.picture(wish());
    if (!before || picture_->unread != before->unread || picture_->legendLeftOut != before->legendLeftOut)
        pageStale_ = true;
    ++scenes_;
}

void BriefingLoop::prepareNext()
{
    if (!prepared_) return;
    prepared_->session.setLanguage(session_.language());
    prepared_->look = scene::lookOf(prepared_->session, *presenting_.following());
    prepared_->look.wall = wall_;
    prepared_->frame = scene::frameFor(prepared_->look, page_, *prepared_->projection);
}

void BriefingLoop::refreshNext(int width, int height)
{
    nextStale_ = false;
    if (!prepared_ || !presenterSeen()) return;
    nextPicture_ = hooks_.picture({prepared_->session,
                                   page_,
                                   prepared_->projection,
                                   prepared_->frame,
                                   prepared_->frame,
                                   pixelsPerPoint_,
                                   std::nullopt,
                                   nullptr,
                                   {},
                                   prepared_->look});
    more_.render(PresentHooks::Sheet::Next, sceneOf(nextPicture_), width, height);
    stale_ = true;  // what it asked for is asked for again, after what the picture itself needs
}

void BriefingLoop::refreshPage(const WindowSize& size)
{
    constexpr double kWidthPt = 1280;
    clock_ = more_.clock();
    const double height = kWidthPt * size.pixelHeight() / std::max(1, size.pixelWidth());
    scene::PresenterNews news{clock_,
                              picture_ ? picture_->unread : "",
                              {},
                              page_.widthPt / page_.heightPt,
                              picture_ && picture_->legendLeftOut};
    const bool nl = session_.language() == model::Language::Dutch;
    news.readable = fmt::format(
        fmt::runtime(nl ? "leesbaar tot {:.0f} m op {:.1f} m breed" : "can be read from {:.0f} m, {:.1f} m wide"),
        wall_.farthest, wall_.screenWidth);
    presenterPage_ = std::make_shared<const scene::PresenterPage>(
        scene::buildPresenterPage(presenting_, session_, news, kWidthPt, height, *more_.fonts));
    more_.render(PresentHooks::Sheet::Page, {presenterPage_, &presenterPage_->scene}, size.pixelWidth(),
                 size.pixelHeight());
    pageStale_ = false;
}

void BriefingLoop::showSheets(const WindowSize& size)
{
    using Sheet = PresentHooks::Sheet;
    const double scale = size.pixelWidth() / presenterPage_->scene.widthPt;
    const int height = size.pixelHeight();
    more_.copy(Sheet::Page, {0, 0, size.pixelWidth(), height}, height);
    more_.copy(Sheet::Live, pixels(presenterPage_->live, scale), height);
    if (presenterPage_->next.width > 0) more_.copy(Sheet::Next, pixels(presenterPage_->next, scale), height);
}

// After the audience has its picture, and no more often than costs a seventh of the time.
void BriefingLoop::showPresenter()
{
    constexpr double kRests = 6;
    const double began = platform_.now();
    if (pageStale_) refreshPage(presenter_->size());
    presenter_->focusOn();
    showSheets(presenter_->size());
    presenter_->swap();
    platform_.focusOn();
    liveStale_ = false;
    const double now = platform_.now();
    presenterDue_ = now + kRests * (now - began);
}

void BriefingLoop::frame(const Skin& skin, const WindowSize& size)
{
    const double began = platform_.now();
    if (size != size_) stale_ = nextStale_ = pageStale_ = true;
    size_ = size;
    page_ = wallPage(size, pixelsPerPoint_);
    if (const scene::Wall wall = more_.wall(stage_.audience, page_.widthPt, page_.heightPt); wall != wall_)
        wall_ = wall, stale_ = nextStale_ = true;
    follow();
    if (presenting_.revision() != drawnPresenting_) pageStale_ = true;
    drawnPresenting_ = presenting_.revision();
    if (nextStale_) prepareNext();
    const long scenesBefore = scenes_;
    refreshPicture();
    auto shown = picture_;
    if (presenting_.curtain() != model::Curtain::None) {
        const std::uint8_t grey = presenting_.curtain() == model::Curtain::White ? 255 : 0;
        auto plain = std::make_shared<scene::Picture>();
        plain->scene.widthPt = page_.widthPt;
        plain->scene.heightPt = page_.heightPt;
        plain->scene.background = {grey, grey, grey, 255};
        shown = std::move(plain);
    }
    if (rehearsing_) {
        more_.render(PresentHooks::Sheet::Live, sceneOf(shown), size.pixelWidth(), size.pixelHeight());
        if (pageStale_) refreshPage(size);
        showSheets(size);
    } else {
        hooks_.draw(shown, size.pixelWidth(), size.pixelHeight());
    }
    platform_.beginFrame();
    drawAids(skin);
    platform_.endFrame();
    liveStale_ = true;
    const bool presenterDue = presenter_ && began >= presenterDue_;
    if (nextStale_ && (!presenter_ || presenterDue)) refreshNext(size.pixelWidth() / 2, size.pixelHeight() / 2);
    if (presenterDue) showPresenter();
    ++frames_;
    owed_ = std::max(0, owed_ - 1);
    const bool late = platform_.now() - began > kSlowSeconds;
    if (scenes_ != scenesBefore) slow_ = late;
    if (map_.flying() && late) map_.land(), stale_ = true;
    if (!stateFile_.empty()) writeState(stateFile_, state());
}

std::string BriefingLoop::state() const
{
    constexpr const char* kCurtains[] = {"none", "black", "white"};
    return fmt::format(
        "{{\"step\":\"{}\",\"index\":{},\"day\":\"{}\",\"playing\":{},\"flying\":{},\"curtain\":\"{}\",\"language\":\"{"
        "}\","
        "\"typed\":\"{}\",\"asking\":{},\"presenter\":{},\"rehearsing\":{},\"laser\":{},\"spotlight\":{},\"problems\":{"
        "},"
        "\"complete\":{},\"frames\":{},\"scenes\":{},\"width\":{},\"height\":{}}}\n",
        presenting_.step().id, presenting_.index(), model::isoDay(session_.day()), session_.playing(), map_.flying(),
        kCurtains[static_cast<std::size_t>(presenting_.curtain())],
        session_.language() == model::Language::Dutch ? "nl" : "en", presenting_.typed(), presenting_.askingDate(),
        presenter_.has_value(), rehearsing_, laser_, spotlight_ || held_, presenting_.problems().size(),
        !hooks_.progress() && !stale_ && !nextStale_, frames_, scenes_, size_.width, size_.height);
}

}  // namespace ui
