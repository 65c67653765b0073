#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""compare_view.py NAME: draws one view of views.txt and holds it against the accepted picture.

The pictures drawn, and those of the differences, stand in golden/ of the build folder. Nothing is accepted here: that
is what tests/golden/accept is for.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
OUT = pathlib.Path(os.environ["MISSIEKAART_BUILD"]) / "golden"
PROGRAM = os.environ["MISSIEKAART_PROGRAM"]
WIDTH, HEIGHT, DPI = 1280, 720, 64  # a page that has room for everything, in few pixels
# ImageMagick 6 under its own name, which nothing else bears; later versions only have the short one.
CONVERT = shutil.which("convert-im6.q16") or "convert"

# Mean difference (0 to 1), and the share of pixels that may differ by more than a tenth. Other programs put letters on
# whole pixels, so for them both pictures are blurred a little first; a word or a symbol more or less still shows.
ALLOWED = {"gl": (0.0015, 0.0004), "cairo": (0.006, 0.0003), "pdf": (0.009, 0.004), "svg": (0.006, 0.003)}
BLUR = {"gl": [], "cairo": ["-blur", "0x2"], "pdf": ["-blur", "0x2"], "svg": ["-blur", "0x2"]}
MUCH = "10%"


def view(name):
    for line in (HERE / "views.txt").read_text().splitlines():
        words = line.split()
        if words and words[0] == name:
            return words[1].split(","), words[2:]
    sys.exit(f"{name} is not in views.txt")


def called(*words, env=None):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, env=env)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))} failed: {done.stderr}")


def draw(name, by, arguments):
    picture = OUT / f"{name}.{by}.png"
    out = picture if by in ("gl", "cairo") else OUT / f"{name}.{by}"
    env = dict(os.environ)
    if by == "cairo":
        env["__EGL_VENDOR_LIBRARY_FILENAMES"] = "/nonexistent"
    usual = [] if "--size" in arguments else ["--size", f"{WIDTH}x{HEIGHT}", "--dpi", DPI]
    called(PROGRAM, "snapshot", out, *usual, "--force", *arguments, env=env)
    if by == "pdf":
        size = ["-scale-to-x", WIDTH, "-scale-to-y", HEIGHT]
        called("pdftocairo", "-png", "-singlefile", *size, out, OUT / f"{name}.pdf")
    if by == "svg":
        called("rsvg-convert", "-w", WIDTH, "-h", HEIGHT, "-o", picture, out)
    return picture


def measure(metric, accepted, actual, *options, out="null:"):
    """The figure that ImageMagick gives, the one in parentheses if there is one."""
    words = ["compare", "-metric", metric, *options, accepted, actual, out]
    done = subprocess.run(words, capture_output=True, text=True)
    found = re.search(r"\(([\d.e+-]+)\)", done.stderr) or re.match(r"\s*([\d.e+-]+)", done.stderr)
    if done.returncode > 1 or not found:
        sys.exit(f"{actual} cannot be compared with {accepted}: {done.stderr}")
    return float(found[1])


def main():
    name = sys.argv[1]
    drawers, arguments = view(name)
    OUT.mkdir(exist_ok=True)
    accepted = HERE / "accepted" / f"{name}.png"
    size = arguments[arguments.index("--size") + 1] if "--size" in arguments else f"{WIDTH}x{HEIGHT}"
    pixels = int(size.split("x")[0]) * int(size.split("x")[1])
    faults = 0
    for by in drawers:
        actual = draw(name, by, arguments)
        if not accepted.is_file():
            continue
        mean_allowed, share_allowed = ALLOWED[by]
        compared = [OUT / f"{name}.{by}.{which}.miff" for which in ("accepted", "actual")]
        for picture, prepared in zip((accepted, actual), compared):
            called(CONVERT, picture, *BLUR[by], prepared)
        mean = measure("MAE", *compared, out=OUT / f"{name}.{by}.difference.png")
        share = measure("AE", *compared, "-fuzz", MUCH) / pixels
        for prepared in compared:
            prepared.unlink()
        fault = mean > mean_allowed or share > share_allowed
        faults += fault
        print(f"{name} by {by}: mean {mean:.5f} of {mean_allowed}, much changed {share:.5f} of {share_allowed}"
              f"{': differs, see ' + str(actual) if fault else ''}")
    if not accepted.is_file():
        sys.exit(f"{name} has no accepted picture: look at {OUT / name}.*.png, then run tests/golden/accept {name}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
