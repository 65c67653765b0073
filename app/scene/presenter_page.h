// SPDX-License-Identifier: Apache-2.0
// What the presenter sees: room for the audience's picture and for that of the next step, notes in large type, clock,
// and the list of steps. A page like any other; pure.
#pragma once

#include "model/presenting.h"
#include "scene/picture.h"

namespace scene {

struct PresenterPage {
    Scene scene;
    Rect live, next;  // where pictures of the page's shape go; `next` is empty after the last step
    struct Jump {
        Rect rect;
        std::size_t step;
    };
    std::vector<Jump> jumps;
};

struct PresenterNews {
    std::string clock;     // the time of day, as it is to stand there
    std::string unread;    // what the audience's panel had no room for
    std::string readable;  // from how far the smallest type can be read
    double pictureShape = 16.0 / 9;
    bool legendLeftOut = false;  // of the audience's picture
};

[[nodiscard]] PresenterPage buildPresenterPage(const model::Presenting& presenting, const model::Session& session,
                                               const PresenterNews& news, double widthPt, double heightPt,
                                               const Fonts& fonts);

}  // namespace scene
