#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Pictures of every format, opened by programs that are not ours; the same words give the same bytes."""
import re
import unittest
import xml.etree.ElementTree as xml

from program import ASSETS, SMALL, ProgramTest, surroundings, tool

TITLE = {"nl": "Nederlandse bijdragen aan internationale missies",
         "en": "Dutch contributions to international missions"}
DAY = {"nl": "1 maart 2020", "en": "1 March 2020"}
AS_OF = {"nl": "15 juni 2018", "en": "15 June 2018"}
DISCLAIMER = {"nl": "geen standpunt over hun status", "en": "imply no position on their status"}
THEATRES = {"nl": ["Afghanistan", "Irak", "Litouwen", "Sahel", "Nederland"],
            "en": ["Afghanistan", "Iraq", "Lithuania", "Sahel", "Netherlands"]}


def plain(text):
    """Without spaces and in one case: a label may be set in two lines, apart, or in capitals."""
    return "".join(text.split()).casefold()


class Snapshot(ProgramTest):
    def picture(self, name, *options, **how):
        target = self.folder / name
        if "--size" not in options:
            options = ("--size", SMALL, *options)
        done = self.succeeds("snapshot", target, *options, **how)
        self.assertEqual(done.stderr, "")
        self.assertEqual([p.name for p in self.folder.iterdir() if p.name.startswith(".")], [], "litter")
        return target

    def size_of(self, picture):
        return tool("identify", "-format", "%wx%h %m", picture)

    def colours_of(self, picture):
        return int(tool("identify", "-format", "%k", picture))


class Filtered(Snapshot):
    def test_only_what_is_asked_for_and_says_so(self):
        svg = self.picture("a.svg", "--size", "1920x1080", "--date", "2020-03-01", "--only", "sahel,decided",
                           "--only", "iraq", "--search", "minusma", "--lang", "en", "--timeline")
        said = plain("".join(xml.parse(svg).getroot().itertext()))
        self.assertIn(plain("only: Iraq, Sahel · decided · 'minusma'"), said)
        self.assertNotIn(plain("Resolute Support"), said)


class Kept(Snapshot):
    """Base maps that are kept on disk change nothing but the time it takes."""

    def setUp(self):
        super().setUp()
        self.cache = self.folder / "cache"
        self.env = surroundings(XDG_CACHE_HOME=str(self.cache))
        self.first = self.picture("a.png", env=self.env).read_bytes()
        self.kept = list((self.cache / "missiekaart").iterdir())

    def again(self):
        return self.picture("b.png", "--force", env=self.env).read_bytes()

    def test_is_kept_once_and_gives_the_same_bytes(self):
        self.assertEqual(len(self.kept), 1)
        begun = self.kept[0].stat().st_mtime_ns
        self.assertEqual(self.again(), self.first)
        self.assertEqual(self.kept[0].stat().st_mtime_ns, begun, "it was made again")

    def test_a_damaged_file_is_not_used_but_replaced(self):
        whole = self.kept[0].read_bytes()
        for damaged in [b"", whole[:7], whole[:-100], whole[:5000] + bytes([whole[5000] ^ 1]) + whole[5001:]]:
            self.kept[0].write_bytes(damaged)
            self.assertEqual(self.again(), self.first)
            self.assertEqual(self.kept[0].read_bytes(), whole)

    def test_a_forged_file_is_refused(self):
        self.kept[0].write_bytes(b"\xff" * 4000)
        self.assertEqual(self.again(), self.first)

    def test_a_place_that_cannot_be_written_costs_nothing_but_time(self):
        self.cache.joinpath("file").write_text("not a folder")
        env = surroundings(XDG_CACHE_HOME=str(self.cache / "file"))
        self.assertEqual(self.picture("c.png", env=env).read_bytes(), self.first)
        env = surroundings(XDG_CACHE_HOME=None, HOME=None)
        self.assertEqual(self.picture("d.png", env=env).read_bytes(), self.first)

    def test_few_are_kept(self):
        for west in range(26):
            self.picture("e.png", "--force", "--size", "64x64", "--view", f"{west},10,{west + 20},30", env=self.env)
        self.assertLessEqual(len(list((self.cache / "missiekaart").iterdir())), 24)


