# SPDX-License-Identifier: Apache-2.0
"""A briefing is made, changed, saved and brought back after a crash, by keyboard alone."""
import os
import pathlib
import subprocess
import tempfile
import tomllib
import unittest

from viewer import PATIENCE, PROGRAM, Viewer, ViewerTest

BY_HAND = """# Mine, for Tuesday.
title_en = "Tuesday"

# The beginning.
[[step]]
id = "a"
# why this day
date = 2019-05-01
title_en = "One"

# The end.
[[step]]
view = "iraq"
id = "b"
"""


class Editor:
    """What a user does in the panel."""

    def __init__(self, viewer):
        self.viewer = viewer

    def until(self, holds):
        return self.viewer.until(lambda s: holds(s["editor"]))["editor"]

    def open(self):
        self.viewer.key("ctrl+b")
        self.until(lambda e: e["open"])
        self.viewer.settle()

    def steps(self, *ids):
        return self.until(lambda e: e["steps"] == list(ids))

    def write(self, *words):
        self.viewer.xdotool("type", "--delay", "60", *words)

    def start_typing(self, field):
        self.viewer.tab_to(field)
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["typing"] and s["focus"] == field)

    def fill_in(self, field, words):
        self.start_typing(field)
        self.viewer.key("ctrl+a")
        self.write(words)
        self.viewer.key("Return")
        self.viewer.until(lambda s: not s["typing"])

    def leave_field(self):
        self.viewer.key("Escape")
        self.viewer.until(lambda s: not s["typing"])

    def answer_path(self, path):
        self.viewer.until(lambda s: s["editor"]["typingPath"] and s["typing"])
        self.viewer.key("ctrl+a")
        self.write(str(path))
        self.viewer.key("Return")
        self.until(lambda e: not e["typingPath"])
        self.viewer.settle()


