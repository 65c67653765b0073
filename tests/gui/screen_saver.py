#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Has the display's screen saver start after a second without input, and prints whether it did: "asleep" or "awake".
Runs by itself, with the Python for which Debian packages the X library."""
import time

from Xlib import X, display
from Xlib.ext import screensaver

server = display.Display()
server.set_screen_saver(1, 0, X.PreferBlanking, X.AllowExposures)
server.sync()
time.sleep(3)
state = server.screen().root.screensaver_query_info().state
print("asleep" if state == screensaver.StateOn else "awake")
