# SPDX-License-Identifier: Apache-2.0
"""The real window on a display of its own: keys and mouse in, its state file and screenshots out."""
import contextlib
import json
import os
import pathlib
import subprocess
import tempfile
import time
import unittest

PROGRAM = pathlib.Path(os.environ["MISSIEKAART_PROGRAM"]).resolve()
PATIENCE = 60  # seconds; only a hang takes that long


class Display:
    """An X server that nobody else uses, with a number that it chooses itself."""

    def __init__(self, size="1920x1080"):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = ":" + number.readline().strip()
        assert self.name != ":", "Xvfb did not start"

    def close(self):
        self.server.terminate()
        self.server.wait(PATIENCE)


class Viewer:
    def __init__(self, folder, *arguments, size="1920x1080", command=(), state=None):
        self.folder = pathlib.Path(folder)
        self.state_file = self.folder / "state.json"
        self.display = Display(size)
        self.environment = {**os.environ, "DISPLAY": self.display.name, "XDG_CONFIG_HOME": str(self.folder / "config"),
                            "XDG_STATE_HOME": str(state or self.folder / "state")}
        self.program = subprocess.Popen(
            [str(PROGRAM), *command, "--state-file", str(self.state_file), *arguments], env=self.environment,
            cwd=self.folder,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.until(lambda s: s["complete"])
        self.settle()

    def close(self):
        """Ends the program as a user does; returns its exit code and what it said."""
        if self.program.poll() is None:
            with contextlib.suppress(AssertionError):
                self.key("ctrl+q")
            try:
                self.program.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.program.kill()
        said = self.program.communicate()[1]
        self.display.close()
        return self.program.returncode, said

    def xdotool(self, *words):
        done = subprocess.run(["xdotool", *map(str, words)], env=self.environment, capture_output=True, text=True,
                              timeout=PATIENCE)
        assert done.returncode == 0, f"xdotool {words}: {done.stderr}"
        return done.stdout

    def state(self):
        return json.loads(self.state_file.read_text(encoding="utf-8"))

    def until(self, holds):
        """The first state for which it holds; fails when that does not come."""
        end = time.monotonic() + PATIENCE
        last = None
        while time.monotonic() < end:
            if self.program.poll() is not None:
                raise AssertionError(f"the viewer has ended: {self.program.communicate()[1]}")
            with contextlib.suppress(FileNotFoundError):
                last = self.state()
                if holds(last):
                    return last
            time.sleep(0.05)
        raise AssertionError(f"did not come about; the last state is {last}")

    def settle(self):
        """Waits until nothing moves and nothing is being drawn."""
        before = None
        def still(state):
            nonlocal before
            same, before = before == state["frames"], state["frames"]
            return same and state["complete"] and not state["flying"]
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if still(self.state()):
                return self.state()
            time.sleep(0.4)
        raise AssertionError("the window does not come to rest")

    def key(self, *keys):
        self.xdotool("key", "--delay", "60", *keys)

    def tab_to(self, name, most=60):
        """Tab by tab, as a user does who looks where the keyboard is."""
        for _ in range(most):
            before = self.settle()["focus"]
            if before == name:
                return
            self.key("Tab")
            self.until(lambda s, before=before: s["focus"] != before)
        raise AssertionError(f"{name} is not reached")

    def move(self, x, y):
        self.xdotool("mousemove", round(x), round(y))

    def click(self, place):
        self.move(place["x"], place["y"])
        time.sleep(0.2)
        self.xdotool("click", "1")

    def drag(self, start, to):
        self.move(*start)
        self.xdotool("mousedown", "1")
        for step in range(1, 6):
            self.move(*(a + (b - a) * step / 5 for a, b in zip(start, to)))
            time.sleep(0.1)
        self.xdotool("mouseup", "1")

    def drop(self, path):
        """Lets go of a file over the window."""
        script = pathlib.Path(__file__).with_name("drop_file.py")
        done = subprocess.run(["/usr/bin/python3", str(script), str(path)], env=self.environment, capture_output=True,
                              text=True, timeout=PATIENCE)
        assert done.returncode == 0, done.stderr

    def button(self, name):
        return next(b for b in self.state()["buttons"] if b["id"] == name)

    def screenshot(self, name):
        path = self.folder / f"{name}.png"
        done = subprocess.run(["import", "-window", "root", str(path)], env=self.environment, capture_output=True,
                              text=True, timeout=PATIENCE)
        assert done.returncode == 0, done.stderr
        return path


def colours(path):
    done = subprocess.run(["identify", "-format", "%k", str(path)], capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def difference(one, other):
    """How many pixels differ."""
    done = subprocess.run(["compare", "-metric", "AE", str(one), str(other), "null:"], capture_output=True, text=True,
                          timeout=PATIENCE)
    assert done.returncode in (0, 1), done.stderr
    return float(done.stderr.split()[0])


class ViewerTest(unittest.TestCase):
    """A fresh window and folder for each test; whoever ends it badly fails."""

    command = ()
    arguments = ()
    size = "1920x1080"

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="missiekaart-")
        self.addCleanup(folder.cleanup)
        self.viewer = Viewer(folder.name, *self.arguments, size=self.size, command=self.command)
        self.addCleanup(self.end)

    def tab_to(self, name, most=60):
        self.viewer.tab_to(name, most)

    def end(self):
        code, said = self.viewer.close()
        self.assertEqual((code, said), (0, ""))
