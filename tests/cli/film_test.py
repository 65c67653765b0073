# SPDX-License-Identifier: Apache-2.0
"""animate: what ffprobe finds in it, the same bytes twice, and nothing left of what fails."""
import json
import os
import signal
import stat
import subprocess
import unittest

from program import PROGRAM, ProgramTest, surroundings, tool

SHORT = ["--from", "2019-04-28", "--to", "2019-05-03", "--speed", "8"]
TINY = [*SHORT, "--size", "640x360", "--fps", "5"]


def probed(path):
    found = json.loads(tool("ffprobe", "-v", "error", "-count_frames", "-show_streams", "-of", "json", path))
    return found["streams"][0]


class FilmTest(ProgramTest):
    def left(self):
        return sorted(path.name for path in self.folder.iterdir())

    def test_videos_are_what_they_say(self):
        for name, codec in (("a.mp4", "h264"), ("a.webm", "vp9"), ("a.gif", "gif")):
            with self.subTest(name):
                self.succeeds("animate", self.folder / name, *TINY)
                stream = probed(self.folder / name)
                self.assertEqual((stream["codec_name"], stream["width"], stream["height"]), (codec, 640, 360))
                self.assertEqual(stream["r_frame_rate"], "5/1")
                if codec != "gif":
                    self.assertEqual(stream["pix_fmt"], "yuv420p")

    def test_its_length_is_that_of_what_is_played(self):
        # By change, eight times as fast: half a second on the first and last day and on each change between them, and
        # the days between at 1440 a second; a stop begins a frame of its own.
        days = ["2019-04-28", "2019-04-29", "2019-04-30", "2019-05-01", "2019-05-02"]
        states = [self.succeeds("state", "--date", day, "--format", "csv").stdout for day in days]
        stops = 2 + sum(one != other for one, other in zip(states, states[1:]))
        self.assertGreater(stops, 2)
        self.succeeds("animate", self.folder / "a.mp4", *TINY)
        frames = int(probed(self.folder / "a.mp4")["nb_read_frames"])
        self.succeeds("animate", self.folder / "frames", *TINY)
        self.assertEqual(frames, len(list((self.folder / "frames").iterdir())))
        self.assertAlmostEqual(frames / 5, 0.5 * stops, delta=0.2 * stops + 0.2)
        # By calendar, 30 days a second.
        slow = ["--from", "2019-04-01", "--to", "2019-04-30", "--by", "calendar", "--size", "640x360", "--fps", "10"]
        self.succeeds("animate", self.folder / "b", *slow)
        self.assertAlmostEqual(len(list((self.folder / "b").iterdir())) / 10, 1, delta=0.2)

    def test_the_same_bytes_twice(self):
        for name in ("a.mp4", "a.webm", "a.gif"):
            with self.subTest(name):
                self.succeeds("animate", self.folder / name, *TINY)
                first = (self.folder / name).read_bytes()
                self.succeeds("animate", self.folder / name, *TINY, "--force", env=surroundings(TZ="Asia/Tokyo"))
                self.assertEqual(first, (self.folder / name).read_bytes())

    def test_bad_input_is_named(self):
        for words, names in (
                (["a.avi"], ["a.avi", ".mp4"]), (["a.mp4", "--size", "641x360"], ["--size", "640x360"]),
                (["a.mp4", "--size", "0x0"], ["--size"]), (["a.mp4", "--size", "30000x30000"], ["--size", "8192"]),
                (["a.mp4", "--from", "2031-01-01"], ["--from", "2021-12-31"]),
                (["a.mp4", "--from", "2020-01-01", "--to", "2019-01-01"], ["--to"]),
                (["a.mp4", "--by", "moon"], ["--by"]), (["a.mp4", "--fps", "0"], ["--fps"]),
                (["a.mp4", "--speed", "0"], ["--speed"])):
            with self.subTest(words=words):
                self.fails(2, "animate", self.folder / words[0], *words[1:], names=names)
        self.assertEqual(self.left(), [])

    def test_nothing_is_replaced_unasked(self):
        (self.folder / "a.mp4").write_text("mine")
        self.fails(1, "animate", self.folder / "a.mp4", *TINY, names=["--force"])
        self.assertEqual((self.folder / "a.mp4").read_text(), "mine")
        (self.folder / "own").mkdir()
        (self.folder / "own" / "letter").write_text("mine")
        self.fails(1, "animate", self.folder / "own", *TINY, "--force", names=["other things"])
        (self.folder / "b.gif").mkdir()
        self.fails(1, "animate", self.folder / "b.gif", *TINY, names=["folder"])

    def test_without_ffmpeg_frames_still_work(self):
        env = surroundings(PATH="/nowhere")
        self.fails(1, "animate", self.folder / "a.mp4", *TINY, names=["ffmpeg", "install"], env=env)
        self.succeeds("animate", self.folder / "frames", *TINY, env=env)
        self.assertEqual(self.left(), ["frames"])

    def test_an_ffmpeg_that_fails_half_way_is_told(self):
        tools = self.folder / "tools"
        tools.mkdir()
        fake = tools / "ffmpeg"
        fake.write_text("#!/bin/sh\nhead -c 1000000 >/dev/null\necho 'no room on the moon' >&2\nexit 7\n")
        fake.chmod(fake.stat().st_mode | stat.S_IXUSR)
        env = surroundings(PATH=f"{tools}:{os.environ['PATH']}")
        self.fails(1, "animate", self.folder / "a.mp4", *TINY, names=["ffmpeg", "no room on the moon"], env=env)
        self.assertEqual(self.left(), ["tools"])

    def test_cancelled_it_leaves_nothing(self):
        for name in ("a.mp4", "frames"):
            with self.subTest(name):
                words = [PROGRAM, "animate", self.folder / name, "--progress", "--size", "640x360"]
                child = subprocess.Popen([str(w) for w in words], stderr=subprocess.PIPE, text=True, env=surroundings())
                for line in child.stderr:
                    if line.startswith("progress") and float(line.split()[1]) > 0:
                        break
                child.send_signal(signal.SIGINT)
                said = child.communicate(timeout=240)[1]
                self.assertEqual(child.returncode, 1)
                self.assertIn("cancelled", said)
                self.assertEqual(self.left(), [])


if __name__ == "__main__":
    unittest.main()
