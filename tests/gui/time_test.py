# SPDX-License-Identifier: Apache-2.0
"""Playing, stepping and scrubbing."""
import unittest

from viewer import ViewerTest


class Playing(ViewerTest):
    arguments = ("--date", "2019-04-28")

    def test_play_passes_the_end_of_minusma_and_pauses(self):
        self.viewer.key("space")
        self.viewer.until(lambda s: s["playing"] and s["day"] > "2019-05-01")
        self.viewer.key("space")
        paused = self.viewer.until(lambda s: not s["playing"])
        self.assertEqual(self.viewer.settle()["day"], paused["day"])

    def test_play_button(self):
        self.viewer.click(self.viewer.button("play"))
        self.viewer.until(lambda s: s["playing"])
        self.viewer.click(self.viewer.button("play"))
        self.viewer.until(lambda s: not s["playing"])

    def test_changes(self):
        self.viewer.key("bracketright")
        self.viewer.until(lambda s: s["day"] == "2019-05-01")
        self.viewer.key("bracketright")
        later = self.viewer.until(lambda s: s["day"] > "2019-05-01")["day"]
        self.viewer.click(self.viewer.button("previous-change"))
        self.viewer.until(lambda s: s["day"] == "2019-05-01")
        self.viewer.click(self.viewer.button("next-change"))
        self.viewer.until(lambda s: s["day"] == later)

    def test_steps_and_ends(self):
        for key, day in (("Right", "2019-04-29"), ("Left", "2019-04-28"), ("shift+Right", "2019-05-28"),
                         ("shift+Left", "2019-04-28"), ("End", "2021-12-31"), ("Home", "2018-01-01")):
            with self.subTest(key=key):
                self.viewer.key(key)
                self.viewer.until(lambda s, day=day: s["day"] == day)

    def test_scrub(self):
        x, y, width = self.viewer.state()["track"]
        self.viewer.drag((x + width * 0.3, y), (x + width * 0.9, y))
        self.viewer.until(lambda s: "2021-07-01" < s["day"] < "2021-09-01")

    def test_press_beside_a_mark_means_its_day(self):
        x, y, width = self.viewer.state()["track"]
        first_of_may_2019 = x + width * 485 / 1461
        self.viewer.click({"x": first_of_may_2019 - 4, "y": y})
        self.viewer.until(lambda s: s["day"] == "2019-05-01")


class Still(ViewerTest):
    arguments = ("--date", "2019-04-30", "--reduce-motion")

    def pictures(self, key, holds):
        before = self.viewer.settle()["scenes"]
        self.viewer.key(key)
        self.viewer.until(holds)
        return self.viewer.settle()["scenes"] - before

    def test_with_motion_reduced_a_change_is_one_picture(self):
        self.viewer.move(700, 950)
        self.assertEqual(self.pictures("Right", lambda s: s["day"] == "2019-05-01"), 1)
        self.assertEqual(self.pictures("Left", lambda s: s["day"] == "2019-04-30"), 1)


if __name__ == "__main__":
    unittest.main()
