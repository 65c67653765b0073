#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The checks can fail: each is run on a copy of the sources with one fault planted, and must name it."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
HEAD = "// SPDX-License-Identifier: Apache-2.0\n// Planted.\n"


class Planted(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.folder.name) / "copy"
        cls.build = pathlib.Path(cls.folder.name) / "build"
        cls.build.mkdir()
        left_out = shutil.ignore_patterns(".git", "build", "snapshots", "assets", "__pycache__")
        shutil.copytree(ROOT, cls.root, ignore=left_out)
        commands = (BUILD / "compile_commands.json").read_text()
        (cls.build / "compile_commands.json").write_text(commands.replace(str(ROOT), str(cls.root)))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def finds(self, check, path, text, expected, *arguments):
        planted = self.root / path
        before = planted.read_text() if planted.exists() else None
        planted.write_text(text if before is None else before + text)
        try:
            done = subprocess.run([sys.executable, HERE / check, self.root, *arguments], capture_output=True, text=True)
            self.assertEqual(done.returncode, 1, done.stdout)
            named = [line for line in done.stdout.splitlines() if line.startswith(path)]
            self.assertTrue(any(expected in line for line in named), done.stdout)
        finally:
            planted.unlink() if before is None else planted.write_text(before)

    def test_forbidden_room(self):
        self.finds("check_rooms.py", "geo/planted.cpp", HEAD + '#include "model/record.h"\n', "model/record.h")

    def test_forbidden_library(self):
        self.finds("check_rooms.py", "app/scene/planted.h", HEAD + "#include <gdal.h>\n", "gdal.h")
        self.finds("check_rooms.py", "app/model/planted.h", HEAD + "#include <glad/gl.h>\n", "glad/gl.h")

    def test_output_does_not_see_gl(self):
        self.finds("check_rooms.py", "app/output/planted.h", HEAD + '#include "gl/renderer.h"\n', "gl/renderer.h")

    def test_missing_licence_line(self):
        self.finds("check_sources.py", "geo/planted.h", "// Planted.\n", "SPDX")

    def test_missing_purpose(self):
        self.finds("check_sources.py", "geo/planted.h", HEAD.splitlines()[0] + "\n#pragma once\n", "what it is for")

    def test_too_long(self):
        self.finds("check_sources.py", "geo/planted.cpp", HEAD + "\n" * 400, "longer than 400")

    def test_machine_path(self):
        self.finds("check_sources.py", "geo/planted.cpp", HEAD + '// see /' + 'home/somebody/notes\n', "somebody's machine")
        self.finds("check_sources.py", "README.md", "\nhttps://npm-" + "registry.example.org/x\n", "somebody's machine")

    def test_vague_name(self):
        self.finds("check_sources.py", "geo/planted_utils.h", HEAD, "says nothing")

    def test_header_that_needs_another(self):
        self.finds("check_headers.py", "geo/planted.h", HEAD + "#pragma once\nstd::vector<int> planted();\n",
                   "does not compile alone", self.build)


if __name__ == "__main__":
    unittest.main()
