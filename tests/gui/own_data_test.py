# SPDX-License-Identifier: Apache-2.0
"""Data of one's own: named, dropped on the window, changed and broken while they are shown."""
import pathlib
import tempfile
import unittest

from viewer import ViewerTest


class OwnData(ViewerTest):
    """Two rows of which one is wrong: the window names it, shows the other, and follows the file."""

    HEAD = "id,title_en,theatre,status,lon,lat,precision,section\n"
    GOOD = "good,Good,iraq,decided,44,33,city,S1.1\n"

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="missiekaart-")
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "own.csv"
        self.path.write_text(self.HEAD + self.GOOD + "bad,Bad,iraq,perhaps,44,33,city,S1.1\n", encoding="utf-8")
        self.arguments = (str(self.path), "--date", "2020-03-01")
        super().setUp()

    def end(self):
        code, said = self.viewer.close()
        self.assertEqual(code, 0)
        self.assertIn("perhaps", said)

    def test_what_is_wrong_is_listed(self):
        self.viewer.click(self.viewer.button("diagnostics"))
        self.viewer.until(lambda s: s["diagnosticsOpen"])
        self.viewer.key("Escape")
        self.viewer.until(lambda s: not s["diagnosticsOpen"])

    def test_the_list_of_what_is_wrong_is_reached_by_keyboard(self):
        self.viewer.key("i")
        self.viewer.until(lambda s: s["diagnosticsOpen"])
        self.viewer.settle()
        self.viewer.key("Next", "Tab")
        self.viewer.until(lambda s: s["focus"] == "close-diagnostics")
        self.viewer.key("Return")
        self.viewer.until(lambda s: not s["diagnosticsOpen"])

    def test_data_are_shown_beside_others(self):
        other = self.path.with_name("other.csv")
        other.write_text(self.HEAD + self.GOOD, encoding="utf-8")  # the same id
        self.viewer.key("ctrl+o")
        self.viewer.until(lambda s: s["openOpen"])
        self.viewer.settle()
        self.viewer.xdotool("type", "--delay", "40", "+" + str(other))
        self.viewer.key("Return")
        self.viewer.until(lambda s: {hit["id"] for hit in s["hits"]} == {"good", "other:good"})

    def test_other_data_are_opened_by_keyboard(self):
        other = self.path.with_name("other.csv")
        other.write_text(self.HEAD + self.GOOD.replace("good,", "other,"), encoding="utf-8")
        self.viewer.key("ctrl+o")
        self.viewer.until(lambda s: s["openOpen"])
        self.viewer.settle()
        self.viewer.xdotool("type", "--delay", "40", str(other))
        self.viewer.key("Return")
        self.viewer.until(lambda s: not s["openOpen"] and {hit["id"] for hit in s["hits"]} == {"other"})
        self.viewer.key("ctrl+o")
        self.viewer.until(lambda s: s["openOpen"])
        self.viewer.settle()
        self.viewer.xdotool("type", "--delay", "40", str(other) + ".gone")
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["diagnosticsOpen"])  # named, and what was shown stays
        self.assertEqual(self.ids(), {"other"})
        self.viewer.key("Escape")
        self.viewer.until(lambda s: not s["diagnosticsOpen"])

    def test_a_file_is_dropped_on_the_window(self):
        other = self.path.with_name("dropped on it é.csv")  # its address needs escapes
        other.write_text(self.HEAD + self.GOOD.replace("good,", "dropped,"), encoding="utf-8")
        self.viewer.drop(other)
        self.viewer.until(lambda s: {hit["id"] for hit in s["hits"]} == {"dropped"})

    def ids(self):
        return {hit["id"] for hit in self.viewer.state()["hits"]}

    def test_a_changed_file_is_read_again_and_a_broken_one_changes_nothing(self):
        self.assertEqual(self.ids(), {"good"})
        self.viewer.key("Right")
        day = self.viewer.settle()["day"]
        self.path.write_text(self.HEAD + self.GOOD + self.GOOD.replace("good,", "second,"), encoding="utf-8")
        self.viewer.until(lambda s: {hit["id"] for hit in s["hits"]} == {"good", "second"})
        self.assertEqual(self.viewer.settle()["day"], day)
        self.path.write_text("nothing of use\n", encoding="utf-8")
        self.viewer.until(lambda s: s["diagnosticsOpen"])
        self.viewer.settle()
        self.assertEqual(self.ids(), {"good", "second"})
        self.path.write_text(self.HEAD + self.GOOD, encoding="utf-8")
        self.viewer.until(lambda s: {hit["id"] for hit in s["hits"]} == {"good"})


if __name__ == "__main__":
    unittest.main()
