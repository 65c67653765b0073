#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the machine may lack: a display, OpenGL, a network, fonts, a home."""
import os
import subprocess
import unittest

from program import NOBODY, SMALL, ProgramTest, nobody_can_run_it, run, surroundings, tool


def permitted(*words):
    return subprocess.run([*words, "true"], capture_output=True).returncode == 0


class Surroundings(ProgramTest):
    def snapshot(self, name="a.png"):
        return ["snapshot", self.folder / name, "--size", SMALL, "--date", "2020-03-01"]

    def our_lines(self, done):
        """Drivers say things of their own."""
        return [line for line in done.stderr.splitlines() if line.startswith("missiekaart: ")]

    def similar(self, one, other):
        """Mean difference of two pictures, 0 to 1."""
        done = subprocess.run(["compare", "-metric", "MAE", one, other, "null:"], capture_output=True, text=True)
        return float(done.stderr.split("(")[1].rstrip(")"))

    def test_without_opengl_cairo_draws_the_same_picture(self):
        self.succeeds(*self.snapshot("gl.png"))
        for name, lack in {"no-egl": {"__EGL_VENDOR_LIBRARY_FILENAMES": "/nonexistent"},
                           "old-gl": {"MESA_GL_VERSION_OVERRIDE": "2.1"}}.items():
            with self.subTest(lack=name):
                done = self.succeeds(*self.snapshot(f"{name}.png"), env=surroundings(**lack))
                ours = self.our_lines(done)
                self.assertEqual(len(ours), 1, done.stderr)
                self.assertIn("cairo", ours[0])
                self.assertEqual(tool("identify", "-format", "%wx%h", self.folder / f"{name}.png"), SMALL)
                self.assertLess(self.similar(self.folder / "gl.png", self.folder / f"{name}.png"), 0.02)

    def test_documents_need_no_opengl(self):
        lack = surroundings(__EGL_VENDOR_LIBRARY_FILENAMES="/nonexistent")
        for name in ("a.pdf", "a.svg"):
            self.assertEqual(self.succeeds(*self.snapshot(name), env=lack).stderr, "")

    @unittest.skipUnless(permitted("unshare", "-n"), "needs leave to make a network of its own")
    def test_without_a_network(self):
        for name in ("a.png", "a.pdf", "a.svg"):
            self.assertEqual(self.succeeds(*self.snapshot(name), before=["unshare", "-n"]).stderr, "")
        self.succeeds("state", "--date", "2019-05-01", before=["unshare", "-n"])

    @unittest.skipUnless(permitted("unshare", "-m"), "needs leave to hide the fonts")
    def test_without_fonts(self):
        hide = ["unshare", "-m", "sh", "-c",
                "for d in /usr/share/fonts /usr/local/share/fonts; do [ ! -d $d ] || mount -t tmpfs none $d; done;"
                ' exec "$@"', "sh"]
        lack = surroundings(HOME="/nonexistent", XDG_DATA_HOME="/nonexistent", XDG_CACHE_HOME="/nonexistent")
        for name in ("a.png", "a.pdf", "a.svg"):
            done = run(*self.snapshot(name), before=hide, env=lack)
            ours = self.our_lines(done)
            self.assertEqual((done.returncode, len(ours)), (1, 1), done.stderr)
            self.assertIn("fonts-inter", ours[0])
        self.assertEqual(list(self.folder.iterdir()), [])

    @unittest.skipUnless(nobody_can_run_it(), "needs root, and a build folder that others may read")
    def test_as_a_user_without_a_home(self):
        self.folder.chmod(0o777)
        env = surroundings(HOME="/nonexistent", XDG_CACHE_HOME=None, XDG_RUNTIME_DIR=None)
        self.assertEqual(self.our_lines(self.succeeds(*self.snapshot(), before=NOBODY, env=env)), [])

    def test_with_an_empty_environment(self):
        kept = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ}
        done = self.succeeds(*self.snapshot(), env=kept)
        self.assertEqual(done.stderr, "")


if __name__ == "__main__":
    unittest.main()
