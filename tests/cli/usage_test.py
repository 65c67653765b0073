#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Help, version, and every wrong argument: exit code 2 and one line that names the option and what it accepts."""
import unittest

from program import ROOT, ProgramTest

VIEWS = ["overview", "afghanistan", "iraq", "erbil", "lithuania", "sahel", "netherlands", "west,south,east,north"]
ISO = "YYYY-MM-DD"


class Help(ProgramTest):
    def test_names_every_command(self):
        said = self.succeeds("--help")
        self.assertEqual(said.stderr, "")
        for word in ["snapshot", "state", "check", "template", "--date", "--view", "--lang", "--theme", "--links", "--reduce-motion",
                     "--version"]:
            self.assertIn(word, said.stdout)

    def test_names_every_option_of_a_command(self):
        options = {
            "snapshot": ["OUT", "DATA", "--date", "--view", "--size", "--dpi", "--crs", "--lang", "--theme", "--links", "--hide", "--divider", "--compare",
                         "--compare-as", "marks", "swipe", "--only", "--search", "--wall", "--timeline", "--force", "png", "pdf", "svg", *VIEWS],
            "state": ["DATA", "--date", "--compare", "--only", "--search", "--format", "table", "json", "csv"],
            "check": ["DATA", "--strict"],
            "template": ["DIR"],
        }
        for command, words in options.items():
            said = self.succeeds(command, "--help").stdout
            for word in words:
                self.assertIn(word, said, command)

    def test_hides_what_is_for_tests(self):
        self.assertNotIn("--state-file", self.succeeds("--help").stdout)

    def test_the_keys_in_the_manual_are_those_of_the_program(self):
        keys = self.succeeds("keys").stdout
        manual = (ROOT / "README.md").read_text(encoding="utf-8")
        self.assertIn(keys, manual, "put what 'missiekaart keys' prints into README.md")
        self.assertEqual(manual.count("| Time | |"), 1)
        dutch = self.succeeds("keys", "--lang", "nl").stdout
        self.assertEqual(keys.count("\n"), dutch.count("\n"))
        self.assertIn("Spatie", dutch)

    def test_version(self):
        self.assertRegex(self.succeeds("--version").stdout, r"^missiekaart \d+\.\d+\.\d+\n$")


