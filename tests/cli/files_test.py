#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A picture appears whole or not at all; what was there before stays unless --force says otherwise."""
import os
import resource
import unittest

from program import NOBODY, SMALL, ProgramTest, nobody_can_run_it, run

FORMATS = ("png", "pdf", "svg")


class Files(ProgramTest):
    def snapshot(self, target, *options):
        return ["snapshot", target, "--size", SMALL, *options]

    def names(self):
        return sorted(path.name for path in self.folder.iterdir())

    def test_an_existing_file_is_kept(self):
        for form in FORMATS:
            target = self.folder / f"a.{form}"
            target.write_text("mine")
            self.fails(1, *self.snapshot(target), names=[target, "--force"])
            self.assertEqual(target.read_text(), "mine")
        self.assertEqual(self.names(), ["a.pdf", "a.png", "a.svg"])

    def test_force_replaces_it(self):
        for form, begin in zip(FORMATS, (b"\x89PNG", b"%PDF", b"<?xml")):
            target = self.folder / f"a.{form}"
            target.write_text("mine")
            self.succeeds(*self.snapshot(target, "--force"))
            self.assertTrue(target.read_bytes().startswith(begin))
        self.assertEqual(self.names(), ["a.pdf", "a.png", "a.svg"])

    def test_a_relative_name(self):
        self.succeeds(*self.snapshot("a.svg"), cwd=self.folder)
        self.assertEqual(self.names(), ["a.svg"])

    def test_the_target_is_a_folder(self):
        target = self.folder / "a.png"
        target.mkdir()
        for options in ([], ["--force"]):
            self.fails(1, *self.snapshot(target, *options), names=[target, "folder"])
        self.assertEqual(self.names(), ["a.png"])
        self.assertEqual(list(target.iterdir()), [])

    def test_the_folder_is_missing(self):
        self.fails(1, *self.snapshot(self.folder / "absent" / "a.png"), names=["absent"])
        self.assertEqual(self.names(), [])

    def test_a_file_in_place_of_the_folder(self):
        (self.folder / "file").write_text("mine")
        self.fails(1, *self.snapshot(self.folder / "file" / "a.png"), names=["a.png"])

    @unittest.skipUnless(nobody_can_run_it(), "needs root, and a build folder that others may read")
    def test_the_folder_may_not_be_written(self):
        self.folder.chmod(0o755)
        target = self.folder / "a.svg"
        self.fails(1, *self.snapshot(target), names=[target], before=NOBODY)
        target.write_text("mine")
        self.fails(1, *self.snapshot(target, "--force"), names=[target], before=NOBODY)
        self.assertEqual(target.read_text(), "mine")
        self.assertEqual(self.names(), ["a.svg"])

    def test_the_file_system_is_full(self):
        """A limit on the size of files stands for a full disk: old file kept, nothing left over."""
        for form in FORMATS:
            target = self.folder / f"a.{form}"
            target.write_text("mine")
            limit = 4096
            self.fails(1, *self.snapshot(target, "--force"), names=[target],
                       preexec=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
            self.assertEqual(target.read_text(), "mine")
        self.assertEqual(self.names(), ["a.pdf", "a.png", "a.svg"])

    def test_a_full_device_for_standard_output(self):
        with open("/dev/full", "w") as full:
            done = run("state", "--date", "2019-05-01", stdout=full)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(done.stderr.splitlines()), 1)

    def test_permissions_follow_the_mask_of_the_user(self):
        target = self.folder / "a.svg"
        self.succeeds(*self.snapshot(target), preexec=lambda: os.umask(0o027))
        self.assertEqual(target.stat().st_mode & 0o777, 0o640)


if __name__ == "__main__":
    unittest.main()
