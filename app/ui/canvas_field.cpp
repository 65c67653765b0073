// SPDX-License-Identifier: Apache-2.0
// Lines and texts to write in, on ImGui's own fields. A text is wrapped by us: ImGui breaks no lines.
#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <utility>

#include "ui/canvas.h"
#include "ui/wrapped_text.h"

namespace ui {

namespace {

constexpr double kPadPt = 8, kScrollBarPt = 9;

struct Wrapping {
    const std::string& words;  // before this frame
    std::function<double(std::string_view)> width;
    double most;
    bool toEnd;  // the keyboard has just come here
};

bool pressed(ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key)); }

// Enter must be told from the ends of lines that are only there for the width.
int wrapWhileTyping(ImGuiInputTextCallbackData* data)
{
    if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter) {
        if (data->EventChar == '\n') data->EventChar = kTypedEnd;
        return 0;
    }
    const auto& wrapping = *static_cast<const Wrapping*>(data->UserData);
    const std::string_view shown(data->Buf, static_cast<std::size_t>(data->BufTextLen));
    auto cursor = static_cast<std::size_t>(data->CursorPos);
    if (data->EventFlag == ImGuiInputTextFlags_CallbackEdit) {
        std::string words = unwrapped(shown);
        std::size_t at = unwrapped(shown.substr(0, cursor)).size();
        // Only an end that the width made was deleted: the character beside it is meant.
        const bool back = pressed(ImGuiKey_Backspace);
        if (words == wrapping.words && (back || pressed(ImGuiKey_Delete))) at = erase(words, at, back);
        const std::string fresh = wrapped(words, wrapping.width, wrapping.most);
        data->DeleteChars(0, data->BufTextLen);
        data->InsertChars(0, fresh.c_str(), fresh.c_str() + fresh.size());
        cursor = shownAt(fresh, at);
    } else if (wrapping.toEnd) {
        cursor = shown.size();
    } else if (splitsEnd(shown, cursor)) {
        pressed(ImGuiKey_RightArrow) ? ++cursor : --cursor;
    } else {
        return 0;
    }
    const bool selects = data->HasSelection() && data->EventFlag != ImGuiInputTextFlags_CallbackEdit;
    data->CursorPos = data->SelectionEnd = static_cast<int>(cursor);
    if (!selects) data->SelectionStart = data->CursorPos;
    return 0;
}

}  // namespace

void Canvas::beginField(const char* id, const scene::Rect& rect, bool empty, std::string_view hint, bool take,
                        Room room)
{
    const scene::Rect shown{rect.x, rect.y - scrolled_, rect.width, rect.height};
    buttons_.push_back({id, shown});
    if (take) focus_.button = id;
    const bool focused = focus_.button == id;
    if (focused && focus_.arriving) reveal(rect);
    const double line = lineHeight(Type::Body);
    box(rect, 5, colors().text.withAlpha(0.07), focused ? colors().text : colors().cardBorder);
    const double top = room == Room::Lines ? 5 : (rect.height - line) / 2;
    if (empty && !hint.empty())
        text({rect.x + kPadPt, rect.y + top, rect.width - 2 * kPadPt, line}, hint, Type::Body, colors().faint);
    ImGui::SetCursorScreenPos({px(shown.x + kPadPt), px(shown.y + top)});
    ImGui::SetNextItemWidth(px(rect.width - 2 * kPadPt));
    ImGui::PushFont(skin_.font(Type::Body));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, 0});
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    if (take) ImGui::SetKeyboardFocusHere();
}

void Canvas::endField(const char* id, bool take)
{
    const bool active = writing_ = ImGui::IsItemActive();
    if (active) focus_.button = id;
    if (active && (focus_.step != 0 || focus_.done)) ImGui::SetWindowFocus(nullptr), wasWriting_ = focus_.step != 0;
    taking_ = taking_ || (take && !active);
    typing_ = typing_ || taking_ || active;
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    ImGui::PopFont();
}

Canvas::Typed Canvas::field(const char* id, const scene::Rect& rect, std::string& words, std::string_view hint,
                            bool take)
{
    const bool takes = take || (focus_.button == id && focus_.press);
    beginField(id, rect, words.empty(), hint, takes, Room::Line);
    const std::string before = words;
    const bool entered = ImGui::InputText(("##" + std::string(id)).c_str(), &words,
                                          ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    endField(id, takes);
    return entered ? Typed::Entered : words != before ? Typed::Changed : Typed::Nothing;
}

Canvas::Typed Canvas::passage(const char* id, const scene::Rect& rect, std::string& words, std::string_view hint,
                              Room room)
{
    const bool arrives = focus_.button == id && std::exchange(focus_.writing, false);
    const bool takes = focus_.button == id && (focus_.press || arrives);
    const std::string label = "##" + std::string(id);
    if (focus_.leave && focus_.button == id) ImGui::ClearActiveID();
    beginField(id, rect, words.empty(), hint, takes, room);
    const bool escaped = pressed(ImGuiKey_Escape);
    std::string written = words;
    bool entered = false;
    if (room == Room::Line) {
        entered = ImGui::InputText(label.c_str(), &written,
                                   ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_NoUndoRedo);
    } else {
        const double inner = rect.width - 2 * kPadPt;
        Wrapping wrapping{words, [this](std::string_view part) { return width(part, Type::Body); },
                          inner - kScrollBarPt,
                          ImGui::GetActiveID() != ImGui::GetID(label.c_str()) && !ImGui::IsMouseClicked(0)};
        std::string shown = wrapped(words, wrapping.width, wrapping.most);
        ImGui::InputTextMultiline(label.c_str(), &shown, {px(inner + kPadPt - 2), px(rect.height - 10)},
                                  ImGuiInputTextFlags_NoUndoRedo | ImGuiInputTextFlags_CallbackEdit |
                                      ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_CallbackCharFilter,
                                  wrapWhileTyping, &wrapping);
        written = unwrapped(shown);
    }
    endField(id, takes);
    if (escaped || written == words) return entered ? Typed::Entered : Typed::Nothing;
    words = std::move(written);
    return entered ? Typed::Entered : Typed::Changed;
}

}  // namespace ui
