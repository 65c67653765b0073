#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One run of each way through the program with the search for leaks on. A leak fails; a search that crashes, as it may
when a driver's thread is on its way out, is tried again, and says nothing about the program."""
import os
import pathlib
import subprocess
import unittest

from program import ASSETS, PROGRAM, SMALL, ProgramTest

SANITIZED = os.environ["MISSIEKAART_SANITIZE"] == "1"
LEAKING = pathlib.Path(os.environ["MISSIEKAART_LEAKING_PROGRAM"]).resolve()
GL_TESTS = pathlib.Path(os.environ["MISSIEKAART_GL_TESTS"]).resolve()
CRASHED = "LeakSanitizer has encountered a fatal error"
FOUND = "LeakSanitizer: detected memory leaks"
TRIES = 3


@unittest.skipUnless(SANITIZED, "built without the sanitizers")
class Leaks(ProgramTest):
    def searched(self, *words):
        """The run whose search came to its end."""
        env = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
        for _ in range(TRIES):
            done = subprocess.run([str(word) for word in words], capture_output=True, text=True, env=env, timeout=240,
                                  stdin=subprocess.DEVNULL)
            if CRASHED not in done.stderr:
                return done
        self.skipTest(f"the search for leaks crashes here: {done.stderr}")

    def keeps_nothing(self, *words):
        done = self.searched(*words)
        self.assertNotIn(FOUND, done.stderr, f"{words}\n{done.stderr}")
        self.assertEqual(done.returncode, 0, f"{words}\n{done.stdout}{done.stderr}")

    def test_a_leak_is_found(self):
        done = self.searched(LEAKING)
        self.assertIn(FOUND, done.stderr)
        self.assertNotEqual(done.returncode, 0)

    def test_png(self):
        self.keeps_nothing(PROGRAM, "snapshot", self.folder / "a.png", "--size", SMALL, "--force")

    def test_pdf(self):
        self.keeps_nothing(PROGRAM, "snapshot", self.folder / "a.pdf", "--size", SMALL, "--force")

    def test_svg(self):
        self.keeps_nothing(PROGRAM, "snapshot", self.folder / "a.svg", "--size", SMALL, "--force")

    def test_state(self):
        self.keeps_nothing(PROGRAM, "state", "--date", "2019-05-01")

    def test_check(self):
        self.keeps_nothing(PROGRAM, "check", ASSETS / "letter")

    def test_opengl(self):
        self.keeps_nothing(GL_TESTS)


if __name__ == "__main__":
    unittest.main()
