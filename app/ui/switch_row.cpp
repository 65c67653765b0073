// SPDX-License-Identifier: Apache-2.0
// The place of the knob says on or off, not its colour alone.
#include "ui/switch_row.h"

namespace ui {

bool switchRow(Canvas& canvas, const std::string& id, const scene::Rect& rect, std::string_view name, bool on)
{
    const scene::Colors& c = canvas.colors();
    const bool pressed = canvas.button(id.c_str(), rect, {}, Icon::None, {}, {});
    canvas.text({rect.x + 8, rect.y, rect.width - 44, rect.height}, name, Type::Body, c.text);
    const double x = rect.right() - 30, middle = rect.y + rect.height / 2;
    canvas.box({x, middle - 6, 22, 12}, 6, on ? c.accent : c.track);
    canvas.circle({on ? x + 16 : x + 6, middle}, 4.5, on ? c.inkOnAccent : c.card.withAlpha(1), {0, 0, 0, 0}, 0);
    return pressed;
}

}  // namespace ui
