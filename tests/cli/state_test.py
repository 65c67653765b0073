#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Where every record stands on chosen days. The expectations were derived by hand from the rules of presence and from
what the letter says; nothing here computes them."""
import csv
import io
import json
import unittest

from program import ProgramTest

COLUMNS = ["id", "type", "theatre", "status", "presence", "state", "number_low", "number_high", "number_qualifier",
           "unit", "place", "precision", "section", "kamerstukken"]

# Record by record: presence and state on 15 June 2018, 1 May 2019, 1 March 2020 and 1 June 2021.
# -: absent. Letters: r reported, p planned, ? not stated, o proposed. A tilde: it may or may not be there.
DAYS = ["2018-06-15", "2019-05-01", "2020-03-01", "2021-06-01"]
STANDINGS = """
rs-nl-existing                      r   p   p   p
rs-nl-intensification               -   p   p   p
sof-move-iraq-afghanistan           -   -   -   -
afghanistan-political-pressure      r   ~?  ~?  ~?
iraq-nato-current-activity          r   ~?  ~?  ~?
iraq-nato-cbm                       -   ~p  ~p  ~p
iraq-nato-cbm-nl                    -   ~o  ~o  ~o
iraq-kurdish-forces-training        r   ~?  ~?  ~?
iraq-north-training-team-withdrawn  ~r  ~?  ~?  ~?
iraq-north-sof-withdrawn            ~r  ~?  ~?  ~?
iraq-baghdad-sof                    r   ~?  ~?  ~?
krg-peshmerga-reform                -   ~o  ~o  ~o
krg-peshmerga-advisers              -   ~o  ~o  ~o
erbil-eu-police-programme           -   ~o  ~o  ~o
anti-isis-2019                      -   ~o  -   -
efp-lithuania                       r   p   p   -
efp-baltics-poland                  r   ~?  ~?  ~?
minusma-current                     r   -   -   -
minusma-redeployment                -   p   ~p  ~p
sahel-staff-police-civil-2019       -   ~o  -   -
sahel-eu-capacity-missions          r   ~p  ~p  ~p
sahel-eu-financial                  -   ~o  ~o  ~o
sahel-g5-support                    r   ~?  ~?  ~?
sahel-eu-training-mission           -   ~p  ~p  ~p
un-mission-reform                   r   ~?  ~?  ~?
nl-mb280-oirschot                   -   ~p  ~p  ~p
nl-other-equipment-return           -   ~p  ~p  ~p
nl-personnel-return                 -   ~p  ~p  ~p
maritime-2019                       -   ~o  -   -
"""
STATES = {"-": "absent", "r": "reported", "p": "planned", "?": "not-stated", "o": "proposed"}

# Days on which one record turns.
TURNS = [
    ("minusma-current", "2019-04-30", "yes", "planned"),
    ("minusma-current", "2019-05-01", "no", "absent"),
    ("minusma-redeployment", "2019-04-30", "no", "absent"),
    ("efp-lithuania", "2018-06-16", "yes", "planned"),
    ("efp-lithuania", "2020-12-31", "yes", "planned"),
    ("efp-lithuania", "2021-01-01", "no", "absent"),
    ("efp-lithuania", "2018-03-01", "maybe", "reported"),
    ("rs-nl-intensification", "2018-06-16", "maybe", "planned"),
    ("rs-nl-intensification", "2018-12-30", "maybe", "planned"),
    ("rs-nl-intensification", "2018-12-31", "yes", "planned"),
    ("rs-nl-existing", "2021-12-31", "yes", "planned"),
    ("sof-move-iraq-afghanistan", "2018-06-16", "maybe", "planned"),
    ("sof-move-iraq-afghanistan", "2018-12-31", "maybe", "planned"),
    ("sof-move-iraq-afghanistan", "2019-01-01", "no", "absent"),
    ("iraq-north-sof-withdrawn", "2018-04-12", "maybe", "reported"),
    ("iraq-north-sof-withdrawn", "2018-04-13", "yes", "reported"),
    ("iraq-north-sof-withdrawn", "2018-04-14", "maybe", "reported"),
    ("iraq-baghdad-sof", "2018-05-01", "yes", "reported"),
    ("iraq-baghdad-sof", "2018-06-16", "maybe", "not-stated"),
    ("afghanistan-political-pressure", "2018-06-14", "maybe", "reported"),
    ("anti-isis-2019", "2018-12-31", "no", "absent"),
    ("anti-isis-2019", "2019-01-01", "maybe", "proposed"),
    ("anti-isis-2019", "2019-12-31", "yes", "proposed"),
    ("anti-isis-2019", "2020-01-01", "no", "absent"),
    ("nl-mb280-oirschot", "2019-04-30", "no", "absent"),
    ("krg-peshmerga-reform", "2018-06-16", "maybe", "proposed"),
]

# The letter's three figures, and what it leaves open: low, high, qualifier, unit.
NUMBERS = [
    ("rs-nl-intensification", "2019-05-01", "60", "60", "about", "military"),
    ("sahel-eu-training-mission", "2019-05-01", "5", "5", "exact", "military"),
    ("sahel-eu-capacity-missions", "2018-06-15", "8", "8", "exact", "officials"),
    ("sahel-eu-capacity-missions", "2018-06-16", "8", "15", "range", "officials"),
    ("efp-lithuania", "2019-05-01", "", "", "unknown", "military"),
    ("sahel-eu-financial", "2019-05-01", "", "", "not-applicable", ""),
]


class State(ProgramTest):
    def rows(self, day, *options):
        said = self.succeeds("state", "--date", day, "--format", "csv", *options)
        self.assertEqual(said.stderr, "")
        table = list(csv.reader(io.StringIO(said.stdout)))
        self.assertEqual(table[0], COLUMNS)
        return {row[0]: dict(zip(COLUMNS, row)) for row in table[1:]}

    def test_every_record_on_four_days(self):
        wanted = {line.split()[0]: line.split()[1:] for line in STANDINGS.strip().splitlines()}
        for index, day in enumerate(DAYS):
            rows = self.rows(day)
            self.assertEqual(set(rows), set(wanted))
            self.assertEqual(len(rows), 29)
            for record, standings in wanted.items():
                code = standings[index]
                presence = "no" if code == "-" else "maybe" if code[0] == "~" else "yes"
                with self.subTest(record=record, day=day):
                    self.assertEqual((rows[record]["presence"], rows[record]["state"]), (presence, STATES[code[-1]]))

    def test_days_on_which_a_record_turns(self):
        by_day = {day: self.rows(day) for day in {turn[1] for turn in TURNS}}
        for record, day, presence, state in TURNS:
            rows = by_day[day]
            with self.subTest(record=record, day=day):
                self.assertEqual((rows[record]["presence"], rows[record]["state"]), (presence, state))

    def test_numbers(self):
        for record, day, low, high, qualifier, unit in NUMBERS:
            row = self.rows(day)[record]
            with self.subTest(record=record, day=day):
                self.assertEqual([row[c] for c in ("number_low", "number_high", "number_qualifier", "unit")],
                                 [low, high, qualifier, unit])

    def test_only_three_numbers_of_people_are_stated(self):
        people = {"military", "officials", "personnel", "advisers"}
        stated = {r["id"] for r in self.rows("2019-05-01").values() if r["number_low"] and r["unit"] in people}
        self.assertEqual(stated, {"rs-nl-intensification", "sahel-eu-training-mission", "sahel-eu-capacity-missions"})

    def test_every_record_names_its_source(self):
        for row in self.rows("2019-05-01").values():
            self.assertRegex(row["section"], r"^(S\d+|P0|FN)", row["id"])
        self.assertIn("27925-630", self.rows("2019-05-01")["rs-nl-intensification"]["kamerstukken"])
        self.assertIn("29521-360", self.rows("2019-05-01")["minusma-current"]["kamerstukken"])

    def test_places_and_their_precision(self):
        rows = self.rows("2019-05-01")
        pins = {r["place"] for r in rows.values() if r["precision"] == "city"}
        self.assertEqual(pins, {"baghdad", "erbil", "oirschot"})
        for record in ("maritime-2019", "anti-isis-2019", "un-mission-reform"):
            self.assertEqual((rows[record]["place"], rows[record]["precision"]), ("", "unplaced"))

    def test_json_says_the_same(self):
        for day in DAYS:
            rows = self.rows(day)
            items = json.loads(self.succeeds("state", "--date", day, "--format", "json").stdout)
            items = items if isinstance(items, list) else items["records"]
            self.assertEqual([item["id"] for item in items], list(rows))
            for item in items:
                self.assertEqual({c: "" if item.get(c) is None else str(item[c]) for c in COLUMNS}, rows[item["id"]])

    def test_table_is_for_people(self):
        for language in ("nl", "en"):
            said = self.succeeds("state", "--date", "2019-05-01", "--format", "table", "--lang", language).stdout
            for record in self.rows("2019-05-01"):
                self.assertIn(record, said)
        self.assertEqual(said, self.succeeds("state", "--date", "2019-05-01", "--lang", "en").stdout, "not the default")

    def test_codes_do_not_depend_on_the_language(self):
        self.assertEqual(self.rows("2019-05-01", "--lang", "nl"), self.rows("2019-05-01", "--lang", "en"))

    def test_only_what_is_asked_for(self):
        day = "2020-03-01"
        everything = self.rows(day)
        def left(*options):
            return set(self.rows(day, *options))
        def where(holds):
            return {record for record, row in everything.items() if holds(row)}
        sahel = where(lambda row: row["theatre"] == "sahel")
        proposed = where(lambda row: row["state"] == "proposed")
        self.assertEqual(left("--only", "sahel"), sahel)
        self.assertEqual(left("--only", "sahel,proposed"), sahel & proposed)  # of different kinds
        self.assertEqual(left("--only", "sahel", "--only", "iraq"), left("--only", "iraq,sahel"))  # of one kind
        self.assertEqual(left("--only", "iraq,sahel"), sahel | where(lambda row: row["theatre"] == "iraq"))
        self.assertEqual(left("--only", "nato"), left("--only", "NATO"))
        self.assertEqual(left("--only", "number-stated"),
                         {"rs-nl-intensification", "sahel-eu-training-mission", "sahel-eu-capacity-missions"})
        self.assertEqual(left("--search", "Minusma bijdrage"), left("--search", "bijdrage minusma"))
        self.assertIn("minusma-current", left("--search", "minusma", "--only", "sahel"))
        self.assertEqual(left("--search", "nobody writes this"), set())
        table = self.succeeds("state", "--date", day, "--only", "sahel", "--lang", "en").stdout
        self.assertIn("only: Sahel", table)
        self.assertNotIn("afghanistan", table.lower())

    def test_a_month_is_its_first_day(self):
        self.assertEqual(self.rows("2019-05"), self.rows("2019-05-01"))

    def test_first_and_last_day(self):
        self.assertEqual(len(self.rows("2018-01-01")), 29)
        self.assertEqual(len(self.rows("2021-12-31")), 29)


class SeveralDatasets(ProgramTest):
    """Two datasets with the same ids, side by side."""

    def test_both_are_listed_and_numbers_are_not_added_up(self):
        own = self.folder / "own.csv"
        own.write_text("id,title_en,theatre,status,lon,lat,precision,section,number_low,number_unit\n"
                       "minusma-current,Other,sahel,decided,0,17,city,S1.1,7,military\n", encoding="utf-8")
        said = self.succeeds("state", "letter", own, "--date", "2020-03-01", "--lang", "en").stdout
        self.assertIn("own:minusma-current", said)
        self.assertIn("[2] 7 stated (7 military)", said)
        self.assertIn("73 to 80 stated", said)

    def test_one_that_is_missing_is_named(self):
        self.fails(1, "state", "letter", self.folder / "gone.gpkg", "--date", "2020-03-01", names=["gone.gpkg"])


if __name__ == "__main__":
    unittest.main()
