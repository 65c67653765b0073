// SPDX-License-Identifier: Apache-2.0
// Panels and buttons on ImGui windows, text and shapes on their draw lists.
#include "ui/canvas.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

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
    focus_.press = false;
    if (buttons_.empty()) return;
    const auto at = std::ranges::find(buttons_, focus_.button, &ButtonPlace::id);
    if (focus_.step != 0) {
        const auto count = static_cast<std::ptrdiff_t>(buttons_.size());
        const std::ptrdiff_t from = at != buttons_.end() ? at - buttons_.begin() : (focus_.step > 0 ? -1 : count);
        focus_.button = buttons_[static_cast<std::size_t>(((from + focus_.step) % count + count) % count)].id;
        focus_.step = 0;
    } else if (at == buttons_.end()) {
        focus_.button.clear();
    }
}

ImDrawList& Canvas::list() const { return over_ ? *ImGui::GetForegroundDrawList() : *ImGui::GetWindowDrawList(); }

void Canvas::beginPanel(const char* id, const scene::Rect& rect, Backdrop backdrop)
{
    ImGui::SetNextWindowPos({px(rect.x), px(rect.y)});
    ImGui::SetNextWindowSize({px(rect.width), px(rect.height)});
    ImGui::Begin(id, nullptr, kPanelFlags);
    panels_.push_back(rect);
    if (backdrop == Backdrop::Card) box(rect, kRadiusPt, colors().card.withAlpha(1), colors().cardBorder);
}

void Canvas::beginTip(const scene::Rect& rect, Backdrop backdrop)
{
    over_ = true;
    if (backdrop == Backdrop::Card) box(rect, kRadiusPt, colors().card.withAlpha(1), colors().cardBorder);
}

void Canvas::endPanel() { ImGui::End(); }

void Canvas::beginScroll(const char* id, const scene::Rect& rect)
{
    ImGui::SetCursorScreenPos({px(rect.x), px(rect.y)});
    ImGui::BeginChild(id, {px(rect.width), px(rect.height)}, false, ImGuiWindowFlags_NoNav);
    scrolled_ = static_cast<double>(ImGui::GetScrollY()) / skin_.unit;
}

void Canvas::endScroll(double contentBottom)
{
    ImGui::SetCursorScreenPos({ImGui::GetWindowPos().x, px(contentBottom - scrolled_)});
    ImGui::Dummy({1, 1});
    scrolled_ = 0;
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
    const bool focused = focus_.button == id;
    if (focused && focus_.press && look.enabled) pressed = true;
    if (pressed) focus_.button.clear();

    const scene::Colors& c = colors();
    const double radius = look.round ? rect.height / 2 : kRadiusPt - 1;
    scene::Color face = c.text.withAlpha(0), letter = look.enabled ? c.quiet : c.track;
    if (hovered) face = c.text.withAlpha(held ? 0.2 : 0.1), letter = c.text;
    if (look.on) face = c.accent, letter = c.inkOnAccent;
    if (look.round) face = c.accent.withAlpha(held ? 0.75 : 1), letter = c.inkOnAccent;
    box(rect, radius, face);
    if (look.round && hovered) circle({rect.x + radius, rect.y + radius}, radius, {0, 0, 0, 0}, c.text, 1.5);
    if (focused) box(rect.padded(2), radius + 2, {0, 0, 0, 0}, c.text);
    if (icon != Icon::None) this->icon(icon, rect, letter);
    if (!words.empty()) text(rect, words, look.type, letter, Align::Centre);
    if (hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        this->tip(tip);
    }
    return pressed;
}

bool Canvas::pointedAt() const { return ImGui::IsItemHovered(); }

Canvas::Typed Canvas::field(const char* id, const scene::Rect& rect, std::string& words, std::string_view hint,
                            bool take)
{
    constexpr double kPadPt = 8;
    const scene::Rect shown{rect.x, rect.y - scrolled_, rect.width, rect.height};
    buttons_.push_back({id, shown});
    const bool focused = focus_.button == id;
    const double line = lineHeight(Type::Body);
    box(rect, kRadiusPt - 1, colors().text.withAlpha(0.07), focused ? colors().text : colors().cardBorder);
    if (words.empty())
        text({rect.x + kPadPt, rect.y, rect.width - 2 * kPadPt, rect.height}, hint, Type::Body, colors().faint);
    ImGui::SetCursorScreenPos({px(shown.x + kPadPt), px(shown.y + (rect.height - line) / 2)});
    ImGui::SetNextItemWidth(px(rect.width - 2 * kPadPt));
    ImGui::PushFont(skin_.font(Type::Body));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, 0});
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    if (take || (focused && focus_.press)) ImGui::SetKeyboardFocusHere();
    const std::string before = words;
    const bool entered = ImGui::InputText(("##" + std::string(id)).c_str(), &words,
                                          ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    const bool active = ImGui::IsItemActive();
    taking_ = taking_ || ((take || (focused && focus_.press)) && !active);
    typing_ = typing_ || taking_ || active;
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    ImGui::PopFont();
    return entered ? Typed::Entered : words != before ? Typed::Changed : Typed::Nothing;
}

bool Canvas::inSight(const scene::Rect& rect) const
{
    return ImGui::IsRectVisible({px(rect.x), px(rect.y - scrolled_)},
                                {px(rect.right()), px(rect.bottom() - scrolled_)});
}

void Canvas::tip(std::string_view words) const
{
    constexpr double kPadPt = 7, kAwayPt = 18, kEdgePt = 4;
    if (words.empty()) return;
    const double w = width(words, Type::Small) + 2 * kPadPt, h = lineHeight(Type::Small) + kPadPt;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const double middle = static_cast<double>(mouse.x) / skin_.unit, below = static_cast<double>(mouse.y) / skin_.unit;
    const double x = std::clamp(middle - w / 2, kEdgePt, std::max(kEdgePt, page_.width - w - kEdgePt));
    const double y = below + kAwayPt + h < page_.height ? below + kAwayPt : below - kAwayPt / 2 - h;
    ImDrawList& over = *ImGui::GetForegroundDrawList();
    over.AddRectFilled({px(x), px(y)}, {px(x + w), px(y + h)}, ink(colors().text), px(kEdgePt));
    over.AddText(skin_.font(Type::Small), px(lineHeight(Type::Small)), {px(x + kPadPt), px(y + kPadPt / 2)},
                 ink(colors().bar), words.data(), words.data() + words.size());
}

}  // namespace ui
