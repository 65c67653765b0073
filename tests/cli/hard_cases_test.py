#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Own data that nobody expects, through the whole program: it draws them in every format, and says what it lacks."""
import csv
import re
import subprocess
import unittest

from program import ProgramTest, tool

ROW = {"id": "", "status": "decided", "title_en": "", "section": "p. 1", "theatre": "iraq", "lon": "44.4", "lat": "33.3",
       "start_earliest": "2019-03-01", "start_latest": "2019-03-01", "end_earliest": "2021-03-01",
       "end_latest": "2021-03-01", "number_low": "", "number_unit": ""}
SCRIPTS = ["التدريب في بغداد", "הדרכה בבגדאד", "Обучение в Багдаде", "წვრთნა ბაღდადში", "60 ثم 70"]
RARE = "伊拉克训练 🚁"


def has_font(character):
    return bool(subprocess.run(["fc-list", f":charset={ord(character):x}"], capture_output=True, text=True).stdout)


class HardCases(ProgramTest):
    def own(self, *rows):
        path = self.folder / "own.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            out = csv.DictWriter(file, ROW)
            out.writeheader()
            for number, row in enumerate(rows):
                out.writerow({**ROW, "id": f"r{number}", **row})
        self.assertEqual(self.succeeds("check", path, "--strict").stderr, "")
        return path

    def drawn(self, data, name, *options):
        target = self.folder / name
        done = self.succeeds("snapshot", target, data, "--date", "2020-03-01", "--lang", "en", "--force", *options)
        return target, done.stderr

    def test_every_format_and_page_of_everything_at_once(self):
        data = self.own(*({"title_en": title} for title in SCRIPTS),
                        {"title_en": "intensification " * 19}, {"title_en": "W" * 300},
                        {"title_en": "many", "number_low": "250000", "number_unit": "military"},
                        *({"title_en": f"one of fifty {n}"} for n in range(50)))
        sizes = ["320x200", "3840x480", "540x960", "1720x720"]
        for number, size in enumerate(sizes):
            for name in ("a.png", "a.pdf", "a.svg"):
                for kind in ([], ["--wall"]):
                    with self.subTest(size=size, name=name, kind=kind):
                        theme = ["dark", "light", "print"][number % 3]
                        _, said = self.drawn(data, name, "--size", size, "--theme", theme, *kind)
                        self.assertEqual(said, "")
            self.assertEqual(tool("identify", "-format", "%wx%h", self.folder / "a.png"), size)

    def test_documents_keep_the_words_of_every_script(self):
        data = self.own(*({"title_en": title} for title in SCRIPTS))
        drawing, said = self.drawn(data, "a.svg", "--size", "1280x720")
        self.assertEqual(said, "")
        words = drawing.read_text(encoding="utf-8")
        document, _ = self.drawn(data, "a.pdf", "--size", "1280x720")
        copied = tool("pdftotext", "-layout", document, "-")
        for title in SCRIPTS:
            self.assertTrue(title in words, title)
        for title in SCRIPTS:
            line = next(line for line in words.splitlines() if f">{title}<" in line)
            self.assertEqual('direction="rtl"' in line, title not in SCRIPTS[2:4], line)
        for title in SCRIPTS[2:4]:  # pdftotext turns the others round in its own way
            self.assertTrue(title in copied, title)

    def test_what_no_font_has_is_named_once(self):
        data = self.own({"title_en": RARE}, {"title_en": RARE})
        lacking = sorted({c for c in RARE if c != " " and not has_font(c)})
        for name in ("a.png", "a.pdf", "a.svg"):
            _, said = self.drawn(data, name, "--size", "1280x720")
            lines = said.splitlines()
            self.assertEqual(len(lines), 1 if lacking else 0, said)
            for line in lines:
                self.assertTrue(line.startswith("missiekaart: no font"), line)
                self.assertIn(" ".join(lacking), line)
                self.assertIn("fonts-noto", line)

    def test_a_theatre_is_land(self):
        """Own data may name a theatre without using the letter's place for it."""
        data = self.own({"title_en": "Course"})
        picture, _ = self.drawn(data, "a.png", "--size", "320x180", "--theme", "light", "--view", "43,31,44,32")
        histogram = tool("convert", picture, "-depth", "8", "-format", "%c", "histogram:info:-")
        sea = sum(int(count) for count in re.findall(r"(\d+): \S+ #D5E1EA", histogram))
        self.assertLess(sea, 320 * 180 / 4)


if __name__ == "__main__":
    unittest.main()
