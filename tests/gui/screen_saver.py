#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Has the display's screen saver start after a second without input, and prints whether it did within so many seconds:
"asleep" or "awake". Runs by itself, with the Python for which Debian packages the X library: screen_saver.py SECONDS."""
import sys
import time

from Xlib import X, display
from Xlib.ext import screensaver

server = display.Display()
server.set_screen_saver(1, 0, X.PreferBlanking, X.AllowExposures)
server.sync()
end = time.monotonic() + float(sys.argv[1])


def sleeps():
    return server.screen().root.screensaver_query_info().state == screensaver.StateOn


while not (asleep := sleeps()) and time.monotonic() < end:
    time.sleep(0.1)
print("asleep" if asleep else "awake")
