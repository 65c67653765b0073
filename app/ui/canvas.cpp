// SPDX-License-Identifier: Apache-2.0
// Panels and buttons on ImGui windows, text and shapes on their draw lists.
#include "ui/canvas.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "ui/icons.h"

namespace ui {

namespace {

constexpr double kRadiusPt = 6;

ImU32 ink(scene::Color c) { return IM_COL32(c.r, c.g, c.b, c.a); }

constexpr ImGuiWindowFlags kPanelFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                         ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                                         ImGuiWindowFlags_NoFocusOnAppearing;

}  // namespace

Canvas::Canvas(const Skin& skin, Focus& focus, const scene::Rect& page) : skin_(skin), focus_(focus), page_(page) {}

Canvas::~Canvas()
{
    const auto indexOf = [&](const std::string& id) { return std::ranges::find(buttons_, id, &ButtonPlace::id); };
    if (openedAt_ < buttons_.size() && !typing_) focus_.next = buttons_[openedAt_].id;
    auto at = indexOf(focus_.button);
    if (at == buttons_.end()) focus_.button.clear();
    focus_.arriving = focus_.step != 0 && !buttons_.empty();
    if (focus_.arriving) {
        const auto count = static_cast<std::ptrdiff_t>(buttons_.size());
        const std::ptrdiff_t from = at != buttons_.end() ? at - buttons_.begin() : (focus_.step > 0 ? -1 : count);
        const auto opened = indexOf(std::exchange(focus_.next, {}));
        at = focus_.step > 0 && opened != buttons_.end()
                 ? opened
                 : buttons_.begin() + ((from + focus_.step) % count + count) % count;
        focus_.button = at->id;
        focus_.writing = wasWriting_;
    }
    const auto index = static_cast<std::size_t>(at - buttons_.begin());
    const auto holds = [&](const Part& part) { return index >= part.first && index < part.end; };
    const auto part = std::ranges::find_if(parts_, holds);
    focus_.scrolls = part != parts_.end() ? part->id : parts_.empty() ? std::string() : parts_.back().id;
    focus_.step = focus_.pages = 0;
    focus_.press = focus_.leave = focus_.done = false;
    focus_.panels = std::move(panelIds_);
}

ImDrawList& Canvas::list() const
{
    return over_    ? *ImGui::GetForegroundDrawList()
           : under_ ? *ImGui::GetBackgroundDrawList()
                    : *ImGui::GetWindowDrawList();
}

void Canvas::beginPanel(const char* id, const scene::Rect& rect, Backdrop backdrop)
{
    ImGui::SetNextWindowPos({px(rect.x), px(rect.y)});
    ImGui::SetNextWindowSize({px(rect.width), px(rect.height)});
    ImGui::Begin(id, nullptr, kPanelFlags);
    panels_.push_back(rect);
    const bool opened = !focus_.panels.empty() && std::ranges::find(focus_.panels, id) == focus_.panels.end();
    if (opened) openedAt_ = buttons_.size();
    panelIds_.emplace_back(id);
    if (backdrop == Backdrop::Card) box(rect, kRadiusPt, colors().card.withAlpha(1), colors().cardBorder);
}

void Canvas::beginTip(const scene::Rect& rect, Backdrop backdrop)
{
    over_ = true;
    if (backdrop == Backdrop::Card) box(rect, kRadiusPt, colors().card.withAlpha(1), colors().cardBorder);
}

void Canvas::endPanel() { ImGui::End(); }

bool Canvas::head(const char* closeId, const scene::Rect& panel, double height, double padPt, std::string_view title,
                  Type type, std::string_view closeTip)
{
    constexpr double kButtonPt = 24, kEdgePt = 10;
    const double middle = panel.y + height / 2;
    text({panel.x + padPt, panel.y, panel.width - 2 * padPt - kButtonPt, height}, title, type, colors().text);
    return button(closeId, {panel.right() - kEdgePt - kButtonPt, middle - kButtonPt / 2, kButtonPt, kButtonPt}, {},
                  Icon::Close, {}, closeTip);
}

void Canvas::beginScroll(const char* id, const scene::Rect& rect)
{
    ImGui::SetCursorScreenPos({px(rect.x), px(rect.y)});
    ImGui::BeginChild(id, {px(rect.width), px(rect.height)}, false, ImGuiWindowFlags_NoNav);
    scrolled_ = static_cast<double>(ImGui::GetScrollY()) / skin_.unit;
    parts_.push_back({id, rect, buttons_.size(), SIZE_MAX});
    inPart_ = true;
    constexpr double kPage = 0.85;
    if (focus_.pages != 0 && focus_.scrolls == id)
        ImGui::SetScrollY(px(std::max(0.0, scrolled_ + focus_.pages * kPage * rect.height)));
}

void Canvas::reveal(const scene::Rect& rect)
{
    if (!inPart_) return;
    const scene::Rect& part = parts_.back().rect;
    const bool whole = rect.y - scrolled_ >= part.y && rect.bottom() - scrolled_ <= part.bottom();
    if (!whole) ImGui::SetScrollY(px(std::max(0.0, rect.y - part.y - (part.height - rect.height) / 2)));
}

void Canvas::endScroll(double contentBottom)
{
    ImGui::SetCursorScreenPos({ImGui::GetWindowPos().x, px(contentBottom - scrolled_)});
    ImGui::Dummy({1, 1});
    scrolled_ = 0;
    parts_.back().end = buttons_.size();
    inPart_ = false;
    ImGui::EndChild();
}

bool Canvas::button(const char* id, const scene::Rect& rect, std::string_view words, Icon icon, const ButtonLook& look,
                    std::string_view tip)
{
    const scene::Rect shown{rect.x, rect.y - scrolled_, rect.width, rect.height};
    ImGui::SetCursorScreenPos({px(shown.x), px(shown.y)});
    bool pressed = ImGui::InvisibleButton(id, {px(rect.width), px(rect.height)}) && look.enabled;
    const bool hovered = ImGui::IsItemHovered() && look.enabled, held = ImGui::IsItemActive() && look.enabled;
    buttons_.push_back({id, shown});
    if (pressed) focus_.button.clear();  // by the mouse
    const bool focused = focus_.button == id;
    if (focused && focus_.press && look.enabled) pressed = true;
    if (focused && focus_.arriving) reveal(rect);

    const scene::Colors& c = colors();
    const double radius = look.round ? rect.height / 2 : kRadiusPt - 1;
    scene::Color face = c.text.withAlpha(0), letter = look.enabled ? c.quiet : c.track;
    if (hovered) face = c.text.withAlpha(held ? 0.2 : 0.1), letter = c.text;
    if (look.on) face = c.accent, letter = c.inkOnAccent;
    if (look.round) face = c.accent.withAlpha(held ? 0.75 : 1), letter = c.inkOnAccent;
    box(rect, radius, face);
    if (look.round && hovered) circle({rect.x + radius, rect.y + radius}, radius, {0, 0, 0, 0}, c.text, 1.5);
    if (focused) box(inPart_ ? rect : rect.padded(2), radius, {0, 0, 0, 0}, c.text);
    if (icon != Icon::None) this->icon(icon, rect, letter);
    if (!words.empty()) text(rect, words, look.type, letter, Align::Centre);
    if (hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        this->tip(tip, {static_cast<double>(mouse.x) / skin_.unit, static_cast<double>(mouse.y) / skin_.unit});
    } else if (focused) {
        this->tip(tip, {shown.x + shown.width / 2, shown.y + shown.height / 2});
    }
    return pressed;
}

bool Canvas::pointedAt() const { return ImGui::IsItemHovered(); }

bool Canvas::inSight(const scene::Rect& rect) const
{
    return ImGui::IsRectVisible({px(rect.x), px(rect.y - scrolled_)},
                                {px(rect.right()), px(rect.bottom() - scrolled_)});
}

void Canvas::tip(std::string_view words, geo::Point at) const
{
    constexpr double kPadPt = 7, kAwayPt = 18, kEdgePt = 4;
    if (words.empty()) return;
    const double w = width(words, Type::Small) + 2 * kPadPt, h = lineHeight(Type::Small) + kPadPt;
    const double x = std::clamp(at.x - w / 2, kEdgePt, std::max(kEdgePt, page_.width - w - kEdgePt));
    const double y = at.y + kAwayPt + h < page_.height ? at.y + kAwayPt : at.y - kAwayPt / 2 - h;
    ImDrawList& over = *ImGui::GetForegroundDrawList();
    over.AddRectFilled({px(x), px(y)}, {px(x + w), px(y + h)}, ink(colors().text), px(kEdgePt));
    over.AddText(skin_.font(Type::Small), px(lineHeight(Type::Small)), {px(x + kPadPt), px(y + kPadPt / 2)},
                 ink(colors().bar), words.data(), words.data() + words.size());
}

}  // namespace ui
