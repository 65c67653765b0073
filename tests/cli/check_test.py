#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Data that are good, and data with every fault we could think of: one line each, and the rest of a dataset loads."""
import json
import unittest

from program import ASSETS, NOBODY, ProgramTest, nobody_can_run_it, run, surroundings

GOOD = {"id": "course", "status": "decided", "title_en": "A course", "section": "p. 3", "start_earliest": "2019-03-01",
        "start_latest": "2019-03-01", "end_earliest": "2019-06-30", "end_latest": "2019-06-30", "number_low": 12,
        "number_unit": "military"}


def feature(point=(44.0, 36.2), **properties):
    """A good row with changes; None takes a field away."""
    fields = {k: v for k, v in {**GOOD, **properties}.items() if v is not None}
    geometry = None if point is None else {"type": "Point", "coordinates": list(point)}
    return {"type": "Feature", "properties": fields, "geometry": geometry}


class Check(ProgramTest):
    def write(self, *features, name="own.geojson", text=None):
        target = self.folder / name
        collection = {"type": "FeatureCollection", "name": "contributions", "features": list(features)}
        target.write_text(json.dumps(collection) if text is None else text)
        return target

    def checked(self, source, *options):
        """The lines of a dataset that loads: diagnostics, then the summary."""
        said = self.succeeds("check", source, *options)
        self.assertEqual(said.stderr, "")
        *diagnostics, summary = said.stdout.splitlines()
        return diagnostics, summary

    def finds(self, field, *features, kept=1, names=()):
        """One fault in that field: named with row and field, the other rows load, --strict ends with 3."""
        source = self.write(feature(id="sound"), *features)
        diagnostics, summary = self.checked(source)
        self.assertRegex(summary, rf"^{kept} records\b", diagnostics)
        about = [line for line in diagnostics if field in line]
        self.assertEqual(len(about), 1, diagnostics)
        for word in ("own.geojson", *names):
            self.assertIn(word, about[0])
        strict = run("check", source, "--strict")
        self.assertEqual(strict.returncode, 3)
        self.assertEqual(strict.stdout.splitlines(), [*diagnostics, summary])
        return about[0]


class GoodData(Check):
    def test_the_letter_has_no_fault(self):
        diagnostics, summary = self.checked(ASSETS / "letter", "--strict")
        self.assertEqual(diagnostics, [])
        self.assertRegex(summary, r"^29 records, 42 events, \d+ places; 0 diagnostics$")

    def test_own_data(self):
        diagnostics, summary = self.checked(self.write(feature()), "--strict")
        self.assertEqual(diagnostics, [])
        self.assertRegex(summary, r"^1 records\b")

    def test_own_data_may_use_the_places_of_the_letter(self):
        diagnostics, _ = self.checked(self.write(feature(point=None, place="mali")), "--strict")
        self.assertEqual(diagnostics, [])

    def test_own_data_have_a_state(self):
        said = self.succeeds("state", self.write(feature()), "--date", "2019-04-01", "--format", "csv").stdout
        self.assertIn("course,contribution,none,decided,yes,planned,12,12,exact,military,course,city,p. 3,", said)

    def test_other_formats(self):
        self.write(text="id,status,title_en,section,start_earliest,lon,lat\na,decided,A,p. 1,2019-03-01,44,36\n",
                   name="own.csv")
        diagnostics, summary = self.checked(self.folder / "own.csv")
        self.assertEqual(diagnostics, [])
        self.assertRegex(summary, r"^1 records\b")


