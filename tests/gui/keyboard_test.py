# SPDX-License-Identifier: Apache-2.0
"""The whole of the exploration by keyboard alone."""
import unittest

from viewer import ViewerTest, difference


class KeyboardAlone(ViewerTest):
    """All of the exploration without a mouse: what can be clicked can be reached, and what scrolls scrolls."""
    arguments = ("--date", "2020-03-01")

    def open(self, key, panel):
        self.viewer.key(key)
        self.viewer.until(lambda s: s[panel])
        self.viewer.settle()

    def tab_to(self, name, most=60):
        self.viewer.tab_to(name, most)

    def shown(self, name):
        return next((b for b in self.viewer.state()["buttons"] if b["id"] == name), None)

    def test_contributions_one_by_one_with_their_details(self):
        self.viewer.key("Down")
        first = self.viewer.until(lambda s: s["selected"])["selected"]
        self.viewer.settle()
        self.viewer.key("Down")
        second = self.viewer.until(lambda s: s["selected"] != first)["selected"]
        self.viewer.settle()
        self.viewer.key("Up")
        self.viewer.until(lambda s: s["selected"] == first)
        self.tab_to("next-record", most=4)
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["selected"] == second)
        self.viewer.settle()
        self.viewer.key("Return")  # the keyboard has stayed where it was
        self.viewer.until(lambda s: s["selected"] not in (first, second))
        self.viewer.key("Escape")
        self.viewer.until(lambda s: not s["selected"])

    def test_the_details_scroll(self):
        self.open("v", "lanesOpen")  # which leaves them little room
        self.viewer.key("Down")
        self.viewer.until(lambda s: s["selected"])
        self.viewer.settle()
        top = self.viewer.screenshot("top")
        self.viewer.key("Next")
        self.viewer.settle()
        self.assertGreater(difference(top, self.viewer.screenshot("down")), 300)
        self.viewer.key("Prior")
        self.viewer.settle()
        self.assertLess(difference(top, self.viewer.screenshot("up")), 300)

    def test_choices_of_the_filter(self):
        self.open("f", "filterOpen")
        self.tab_to("filter-Theatre-sahel")
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["filter"] == "Sahel")
        self.tab_to("filter-Status in the letter-decided")  # below what the panel has room for: it scrolls there
        at = self.shown("filter-Status in the letter-decided")
        self.assertLess(at["y"], self.shown("clear-filter")["y"])
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["filter"] == "Sahel · decided")
        self.viewer.settle()
        self.viewer.key("Prior", "Prior")
        self.viewer.settle()
        self.assertGreater(self.shown("filter-Status in the letter-decided")["y"], at["y"])
        self.tab_to("clear-filter")
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["filter"] == "")

    def test_from_the_search_line_on_to_the_choices(self):
        self.open("slash", "filterOpen")
        self.viewer.xdotool("type", "--delay", "60", "missie")
        self.viewer.until(lambda s: s["filter"] == "'missie'")
        self.viewer.key("Tab")
        self.viewer.until(lambda s: s["focus"].startswith("filter-Theatre-"))
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["filter"].endswith(" · 'missie'"))

    def test_rows_of_the_ledger_sorting_copying_and_saving(self):
        self.open("g", "ledgerOpen")
        self.viewer.key("Down", "Down", "Down")
        self.viewer.until(lambda s: s["selected"])
        self.viewer.settle()
        self.viewer.key("Escape", "g")  # closes and opens again; the selection stays
        self.viewer.settle()
        self.viewer.key("Up", "Up", "Up", "Up")  # round to the last row, which comes into sight
        last = self.viewer.settle()["selected"]
        self.assertTrue(self.shown("row-" + last), last)
        self.tab_to("copy-ledger")
        self.viewer.key("Return")
        self.tab_to("sort-3")
        self.viewer.key("Return")
        self.viewer.settle()
        self.viewer.key("shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab")
        self.viewer.until(lambda s: s["focus"] == "copy-ledger")
        self.viewer.key("shift+Tab")
        self.viewer.until(lambda s: s["focus"] == "save-ledger")
        self.viewer.key("Return")
        self.viewer.settle()
        lines = (self.viewer.folder / "missiekaart-2020-03-01.csv").read_text(encoding="utf-8").splitlines()
        self.assertTrue(lines[1].startswith("sahel-eu-training-mission,"))
        self.viewer.key("Next")
        self.viewer.settle()

    def test_layers_and_projections(self):
        self.open("k", "layersOpen")
        scenes = self.viewer.state()["scenes"]
        self.tab_to("layer-relief")
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["scenes"] > scenes)
        before = self.viewer.state()["projection"]
        self.tab_to("crs-eqearth")
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["projection"] != before)
        self.tab_to("crs")
        self.viewer.key("Return")
        self.viewer.settle()
        self.viewer.xdotool("type", "--delay", "60", "EPSG:3035")
        self.viewer.key("Return")
        self.viewer.until(lambda s: "3035" in s["projection"])

    def test_the_map_is_panned_and_put_back(self):
        before = self.viewer.state()["centre"]
        for key in ("ctrl+Right", "ctrl+Down"):
            self.viewer.key(key)
            self.viewer.settle()
        after = self.viewer.state()["centre"]
        self.assertGreater(after[0], before[0])
        self.assertLess(after[1], before[1])
        self.viewer.key("ctrl+z", "ctrl+z")
        self.viewer.settle()
        self.assertEqual(self.viewer.state()["centre"], before)

    def test_lanes_scroll_follow_the_selection_and_fold_one_by_one(self):
        self.open("v", "lanesOpen")
        self.viewer.key("shift+Next")
        self.viewer.until(lambda s: s["firstLane"] > 0)
        self.viewer.key("shift+Prior")
        self.viewer.until(lambda s: s["firstLane"] == 0)
        self.viewer.key("Up")  # the last contribution
        self.viewer.until(lambda s: s["firstLane"] > 0)
        self.viewer.key("y")
        self.viewer.until(lambda s: s["folded"] == 1)
        self.viewer.key("y")
        self.viewer.until(lambda s: s["folded"] == 0)

    def test_events_one_by_one(self):
        self.viewer.key("e")
        one = self.viewer.until(lambda s: s["event"] and s["lanesOpen"])
        self.assertGreater(one["day"], "2020-03-01")
        self.viewer.key("w")
        other = self.viewer.until(lambda s: s["event"] and s["event"] != one["event"])
        self.assertLessEqual(other["day"], one["day"])

    def test_speed(self):
        before = self.viewer.screenshot("before")
        self.viewer.key("z")
        self.viewer.settle()
        self.assertGreater(difference(before, self.viewer.screenshot("faster")), 10)


if __name__ == "__main__":
    unittest.main()
