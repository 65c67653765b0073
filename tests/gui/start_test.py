# SPDX-License-Identifier: Apache-2.0
"""The window opens on a picture, and rests when nothing happens."""
import os
import subprocess
import time
import unittest

from viewer import PROGRAM, Display, ViewerTest, colours


class Start(ViewerTest):
    def test_first_picture(self):
        state = self.viewer.state()
        self.assertEqual(state["day"], "2018-06-15")
        self.assertEqual(state["view"], "overview")
        self.assertEqual(state["language"], "nl")
        self.assertFalse(state["playing"])
        self.assertGreater(len(state["hits"]), 10)
        self.assertGreater(colours(self.viewer.screenshot("start")), 1000)

    def test_idle_draws_nothing(self):
        self.viewer.move(600, 500)
        before = self.viewer.settle()
        time.sleep(2.5)
        self.assertEqual(self.viewer.state()["frames"], before["frames"])


class StartElsewhere(ViewerTest):
    arguments = ("--date", "2020-03-01", "--view", "sahel", "--lang", "en", "--theme", "light",
                 "--only", "sahel,planned", "--search", "missie")
    size = "1280x720"

    def test_options_and_small_screen(self):
        state = self.viewer.state()
        self.assertEqual((state["day"], state["view"], state["language"]), ("2020-03-01", "sahel", "en"))
        self.assertEqual(state["filter"], "Sahel · planned · 'missie'")
        for button in state["buttons"]:
            self.assertTrue(0 < button["x"] < 1280 and 0 < button["y"] < 720, button)


class NoWindow(unittest.TestCase):
    def fails(self, environment, *names, arguments=()):
        kept = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
        done = subprocess.run([str(PROGRAM), *arguments], env={**kept, **environment}, capture_output=True, text=True,
                              timeout=60, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, 1, done.stderr)
        lines = done.stderr.splitlines()
        self.assertEqual(len(lines), 1, done.stderr)
        for name in names:
            self.assertIn(name, lines[0])

    def test_no_display(self):
        self.fails({}, "DISPLAY", "missiekaart snapshot")

    def test_no_such_display(self):
        self.fails({"DISPLAY": ":9999"}, "DISPLAY", "missiekaart snapshot")

    def test_no_opengl_3_3(self):
        display = Display()
        self.addCleanup(display.close)
        self.fails({"DISPLAY": display.name, "MESA_GL_VERSION_OVERRIDE": "2.1"}, "OpenGL 3.3", "missiekaart snapshot")

    def test_no_such_data(self):
        display = Display()
        self.addCleanup(display.close)
        self.fails({"DISPLAY": display.name}, "nowhere.geojson", arguments=["nowhere.geojson"])


if __name__ == "__main__":
    unittest.main()
