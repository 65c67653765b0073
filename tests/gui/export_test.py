#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Exports from the window: the same bytes as from the command line, and never half a file."""
import contextlib
import os
import pathlib
import subprocess
import unittest

from viewer import PROGRAM, ViewerTest


class ExportTest(ViewerTest):
    def press(self, name):
        self.viewer.settle()  # the card is as high as what the kind has to choose
        self.viewer.click(self.viewer.button(name))
        self.viewer.settle()

    def write(self, words):
        self.viewer.xdotool("type", "--delay", "60", words)

    def card(self, name=""):
        """Opens it with the keyboard in the name."""
        self.viewer.key("ctrl+s")
        self.viewer.until(lambda s: s["exportOpen"] and s["focus"] == "export-name")
        self.viewer.settle()
        if name:
            self.write(name)
            self.viewer.until(lambda s: s["exportName"] == name)

    def exported(self, state):
        return self.viewer.until(lambda s: s["exported"] and s["exported"]["state"] == state)["exported"]

    def names(self):
        """Of the files in the folder that the tests themselves did not make."""
        return sorted(p.name for p in self.viewer.folder.iterdir() if p.name not in ("config", "state.json"))

    def by_command(self, name, *words):
        target = self.viewer.folder / name
        subprocess.run([str(PROGRAM), *words[:1], str(target), *map(str, words[1:])], check=True, capture_output=True)
        return target.read_bytes()


class Pictures(ExportTest):
    arguments = ("--date", "2020-03-01", "--view", "iraq", "--lang", "en")

    def test_the_same_bytes_as_from_the_command_line(self):
        self.viewer.key("k")
        self.viewer.settle()
        self.press("layer-relief")
        self.viewer.key("Escape", "f")
        self.viewer.settle()
        self.press("filter-Theatre-iraq")
        self.viewer.until(lambda s: s["filter"] == "Iraq")
        self.viewer.key("Escape")
        self.card("mine")
        self.press("export-1080")
        self.press("export-start")
        done = self.exported("done")
        self.assertEqual(done["file"], str(self.viewer.folder / "mine.png"))
        self.assertFalse(self.viewer.state()["exportOpen"])
        made = (self.viewer.folder / "mine.png").read_bytes()
        self.assertEqual(made, self.by_command("other.png", "snapshot", "--date", "2020-03-01", "--view", "iraq", "--lang",
                                               "en", "--only", "iraq", "--hide", "relief", "--size", "1920x1080"))

    def test_by_keys_alone(self):
        self.card("mine")
        self.tab_to("export.csv")
        self.viewer.key("Return")
        self.tab_to("export-start")
        self.viewer.key("Return")
        self.exported("done")
        self.assertEqual(self.names(), ["mine.csv"])
        self.tab_to("export-dismiss")
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["exported"] is None)

    def test_a_free_place_is_kept_and_comes_back_from_the_file(self):
        self.viewer.key("ctrl+Right", "plus")
        self.viewer.settle()
        before = self.viewer.state()
        self.card("free.svg")
        self.press("export-screen")
        self.press("export-theme-print")
        self.press("export-start")
        self.exported("done")
        made = (self.viewer.folder / "free.svg").read_bytes()
        self.assertEqual(made, self.by_command("again.svg", "snapshot", self.viewer.folder / "free.svg"))
        self.viewer.key("0")
        self.viewer.until(lambda s: s["view"] == "overview")
        self.viewer.drop(self.viewer.folder / "free.svg")
        self.viewer.until(lambda s: s["view"] == "")
        after = self.viewer.settle()
        for a, b in zip(before["centre"], after["centre"]):
            self.assertAlmostEqual(a, b, delta=2)
        self.assertAlmostEqual(before["metresPerPoint"], after["metresPerPoint"], delta=1)

    def test_what_is_there_is_replaced_only_with_a_yes(self):
        target = self.viewer.folder / "mine.csv"
        target.write_text("mine", encoding="utf-8")
        self.card("mine.csv")
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["focus"] == "export-keep")
        self.viewer.settle()
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["focus"] == "export-name")
        self.assertEqual(target.read_text(encoding="utf-8"), "mine")
        self.viewer.settle()
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["focus"] == "export-keep")
        self.press("export-replace")
        self.exported("done")
        self.assertEqual(target.read_bytes(), self.by_command("other.csv", "data", "--date", "2020-03-01", "--lang", "en"))

    def test_snapshots_as_chosen_last_under_free_names(self):
        self.card()
        self.press("export-1080")
        self.viewer.key("Escape")
        self.viewer.until(lambda s: not s["exportOpen"])
        for name in ("missiekaart-2020-03-01.png", "missiekaart-2020-03-01-2.png"):
            self.viewer.key("s")
            target = self.viewer.folder / name
            self.viewer.until(lambda s, target=target: s["exported"] and s["exported"]["state"] == "done"
                              and s["exported"]["file"] == str(target))
        one, other = ((self.viewer.folder / name).read_bytes() for name in self.names())
        self.assertEqual(one, other)
        self.viewer.key("Escape")
        self.viewer.until(lambda s: s["exported"] is None)

    def test_the_choice_is_remembered(self):
        self.card("mine.pdf")
        self.press("export-a3")
        self.press("export-start")
        self.exported("done")
        self.assertEqual(self.viewer.close(), (0, ""))
        kept = (self.viewer.folder / "config/missiekaart/export.json").read_text(encoding="utf-8")
        for word in ('".pdf"', '"a3"', f'"{self.viewer.folder}"'):
            self.assertIn(word, kept)

    def test_a_folder_that_is_none_is_told(self):
        for name, why in (("none/mine.png", "the folder does not exist"), ("state.json/mine.png", "its folder is a file")):
            self.card(name)
            self.viewer.key("Return")
            words = self.exported("failed")["words"]
            self.assertIn(str(self.viewer.folder / name), words)
            self.assertIn(why, words)
            self.viewer.key("Escape")
            self.viewer.until(lambda s: s["exported"] is None and not s["exportOpen"])
        self.assertEqual(self.names(), [])