class Unusable(Check):
    """Nothing can be loaded: exit 1, and with --strict 3."""

    def refuses(self, source, *names, **how):
        self.fails(1, "check", source, names=names, **how)
        self.fails(3, "check", source, "--strict", names=names, **how)
        self.fails(1, "state", source, "--date", "2019-05-01", names=names, **how)

    def test_missing(self):
        self.refuses(self.folder / "absent.geojson", "absent.geojson")

    def test_empty_file(self):
        self.refuses(self.write(text=""), "own.geojson")

    def test_truncated(self):
        whole = self.write(feature(), feature(id="second")).read_text()
        self.refuses(self.write(text=whole[: len(whole) // 2]), "own.geojson")

    def test_wrong_type(self):
        self.refuses(self.write(text="This is a letter.\n", name="letter.txt"), "letter.txt")
        self.refuses(self.write(text="This is a letter.\n", name="letter.geojson"), "letter.geojson")
        (self.folder / "noise.gpkg").write_bytes(bytes(range(256)) * 16)
        self.refuses(self.folder / "noise.gpkg", "noise.gpkg")

    def test_folder_without_layers(self):
        (self.folder / "nothing").mkdir()
        self.refuses(self.folder / "nothing", "nothing")

    def test_no_layer_of_contributions(self):
        both = self.folder / "both"
        both.mkdir()
        for name in ("one", "two"):
            (both / f"{name}.geojson").write_text(
                json.dumps({"type": "FeatureCollection", "name": name, "features": [feature()]}))
        self.refuses(both, "contributions")

    def test_device_and_pipe(self):
        self.refuses("/dev/null", "/dev/null")

    @unittest.skipUnless(nobody_can_run_it(), "needs root, and a build folder that others may read")
    def test_unreadable(self):
        source = self.write(feature())
        source.chmod(0)
        self.folder.chmod(0o755)
        self.fails(1, "check", source, names=["own.geojson"], before=NOBODY)

    def test_what_could_reach_the_network_or_run_code(self):
        for source in ["http://example.org/a.geojson", "https://example.org/a.geojson", "/vsicurl/http://example.org/a",
                       "WFS:http://example.org", "/vsis3/bucket/a.geojson", "MySQL:x"]:
            with self.subTest(source=source):
                self.refuses(source)
        vrt = ('<OGRVRTDataSource><OGRVRTLayer name="contributions"><SrcDataSource>http://example.org/a.geojson'
               "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>")
        self.refuses(self.write(text=vrt, name="own.vrt"), "own.vrt")
        self.refuses(self.write(text=vrt), "own.geojson")


class Faulty(Check):
    """One bad row; the good ones load."""

    def test_status(self):
        self.finds("status", feature(status="maybe"), names=["'maybe'", "continuing", "option"])
        self.finds("status", feature(status=None))
        self.finds("status", feature(status="mission-planned"), names=["missions only"])

    def test_other_codes(self):
        self.finds("theatre", feature(theatre="mars"), names=["afghanistan", "sahel"])
        self.finds("organisation", feature(organisation="XYZ"), names=["NATO"])
        self.finds("kind", feature(kind="picnic"), names=["deterrence"])
        self.finds("precision", feature(precision="street"), names=["city"])

    def test_days_that_do_not_exist(self):
        self.finds("start_latest", feature(start_latest="2019-02-31"), names=["28 days"])
        self.finds("end_latest", feature(end_latest="soon"), names=["soon"])

    def test_reversed_bounds(self):
        self.finds("start_", feature(start_earliest="2019-03-02"))
        self.finds("end_", feature(end_earliest="2019-07-02"))
        self.finds("end_latest", feature(end_earliest=None, end_latest="2019-02-01"))

    def test_missing_id_and_source(self):
        self.finds("field id", feature(id=None))
        self.finds("section", feature(section=None))
        self.finds("title", feature(title_en=None))

    def test_duplicate_id(self):
        self.finds("twice", feature(id="sound"), names=["sound", "id"])

    def test_unknown_place(self):
        self.finds("place", feature(point=None, place="atlantis"), names=["atlantis"])

    def test_numbers(self):
        self.finds("number_low", feature(number_low=-3))
        self.finds("number_", feature(number_low=12, number_high=3))
        self.finds("number_low", feature(number_low="many"), names=["many"])

    def test_coordinates(self):
        self.finds("95", feature(point=(44, 95)), kept=2, names=["without geometry"])
        self.finds("444", feature(point=(444, 36)), kept=2, names=["without geometry"])
        self.finds("number", feature(point=(float("nan"), 36)), kept=2, names=["without geometry"])
        self.finds("number", feature(point=(float("inf"), 36)), kept=2, names=["without geometry"])

    def test_a_row_whose_place_is_lost_is_listed_without_one(self):
        source = self.write(feature(point=(float("nan"), 36)))
        row = self.succeeds("state", source, "--date", "2019-04-01", "--format", "csv").stdout.splitlines()[1]
        self.assertIn(",,unplaced,", row)

    def test_unknown_field(self):
        self.finds("colour", feature(colour="orange"), kept=2)

    def test_no_usable_row(self):
        diagnostics, summary = self.checked(self.write(feature(status="maybe")))
        self.assertEqual(len(diagnostics), 1)
        self.assertRegex(summary, r"^0 records\b")

    def test_every_fault_of_a_row_is_told(self):
        diagnostics, _ = self.checked(self.write(feature(status="maybe", section=None, start_latest="2019-02-31")))
        self.assertEqual(len(diagnostics), 3, diagnostics)

    def test_one_bad_file_of_a_folder(self):
        folder = self.folder / "set"
        folder.mkdir()
        (folder / "contributions.geojson").write_text(self.write(feature()).read_text())
        (folder / "events.geojson").write_text('{"type": "FeatureColl')
        diagnostics, summary = self.checked(folder)
        self.assertEqual(len(diagnostics), 1, diagnostics)
        self.assertIn("events", diagnostics[0])
        self.assertRegex(summary, r"^1 records\b")

    def test_a_foreign_projection_is_read(self):
        crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
        row = feature(point=(4898057.6, 4331350.0))
        text = json.dumps({"type": "FeatureCollection", "name": "contributions", "crs": crs, "features": [row]})
        diagnostics, summary = self.checked(self.write(text=text))
        self.assertEqual(diagnostics, [])

    def test_state_tells_faults_apart_from_the_table(self):
        source = self.write(feature(id="sound"), feature(status="maybe"))
        done = run("state", source, "--date", "2019-05-01", "--format", "csv", env=surroundings())
        self.assertEqual(done.returncode, 0)
        self.assertEqual(len(done.stdout.splitlines()), 2)
        self.assertEqual(len(done.stderr.splitlines()), 1)
        self.assertIn("status", done.stderr)


if __name__ == "__main__":
    unittest.main()
