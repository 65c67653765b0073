// SPDX-License-Identifier: Apache-2.0
// "Says who?" of a number: the card that lists the records it rests on, each a button to its details.
#pragma once

#include <memory>

#include "ui/canvas.h"
#include "ui/controls.h"
#include "ui/sum_words.h"

namespace ui {

class SumPanel {
public:
    // Of Controls::sum, from the top of `room`, no higher than it. It closes where the picture has no such number.
    void draw(Canvas& canvas, Controls& controls, const std::shared_ptr<const scene::Picture>& picture,
              const scene::Rect& room);

private:
    std::vector<SumGroup> groups_;
    std::shared_ptr<const scene::Picture> picture_;  // for which they are
    std::string sum_;
};

// The next number of the picture, after the last none.
void openNextSum(Controls& controls, const scene::Picture& picture);

}  // namespace ui
