#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Files that tell where they lie and how they were made, whole whatever happens; judged by programs that are not ours."""
import hashlib
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import time
import unittest

from program import ASSETS, PROGRAM, SMALL, ProgramTest, surroundings, tool

FORMATS = ("png", "pdf", "svg", "tif")
DAY = ["--date", "2020-03-01"]


class Pictures(ProgramTest):
    def picture(self, name, *options, size=SMALL, **how):
        target = self.folder / name
        self.succeeds("snapshot", target, *(["--size", size] if size else []), *options, **how)
        return target

    def note(self, picture):
        """What the file tells, read by others."""
        if picture.suffix == ".svg":
            told = tool("xmllint", "--xpath", "string(//*[local-name()='picture'])", picture)
        elif picture.suffix == ".pdf":
            told = re.search(r"^Missiekaart:\s*(.*)$", tool("pdfinfo", "-custom", picture), re.M)[1]
        elif picture.suffix == ".tif":
            return json.loads(json.loads(tool("gdalinfo", "-json", picture))["metadata"][""]["Missiekaart"])
        else:
            told = json.loads(tool("exiftool", "-j", "-b", picture))[0]["Missiekaart"]
        return told if isinstance(told, dict) else json.loads(told)


class SameBytes(Pictures):
    def test_whatever_the_folder_the_time_zone_and_the_language(self):
        places = [self.folder / "one", self.folder / "two"]
        worlds = [surroundings(TZ="Pacific/Auckland", LC_ALL="C"),
                  surroundings(TZ="America/Lima", LC_ALL="nl_NL.UTF-8", LANG="nl_NL.UTF-8")]
        own = "id,status,title_en,section,start_earliest,lon,lat\na,decided,Course,p. 1,2019-03-01,44,36\n"
        for place in places:
            place.mkdir()
            (place / "own.csv").write_text(own)
        for form in FORMATS:
            with self.subTest(form=form):
                made = []
                for place, world in zip(places, worlds):
                    for name in (f"a.{form}", f"b.{form}"):
                        self.succeeds("snapshot", name, "letter", "own.csv", "--size", SMALL, *DAY, cwd=place, env=world)
                        made.append((place / name).read_bytes())
                self.assertEqual(len(set(made)), 1)


class Georeferenced(Pictures):
    LIMITS = {"laea": "Lambert Azimuthal Equal Area", "robin": "Robinson", "EPSG:28992": "28992", "EPSG:3857": "3857",
              "EPSG:4326": "Equidistant Cylindrical"}

    def test_gdal_finds_the_crs_and_the_places(self):
        """The far corners of a view lie within the map, and its middle in the middle."""
        for crs, said in self.LIMITS.items():
            with self.subTest(crs=crs):
                picture = self.picture("a.tif", "--force", "--view", "3,50,8,54", "--crs", crs)
                told = tool("gdalinfo", picture)
                self.assertIn(said, told)
                self.assertIn("SUBDATASET_2_NAME", told)
                for lon, lat in ((3.1, 50.1), (7.9, 53.9), (5.2, 52)):
                    x, y = self.pixel(picture, lon, lat)
                    self.assertTrue(0 < x < 960 and 0 < y < 540, (lon, lat, x, y))

    def pixel(self, picture, lon, lat):
        said = tool("gdallocationinfo", "-wgs84", picture, lon, lat)
        return [float(number) for number in re.search(r"\((\d+)P,(\d+)L\)", said).groups()]

    def test_a_world_file_says_the_same(self):
        tiff = self.picture("a.tif", "--view", "iraq")
        png = self.picture("b.png", "--view", "iraq", "--world-file")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["a.tif", "b.pgw", "b.png", "b.png.aux.xml"])
        one, other = (json.loads(tool("gdalinfo", "-json", p)) for p in (tiff, png))
        for a, b in zip(one["geoTransform"], other["geoTransform"]):
            self.assertAlmostEqual(a, b, delta=1e-6 * max(1, abs(a)))
        self.assertIn("Lambert_Azimuthal_Equal_Area", other["coordinateSystem"]["wkt"].replace(" ", "_"))
        (self.folder / "b.png.aux.xml").unlink()
        alone = json.loads(tool("gdalinfo", "-json", png))["geoTransform"]
        for a, b in zip(one["geoTransform"], alone):
            self.assertAlmostEqual(a, b, delta=1e-6 * max(1, abs(a)))

    def test_two_pages(self):
        picture = self.picture("a.tif", *DAY)
        sizes = tool("identify", "-format", "%wx%h\n", picture).split()
        self.assertEqual(sizes, [SMALL, SMALL])
        # The second page is the picture that a PNG shows; the first has no furniture.
        png = self.picture("a.png", *DAY)
        differing = [subprocess.run(["compare", "-quiet", "-metric", "AE", f"{picture}[{page}]", str(png), "null:"],
                                    capture_output=True, text=True).stderr for page in (1, 0)]
        # Of pixels whose very middle an edge runs through, some fall on its other side.
        self.assertLess(float(differing[0].split()[0]), 200)
        self.assertGreater(float(differing[1].split()[0]), 1000)

    def test_what_a_tiff_cannot_hold_is_refused(self):
        self.fails(1, "snapshot", self.folder / "a.tif", "--crs", "eqearth", "--size", SMALL, names=["--world-file"])
        self.assertEqual(list(self.folder.iterdir()), [])
        self.picture("a.png", "--crs", "eqearth", "--world-file")

    def test_a_world_file_goes_with_a_png_of_one_map(self):
        self.fails(2, "snapshot", self.folder / "a.pdf", "--world-file", names=["--world-file"])
        self.fails(2, "snapshot", self.folder / "a.png", "--world-file", "--compare", "2021-01-01", "--compare-as", "side",
                   names=["--world-file"])
        (self.folder / "a.pgw").write_text("mine")
        self.fails(1, "snapshot", self.folder / "a.png", "--world-file", "--size", SMALL, names=["a.pgw"])
        self.assertEqual([p.name for p in self.folder.iterdir()], ["a.pgw"])


