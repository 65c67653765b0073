// SPDX-License-Identifier: Apache-2.0
// While a briefing is given, neither the screen nor the desktop goes to sleep.
#pragma once

#include <memory>

namespace ui {

// While it lives, as far as the display and the desktop listen: the X server's own saver and power saving, and over
// D-Bus (freedesktop.org's Idle Inhibition Service) that of desktops.
class Awake {
public:
    Awake();
    Awake(const Awake&) = delete;
    Awake& operator=(const Awake&) = delete;
    ~Awake();

private:
    struct Connections;
    std::unique_ptr<Connections> connections_;
};

}  // namespace ui
