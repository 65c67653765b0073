#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The program works from an install prefix, from any folder, with the data that were installed."""
import os
import shutil
import unittest

from program import PROGRAM, SMALL, ProgramTest, run, tool


class Install(ProgramTest):
    def setUp(self):
        super().setUp()
        self.prefix = self.folder / "prefix with a space"
        tool("cmake", "--install", os.environ["MISSIEKAART_BUILD"], "--prefix", self.prefix)
        self.program = self.prefix / "bin" / "missiekaart"

    def test_all_commands_from_the_root_folder(self):
        how = {"program": self.program, "cwd": "/"}
        self.succeeds("--version", **how)
        self.assertEqual(self.succeeds("state", "--date", "2019-05-01", "--format", "csv", **how).stdout,
                         self.succeeds("state", "--date", "2019-05-01", "--format", "csv").stdout)
        ours, built = self.folder / "installed.png", self.folder / "built.png"
        for name in ("installed.png", "installed.pdf", "installed.svg"):
            self.assertEqual(self.succeeds("snapshot", self.folder / name, "--size", SMALL, **how).stderr, "")
        self.succeeds("snapshot", built, "--size", SMALL)
        self.assertTrue(ours.read_bytes() == built.read_bytes())

    def test_through_a_link_and_after_a_move(self):
        moved = self.folder / "moved"
        shutil.move(self.prefix, moved)
        link = self.folder / "link"
        link.symlink_to(moved / "bin" / "missiekaart")
        self.succeeds("check", moved / "share" / "missiekaart" / "letter", "--strict", program=link, cwd="/")

    def test_licences_go_with_it(self):
        share = self.prefix / "share" / "missiekaart"
        for name in ("LICENSE", "SOURCES.md", "SCHEMA.md"):
            self.assertTrue((share / name).is_file(), name)
        self.assertFalse((share / "recipe").exists(), "the recipe is not needed to run")

    def test_missing_data_are_told(self):
        share = self.prefix / "share" / "missiekaart"
        shutil.rmtree(share / "letter")
        self.fails(1, "state", "--date", "2019-05-01", program=self.program, names=["letter"])
        shutil.rmtree(share)
        self.fails(1, "state", "--date", "2019-05-01", program=self.program, names=["cmake --install", "share"])
        self.assertEqual(run("--version").returncode, 0)
        self.assertTrue(PROGRAM.exists())


if __name__ == "__main__":
    unittest.main()
