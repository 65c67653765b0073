# SPDX-License-Identifier: Apache-2.0
"""Typing a date, searching, filtering and the ledger, by keyboard and mouse."""
import pathlib
import unittest

from viewer import ViewerTest, difference


class Explore(ViewerTest):
    arguments = ("--date", "2020-03-01")

    def type(self, words):
        self.viewer.xdotool("type", "--delay", "60", words)

    def has_button(self, name):
        return any(b["id"] == name for b in self.viewer.state()["buttons"])

    def test_typing_a_date(self):
        self.viewer.key("t")
        self.viewer.until(lambda s: s["dateOpen"])
        self.viewer.settle()
        self.type("31 februari 2019")  # no figure of it flies to a theatre
        self.viewer.key("Return")
        self.viewer.settle()
        state = self.viewer.state()
        self.assertEqual((state["day"], state["dateOpen"], state["view"]), ("2020-03-01", True, "overview"))
        self.type("1-5-19")  # in place of what was wrong
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["day"] == "2019-05-01" and not s["dateOpen"])

    def test_a_date_beyond_what_is_played_is_shown_and_played_from_then_on(self):
        self.viewer.key("shift+Home")
        self.viewer.until(lambda s: s["range"] == ["2020-03-01", "2021-12-31"])
        self.viewer.key("t")
        self.viewer.until(lambda s: s["dateOpen"])
        self.viewer.settle()
        self.type("1-5-2019")
        self.viewer.key("Return")
        state = self.viewer.until(lambda s: s["day"] == "2019-05-01" and not s["dateOpen"])
        self.assertEqual(state["range"], ["2019-05-01", "2021-12-31"])
        self.assertEqual(state["note"], "Playing now runs from 1 May 2019 through 31 December 2021")
        self.viewer.key("Right")
        self.viewer.until(lambda s: s["note"] == "")

    def test_escape_leaves_the_day(self):
        self.viewer.key("t")
        self.viewer.until(lambda s: s["dateOpen"])
        self.viewer.settle()
        self.type("2021")
        self.viewer.key("Escape")
        self.viewer.until(lambda s: not s["dateOpen"])
        self.assertEqual(self.viewer.state()["day"], "2020-03-01")

    def test_search_filters_the_map_and_says_so(self):
        before = self.viewer.screenshot("all")
        self.viewer.key("slash")
        self.viewer.until(lambda s: s["filterOpen"])
        self.viewer.settle()
        self.type("minusma")
        self.viewer.until(lambda s: s["filter"] == "'minusma'")
        state = self.viewer.settle()
        self.assertTrue(state["hits"])
        self.assertTrue(all("afghan" not in hit["id"] for hit in state["hits"]))
        self.assertGreater(difference(before, self.viewer.screenshot("some")), 10_000)
        self.viewer.key("Return")
        self.viewer.settle()
        self.viewer.click(self.viewer.button("clear-filter"))
        self.viewer.until(lambda s: s["filter"] == "")

    def test_changes_follow_the_filter(self):
        self.viewer.key("Home")
        self.viewer.until(lambda s: s["day"] == "2018-01-01")
        every = self.stops()
        self.viewer.key("f")
        self.viewer.until(lambda s: s["filterOpen"])
        self.viewer.settle()
        self.viewer.click(self.viewer.button("filter-Theatre-lithuania"))
        self.viewer.until(lambda s: s["filter"] == "Lithuania")
        self.viewer.key("Home")
        self.viewer.until(lambda s: s["day"] == "2018-01-01")
        some = self.stops()
        self.assertIn("2021-01-01", some)
        self.assertLess(set(some), set(every))

    def stops(self):
        """The days to which ] leads, one by one."""
        days = []
        while True:
            before = self.viewer.settle()["day"]
            self.viewer.key("bracketright")
            after = self.viewer.settle()["day"]
            if after == before:
                return days
            days.append(after)

    def test_choices(self):
        self.viewer.key("f")
        self.viewer.until(lambda s: s["filterOpen"])
        self.viewer.settle()
        self.viewer.click(self.viewer.button("filter-Theatre-sahel"))
        self.viewer.until(lambda s: s["filter"] == "Sahel")
        self.viewer.key("Escape")
        self.viewer.until(lambda s: not s["filterOpen"])
        self.assertEqual(self.viewer.state()["filter"], "Sahel")
        self.viewer.key("r")
        self.viewer.until(lambda s: s["filter"] == "")

    def test_ledger_marks_selects_and_saves(self):
        self.viewer.key("g")
        self.viewer.until(lambda s: s["ledgerOpen"])
        self.viewer.settle()
        row = self.viewer.button("row-rs-nl-existing")
        self.viewer.move(row["x"], row["y"])
        self.viewer.until(lambda s: s["hovered"] == "rs-nl-existing")
        self.viewer.click(row)
        self.viewer.until(lambda s: s["selected"] == "rs-nl-existing")
        self.viewer.settle()
        self.viewer.click(self.viewer.button("sort-3"))
        self.viewer.settle()
        self.viewer.click(self.viewer.button("save-ledger"))
        saved = pathlib.Path(self.viewer.folder) / "missiekaart-2020-03-01.csv"
        self.viewer.settle()
        lines = saved.read_text(encoding="utf-8").splitlines()
        self.assertEqual(len(lines), 30)
        self.assertTrue(lines[1].startswith("sahel-eu-training-mission,"))
        self.viewer.click(self.viewer.button("save-ledger"))  # under another name: nothing is replaced
        self.viewer.settle()
        self.assertTrue(saved.with_name("missiekaart-2020-03-01-2.csv").exists())
        self.viewer.key("Escape")
        self.viewer.until(lambda s: not s["ledgerOpen"])

    def test_lanes_mark_and_select(self):
        self.viewer.key("v")
        self.viewer.until(lambda s: s["lanesOpen"])
        self.viewer.settle()
        lane = max((h for h in self.viewer.state()["hits"] if h["id"] == "efp-lithuania"), key=lambda h: h["y"])
        self.viewer.move(lane["x"], lane["y"])
        self.viewer.until(lambda s: s["hovered"] == "efp-lithuania")
        self.viewer.click(lane)
        self.viewer.until(lambda s: s["selected"] == "efp-lithuania")
        before = {h["id"]: h["y"] for h in self.viewer.settle()["hits"]}
        self.viewer.xdotool("click", "5")
        self.viewer.until(lambda s: max(h["y"] for h in s["hits"] if h["id"] == "efp-lithuania") < before["efp-lithuania"])
        self.viewer.key("v")
        self.viewer.until(lambda s: not s["lanesOpen"])

    def test_comparing_two_days(self):
        self.viewer.key("x")
        self.viewer.until(lambda s: s["compared"] == "2020-03-01")
        self.viewer.key("Home")
        before = self.viewer.settle()
        self.assertEqual(before["compared"], "2020-03-01")
        marked = self.viewer.screenshot("marked")
        self.viewer.key("g")
        self.viewer.until(lambda s: any(b["id"] == "row-rs-nl-intensification" for b in s["buttons"]))
        self.viewer.key("g")
        self.viewer.until(lambda s: not s["ledgerOpen"])
        self.viewer.click(self.viewer.button("compare"))
        self.viewer.until(lambda s: s["compared"] == "")
        self.viewer.settle()
        self.assertGreater(difference(marked, self.viewer.screenshot("plain")), 5_000)

    def test_two_maps_and_the_divider(self):
        self.viewer.key("a")
        self.viewer.until(lambda s: s["compared"] == "2020-03-01" and s["comparing"] == "marks")
        self.viewer.key("Home")
        marked = self.viewer.settle()
        self.assertNotIn("divider", marked)
        shots = [self.viewer.screenshot("marked")]
        self.viewer.key("a")
        self.viewer.until(lambda s: s["comparing"] == "side")
        sides = self.viewer.settle()
        shots.append(self.viewer.screenshot("side"))
        both = [h for h in sides["hits"] if h["id"] == "rs-nl-existing" and h["y"] < sides["track"][1]]
        self.assertEqual(len(both), 2)  # one on each map, at the same height
        self.assertAlmostEqual(both[1]["x"] - both[0]["x"], 960, delta=1)
        self.assertAlmostEqual(both[1]["y"], both[0]["y"], delta=1)
        self.viewer.click(both[1])
        self.viewer.until(lambda s: s["selected"] == "rs-nl-existing")
        self.viewer.key("Escape")
        self.viewer.until(lambda s: s["selected"] == "")
        self.viewer.drag((1300, 600), (1200, 560))  # pans both
        self.viewer.until(lambda s: s["centre"] != sides["centre"])
        self.viewer.key("ctrl+z")
        self.viewer.until(lambda s: s["centre"] == sides["centre"])
        self.viewer.click(self.viewer.button("compare-way"))
        self.viewer.until(lambda s: s["comparing"] == "swipe" and "divider" in s)
        swipe = self.viewer.settle()
        shots.append(self.viewer.screenshot("swipe"))
        x, y, share = swipe["divider"]
        self.assertEqual(share, 0.5)
        self.viewer.drag((x, y), (x - 300, y - 40))
        moved = self.viewer.until(lambda s: abs(s["divider"][0] - (x - 300)) <= 2)
        self.assertEqual(moved["centre"], swipe["centre"])
        self.viewer.key("greater")
        self.viewer.until(lambda s: s["divider"][2] > moved["divider"][2])
        self.viewer.settle()
        shots.append(self.viewer.screenshot("moved"))
        for one, other in zip(shots, shots[1:]):
            self.assertGreater(difference(one, other), 5_000)
        self.viewer.key("r")
        self.viewer.until(lambda s: s["compared"] == "" and s["comparing"] == "marks")

    def test_folding_zooming_the_axis_and_the_range_by_keyboard(self):
        self.viewer.key("v")
        self.viewer.until(lambda s: s["lanesOpen"])
        self.viewer.settle()
        self.viewer.key("u")
        self.viewer.until(lambda s: s["folded"] > 0)
        self.viewer.settle()
        self.viewer.key("u")
        self.viewer.until(lambda s: s["folded"] == 0)
        self.viewer.key("ctrl+equal")
        zoomed = self.viewer.until(lambda s: s["axis"] != ["2018-01-01", "2021-12-31"])["axis"]
        self.assertTrue(zoomed[0] < "2020-03-01" < zoomed[1])
        self.viewer.key("Home")  # the axis follows the day
        self.viewer.until(lambda s: s["day"] == "2018-01-01" and s["axis"][0] == "2018-01-01")
        self.viewer.key("ctrl+minus")
        self.viewer.until(lambda s: s["axis"] == ["2018-01-01", "2021-12-31"])
        self.viewer.key("bracketright")
        day = self.viewer.until(lambda s: s["day"] > "2018-01-01")["day"]
        self.viewer.key("shift+Home")
        self.viewer.until(lambda s: s["range"] == [day, "2021-12-31"])
        self.viewer.key("End")
        self.viewer.key("Home")
        self.viewer.until(lambda s: s["day"] == day)
        self.viewer.key("r")
        self.viewer.until(lambda s: s["range"] == ["2018-01-01", "2021-12-31"])

    def test_loop(self):
        self.viewer.key("o")
        self.viewer.until(lambda s: s["looping"])
        self.viewer.click(self.viewer.button("loop"))
        self.viewer.until(lambda s: not s["looping"])


if __name__ == "__main__":
    unittest.main()
