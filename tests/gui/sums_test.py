# SPDX-License-Identifier: Apache-2.0
"""What the numbers of the picture rest on, by mouse and keyboard."""
import unittest

from viewer import ViewerTest, difference


class SaysWho(ViewerTest):
    """Every number answers with the records that it rests on."""
    arguments = ("--date", "2020-03-01")

    def sum(self, name):
        return next(s for s in self.viewer.state()["sums"] if s["id"] == name)

    def listed(self):
        return {b["id"] for b in self.viewer.settle()["buttons"] if b["id"].startswith("sum-")}

    def test_the_total_and_the_legend(self):
        plain = self.viewer.screenshot("plain")
        self.viewer.move(self.sum("people")["x"], self.sum("people")["y"])
        self.viewer.settle()
        self.assertGreater(difference(plain, self.viewer.screenshot("tip")), 5_000)
        self.viewer.click(self.sum("people"))
        self.viewer.until(lambda s: s["sum"] == "people")
        self.assertIn("sum-rs-nl-intensification", self.listed())
        self.viewer.click(self.viewer.button("sum-rs-nl-intensification"))
        self.viewer.until(lambda s: s["selected"] == "rs-nl-intensification")
        self.viewer.click(self.viewer.button("close-sum"))
        self.viewer.until(lambda s: s["sum"] == "")
        self.viewer.settle()
        self.viewer.click(self.sum("state-proposed"))
        self.viewer.until(lambda s: s["sum"] == "state-proposed")
        self.assertIn("sum-iraq-nato-cbm-nl", self.listed())
        self.viewer.key("Home")  # where the letter reports; nothing is proposed yet, and the card closes
        self.viewer.until(lambda s: s["sum"] == "")

    def test_by_keyboard_one_after_the_other(self):
        seen = []
        for _ in range(20):
            self.viewer.key("n")
            now = self.viewer.settle()["sum"]
            if now == "":
                break
            seen.append(now)
        self.assertEqual(seen, [s["id"] for s in self.viewer.state()["sums"]])
        self.assertGreater(len(seen), 3)
        self.viewer.key("n")
        self.viewer.until(lambda s: s["sum"] == "people")
        self.viewer.settle()
        self.viewer.key("Tab", "Tab", "Return")
        self.viewer.until(lambda s: s["selected"] and s["sum"])
        self.viewer.key("Escape")
        self.viewer.until(lambda s: s["sum"] == "" and s["selected"])

    def test_folded_lanes_and_the_strip_of_people(self):
        self.viewer.key("v")
        self.viewer.until(lambda s: s["lanesOpen"])
        self.viewer.settle()
        self.viewer.key("u")
        self.viewer.until(lambda s: any(one["id"] == "lane-sahel" for one in s["sums"]))
        self.viewer.move(960, 300)
        self.viewer.settle()
        plain = self.viewer.screenshot("plain")
        lane = self.sum("lane-sahel")
        self.viewer.move(lane["x"], lane["y"])
        self.viewer.settle()
        self.assertGreater(difference(plain, self.viewer.screenshot("tip")), 5_000)
        self.viewer.click(lane)
        self.viewer.until(lambda s: s["sum"] == "lane-sahel")
        self.assertIn("sum-sahel-g5-support", self.listed())
        x, _, width = self.viewer.state()["track"]
        self.viewer.click({"x": x + width * 0.1, "y": self.sum("strip")["y"]})
        state = self.viewer.until(lambda s: s["sum"] == "strip")
        self.assertLess(state["day"], "2018-06-30")  # that of the strip under the pointer


if __name__ == "__main__":
    unittest.main()
