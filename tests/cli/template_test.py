#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The empty datasets are whole, valid, the same every time, and can be filled in."""
import csv
import hashlib
import json
import sqlite3
import unittest

from program import ASSETS, ProgramTest, tool

LAYERS = ["contributions", "dataset", "events", "places", "views"]


class Template(ProgramTest):
    def made(self, name="own"):
        self.succeeds("template", self.folder / name)
        return self.folder / name

    def test_all_three_have_every_layer_and_field_of_the_letter(self):
        own = self.made()
        with sqlite3.connect(own / "missiekaart.gpkg") as database:
            tables = sorted(name for name, in database.execute("select table_name from gpkg_contents"))
            self.assertEqual(tables, LAYERS)
            for layer in LAYERS:
                features = json.loads((ASSETS / "letter" / f"{layer}.geojson").read_text())["features"]
                fields = set().union(*(f["properties"] for f in features))
                columns = {row[1] for row in database.execute(f"pragma table_info({layer})")} - {"fid", "geom"}
                head = set(next(csv.reader((own / "csv" / f"{layer}.csv").read_text().splitlines()))) - {"lon", "lat"}
                named = set(json.loads((own / "geojson" / f"{layer}.geojson").read_text())["fields"])
                self.assertEqual([columns, head, named], [fields] * 3, layer)

    def test_all_three_are_valid(self):
        own = self.made()
        for source in ("missiekaart.gpkg", "geojson", "csv"):
            said = self.succeeds("check", own / source, "--strict").stdout
            self.assertIn("0 records", said, source)
            self.assertIn("0 diagnostics", said, source)

    def test_a_filled_in_row_is_read(self):
        own = self.made()
        table = own / "csv" / "contributions.csv"
        fields = next(csv.reader(table.read_text().splitlines()))
        row = {"id": "course", "status": "decided", "title_en": "A course", "section": "S1.1", "lon": "44", "lat": "33",
               "theatre": "iraq", "precision": "city"}
        with table.open("a", newline="") as file:
            csv.DictWriter(file, fields).writerow(row)
        self.assertIn("1 records", self.succeeds("check", own / "csv", "--strict").stdout)
        tool("ogr2ogr", "-append", own / "missiekaart.gpkg", table, "-nln", "contributions", "-oo",
             "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", "-a_srs", "EPSG:4326", "-oo",
             "EMPTY_STRING_AS_NULL=YES", "-oo", "KEEP_GEOM_COLUMNS=NO")
        self.assertIn("1 records", self.succeeds("check", own / "missiekaart.gpkg", "--strict").stdout)

    def test_the_same_bytes_every_time(self):
        def sums(folder):
            return {p.relative_to(folder): hashlib.sha256(p.read_bytes()).hexdigest()
                    for p in sorted(folder.rglob("*")) if p.is_file()}
        one = sums(self.made("one"))
        self.assertEqual(len(one), 11)
        self.assertEqual(one, sums(self.made("two")))

    def test_nothing_is_replaced_or_left_behind(self):
        own = self.made()
        self.fails(1, "template", own, names=[str(own), "exists"])
        self.fails(1, "template", self.folder / "nowhere" / "own", names=["nowhere"])
        self.assertEqual([p.name for p in self.folder.iterdir()], ["own"])


if __name__ == "__main__":
    unittest.main()