class WrongUsage(ProgramTest):
    def refuses(self, *arguments, names):
        self.fails(2, *arguments, names=names)

    def refuses_snapshot(self, *options, names, out="out.png"):
        target = self.folder / out
        self.refuses("snapshot", target, *options, names=names)
        self.assertEqual(list(self.folder.iterdir()), [], f"{options} left something behind")

    def test_unknown_options(self):
        self.refuses("--nonsense", names=["--nonsense", "--help"])
        self.refuses_snapshot("--nonsense", names=["--nonsense"])
        self.refuses("state", "--date", "2019-05-01", "--nonsense", names=["--nonsense"])
        self.refuses("check", "x", "--nonsense", names=["--nonsense"])

    def test_missing_arguments(self):
        self.refuses("snapshot", names=["OUT"])
        self.refuses("state", names=["--date"])
        self.refuses("check", names=["DATA"])
        self.refuses_snapshot("--size", names=["--size"])

    def test_surplus_arguments(self):
        self.refuses("check", "one", "two", names=["two"])
        self.refuses_snapshot("--size", "64x64", "--size", "65x65", names=["--size"])
        for option in ("--date", "--compare", "--view", "--size", "--theme", "--lang", "--crs"):
            self.refuses_snapshot(option + "=", names=[option])

    def test_days_that_do_not_exist(self):
        wanted = {"2019-02-31": "28 days", "2019-02-29": "28 days", "2019-13-01": "from 1 to 12",
                  "2019-00-10": "from 1 to 12", "yesterday": ISO, "2019-5-1x": ISO, "20190501000": ISO,
                  "2019-05-01T12:00": ISO}
        for day, accepted in wanted.items():
            with self.subTest(day=day):
                self.refuses_snapshot("--date", day, names=["--date", accepted])
                self.refuses("state", "--date", day, names=["--date", accepted])

    def test_days_outside_the_timeline(self):
        for day in ["2017-12-31", "2022-01-01", "1815-06-18", "9999-12-31"]:
            with self.subTest(day=day):
                self.refuses("state", "--date", day, names=["--date", day, "2018-01-01", "2021-12-31"])

    def test_views(self):
        for view in ["atlantis", "10,20,5,30", "1,2,3", "1,2,3,4,5", "10,20,30,95", "10,20,30,20", "nan,1,2,3",
                     "-200,0,10,10", "1,2,3,x", "44,33@", "44,33@12", "44,95@90000", "44@33", "44,33@1e5@2"]:
            with self.subTest(view=view):
                self.refuses_snapshot("--view=" + view, names=["--view"])
        self.refuses_snapshot("--view", "atlantis", names=["atlantis", *VIEWS])

    def test_ways_to_compare(self):
        self.refuses_snapshot("--compare", "2019-05-01", "--compare-as", "both",
                              names=["--compare-as", "marks", "side", "swipe"])
        self.refuses_snapshot("--compare-as", "side", names=["--compare"])
        self.refuses_snapshot("--divider", "0.5", names=["--compare"])
        for share in ["1.5", "-0.1", "nan", "left"]:
            with self.subTest(share=share):
                self.refuses_snapshot("--compare", "2019-05-01", "--divider=" + share, names=["--divider"])

    def test_layers(self):
        for layer in ["clouds", "", "relief,rivers"]:
            with self.subTest(layer=layer):
                self.refuses_snapshot("--hide=" + layer, names=["--hide"])
        self.refuses_snapshot("--hide", "clouds", names=["relief", "rivers", "graticule", "labels", "callouts", "links"])

    def test_sizes(self):
        for size in ["0x0", "100", "40000x100", "100x40000", "axb", "-5x10", "1e3x10", "100x100x100", "100X", "8x8"]:
            with self.subTest(size=size):
                self.refuses_snapshot("--size=" + size, names=["--size", "WIDTHxHEIGHT"])

    def test_dots_per_inch(self):
        for dpi in ["many", "0", "-96", "nan", "inf", "1e9"]:
            with self.subTest(dpi=dpi):
                self.refuses_snapshot("--dpi=" + dpi, names=["--dpi"])

    def test_themes_and_languages(self):
        self.refuses_snapshot("--theme", "pink", names=["--theme", "pink", "dark", "light", "print"])
        self.refuses_snapshot("--lang", "fr", names=["--lang", "fr", "nl", "en"])
        self.refuses("state", "--date", "2019-05-01", "--lang", "fr", names=["--lang", "fr", "nl", "en"])

    def test_filters(self):
        codes = ["--only", "afghanistan", "nato", "sof", "decided", "mission", "not-stated", "number-stated"]
        for words in ["atlantis", "sahel,atlantis", "sahel,", ","]:
            with self.subTest(words=words):
                self.refuses("state", "--date", "2019-05-01", "--only", words, names=codes)
        self.refuses_snapshot("--only", "atlantis", names=["atlantis", *codes])
        # One value each time: what follows is taken for data.
        self.fails(1, "snapshot", self.folder / "out.png", "--only", "sahel", "iraq", names=["iraq"])

    def test_projections(self):
        for crs in ["nonsense", "EPSG:999999", "+proj=nothing"]:
            with self.subTest(crs=crs):
                self.refuses_snapshot("--crs=" + crs, names=["--crs", "laea", "EPSG"])

    def test_formats(self):
        self.refuses("state", "--date", "2019-05-01", "--format", "xml",
                     names=["--format", "xml", "table", "json", "csv"])
        for out in ["out.bmp", "out", "out.", "out.png.exe", ".png"]:
            with self.subTest(out=out):
                self.refuses_snapshot("--size", "64x64", out=out, names=["png", "pdf", "svg"])


class Viewer(ProgramTest):
    def test_without_a_display_says_what_to_do(self):
        self.fails(1, names=["snapshot"])


if __name__ == "__main__":
    unittest.main()