class Transparent(Pictures):
    def test_sea_lets_through_and_land_does_not(self):
        for form in ("png", "tif", "svg"):
            with self.subTest(form=form):
                picture = self.picture(f"a.{form}", "--transparent", "--view", "netherlands")
                if form == "svg":
                    tool("rsvg-convert", picture, "-o", self.folder / "svg.png")
                    picture = self.folder / "svg.png"
                first = f"{picture}[0]"
                corner = tool("convert", first, "-crop", "1x1+300+250", "+repage", "-alpha", "extract", "-format",
                              "%[fx:mean]", "info:")
                most = tool("convert", first, "-alpha", "extract", "-format", "%[fx:mean]", "info:")
                self.assertTrue(0.02 < float(most) < 0.98, most)
                self.assertIn(float(corner), (0.0, 1.0))
        self.assertIn("srgb ", tool("identify", "-verbose", self.picture("b.png")).replace("sRGB", "srgb "))


class SelfExplaining(Pictures):
    VIEW = ["--date", "2019-05-01", "--view", "sahel", "--lang", "en", "--theme", "light", "--only", "sahel,nato",
            "--search", "minusma", "--links"]

    def test_every_format_tells_how_it_was_made(self):
        listed = "".join(f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.name}\n"
                         for f in sorted((ASSETS / "letter").iterdir()))
        for form in FORMATS:
            with self.subTest(form=form):
                told = self.note(self.picture(f"a.{form}", *self.VIEW))
                self.assertEqual(told["data"],
                                 [{"name": "letter", "sha256": hashlib.sha256(listed.encode()).hexdigest()}])
                self.assertEqual(told["date"], "2019-05-01")
                self.assertEqual(told["view"], "sahel")
                self.assertEqual((told["lang"], told["theme"], told["size"], told["crs"]), ("en", "light", SMALL, "laea"))
                self.assertEqual((told["only"], told["search"], told["links"]), (["sahel", "NATO"], "minusma", True))

    def test_a_picture_is_made_anew_from_any_format(self):
        for form in FORMATS:
            with self.subTest(form=form):
                first = self.picture(f"a.{form}", *self.VIEW)
                again = self.picture(f"b.{form}", first, size=None)
                self.assertEqual(again.read_bytes(), first.read_bytes())
                png = self.picture(f"{form}.png", first, size=None)
                self.assertEqual(self.note(png), self.note(first))

    def test_a_free_place_hidden_layers_and_a_divider_are_told(self):
        free = ["--view", "44.3,33.2@1200000", "--hide", "relief", "--hide", "labels", "--date", "2019-05-01",
                "--compare", "2020-05-01", "--compare-as", "swipe", "--divider", "0.3"]
        first = self.picture("a.png", *free)
        told = self.note(first)
        self.assertEqual((told["view"], told["hide"], told["divider"]), ("44.3,33.2@1200000", ["labels", "relief"], 0.3))
        self.assertEqual(self.picture("b.png", first, size=None).read_bytes(), first.read_bytes())
        for other in (["--view", "44.3,33.2@1300000"], ["--hide", "rivers"], ["--compare", "2020-05-01", "--divider", "0.5"]):
            self.assertNotEqual(self.picture(f"c{other[0]}.png", first, *other, size=None).read_bytes(),
                                first.read_bytes(), other)

    def test_what_is_said_besides_comes_first(self):
        first = self.picture("a.png", *self.VIEW)
        told = self.note(self.picture("b.png", first, "--date", "2020-01-01", "--lang", "nl"))
        self.assertEqual((told["date"], told["lang"], told["view"]), ("2020-01-01", "nl", "sahel"))

    def test_own_data_are_found_beside_the_picture_and_told_to_be_others(self):
        own = self.folder / "own.csv"
        text = "id,status,title_en,section,start_earliest,lon,lat\na,decided,Course,p. 1,2019-03-01,44,36\n"
        own.write_text(text)
        first = self.picture("a.svg", own)
        self.assertEqual(self.note(first)["data"],
                         [{"name": "own.csv", "sha256": hashlib.sha256(text.encode()).hexdigest()}])
        self.assertEqual(self.picture("b.svg", first, size=None).read_bytes(), first.read_bytes())
        own.write_text(text.replace("Course", "School"))
        done = self.succeeds("snapshot", self.folder / "c.svg", first)
        self.assertIn("other data", done.stderr)
        own.unlink()
        self.fails(1, "snapshot", self.folder / "d.svg", first, names=["own.csv", first])

    def test_what_tells_nothing_or_nonsense_is_named(self):
        plain = self.folder / "plain.png"
        tool("convert", "-size", "9x9", "xc:red", plain)
        self.fails(1, "snapshot", self.folder / "a.png", plain, names=[plain])
        first = self.picture("a.svg", *DAY)
        damaged = self.folder / "b.svg"
        damaged.write_text(first.read_text().replace("{&quot;missiekaart", "{&quot;missiekaart&quot;&quot;"))
        self.fails(1, "snapshot", self.folder / "c.png", damaged, names=[damaged])
        damaged.write_text(first.read_text().replace("2020-03-01&quot;", "2099-03-01&quot;"))
        self.fails(2, "snapshot", self.folder / "c.png", damaged, names=["2099-03-01"])
        for form in FORMATS:
            cut = self.folder / f"cut.{form}"
            cut.write_bytes(self.picture(f"whole.{form}").read_bytes()[:60])
            self.fails(1, "snapshot", self.folder / "c.png", cut, names=[cut])

    def test_no_password_is_told(self):
        """The database is not there, so nothing is written; its name without the password is what would be told."""
        line = self.fails(1, "snapshot", self.folder / "a.png", "PG:host=127.0.0.1 port=1 password=secret user=x")
        self.assertNotIn("secret", line)


