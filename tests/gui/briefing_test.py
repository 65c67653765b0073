# SPDX-License-Identifier: Apache-2.0
"""Giving the letter's briefing with the keys of a remote, on one screen and on two."""
import os
import pathlib
import queue
import subprocess
import tempfile
import threading
import time
import tomllib
import unittest
import unittest.mock

from viewer import PATIENCE, PROGRAM, Display, ViewerTest, colours, difference

ROOT = pathlib.Path(__file__).resolve().parents[2]
STEPS = tomllib.loads((ROOT / "assets/briefing/letter.toml").read_text(encoding="utf-8"))["step"]
IDS = [step["id"] for step in STEPS]
PLAYING = {step["id"] for step in STEPS if "from" in step}


class Given(ViewerTest):
    command = ("present",)

    def at(self, step):
        return self.viewer.until(lambda s: s["step"] == step and s["complete"])

    def end(self):
        if self.viewer.program.poll() is None:
            self.viewer.key("Escape", "Escape", "Escape")
            self.viewer.program.wait(60)
        super().end()


class OneScreen(Given):
    def test_the_whole_briefing_forward_and_back(self):
        shown = set()
        for step in IDS:
            self.at(step)
            if step in PLAYING:
                self.assertTrue(self.viewer.state()["playing"], step)
                self.viewer.key("Next")
                done = self.viewer.until(lambda s: not s["playing"])
                self.assertEqual(done["step"], step, "the step is finished first")
                self.assertEqual(done["day"], str(next(s for s in STEPS if s["id"] == step)["to"]))
            self.viewer.settle()
            shown.add(self.viewer.screenshot(step).read_bytes())
            self.viewer.key("Next")
        self.assertEqual(len(shown), len(IDS), "two steps look the same")
        self.assertEqual(self.at(IDS[-1])["index"], len(IDS) - 1)
        for step in reversed(IDS[:-1]):
            self.viewer.key("Prior")
            self.at(step)

    def test_every_way_to_go_on_and_back(self):
        for number, key in enumerate(("Next", "Right", "space"), 1):
            self.viewer.key(key)
            self.at(IDS[number])
        self.viewer.xdotool("click", "1")
        self.at(IDS[4])
        self.viewer.key("Left")
        self.at(IDS[3])
        self.viewer.key("End")
        self.at(IDS[-1])
        self.viewer.key("Home")
        self.at(IDS[0])
        self.viewer.key("5", "Return")
        self.at(IDS[4])

    def test_black_and_white_and_any_key_returns(self):
        for key, curtain in (("period", "black"), ("b", "black"), ("w", "white")):
            self.viewer.key(key)
            self.viewer.until(lambda s: s["curtain"] == curtain)
            self.viewer.settle()
            self.assertEqual(colours(self.viewer.screenshot(curtain)), 1)
            self.viewer.key("Next")
            self.viewer.until(lambda s: s["curtain"] == "none")
            self.assertEqual(self.viewer.state()["step"], IDS[0], "the key only lifts the curtain")
        self.viewer.key("b")
        self.viewer.until(lambda s: s["curtain"] == "black")
        self.viewer.key("x")
        self.viewer.until(lambda s: s["curtain"] == "none")

    def test_a_date_without_leaving_the_step(self):
        self.viewer.key("t")
        self.viewer.until(lambda s: s["asking"])
        self.viewer.xdotool("type", "--delay", "60", "2019-05-01")
        self.viewer.until(lambda s: s["typed"] == "2019-05-01")
        self.viewer.key("Return")
        self.assertEqual(self.viewer.until(lambda s: s["day"] == "2019-05-01")["step"], IDS[0])

    def test_language_laser_spotlight_and_rehearsal(self):
        self.viewer.key("l")
        self.viewer.until(lambda s: s["language"] == "en")
        self.viewer.move(960, 540)
        plain = self.viewer.settle() and self.viewer.screenshot("plain")
        self.viewer.key("o")
        self.viewer.until(lambda s: s["laser"])
        self.viewer.settle()
        laser = self.viewer.screenshot("laser")
        self.assertGreater(difference(plain, laser), 100)
        self.viewer.key("o")
        self.viewer.xdotool("keydown", "h")
        self.viewer.until(lambda s: s["spotlight"] and not s["laser"])
        self.viewer.settle()
        self.assertGreater(difference(plain, self.viewer.screenshot("spot")), 1_000_000)
        self.viewer.xdotool("keyup", "h")
        self.viewer.until(lambda s: not s["spotlight"])
        self.viewer.key("p")
        self.viewer.until(lambda s: s["rehearsing"])
        self.viewer.key("Next")
        self.at(IDS[1])
        self.viewer.key("p")
        self.viewer.until(lambda s: not s["rehearsing"])


class TwoScreens(Given):
    size = "3840x1080"
    command = ("present", "--pretend-screens", "1920x1080+0+0,1920x1080+1920+0")

    def test_the_presenter_has_a_screen_and_clicks_in_it(self):
        first = self.viewer.until(lambda s: s["presenter"])
        self.assertEqual((first["width"], first["height"]), (1920, 1080))
        before = self.viewer.screenshot("before")
        for step in IDS[1:3]:
            self.viewer.key("Next")
            self.at(step)
        self.assertGreater(difference(before, self.viewer.screenshot("after")), 100_000)
        self.viewer.click({"x": 1850, "y": 950})  # the last of the first row of the jump list
        self.at(IDS[5])


