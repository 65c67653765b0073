# SPDX-License-Identifier: Apache-2.0
"""Views, panning, zooming and selecting on the map."""
import unittest

from viewer import ViewerTest, colours, difference


class Map(ViewerTest):
    def test_views(self):
        views = ["overview", "afghanistan", "iraq", "erbil", "lithuania", "sahel", "netherlands"]
        scales = set()
        for number in (1, 2, 3, 4, 5, 6, 0):
            with self.subTest(number=number):
                self.viewer.key(str(number))
                self.viewer.until(lambda s, view=views[number]: s["view"] == view and not s["flying"])
                scales.add(round(self.viewer.settle()["metresPerPoint"]))
        self.assertEqual(len(scales), 7)

    def test_view_button(self):
        self.viewer.click(self.viewer.button("view-sahel"))
        self.viewer.until(lambda s: s["view"] == "sahel")

    def test_drag_pans_by_that_distance(self):
        before = self.viewer.state()
        self.viewer.drag((900, 800), (700, 760))
        self.viewer.until(lambda s: s["centre"][0] > before["centre"][0] + 140 * before["metresPerPoint"])
        after = self.viewer.settle()
        points = 0.75  # of the page to a pixel of a screen of 1920 x 1080
        east = (after["centre"][0] - before["centre"][0]) / before["metresPerPoint"] / points
        north = (after["centre"][1] - before["centre"][1]) / before["metresPerPoint"] / points
        # Panning keeps the ground scale at the middle, so the map's own scale may change a little on the way.
        self.assertAlmostEqual(east, 200, delta=10)
        self.assertAlmostEqual(north, -40, delta=10)
        self.assertEqual(after["selected"], "")
        self.viewer.key("ctrl+z")
        self.viewer.until(lambda s: s["view"] == "overview")

    def test_wheel_zooms_at_the_pointer(self):
        def under_pointer(state):
            return [state["centre"][0] + (1200 * 0.75 - 720) * state["metresPerPoint"],
                    state["centre"][1] - (640 * 0.75 - 367) * state["metresPerPoint"]]
        before = self.viewer.state()
        first = self.viewer.screenshot("before")
        self.viewer.move(1200, 640)
        self.viewer.xdotool("click", "--repeat", "4", "--delay", "80", "4")
        self.viewer.until(lambda s: s["metresPerPoint"] < before["metresPerPoint"] / 1.9)
        after = self.viewer.settle()
        self.assertAlmostEqual(after["metresPerPoint"] * 1.2 ** 4 / before["metresPerPoint"], 1, delta=0.06)
        for was, now in zip(under_pointer(before), under_pointer(after)):
            self.assertAlmostEqual(was, now, delta=12 * before["metresPerPoint"])
        self.assertGreater(difference(first, self.viewer.screenshot("after")), 100_000)
        self.viewer.key("minus")
        self.viewer.until(lambda s: s["metresPerPoint"] > after["metresPerPoint"] * 1.2)
        self.viewer.key("r")
        self.viewer.until(lambda s: s["view"] == "overview")

    def test_click_selects_and_escape_lets_go(self):
        state = self.viewer.state()
        symbol = next(h for h in reversed(state["hits"]) if h["id"] == "efp-lithuania")
        self.viewer.move(symbol["x"], symbol["y"])
        self.viewer.until(lambda s: s["hovered"] == "efp-lithuania")
        self.viewer.click(symbol)
        self.viewer.until(lambda s: s["selected"] == "efp-lithuania")
        self.viewer.until(lambda s: any(b["id"] == "close-details" for b in s["buttons"]))
        self.viewer.key("Escape")
        self.viewer.until(lambda s: s["selected"] == "")

    def test_click_on_a_card_selects(self):
        card = next(h for h in self.viewer.state()["hits"] if h["x"] > 1500)
        self.viewer.click(card)
        self.viewer.until(lambda s: s["selected"] == card["id"])
        self.viewer.click({"x": 300, "y": 880})
        self.viewer.until(lambda s: s["selected"] == "")

    def test_projections_are_switched_live_and_never_blank(self):
        self.viewer.key("k")
        self.viewer.until(lambda s: s["layersOpen"])
        self.viewer.settle()
        before = self.viewer.state()["projection"]
        for name in ("eqearth", "robin", "webmerc", "ortho", "laea"):
            self.viewer.click(self.viewer.button("crs-" + name))
            now = self.viewer.until(lambda s: s["projection"] != before)
            self.assertTrue(now["complete"] or now["hits"])
            before = now["projection"]
            self.viewer.settle()
            self.assertGreater(colours(self.viewer.screenshot(name)), 1000)
        self.viewer.click(self.viewer.button("crs"))
        self.viewer.settle()
        self.viewer.xdotool("type", "--delay", "60", "EPSG:3035")
        self.viewer.key("Return")
        self.viewer.until(lambda s: s["projection"] == "EPSG:3035")


if __name__ == "__main__":
    unittest.main()
