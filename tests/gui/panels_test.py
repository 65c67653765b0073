# SPDX-License-Identifier: Apache-2.0
"""Language, theme, layers, list of keys, and the keyboard's way through the buttons."""
import unittest

from viewer import ViewerTest, difference


class Panels(ViewerTest):
    def test_language(self):
        before = self.viewer.screenshot("nl")
        self.viewer.key("l")
        self.viewer.until(lambda s: s["language"] == "en")
        self.viewer.settle()
        self.assertGreater(difference(before, self.viewer.screenshot("en")), 1000)
        self.viewer.click(self.viewer.button("language-nl"))
        self.viewer.until(lambda s: s["language"] == "nl")

    def test_theme(self):
        before = self.viewer.screenshot("dark")
        self.viewer.key("d")
        self.viewer.until(lambda s: s["theme"] == 1)
        self.viewer.settle()
        self.assertGreater(difference(before, self.viewer.screenshot("light")), 1_000_000)

    def test_layers(self):
        self.viewer.click(self.viewer.button("layers"))
        self.viewer.until(lambda s: s["layersOpen"])
        self.viewer.settle()
        before = self.viewer.screenshot("relief")
        scenes = self.viewer.state()["scenes"]
        self.viewer.click(self.viewer.button("layer-relief"))
        self.viewer.until(lambda s: s["scenes"] > scenes)
        self.viewer.settle()
        self.assertGreater(difference(before, self.viewer.screenshot("flat")), 100_000)
        self.viewer.key("Escape")
        self.viewer.until(lambda s: not s["layersOpen"])

    def test_help(self):
        self.viewer.key("question")
        self.viewer.until(lambda s: s["helpOpen"])
        self.viewer.key("Escape")
        self.viewer.until(lambda s: not s["helpOpen"])

    def test_tab_and_enter_press_buttons(self):
        buttons = [b["id"] for b in self.viewer.state()["buttons"]]
        self.viewer.key(*["Tab"] * (buttons.index("view-iraq") + 1))
        self.viewer.settle()
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["view"] == "iraq")

    def test_leafing_through_the_details(self):
        card = next(h for h in self.viewer.state()["hits"] if h["id"] == "rs-nl-existing")  # one of several there
        self.viewer.click(card)
        self.viewer.until(lambda s: any(b["id"] == "next-record" for b in s["buttons"]))
        self.viewer.settle()
        self.viewer.click(self.viewer.button("next-record"))
        self.viewer.until(lambda s: s["selected"] not in ("", card["id"]))
        self.viewer.click(self.viewer.button("close-details"))
        self.viewer.until(lambda s: s["selected"] == "")


if __name__ == "__main__":
    unittest.main()