class Png(Snapshot):
    def test_opens_elsewhere_with_the_size_asked_for(self):
        picture = self.picture("a.png", "--date", "2020-03-01")
        self.assertEqual(self.size_of(picture), "960x540 PNG")
        self.assertIn("Size is 960, 540", tool("gdalinfo", picture))
        self.assertGreater(self.colours_of(picture), 1000)

    def test_odd_sizes(self):
        for size in ["641x359", "300x900", "2000x200", "64x64"]:
            with self.subTest(size=size):
                picture = self.picture(f"{size}.png", "--size", size)
                self.assertEqual(self.size_of(picture), f"{size} PNG")

    def test_says_where_it_comes_from(self):
        said = tool("identify", "-verbose", self.picture("a.png", "--date", "2020-03-01", "--lang", "en"))
        for word in [TITLE["en"], "Kamerstuk 29 521", "Missiekaart"]:
            self.assertIn(word, said)

    def test_extension_in_capitals(self):
        self.assertEqual(self.size_of(self.picture("A.PNG")), "960x540 PNG")

    def test_what_is_asked_for_shows(self):
        """Each option changes the picture."""
        seen = {self.picture("a.png", "--date", "2020-03-01").read_bytes()}
        choices = [["--view", "sahel"], ["--lang", "en"], ["--theme", "light"],
                   ["--theme", "print"], ["--wall"], ["--dpi", "150"], ["--crs", "robin"], ["--view=-10,30,60,60"]]
        seen.add(self.picture("b.png", "--date", "2018-06-15").read_bytes())
        self.assertEqual(len(seen), 2)
        for index, choice in enumerate(choices):
            with self.subTest(choice=choice):
                one = self.picture(f"{index}.png", "--date", "2020-03-01", *choice).read_bytes()
                self.assertNotIn(one, seen)
                seen.add(one)

    def test_ways_to_compare(self):
        seen = {self.picture("a.png", "--date", "2020-03-01").read_bytes()}
        for way in ["marks", "side", "swipe"]:
            one, other = (self.picture(f"{way}{n}.png", "--date", "2020-03-01", "--compare", "2019-03-01",
                                       "--compare-as", way).read_bytes() for n in (1, 2))
            self.assertEqual(one, other)
            seen.add(one)
        self.assertEqual(len(seen), 4)
        self.assertIn(self.picture("b.png", "--date", "2020-03-01", "--compare", "2019-03-01").read_bytes(), seen)
        for size in ["64x64", "300x900", "2000x200", "641x359"]:
            for way in ["side", "swipe"]:
                with self.subTest(size=size, way=way):
                    self.picture(f"{way}{size}.png", "--size", size, "--compare", "2021-03-01", "--compare-as", way)

    def test_every_view(self):
        for view in ["overview", "afghanistan", "iraq", "erbil", "lithuania", "sahel", "netherlands"]:
            with self.subTest(view=view):
                self.assertGreater(self.colours_of(self.picture(f"{view}.png", "--view", view)), 1000)

    def test_any_projection(self):
        named = ["laea", "eqearth", "robin", "webmerc", "ortho"]
        for crs in [*named, "EPSG:3035", "EPSG:4326", "+proj=moll", "EPSG:28992"]:
            with self.subTest(crs=crs):
                picture = self.picture(re.sub(r"\W", "", crs) + ".png", "--crs", crs)
                self.assertGreater(self.colours_of(picture), 500)

    def test_own_data(self):
        own = self.folder / "own.csv"
        own.write_text("id,status,title_en,section,start_earliest,lon,lat\na,decided,Course,p. 1,2019-03-01,44,36\n")
        letter = self.picture("letter.png", "--date", "2020-03-01").read_bytes()
        self.assertNotEqual(self.picture("own.png", own, "--date", "2020-03-01").read_bytes(), letter)
        named = self.picture("named.png", ASSETS / "letter", "--date", "2020-03-01")
        self.assertEqual(named.read_bytes(), letter)


