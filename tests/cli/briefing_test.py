#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Pictures of the steps of a briefing, and what a wrong one says."""
import unittest
import xml.etree.ElementTree as xml

from program import SMALL, ProgramTest

STEP = '[[step]]\nid = "a"\nview = "iraq"\ntitle_en = "A heading"\ntext_en = "Some *words*"\nnotes_en = "Not for the room"\n'


class Steps(ProgramTest):
    def briefing(self, text):
        path = self.folder / "b.toml"
        path.write_text(text, encoding="utf-8")
        return path

    def said(self, *options):
        target = self.folder / "a.svg"
        done = self.succeeds("snapshot", target, "--size", SMALL, "--lang", "en", *options)
        return "".join(xml.parse(target).getroot().itertext()), done.stderr

    def test_a_step_of_the_letter(self):
        words, error = self.said("--step", "afghanistan")
        self.assertEqual(error, "")
        for one in ("Afghanistan:", "military", "31 December 2018", "as planned on 15 June 2018"):
            self.assertIn(one, words)

    def test_a_step_of_a_file_without_its_notes(self):
        words, _ = self.said("--briefing", self.briefing(STEP), "--step", "a")
        self.assertIn("heading", words)
        self.assertIn("words", words)
        self.assertNotIn("*", words)
        self.assertNotIn("Not for", words)

    def test_what_the_data_lack_is_told_and_the_rest_drawn(self):
        words, error = self.said("--briefing", self.briefing(STEP.replace("iraq", "mars")), "--step", "a")
        self.assertIn("heading", words)
        self.assertIn("the data lack the view 'mars'", error)
        self.assertNotIn("mars", words)

    def test_a_text_without_room_is_told(self):
        _, error = self.said("--briefing", self.briefing(STEP.replace("Some", "Some more " * 300)), "--step", "a")
        self.assertIn("have no room", error)

    def test_faults_have_a_line_and_a_key(self):
        out = self.folder / "a.png"
        for text, names in (("", ["empty"]), ("[[step]]\nid = \"a\"\nveiw = \"iraq\"\n", ["b.toml:3", "veiw"]),
                            ("[[step]]\nid = \n", ["b.toml:2"])):
            self.fails(1, "snapshot", out, "--briefing", self.briefing(text), "--step", "a", names=names)
        self.fails(1, "snapshot", out, "--briefing", "/nowhere.toml", "--step", "a", names=["/nowhere.toml"])
        self.fails(1, "present", "/nowhere.toml", names=["/nowhere.toml"])
        self.assertFalse(out.exists())

    def test_wrong_usage(self):
        out = self.folder / "a.png"
        self.fails(2, "snapshot", out, "--step", "nothing", names=["nothing", "opening", "closing"])
        self.fails(2, "snapshot", out, "--step", "opening", "--date", "2019-01-01", names=["--date"])
        self.fails(2, "snapshot", out, "--briefing", self.briefing(STEP), names=["--step"])
        self.fails(2, "snapshot", out, "--screen-width", "4m", names=["--wall"])
        for wrong in ("/nowhere.txt", str(self.folder)):
            self.fails(2, "present", "--pretend-screens", f"@{wrong}", names=["--pretend-screens", wrong])
        self.fails(2, "present", "--farthest", "far", names=["--farthest"])

    def test_a_playing_step_shows_its_last_day(self):
        words, _ = self.said("--step", "mali")
        self.assertIn("1 May 2019", words)


if __name__ == "__main__":
    unittest.main()
