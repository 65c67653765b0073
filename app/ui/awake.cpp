// SPDX-License-Identifier: Apache-2.0
// Two connections of their own; both requests end with them, however the program ends.
#include "ui/awake.h"

#include <X11/Xlib.h>
#include <X11/extensions/scrnsaver.h>
#include <systemd/sd-bus.h>

namespace ui {

struct Awake::Connections {
    Connections()
    {
        int event = 0, error = 0;
        if (screen && XScreenSaverQueryExtension(screen, &event, &error)) {
            XScreenSaverSuspend(screen, True);
            XFlush(screen);
        }
        if (sd_bus_open_user(&desktop) < 0) return;
        constexpr const char* kName = "org.freedesktop.ScreenSaver";
        // Nobody waits for the reply: a desktop that hangs must not hold up the briefing.
        sd_bus_call_method_async(desktop, nullptr, kName, "/org/freedesktop/ScreenSaver", kName, "Inhibit", nullptr,
                                 nullptr, "ss", "Missiekaart", "a briefing is given");
        sd_bus_flush(desktop);
    }
    Connections(const Connections&) = delete;
    Connections& operator=(const Connections&) = delete;
    ~Connections()
    {
        if (screen) XCloseDisplay(screen);
        sd_bus_flush_close_unref(desktop);
    }

    Display* screen = XOpenDisplay(nullptr);
    sd_bus* desktop = nullptr;
};

Awake::Awake() : connections_(std::make_unique<Connections>()) {}
Awake::~Awake() = default;

}  // namespace ui
