#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Drops a file on the one window of the display that takes files, as a desktop's file manager does (XDND, version 5).
Runs by itself, with the Python for which Debian packages the X library: drop_file.py PATH."""
import pathlib
import select
import sys
import time

from Xlib import X, display
from Xlib.protocol import event

PATIENCE = 20  # seconds


class Source:
    def __init__(self, path):
        self.display = display.Display()
        self.offer = pathlib.Path(path).resolve().as_uri().encode() + b"\r\n"
        self.window = self.display.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        self.window.set_selection_owner(self.atom("XdndSelection"), X.CurrentTime)

    def atom(self, name):
        return self.display.intern_atom(name)

    def target(self):
        """The window that says it takes drops, and where its middle is."""
        root = self.display.screen().root
        for window in self.below(root):
            if window.get_full_property(self.atom("XdndAware"), X.AnyPropertyType):
                size = window.get_geometry()
                corner = root.translate_coords(window, 0, 0)
                return window, abs(corner.x) + size.width // 2, abs(corner.y) + size.height // 2
        raise SystemExit("no window takes drops")

    def below(self, window):
        for child in window.query_tree().children:
            yield child
            yield from self.below(child)

    def tell(self, target, name, *data):
        words = [self.window.id, *data]
        words += [0] * (5 - len(words))
        target.send_event(event.ClientMessage(window=target, client_type=self.atom(name), data=(32, words)))
        self.display.flush()

    def hear(self, name):
        """Waits for the target's message of that name, handing over the file when it asks."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            while self.display.pending_events():
                said = self.display.next_event()
                if said.type == X.SelectionRequest:
                    self.hand_over(said)
                elif said.type == X.ClientMessage and said.client_type == self.atom(name):
                    return said.data[1]
            select.select([self.display], [], [], 0.1)
        raise SystemExit(f"the window does not answer with {name}")

    def hand_over(self, asked):
        asked.requestor.change_property(asked.property, asked.target, 8, self.offer)
        asked.requestor.send_event(event.SelectionNotify(
            time=asked.time, requestor=asked.requestor, selection=asked.selection, target=asked.target,
            property=asked.property))
        self.display.flush()

    def drop(self):
        target, x, y = self.target()
        copy = self.atom("XdndActionCopy")
        self.tell(target, "XdndEnter", 5 << 24, self.atom("text/uri-list"), X.NONE, X.NONE)
        self.tell(target, "XdndPosition", 0, x << 16 | y, X.CurrentTime, copy)
        if not self.hear("XdndStatus")[1] & 1:
            raise SystemExit("the window refuses the file")
        self.tell(target, "XdndDrop", 0, X.CurrentTime)
        if not self.hear("XdndFinished")[1]:  # GLFW tells how many bytes it got, where a bit for yes is asked
            raise SystemExit("the window has not taken the file")


Source(sys.argv[1]).drop()
