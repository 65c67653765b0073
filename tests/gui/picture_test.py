#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A picture of ours, given or dropped, opens the view in which it was made, and says when the data are others."""
import pathlib
import subprocess
import tempfile
import unittest

from viewer import PROGRAM, ViewerTest

LIGHT = 1


class Picture(ViewerTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="missiekaart-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        given = self.picture("given.png", "--view", "sahel", "--date", "2019-05-01", "--lang", "en", "--theme", "light",
                             "--crs", "robin", "--only", "sahel")
        self.arguments = (str(given),)
        super().setUp()

    def picture(self, name, *options):
        target = self.folder / name
        subprocess.run([str(PROGRAM), "snapshot", str(target), "--size", "640x360", *options], check=True,
                       capture_output=True)
        return target

    def test_opens_as_it_was_made_and_so_does_one_that_is_dropped(self):
        seen = self.viewer.state()
        self.assertEqual((seen["view"], seen["day"], seen["language"], seen["theme"]), ("sahel", "2019-05-01", "en", LIGHT))
        self.assertIn("robin", seen["projection"])
        self.assertIn("Sahel", seen["filter"])
        self.viewer.drop(self.picture("dropped.svg", "--view", "iraq", "--date", "2020-12-31", "--lang", "nl"))
        seen = self.viewer.until(lambda s: s["view"] == "iraq" and "laea" in s["projection"])
        self.assertEqual((seen["day"], seen["language"], seen["filter"]), ("2020-12-31", "nl", ""))

    def test_other_data_are_told_and_a_foreign_picture_changes_nothing(self):
        own = self.folder / "own.csv"
        row = "id,status,title_en,section,start_earliest,lon,lat\na,decided,Course,p. 1,2019-03-01,44,36\n"
        own.write_text(row, encoding="utf-8")
        of_own = self.picture("own.png", str(own), "--date", "2020-03-01")
        self.viewer.drop(of_own)
        self.viewer.until(lambda s: {hit["id"] for hit in s["hits"]} == {"a"} and s["complete"])
        self.assertFalse([b for b in self.viewer.state()["buttons"] if b["id"] == "diagnostics"])
        own.write_text(row.replace("Course", "School"), encoding="utf-8")
        self.viewer.drop(of_own)
        self.viewer.until(lambda s: any(b["id"] == "diagnostics" for b in s["buttons"]))
        foreign = self.folder / "foreign.png"
        subprocess.run(["convert", "-size", "9x9", "xc:red", str(foreign)], check=True)
        self.viewer.drop(foreign)
        seen = self.viewer.until(lambda s: s["diagnosticsOpen"])
        self.assertEqual(({hit["id"] for hit in seen["hits"]}, seen["day"]), ({"a"}, "2020-03-01"))


if __name__ == "__main__":
    unittest.main()
