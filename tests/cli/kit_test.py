# SPDX-License-Identifier: Apache-2.0
"""data and kit: opened by programs that are not ours."""
import csv
import io
import json
import unittest
from html.parser import HTMLParser

from program import ProgramTest, surroundings, tool

BRIEFING = """title_nl = "Proef"
title_en = "Trial"
[[step]]
id = "one"
view = "sahel"
date = 2018-06-15
title_nl = "Een"
title_en = "Step the first"
text_nl = "Tekst"
text_en = "Words with *weight* & more"
notes_nl = "Noot"
notes_en = "Whispered to the speaker"
[[step]]
id = "two"
view = "iraq"
date = 2019-05-01
title_nl = "Twee"
title_en = "Step the second"
"""


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = set()

    def handle_starttag(self, tag, attrs):
        self.found |= {value for key, value in attrs if key in ("href", "src") and not value.startswith("#")}


class DataTest(ProgramTest):
    def test_the_three_formats_say_the_same_as_state(self):
        state = json.loads(self.succeeds("state", "--date", "2020-03-01", "--format", "json").stdout)
        shown = {row["id"] for row in state if row["presence"] != "no"}
        self.assertTrue(shown)
        for name in ("a.gpkg", "a.geojson", "a.csv"):
            with self.subTest(name):
                path = self.folder / name
                self.succeeds("data", path, "--date", "2020-03-01")
                rows = csv.DictReader(io.StringIO(tool("ogr2ogr", "-f", "CSV", "/vsistdout/", path)))
                self.assertEqual({row["id"] for row in rows}, shown)
                first = path.read_bytes()
                self.succeeds("data", path, "--date", "2020-03-01", "--force", env=surroundings(TZ="Asia/Tokyo"))
                self.assertEqual(path.read_bytes(), first)
        self.assertIn("4326", tool("ogrinfo", "-so", self.folder / "a.gpkg", "contributions"))

    def test_a_filter_leaves_rows_out(self):
        self.succeeds("data", self.folder / "a.csv", "--only", "sahel")
        rows = list(csv.DictReader(io.StringIO((self.folder / "a.csv").read_text(encoding="utf-8"))))
        self.assertEqual({row["theatre"] for row in rows}, {"sahel"})

    def test_bad_input_is_named(self):
        self.fails(2, "data", self.folder / "a.xls", names=["a.xls", ".gpkg"])
        self.fails(1, "data", self.folder / "none" / "a.csv", names=["folder"])
        self.succeeds("data", self.folder / "a.csv")
        self.fails(1, "data", self.folder / "a.csv", names=["--force"])


class KitTest(ProgramTest):
    def test_a_kit_is_whole(self):
        briefing = self.folder / "briefing.toml"
        briefing.write_text(BRIEFING)
        kit = self.folder / "kit"
        # Without ffmpeg, for speed: film_test.py looks at animations.
        self.succeeds("kit", kit, briefing, "--lang", "en", env=surroundings(PATH="/nowhere"))
        names = {path.name for path in kit.iterdir()}
        self.assertEqual(names, {"01-one.png", "01-one.svg", "02-two.png", "02-two.svg", "handout.pdf", "data.gpkg",
                                 "data.geojson", "data.csv", "index.html", "SHA256SUMS"})
        self.assertIn("3840x2160", tool("identify", "-format", "%wx%h", kit / "01-one.png"))
        tool("rsvg-convert", "--width", "400", "-o", self.folder / "a.png", kit / "02-two.svg")
        self.assertIn("Pages:           3", tool("pdfinfo", kit / "handout.pdf"))
        first = tool("pdftotext", "-l", "1", kit / "handout.pdf", "-")
        for words in ("Step the first", "Words with weight & more", "Whispered to the speaker"):
            self.assertIn(words, first)
        self.assertIn("Sources", tool("pdftotext", "-f", "3", kit / "handout.pdf", "-"))
        html = (kit / "index.html").read_text(encoding="utf-8")
        self.assertIn("Words with <strong>weight</strong> &amp; more", html)
        links = Links()
        links.feed(html)
        self.assertEqual(links.found, names - {"index.html"})
        done = tool("sh", "-c", f"cd '{kit}' && sha256sum -c --strict SHA256SUMS")
        self.assertEqual(done.count(": OK"), len(names) - 1)

        for name in ("01-one.png", "02-two.svg"):  # each tells how it was made
            again = self.folder / f"again-{name}"
            self.succeeds("snapshot", again, kit / name, cwd=self.folder)
            self.assertEqual(again.read_bytes(), (kit / name).read_bytes(), name)
            again.unlink()
        rows = list(csv.DictReader(io.StringIO((kit / "data.csv").read_text(encoding="utf-8"))))
        self.assertLess({"2018-06-15", "2019-05-01"}, {row["date"] for row in rows})
        self.assertIn("60", {row["number_low"] for row in rows})

        before = (kit / "SHA256SUMS").read_text()
        self.fails(1, "kit", kit, briefing, names=["--force"])
        self.succeeds("kit", kit, briefing, "--lang", "en", "--force", env=surroundings(PATH="/nowhere"))
        self.assertEqual((kit / "SHA256SUMS").read_text(), before)
        self.assertEqual({path.name for path in self.folder.iterdir()}, {"kit", "briefing.toml", "a.png"})

    def test_bad_input_is_named(self):
        self.fails(1, "kit", self.folder / "kit", self.folder / "none.toml", names=["none.toml"])
        self.assertFalse((self.folder / "kit").exists())


if __name__ == "__main__":
    unittest.main()
