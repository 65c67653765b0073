# SPDX-License-Identifier: Apache-2.0
"""Runs the real program as a script would: no display, a fixed surrounding, everything it says kept."""
import os
import pathlib
import subprocess
import tempfile
import unittest

PROGRAM = pathlib.Path(os.environ["MISSIEKAART_PROGRAM"]).resolve()
ROOT = pathlib.Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"
SMALL = "960x540"  # pictures whose size is not the point


# In front of the program: somebody else, who may do little.
NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


def nobody_can_run_it():
    """Only root can become somebody else, and the build folder may be closed to everybody else."""
    reads = subprocess.run([*NOBODY, "test", "-x", PROGRAM, "-a", "-r", ASSETS / "letter"], capture_output=True)
    return os.geteuid() == 0 and reads.returncode == 0


def surroundings(**changes):
    kept = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "TZ", "LANG", "LC_ALL"}}
    kept.update(changes)
    return {k: v for k, v in kept.items() if v is not None}


def run(*arguments, program=PROGRAM, before=(), env=None, cwd=None, preexec=None, stdout=subprocess.PIPE):
    """`before` is a command in front of the program, such as unshare."""
    words = [*before, program, *arguments]
    return subprocess.run([str(word) for word in words], stdout=stdout, stderr=subprocess.PIPE, text=True, cwd=cwd,
                          preexec_fn=preexec, env=env or surroundings(), timeout=240, stdin=subprocess.DEVNULL)


def tool(*words):
    """A foreign program that must like what ours wrote."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, f"{' '.join(map(str, words))}: {done.stderr or done.stdout}"
    return done.stdout


class ProgramTest(unittest.TestCase):
    """A fresh folder for each test."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="missiekaart-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def succeeds(self, *arguments, **how):
        done = run(*arguments, **how)
        self.assertEqual(done.returncode, 0, f"{arguments}\n{done.stderr}")
        return done

    def fails(self, code, *arguments, names=(), **how):
        """Fails with that exit code and one line on standard error, which names each of `names`."""
        done = run(*arguments, **how)
        said = f"{arguments}\nexit {done.returncode}\n{done.stdout}{done.stderr}"
        self.assertEqual(done.returncode, code, said)
        self.assertEqual(done.stdout, "", said)
        lines = done.stderr.splitlines()
        self.assertEqual(len(lines), 1, said)
        self.assertTrue(lines[0].startswith("missiekaart: "), said)
        for name in names:
            self.assertIn(str(name), lines[0], said)
        return lines[0]
