// SPDX-License-Identifier: Apache-2.0
// The pen of the controls: panels, buttons and words in points of the page. Panels are written on this alone and
// never see ImGui. One Canvas lives for one frame.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/focus.h"
#include "ui/skin.h"

struct ImDrawList;

namespace ui {

enum class Icon {
    None,
    Play,
    Pause,
    Next,
    Previous,
    Forward,
    Back,
    Plus,
    Minus,
    Loop,
    Compare,
    CompareMarks,
    CompareSides,
    CompareSwipe,
    Warning,
    Layers,
    Theme,
    Filter,
    Table,
    Lanes,
    Export,
    Steps,
    Capture,
    Up,
    Down,
    Copy,
    Delete,
    Undo,
    Redo,
    Help,
    Close,
    Home
};
enum class Align { Left, Centre, Right };

struct ButtonLook {
    bool on = false;  // chosen among others, or switched on
    bool enabled = true;
    bool round = false;  // the one round button: play
    Type type = Type::Body;
};

// A button of this frame, for those who must find it (tests).
struct ButtonPlace {
    std::string id;
    scene::Rect rect;
};

class Canvas {
public:
    Canvas(const Skin& skin, Focus& focus, const scene::Rect& page);
    ~Canvas();  // moves the focus as asked, for the next frame
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    [[nodiscard]] const scene::Colors& colors() const { return skin_.colors; }
    [[nodiscard]] const scene::Rect& page() const { return page_; }
    [[nodiscard]] const std::vector<ButtonPlace>& buttons() const { return buttons_; }
    [[nodiscard]] const std::vector<scene::Rect>& panels() const { return panels_; }

    // Between these the pointer belongs to the panel, not to the map. A panel without backdrop is only its buttons.
    enum class Backdrop { None, Card };
    void beginPanel(const char* id, const scene::Rect& rect, Backdrop backdrop);
    void endPanel();
    // The title of a card with a button that closes it and a line of `height` for both; true: it was pressed.
    bool head(const char* closeId, const scene::Rect& panel, double height, double padPt, std::string_view title,
              Type type, std::string_view closeTip);
    // Above everything, and the pointer passes through it.
    void beginTip(const scene::Rect& rect, Backdrop backdrop);
    void endTip() { over_ = false; }
    // On the picture, below everything, and the pointer passes through it.
    void beginGround() { under_ = true; }
    void endGround() { under_ = false; }
    // A part of the panel that scrolls: positions run on below its lower edge. `endScroll` is told how far.
    void beginScroll(const char* id, const scene::Rect& rect);
    void endScroll(double contentBottom);
    void reveal(const scene::Rect& rect);  // scrolls the open part so that it comes into sight

    // True when pressed. `tip` appears after a moment's rest of the pointer; the id is unique in the frame.
    bool button(const char* id, const scene::Rect& rect, std::string_view words, Icon icon, const ButtonLook& look,
                std::string_view tip);

    // Whether the pointer is over the button asked for last.
    [[nodiscard]] bool pointedAt() const;
    // A line to write in, with a hint while it is empty. `take`: the keyboard writes here from now on.
    enum class Typed { Nothing, Changed, Entered };
    Typed field(const char* id, const scene::Rect& rect, std::string& words, std::string_view hint, bool take);
    // The same for a text that is part of a work: Escape leaves it as it was typed, and what is taken back is the
    // caller's. Of several lines, broken where the width ends, or of one.
    enum class Room { Line, Lines };
    Typed passage(const char* id, const scene::Rect& rect, std::string& words, std::string_view hint, Room room);
    [[nodiscard]] bool writing() const { return writing_; }  // whether the keyboard writes in the field asked for last
    [[nodiscard]] bool typing() const { return typing_; }    // a field has the keyboard, or is about to
    [[nodiscard]] bool taking() const { return taking_; }    // only about to: it needs further frames
    // Whether anything of it is to be seen in the open scroll part.
    [[nodiscard]] bool inSight(const scene::Rect& rect) const;

    // One line with its middle at the middle of `rect`, cut with an ellipsis where it is wider.
    void text(const scene::Rect& rect, std::string_view words, Type type, scene::Color color,
              Align align = Align::Left);
    // Broken into lines from the top of the rectangle; returns the height used.
    double paragraph(double x, double y, double width, std::string_view words, Type type, scene::Color color);
    [[nodiscard]] double width(std::string_view words, Type type) const;
    [[nodiscard]] double height(std::string_view words, Type type, double width) const;
    [[nodiscard]] double lineHeight(Type type) const;

    void box(const scene::Rect& rect, double radius, scene::Color fill, scene::Color border = {0, 0, 0, 0});
    void line(geo::Point from, geo::Point to, scene::Color color, double widthPt);
    void circle(geo::Point centre, double radius, scene::Color fill, scene::Color border, double borderPt);
    void icon(Icon icon, const scene::Rect& rect, scene::Color color);

private:
    [[nodiscard]] float px(double points) const { return static_cast<float>(points * skin_.unit); }
    [[nodiscard]] ImDrawList& list() const;
    [[nodiscard]] std::vector<std::string> lines(std::string_view words, Type type, double width) const;
    void tip(std::string_view words, geo::Point at) const;
    void beginField(const char* id, const scene::Rect& rect, bool empty, std::string_view hint, bool take, Room room);
    void endField(const char* id, bool take);

    const Skin& skin_;
    Focus& focus_;
    scene::Rect page_;
    std::vector<ButtonPlace> buttons_;
    std::vector<scene::Rect> panels_;
    std::vector<std::string> panelIds_;
    std::size_t openedAt_ = SIZE_MAX;  // index of the first button of a panel that the last frame did not have
    struct Part {
        std::string id;
        scene::Rect rect;
        std::size_t first, end;  // its buttons
    };
    std::vector<Part> parts_;  // that scroll
    bool inPart_ = false;
    bool over_ = false;   // drawing a tip
    bool under_ = false;  // drawing on the picture
    bool typing_ = false, taking_ = false, writing_ = false;
    bool wasWriting_ = false;  // and goes on to another button
    double scrolled_ = 0;      // points by which the open scroll part stands lower than its content
};

}  // namespace ui