class KeyboardAlone(ViewerTest):
    arguments = ("--lang", "en", "--date", "2020-03-01")

    def setUp(self):
        super().setUp()
        self.editor = Editor(self.viewer)

    def dropped(self):
        path = self.viewer.folder / "hand.toml"
        path.write_text(BY_HAND, encoding="utf-8")
        self.viewer.drop(path)
        self.editor.steps("a", "b")
        return path

    def read(self, path):
        return tomllib.loads(path.read_text(encoding="utf-8"))

    def test_a_briefing_from_the_first_step_to_a_picture(self):
        editor, viewer = self.editor, self.viewer
        editor.open()
        self.assertEqual(len(viewer.state()["editor"]["steps"]), 11)
        viewer.key("ctrl+n")
        editor.steps()
        viewer.key("2")
        viewer.until(lambda s: s["view"] == "iraq")
        viewer.settle()
        viewer.key("Insert")
        editor.steps("iraq")
        viewer.key("5")
        viewer.until(lambda s: s["view"] == "sahel")
        viewer.settle()
        viewer.key("Insert")
        self.assertEqual(editor.steps("iraq", "sahel")["index"], 1)

        editor.start_typing("editor-title-nl")
        editor.write("De Sahel")
        viewer.key("Tab")  # from one field into the other
        viewer.until(lambda s: s["focus"] == "editor-title-en" and s["typing"])
        editor.write("The Sahel q")
        editor.leave_field()
        self.assertTrue(viewer.state()["editor"]["open"], "only the field is left")

        viewer.key("alt+Up")
        self.assertEqual(editor.steps("sahel", "iraq")["index"], 0)
        viewer.key("ctrl+d")
        editor.steps("sahel", "sahel-2", "iraq")
        viewer.key("Delete")
        editor.steps("sahel", "iraq")
        viewer.key("ctrl+z")
        editor.steps("sahel", "sahel-2", "iraq")
        viewer.key("ctrl+shift+z")
        editor.steps("sahel", "iraq")
        self.assertTrue(viewer.state()["editor"]["changed"])

        viewer.key("ctrl+shift+s")
        path = viewer.folder / "mine.toml"
        editor.answer_path(path)
        editor.until(lambda e: not e["changed"] and e["path"] == str(path))
        steps = self.read(path)["step"]
        self.assertEqual([step["id"] for step in steps], ["sahel", "iraq"])
        places = {step["id"]: step for step in steps}
        titled = next(step for step in steps if "title_nl" in step)
        self.assertEqual((titled["title_nl"], titled["title_en"]), ("De Sahel", "The Sahel q"))
        self.assertEqual(str(places["iraq"]["date"]), "2020-03-01")
        self.assertFalse(list((viewer.folder / "state").rglob("*.toml")), "what is saved is not kept besides")
        picture = viewer.folder / "step.png"
        done = subprocess.run(
            [str(PROGRAM), "snapshot", str(picture), "--step", titled["id"], "--briefing", str(path), "--size", "640x360"],
            capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertTrue(picture.read_bytes().startswith(b"\x89PNG"))

    def test_what_was_written_by_hand_stays_and_what_others_write_is_asked_about(self):
        editor, viewer = self.editor, self.viewer
        path = viewer.folder / "hand.toml"
        path.write_text(BY_HAND, encoding="utf-8")
        editor.open()
        viewer.key("ctrl+o")
        editor.answer_path(path)
        editor.steps("a", "b")
        editor.start_typing("editor-title-en")
        viewer.key("ctrl+a")
        editor.write("Two")
        editor.until(lambda e: e["changed"])
        viewer.key("ctrl+shift+s")
        editor.until(lambda e: not e["changed"])
        fresh = BY_HAND.replace('"One"', '"Two"')
        self.assertEqual(path.read_text(encoding="utf-8"), fresh)

        path.write_text(BY_HAND + "# theirs\n", encoding="utf-8")
        editor.leave_field()
        viewer.key("ctrl+d")
        editor.until(lambda e: e["changed"])
        viewer.key("ctrl+shift+s")
        editor.until(lambda e: "somebody else" in e["asks"])
        self.assertIn("# theirs", path.read_text(encoding="utf-8"))
        viewer.key("Escape")
        editor.until(lambda e: not e["asks"] and e["changed"])
        viewer.settle()
        viewer.key("ctrl+shift+s")
        editor.until(lambda e: "somebody else" in e["asks"])
        viewer.tab_to("editor-yes")
        viewer.key("Return")
        editor.until(lambda e: not e["changed"])
        self.assertNotIn("# theirs", path.read_text(encoding="utf-8"))

    def test_a_file_that_cannot_be_read_is_told_and_nothing_changes(self):
        editor, viewer = self.editor, self.viewer
        bad = viewer.folder / "bad.toml"
        bad.write_text('[[step]]\nid = "a"\nveiw = "iraq"\n', encoding="utf-8")
        editor.open()
        viewer.key("ctrl+o")
        editor.answer_path(bad)
        said = editor.until(lambda e: e["said"])["said"]
        self.assertIn("bad.toml:3", said)
        self.assertEqual(len(viewer.state()["editor"]["steps"]), 11)

    def test_a_file_is_dropped_and_texts_of_several_lines_are_taken_back(self):
        editor, viewer = self.editor, self.viewer
        path = self.dropped()
        viewer.settle()
        editor.start_typing("editor-text-nl")
        long = "een zin die langer is dan het veld breed is en dus wordt afgebroken"
        editor.write(long)
        viewer.key("Return")
        editor.write("twee")
        viewer.key("Return")
        viewer.key("BackSpace")  # the end of that line
        viewer.key("ctrl+shift+s")
        editor.until(lambda e: not e["changed"])
        self.assertEqual(self.read(path)["step"][0]["text_nl"], long + "\ntwee")
        viewer.key("Home", "Up", "Home", "BackSpace")  # at an end that the width has made: the space goes
        viewer.key("ctrl+shift+s")
        editor.until(lambda e: not e["changed"])
        lines = self.read(path)["step"][0]["text_nl"].split("\n")
        self.assertIn(lines[0], [long[:i] + long[i + 1:] for i, c in enumerate(long) if c == " "])
        viewer.key("ctrl+z")  # while the keyboard is in the field
        editor.until(lambda e: e["changed"])
        viewer.settle()
        viewer.key("ctrl+shift+s")
        editor.until(lambda e: not e["changed"])
        self.assertNotEqual(self.read(path)["step"][0].get("text_nl"), "\n".join(lines))

    def test_the_days_that_a_step_plays(self):
        editor, viewer = self.editor, self.viewer
        path = self.dropped()
        viewer.tab_to("editor-by-change")
        viewer.key("Return")
        editor.until(lambda e: e["changed"])
        for field, words in (("editor-from", "1 June 2018"), ("editor-to", "2018-12-31"), ("editor-dwell", "2.5"),
                             ("editor-id", "b"), ("editor-advance", "soon")):
            editor.fill_in(field, words)
        viewer.key("ctrl+shift+s")
        editor.until(lambda e: not e["changed"])
        step = self.read(path)["step"][0]
        self.assertEqual((str(step["from"]), str(step["to"]), step["dwell"]), ("2018-06-01", "2018-12-31", 2.5))
        self.assertEqual(step["id"], "a", "the other step has that name")
        self.assertNotIn("date", step)
        self.assertNotIn("advance", step, "what cannot be understood is not taken")

    def test_what_is_being_made_is_given(self):
        editor, viewer = self.editor, self.viewer
        editor.open()
        viewer.key("Delete")
        editor.until(lambda e: len(e["steps"]) == 10)
        viewer.key("F5")
        viewer.until(lambda s: s.get("step") == "summit")
        viewer.key("Escape")
        viewer.until(lambda s: s.get("editor", {}).get("open") and len(s["editor"]["steps"]) == 10)


class AfterACrash(unittest.TestCase):
    def start(self, folder, state=None):
        viewer = Viewer(folder, "--lang", "en", state=state)
        self.addCleanup(viewer.close)
        return viewer

    def kill(self, viewer):
        viewer.program.kill()
        viewer.program.wait(PATIENCE)
        viewer.state_file.unlink()

    def test_unsaved_work_is_offered_back(self):
        folder = tempfile.TemporaryDirectory(prefix="missiekaart-")
        self.addCleanup(folder.cleanup)
        viewer = self.start(folder.name)
        editor = Editor(viewer)
        editor.open()
        viewer.key("Delete", "Delete")
        editor.until(lambda e: len(e["steps"]) == 9)
        kept = pathlib.Path(folder.name, "state/missiekaart/unsaved-1.toml")
        viewer.until(lambda s: kept.exists() and len(tomllib.loads(kept.read_text(encoding="utf-8"))["step"]) == 9)
        # A second program does not take the work of one that still runs.
        with tempfile.TemporaryDirectory(prefix="missiekaart-") as elsewhere:
            other = self.start(elsewhere, kept.parents[1])
            self.assertEqual(other.state()["note"], "")
            second = Editor(other)
            second.open()
            self.assertEqual(second.until(lambda e: e["steps"])["asks"], "")
            other.key("Delete")
            other.until(lambda s: kept.with_name("unsaved-2.toml").exists())
            other.key("ctrl+z")
            other.until(lambda s: not kept.with_name("unsaved-2.toml").exists())
            self.assertEqual(other.close()[0], 0)
        self.kill(viewer)

        viewer = self.start(folder.name)
        self.assertIn("was not saved", viewer.state()["note"])
        editor = Editor(viewer)
        editor.open()
        editor.until(lambda e: "not saved" in e["asks"])
        viewer.key("Return")
        editor.until(lambda e: len(e["steps"]) == 9 and e["changed"])
        self.assertEqual(viewer.close()[0], 0)  # leaving keeps it
        self.assertTrue(kept.exists())

        os.unlink(viewer.state_file)
        viewer = self.start(folder.name)
        editor = Editor(viewer)
        editor.open()
        editor.until(lambda e: "not saved" in e["asks"])
        viewer.tab_to("editor-no")
        viewer.key("Return")
        editor.until(lambda e: len(e["steps"]) == 11 and not e["changed"])
        self.assertFalse(kept.exists())


if __name__ == "__main__":
    unittest.main()