class Whole(Pictures):
    def names(self):
        return sorted(p.name for p in self.folder.iterdir())

    def test_a_full_disk_leaves_what_was_there(self):
        for form in FORMATS:
            with self.subTest(form=form):
                target = self.folder / f"a.{form}"
                target.write_text("mine")
                limit = 20_000
                self.fails(1, "snapshot", target, "--force", "--size", SMALL, names=[target],
                           preexec=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
                self.assertEqual(target.read_text(), "mine")
        self.assertEqual(self.names(), sorted(f"a.{form}" for form in FORMATS))

    def test_a_killed_program_leaves_nothing(self):
        target = self.folder / "a.png"
        target.write_text("mine")
        words = [PROGRAM, "snapshot", target, "--force", "--size", "16384x16384", *DAY]
        running = subprocess.Popen([str(w) for w in words], env=surroundings(), stderr=subprocess.PIPE)
        end = time.monotonic() + 200
        while time.monotonic() < end and not self.writes(running.pid):
            time.sleep(0.02)
        self.assertTrue(self.writes(running.pid), "it never began to write")
        running.send_signal(signal.SIGKILL)
        running.communicate()
        self.assertEqual(target.read_text(), "mine")
        self.assertEqual(self.names(), ["a.png"])

    def test_a_cancelled_picture_leaves_nothing(self):
        for form in ("png", "tif"):
            with self.subTest(form=form):
                words = [PROGRAM, "snapshot", self.folder / f"a.{form}", "--size", "8192x8192", "--progress", *DAY]
                running = subprocess.Popen([str(w) for w in words], env=surroundings(), stderr=subprocess.PIPE, text=True)
                self.assertRegex(running.stderr.readline(), r"^progress 0\.\d+ -?\d+$")
                running.send_signal(signal.SIGTERM)
                said = running.communicate(timeout=200)[1]
                self.assertEqual(running.returncode, 1, said)
                self.assertIn("cancelled", said.splitlines()[-1])
                self.assertEqual(self.names(), [])

    def writes(self, process):
        """Whether a file of the folder is open and has content."""
        try:
            opened = [os.stat(f"/proc/{process}/fd/{fd}") for fd in os.listdir(f"/proc/{process}/fd")
                      if os.readlink(f"/proc/{process}/fd/{fd}").startswith(str(self.folder))]
        except OSError:
            return False
        return any(one.st_size > 0 for one in opened)

    def test_a_folder_that_goes_while_it_draws(self):
        inner = self.folder / "inner"
        inner.mkdir()
        words = [PROGRAM, "snapshot", inner / "a.png", "--size", "8192x8192", *DAY]
        running = subprocess.Popen([str(w) for w in words], env=surroundings(), stderr=subprocess.PIPE, text=True)
        end = time.monotonic() + 200
        while time.monotonic() < end and not self.writes(running.pid):
            time.sleep(0.02)
        shutil.rmtree(inner)
        said = running.communicate(timeout=200)[1]
        self.assertEqual(running.returncode, 1, said)
        self.assertIn("a.png", said)
        self.assertEqual(self.names(), [])


class Large(Pictures):
    def test_a_large_picture_takes_the_memory_of_a_strip(self):
        """16,384 pixels square are 805 MB as pixels."""
        target = self.folder / "a.png"
        words = [PROGRAM, "snapshot", target, "--size", "16384x16384", "--theme", "print", *DAY]
        child = os.posix_spawn(words[0], [str(w) for w in words], surroundings())
        _, status, used = os.wait4(child, 0)
        self.assertEqual(status, 0)
        if "asan" not in subprocess.run(["ldd", PROGRAM], capture_output=True, text=True).stdout:
            self.assertLess(used.ru_maxrss / 1024, 400)
        self.assertIn("Size is 16384, 16384", tool("gdalinfo", target))


class Documents(Pictures):
    def test_pdf_and_png_show_the_same(self):
        pdf, png = self.picture("a.pdf", *DAY), self.picture("a.png", *DAY)
        tool("pdftocairo", "-png", "-singlefile", "-scale-to-x", "960", "-scale-to-y", "540", pdf, self.folder / "p")
        said = subprocess.run(["compare", "-metric", "MAE", self.folder / "p.png", png, "null:"], capture_output=True,
                              text=True).stderr
        self.assertLess(float(re.search(r"\((.*)\)", said)[1]), 0.03)

    def test_fonts_are_embedded_in_part(self):
        lines = tool("pdffonts", self.picture("a.pdf", *DAY)).splitlines()[2:]
        self.assertTrue(lines)
        for line in lines:
            self.assertRegex(line.split()[0], r"^[A-Z]{6}\+")  # a subset
            self.assertEqual(line.split()[-5:-2], ["yes", "yes", "yes"])

    def test_exiftool_reads_all_and_complains_of_nothing(self):
        for form in FORMATS:
            with self.subTest(form=form):
                told = json.loads(tool("exiftool", "-j", "-validate", "-warning", "-error", self.picture(f"a.{form}")))[0]
                self.assertNotIn("Error", told)
                self.assertTrue(told.get("Warning", "[minor]").startswith("[minor]"), told)

    def test_pngcheck_finds_every_chunk_in_order(self):
        for size, options in ((SMALL, ()), (SMALL, ("--transparent",)), ("5000x3000", ())):
            with self.subTest(size=size, options=options):
                self.assertIn("OK:", tool("pngcheck", self.picture("a.png", *options, "--force", size=size)))


if __name__ == "__main__":
    unittest.main()