class Unplugged(Given):
    size = "3840x1080"
    BOTH, SECOND = "1920x1080+0+0,1920x1080+1920+0", "1920x1080+1920+0"

    def setUp(self):
        screens = tempfile.NamedTemporaryFile("w", suffix=".txt")
        self.addCleanup(screens.close)
        self.screens = pathlib.Path(screens.name)
        self.command = ("present", "--pretend-screens", f"@{screens.name}")
        self.plug(self.BOTH)
        super().setUp()

    def plug(self, screens):
        fresh = self.screens.with_suffix(".new")
        fresh.write_text(screens + "\n")
        fresh.replace(self.screens)

    def wake(self):
        """As the desktop does when its screens change."""
        self.viewer.move(2000, 500)

    def test_a_screen_that_goes_and_comes_back_keeps_the_step(self):
        self.viewer.until(lambda s: s["presenter"])
        self.viewer.key("3", "Return")
        self.at(IDS[2])
        self.plug(self.SECOND)  # the audience's screen is gone
        self.wake()
        self.viewer.until(lambda s: not s["presenter"] and s["complete"])
        self.viewer.settle()
        moved = self.viewer.screenshot("moved")
        self.assertEqual(self.viewer.state()["step"], IDS[2])
        left, right = (colours(part) for part in self.halves(moved))
        self.assertLess(left, 3, "nothing is left on the screen that is gone")
        self.assertGreater(right, 100)
        self.plug(self.BOTH)
        self.wake()
        self.viewer.until(lambda s: s["presenter"])
        self.assertEqual(self.viewer.state()["step"], IDS[2])
        self.plug("")  # the windows stay where they are
        self.viewer.key("Next")
        self.assertTrue(self.at(IDS[3])["presenter"])

    def halves(self, picture):
        for name, offset in (("left", 0), ("right", 1920)):
            part = picture.with_name(f"{name}.png")
            subprocess.run(["convert", str(picture), "-crop", f"1920x1080+{offset}+0", "+repage", str(part)], check=True)
            yield part


class NoScreen(unittest.TestCase):
    def test_it_is_told_and_nothing_is_given(self):
        display = Display()
        self.addCleanup(display.close)
        with tempfile.NamedTemporaryFile(suffix=".txt") as none:
            done = subprocess.run([str(PROGRAM), "present", "--pretend-screens", f"@{none.name}"], capture_output=True,
                                  env={**os.environ, "DISPLAY": display.name}, text=True, timeout=PATIENCE)
        self.assertEqual((done.returncode, done.stderr),
                         (1, "missiekaart: briefing: no screen is connected to show it on; connect one\n"))


class Kiosk(Given):
    command = ("present", "--kiosk")

    def test_only_escape_twice_leaves(self):
        self.viewer.key("Next", "b", "Escape")
        self.viewer.settle()
        state = self.viewer.state()
        self.assertEqual((state["step"], state["curtain"]), (IDS[0], "none"))
        self.viewer.key("Escape", "Escape")
        self.assertEqual(self.viewer.program.wait(60), 0)


class Awake(Given):
    """The screen does not go to sleep while a briefing is given, nor does the desktop."""

    def setUp(self):
        bus = self.begin("dbus-daemon", "--session", "--nofork", "--print-address")
        surroundings = unittest.mock.patch.dict(os.environ, DBUS_SESSION_BUS_ADDRESS=bus.get(timeout=PATIENCE).strip())
        surroundings.start()
        self.addCleanup(surroundings.stop)
        self.monitor = self.begin("dbus-monitor", "interface=org.freedesktop.ScreenSaver")
        self.heard("NameLost")  # it listens from here on
        super().setUp()

    def begin(self, *words):
        """Starts a program that is ended with the test; the lines that it says."""
        program = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        lines = queue.Queue()

        def listen():
            for line in program.stdout:
                lines.put(line)

        listener = threading.Thread(target=listen)
        listener.start()

        def end():
            program.terminate()
            program.wait(PATIENCE)
            listener.join(PATIENCE)
            program.stdout.close()

        self.addCleanup(end)
        return lines

    def heard(self, member):
        end = time.monotonic() + PATIENCE
        while f"member={member}" not in self.monitor.get(timeout=max(0, end - time.monotonic())):
            pass

    def saver(self, within):
        """Whether the screen sleeps within so many seconds, of which it needs one."""
        script = pathlib.Path(__file__).with_name("screen_saver.py")
        return subprocess.run(["/usr/bin/python3", str(script), str(within)], env=self.viewer.environment,
                              capture_output=True, text=True, timeout=2 * PATIENCE, check=True).stdout.strip()

    def test_neither_screen_nor_desktop_sleeps(self):
        self.heard("Inhibit")
        self.assertEqual(self.saver(4), "awake")
        self.viewer.key("Escape", "Escape")
        self.viewer.program.wait(60)
        self.assertEqual(self.saver(PATIENCE), "asleep")


class FromTheViewer(ViewerTest):
    def test_f5_gives_it_and_escape_returns(self):
        self.viewer.key("F5")
        self.viewer.until(lambda s: s.get("step") == IDS[0])
        self.viewer.key("Escape")
        self.viewer.until(lambda s: "lanesOpen" in s)


if __name__ == "__main__":
    unittest.main()
