# SPDX-License-Identifier: Apache-2.0
"""No command leaks memory. Leak detection is on here; everything else that draws goes without (tests/CMakeLists.txt)."""
import re
import unittest

from program import ASSETS, SMALL, ProgramTest, run

ATTEMPTS = 4
CRASHED = "LeakSanitizer has encountered a fatal error"  # the search itself, on a thread of the driver: nothing was found


def leaks(*arguments):
    """What the search for leaks says of one run; the run must have been searched."""
    for _ in range(ATTEMPTS):
        done = run(*arguments)
        if CRASHED not in done.stderr:
            return done
    raise AssertionError(f"{arguments}: the search for leaks crashed {ATTEMPTS} times")


class Leaks(ProgramTest):
    def leak_free(self, *arguments):
        done = leaks(*arguments)
        self.assertEqual(done.returncode, 0, f"{arguments}\n{done.stderr}")
        self.assertIsNone(re.search("detected memory leaks", done.stderr))

    def test_snapshots(self):
        for name in ("a.png", "a.pdf", "a.svg"):
            with self.subTest(name=name):
                self.leak_free("snapshot", self.folder / name, "--size", SMALL, "--force")

    def test_wall(self):
        self.leak_free("snapshot", self.folder / "wall.png", "--size", SMALL, "--wall", "--force")

    def test_state_and_check(self):
        self.leak_free("state", "--date", "2020-03-01")
        self.leak_free("check", ASSETS / "letter")


if __name__ == "__main__":
    unittest.main()