class OwnData(ExportTest):
    def own(self):
        own = self.viewer.folder / "own.csv"
        own.write_text("id,status,title_en,section,start_earliest,lon,lat\na,decided,Course,p. 1,2019-03-01,44,36\n",
                       encoding="utf-8")
        self.viewer.drop(own)
        self.viewer.until(lambda s: {hit["id"] for hit in s["hits"]} <= {"a"})
        return own

    def children(self):
        """The words of each program that the viewer has started, as anybody can list them."""
        for process in pathlib.Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                parent = process.joinpath("stat").read_text().rpartition(")")[2].split()[1]
                if int(parent) == self.viewer.program.pid:
                    yield process.joinpath("cmdline").read_text().split("\0")

    def test_no_list_of_processes_tells_the_data_and_their_password(self):
        own = self.own()
        self.card("film.mp4")
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["exported"] and s["exported"]["state"] == "running" and s["exported"]["share"] > 0)
        started = list(self.children())
        self.assertEqual([words[1] for words in started], ["animate"])
        self.assertNotIn(own.name, " ".join(started[0]))
        self.viewer.click(self.viewer.button("export-cancel"))
        self.exported("cancelled")

    def test_what_is_shown_is_exported_even_where_what_was_opened_last_cannot_be_read(self):
        own, broken = self.own(), self.viewer.folder / "broken.geojson"
        broken.write_text("{", encoding="utf-8")
        self.viewer.drop(broken)
        self.viewer.until(lambda s: s["diagnosticsOpen"])
        self.viewer.key("Escape")
        self.card("out.csv")
        self.viewer.key("Return")
        self.exported("done")
        day = self.viewer.state()["day"]
        self.assertEqual((self.viewer.folder / "out.csv").read_bytes(), self.by_command("other.csv", "data", own, "--date", day))


class Films(ExportTest):
    def begin(self):
        self.card("film.mp4")
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["exported"] and s["exported"]["state"] == "running" and s["exported"]["share"] > 0)

    def test_the_window_stays_usable_and_cancelling_leaves_nothing(self):
        self.begin()
        self.viewer.key("l")
        self.viewer.until(lambda s: s["language"] == "en")
        self.viewer.key("s")
        self.viewer.until(lambda s: "still running" in s["note"])
        cancel = self.viewer.button("export-cancel")
        self.viewer.click(cancel)
        self.exported("cancelled")
        self.assertEqual(self.names(), [])

    def test_leaving_ends_it_and_leaves_nothing(self):
        self.begin()
        self.assertEqual(self.viewer.close(), (0, ""))
        self.assertEqual(self.names(), [])


class Folder(ExportTest):
    """A desktop of which xdg-open writes down what it is to open."""

    def setUp(self):
        self.tools = pathlib.Path(os.environ.get("TMPDIR", "/tmp")) / f"missiekaart-tools-{os.getpid()}"
        self.tools.mkdir()
        self.addCleanup(self.tools.rmdir)
        path = os.environ["PATH"]
        self.addCleanup(os.environ.__setitem__, "PATH", path)
        os.environ["PATH"] = f"{self.tools}:{path}"
        super().setUp()

    def test_the_folder_is_opened(self):
        opener, told = self.tools / "xdg-open", self.viewer.folder / "opened"
        opener.write_text(f'#!/bin/sh\necho "$1" > "{told}.new" && mv "{told}.new" "{told}"\n', encoding="utf-8")
        opener.chmod(0o755)
        self.addCleanup(opener.unlink)
        self.viewer.key("s")
        self.exported("done")
        self.viewer.settle()
        self.viewer.click(self.viewer.button("export-folder"))
        self.viewer.until(lambda s: told.exists())
        self.assertEqual(told.read_text(encoding="utf-8").strip(), str(self.viewer.folder))


if __name__ == "__main__":
    unittest.main()
