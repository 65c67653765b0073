#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The letter out of a PostGIS database that the test starts itself: no network, a socket in a folder of its own."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from program import ASSETS, run

TOOLS = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1]
# The server refuses to be run by root.
AS_SERVER = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []


def quoted(value):
    return "null" if value is None else "'" + str(value).replace("'", "''") + "'"


def sql_of(layer):
    """The table of a layer of the letter: every column text but whole numbers, points where there are any."""
    features = json.loads((ASSETS / "letter" / f"{layer}.geojson").read_text(encoding="utf-8"))["features"]
    fields = list(features[0]["properties"])
    whole = {f for f in fields if any(isinstance(x["properties"].get(f), int) for x in features)}
    real = {f for f in fields if any(isinstance(x["properties"].get(f), float) for x in features)}
    points = any(f["geometry"] for f in features)
    kinds = {f: "double precision" if f in real else "integer" if f in whole else "text" for f in fields}
    columns = [f"{f} {kinds[f]}" for f in fields] + (["geom geometry(Point, 4326)"] if points else [])
    yield f"create table {layer} ({', '.join(columns)});"
    for feature in features:
        values = [quoted(feature["properties"].get(f)) for f in fields]
        if points:
            at = feature["geometry"]
            values.append("null" if not at else "ST_SetSRID(ST_MakePoint({}, {}), 4326)".format(*at["coordinates"]))
        yield f"insert into {layer} values ({', '.join(values)});"


class PostGis(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="mk-pg-", dir="/tmp"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        if AS_SERVER:
            shutil.chown(self.folder, "postgres")
        self.data = self.folder / "data"
        self.server("initdb", "-D", self.data, "-U", "reader", "-A", "trust", "--no-sync", "--no-locale", "-E", "UTF8")
        self.server("pg_ctl", "-D", self.data, "-w", "-l", self.folder / "log", "-o",
                    f"-c listen_addresses='' -k {self.folder} -F", "start")
        self.addCleanup(self.stop)
        statements = ["create extension postgis;"]
        for layer in ("contributions", "events", "places", "dataset", "views"):
            statements += sql_of(layer)
        self.server("psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "reader", "-d", "postgres",
                    text="\n".join(statements))
        self.source = f"PG:host={self.folder} user=reader dbname=postgres"

    def server(self, tool, *words, text=None):
        path = TOOLS / tool
        done = subprocess.run([*AS_SERVER, str(path), *map(str, words)], input=text, text=True, cwd="/tmp",
                              stdout=subprocess.DEVNULL if tool == "pg_ctl" else subprocess.PIPE,
                              stderr=subprocess.PIPE if tool != "pg_ctl" else subprocess.DEVNULL, timeout=240)
        self.assertEqual(done.returncode, 0, done.stderr)

    def stop(self):
        if (self.data / "postmaster.pid").exists():
            self.server("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")

    def test_the_letter_is_the_same_out_of_a_database_and_a_database_that_is_gone_is_named(self):
        said = run("check", self.source, "--strict")
        self.assertEqual((said.returncode, said.stderr), (0, ""), said.stdout)
        for day in ("2018-06-15", "2019-05-01", "2021-06-01"):
            ours = run("state", "--date", day, "--format", "csv")
            theirs = run("state", self.source, "--date", day, "--format", "csv")
            self.assertEqual(theirs.returncode, 0, theirs.stderr)
            self.assertEqual(sorted(theirs.stdout.splitlines()), sorted(ours.stdout.splitlines()))
            self.assertGreater(len(ours.stdout.splitlines()), 20)
        self.stop()
        gone = run("check", self.source)
        self.assertEqual(gone.returncode, 1)
        self.assertEqual(len(gone.stderr.strip().splitlines()), 1, gone.stderr)
        self.assertIn("PG:", gone.stderr)


if __name__ == "__main__":
    unittest.main()