class Pdf(Snapshot):
    def test_text_is_text(self):
        for language in ("nl", "en"):
            picture = self.picture(f"{language}.pdf", "--date", "2020-03-01", "--lang", language)
            said = plain(tool("pdftotext", "-layout", picture, "-"))
            said_on_it = [TITLE, DAY, AS_OF, DISCLAIMER]
            for words in ["Kamerstuk 29 521", *(words[language] for words in said_on_it), *THEATRES[language]]:
                self.assertIn(plain(words), said)

    def test_two_maps_name_both_days_and_share_title_and_disclaimer(self):
        for way in ["side", "swipe"]:
            picture = self.picture(f"{way}.pdf", "--lang", "en", "--date", "2020-03-01", "--compare", "2019-05-01",
                                   "--compare-as", way)
            said = plain(tool("pdftotext", "-layout", picture, "-"))
            for words, times in [(TITLE["en"], 1), (DISCLAIMER["en"], 1), ("1 May 2019", None), (DAY["en"], None)]:
                with self.subTest(way=way, words=words):
                    self.assertIn(plain(words), said)
                    if times:
                        self.assertEqual(said.count(plain(words)), times)

    def test_fonts_are_embedded(self):
        rows = tool("pdffonts", self.picture("a.pdf")).splitlines()[2:]
        self.assertTrue(rows)
        for row in rows:
            self.assertRegex(row, r"Inter|Display|Noto|DejaVu|Liberation")
            self.assertRegex(row, r"\byes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", "not embedded")

    def test_draws_elsewhere(self):
        picture = self.picture("a.pdf", "--date", "2020-03-01")
        self.assertIn("Pages:           1", tool("pdfinfo", picture))
        tool("pdftocairo", "-png", "-singlefile", "-scale-to-x", "960", "-scale-to-y", "-1", picture, self.folder / "p")
        self.assertGreater(self.colours_of(self.folder / "p.png"), 1000)

    def test_says_where_it_comes_from(self):
        said = tool("pdfinfo", self.picture("a.pdf", "--lang", "en"))
        for word in [TITLE["en"], "29 521", "Missiekaart"]:
            self.assertIn(word, said)


class Svg(Snapshot):
    def test_is_valid_and_draws_elsewhere(self):
        picture = self.picture("a.svg", "--date", "2020-03-01")
        tool("xmllint", "--noout", "--nonet", picture)
        tool("rsvg-convert", "-o", self.folder / "a.png", picture)
        self.assertGreater(self.colours_of(self.folder / "a.png"), 1000)

    def test_text_is_text(self):
        for language in ("nl", "en"):
            root = xml.parse(self.picture(f"{language}.svg", "--date", "2020-03-01", "--lang", language)).getroot()
            texts = root.iter("{http://www.w3.org/2000/svg}text")
            said = plain(" ".join("".join(text.itertext()) for text in texts))
            for words in [TITLE[language], DAY[language], *THEATRES[language]]:
                self.assertIn(plain(words), said)

    def test_needs_nothing_from_elsewhere(self):
        text = self.picture("a.svg").read_text()
        for reference in re.findall(r'(?:href|src)="([^"]{0,30})|url\(([^)]{0,30})', text):
            self.assertRegex("".join(reference), r"^(#|data:)", "refers to something outside the file")

    def test_signs_that_mean_something_in_xml(self):
        own = self.folder / "own.csv"
        own.write_text('id,status,title_en,section,start_earliest,lon,lat\n'
                       'a,decided,"R&D <b> ""x"" \u0001\u200f\u05d0",p. 1,2019-03-01,44,36\n', encoding="utf-8")
        picture = self.picture("a.svg", own, "--date", "2020-03-01", "--view", "iraq")
        tool("xmllint", "--noout", "--nonet", picture)


class SameBytes(Snapshot):
    def test_whatever_the_surroundings(self):
        elsewhere = self.folder / "elsewhere"
        elsewhere.mkdir()
        ways = {
            "again": {},
            "folder": {"cwd": elsewhere},
            "zone": {"env": surroundings(TZ="Asia/Tokyo")},
            "locale": {"env": surroundings(LC_ALL="de_DE.UTF-8", LANG="nl_NL.UTF-8", LANGUAGE="nl")},
            "home": {"env": surroundings(HOME="/nonexistent", XDG_CACHE_HOME="/nonexistent")},
        }
        for form in ("png", "pdf", "svg"):
            first = self.picture(f"first.{form}", "--date", "2020-03-01").read_bytes()
            for name, how in ways.items():
                with self.subTest(form=form, way=name):
                    again = self.picture(f"{name}.{form}", "--date", "2020-03-01", **how).read_bytes()
                    self.assertEqual(len(again), len(first))
                    self.assertTrue(again == first, "the bytes differ")


if __name__ == "__main__":
    unittest.main()
