# SPDX-License-Identifier: Apache-2.0
"""Typing a date, searching, filtering and the ledger, by keyboard and mouse."""
import pathlib
import tempfile
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


class KeyboardAlone(ViewerTest):
    """All of the exploration without a mouse: what can be clicked can be reached, and what scrolls scrolls."""
    arguments = ("--date", "2020-03-01")

    def open(self, key, panel):
        self.viewer.key(key)
        self.viewer.until(lambda s: s[panel])
        self.viewer.settle()

    def tab_to(self, name, most=60):
        """Tab by tab, as a user does who looks where the keyboard is."""
        for _ in range(most):
            before = self.viewer.settle()["focus"]
            if before == name:
                return
            self.viewer.key("Tab")
            self.viewer.until(lambda s, before=before: s["focus"] != before)
        raise AssertionError(f"{name} is not reached")

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
        self.viewer.key("s")
        self.viewer.settle()
        self.assertGreater(difference(before, self.viewer.screenshot("faster")), 10)


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


class OwnData(ViewerTest):
    """Two rows of which one is wrong: the window names it, shows the other, and follows the file."""

    HEAD = "id,title_en,theatre,status,lon,lat,precision,section\n"
    GOOD = "good,Good,iraq,decided,44,33,city,S1.1\n"

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="missiekaart-")
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "own.csv"
        self.path.write_text(self.HEAD + self.GOOD + "bad,Bad,iraq,perhaps,44,33,city,S1.1\n", encoding="utf-8")
        self.arguments = (str(self.path), "--date", "2020-03-01")
        super().setUp()

    def end(self):
        code, said = self.viewer.close()
        self.assertEqual(code, 0)
        self.assertIn("perhaps", said)

    def test_what_is_wrong_is_listed(self):
        self.viewer.click(self.viewer.button("diagnostics"))
        self.viewer.until(lambda s: s["diagnosticsOpen"])
        self.viewer.key("Escape")
        self.viewer.until(lambda s: not s["diagnosticsOpen"])

    def test_the_list_of_what_is_wrong_is_reached_by_keyboard(self):
        self.viewer.key("i")
        self.viewer.until(lambda s: s["diagnosticsOpen"])
        self.viewer.settle()
        self.viewer.key("Next", "Tab")
        self.viewer.until(lambda s: s["focus"] == "close-diagnostics")
        self.viewer.key("Return")
        self.viewer.until(lambda s: not s["diagnosticsOpen"])

    def test_other_data_are_opened_by_keyboard(self):
        other = self.path.with_name("other.csv")
        other.write_text(self.HEAD + self.GOOD.replace("good,", "other,"), encoding="utf-8")
        self.viewer.key("ctrl+o")
        self.viewer.until(lambda s: s["openOpen"])
        self.viewer.settle()
        self.viewer.xdotool("type", "--delay", "40", str(other))
        self.viewer.key("Return")
        self.viewer.until(lambda s: not s["openOpen"] and {hit["id"] for hit in s["hits"]} == {"other"})
        self.viewer.key("ctrl+o")
        self.viewer.until(lambda s: s["openOpen"])
        self.viewer.settle()
        self.viewer.xdotool("type", "--delay", "40", str(other) + ".gone")
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["diagnosticsOpen"])  # named, and what was shown stays
        self.assertEqual(self.ids(), {"other"})
        self.viewer.key("Escape")
        self.viewer.until(lambda s: not s["diagnosticsOpen"])

    def test_a_file_is_dropped_on_the_window(self):
        other = self.path.with_name("dropped on it é.csv")  # its address needs escapes
        other.write_text(self.HEAD + self.GOOD.replace("good,", "dropped,"), encoding="utf-8")
        self.viewer.drop(other)
        self.viewer.until(lambda s: {hit["id"] for hit in s["hits"]} == {"dropped"})

    def ids(self):
        return {hit["id"] for hit in self.viewer.state()["hits"]}

    def test_a_changed_file_is_read_again_and_a_broken_one_changes_nothing(self):
        self.assertEqual(self.ids(), {"good"})
        self.viewer.key("Right")
        day = self.viewer.settle()["day"]
        self.path.write_text(self.HEAD + self.GOOD + self.GOOD.replace("good,", "second,"), encoding="utf-8")
        self.viewer.until(lambda s: {hit["id"] for hit in s["hits"]} == {"good", "second"})
        self.assertEqual(self.viewer.settle()["day"], day)
        self.path.write_text("nothing of use\n", encoding="utf-8")
        self.viewer.until(lambda s: s["diagnosticsOpen"])
        self.viewer.settle()
        self.assertEqual(self.ids(), {"good", "second"})
        self.path.write_text(self.HEAD + self.GOOD, encoding="utf-8")
        self.viewer.until(lambda s: {hit["id"] for hit in s["hits"]} == {"good"})


if __name__ == "__main__":
    unittest.main()
