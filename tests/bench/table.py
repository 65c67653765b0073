#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""table.py BUILD: measures the release program and prints each budget with what was measured. Asserts nothing."""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

BUILD = pathlib.Path(sys.argv[1]).resolve()
PROGRAM = BUILD / "missiekaart"
RUNS = 7
DAY = ["--date", "2020-03-01"]


def run(words, env=None):
    """Wall time in ms and the largest memory in MB of one run."""
    begun = time.perf_counter()
    quiet = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
    child = os.posix_spawn(words[0], [str(w) for w in words], env or os.environ, file_actions=quiet)
    _, status, used = os.wait4(child, 0)
    if status != 0:
        raise RuntimeError(f"{' '.join(map(str, words))} failed")
    return (time.perf_counter() - begun) * 1000, used.ru_maxrss / 1024


def snapshots(name, *options, runs=RUNS):
    """Median wall time, largest memory and size in MB, after one run that warms the file cache."""
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / name
        words = [PROGRAM, "snapshot", target, "--force", *DAY, *options]
        run(words)
        times, memory = zip(*(run(words) for _ in range(runs)))
        return statistics.median(times), max(memory), target.stat().st_size / 1e6, min(times)


class Display:
    """A display of its own."""

    def __init__(self, size="1920x1080"):
        self.size = size

    def __enter__(self):
        reading, writing = os.pipe()
        words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{self.size}x24", "-nolisten", "tcp"]
        self.server = subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()  # once it accepts connections
        return {**os.environ, "DISPLAY": f":{number}"}

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


def state_of(path):
    try:
        return json.loads(path.read_text())
    except (OSError, ValueError):
        return {}


def until(viewer, state, holds):
    """Waits for a frame whose state it holds for; when that was on the screen, in ns."""
    for _ in range(20_000):
        if holds(state_of(state)):
            return state.stat().st_mtime_ns
        if viewer.poll() is not None:
            raise RuntimeError("the viewer ended")
        time.sleep(0.0005)
    viewer.kill()
    raise RuntimeError("no such frame within ten seconds")


def start_viewer(env, state, *words):
    """The viewer, and how many ms after its start the first complete frame was on the screen."""
    state.unlink(missing_ok=True)
    begun = time.time_ns()
    viewer = subprocess.Popen([PROGRAM, *words, "--state-file", state], env=env, stdout=subprocess.DEVNULL)
    return viewer, (until(viewer, state, lambda s: s.get("complete")) - begun) / 1e6


def cpu_ticks(process):
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def viewer_rows():
    with Display() as env, tempfile.TemporaryDirectory() as folder:
        state = pathlib.Path(folder) / "state.json"
        times = []
        for _ in range(RUNS + 1):
            viewer, ms = start_viewer(env, state, *DAY)
            times.append(ms)
            viewer.terminate()
            viewer.wait()
        viewer, _ = start_viewer(env, state, *DAY)
        time.sleep(2)
        frames, ticks = state_of(state).get("frames", 0), cpu_ticks(viewer)
        time.sleep(5)
        drawn = state_of(state).get("frames", 0) - frames
        share = (cpu_ticks(viewer) - ticks) / os.sysconf("SC_CLK_TCK") / 5 * 100
        viewer.terminate()
        viewer.wait()
    times = times[1:]
    yield "start to first complete frame, 1920x1080", 200, statistics.median(times), "ms", f"best {min(times):.0f} ms"
    yield "idle window: frames drawn in 5 s", 0, drawn, "", ""
    yield "idle window: share of a core", 0.5, share, "%", ""


def snapshot_rows():
    for what, name, size, ms_budget, mb_budget in (("PNG 3840x2160, whole process", "a.png", "3840x2160", 300, 200),
                                                   ("PNG 7680x4320, whole process", "a.png", "7680x4320", 1200, 400)):
        ms, memory, megabytes, best = snapshots(name, "--size", size)
        yield what, ms_budget, ms, "ms", f"best {best:.0f} ms, {megabytes:.1f} MB on disk"
        yield what + ": memory", mb_budget, memory, "MB", ""
    for what, name, size in (("PNG 32768x32768, whole process", "a.png", "32768x32768"),
                             ("GeoTIFF 3840x2160, both pages", "a.tif", "3840x2160")):
        ms, memory, megabytes, _ = snapshots(name, "--size", size, runs=1)
        yield what, None, ms, "ms", f"{megabytes:.1f} MB on disk"
        yield what + ": memory", None, memory, "MB", ""
    for form, ms_budget, mb_budget in (("PDF", 500, 2), ("SVG", None, None)):
        ms, _, megabytes, best = snapshots(f"a.{form.lower()}")
        yield f"{form} of the overview", ms_budget, ms, "ms", f"best {best:.0f} ms"
        yield f"{form} of the overview: on disk", mb_budget, megabytes, "MB", ""


def benchmarks(which, repetitions, **env):
    """The median of each benchmark whose name matches."""
    done = subprocess.run([BUILD / "missiekaart_bench", "--benchmark_format=json", f"--benchmark_filter={which}",
                           f"--benchmark_repetitions={repetitions}", "--benchmark_min_time=0.3"],
                          env={**os.environ, **env}, capture_output=True, text=True, check=True)
    all_found = json.loads(done.stdout)["benchmarks"]
    return {b["run_name"].split("/")[0]: b for b in all_found if b.get("aggregate_name") == "median"}


def many_rows():
    """Made-up records: a million to load and to scrub, a hundred thousand to search."""
    with tempfile.TemporaryDirectory() as folder:
        million, hundred = (pathlib.Path(folder) / f"{n}.gpkg" for n in ("million", "hundred"))
        run([PROGRAM, "synth", 1_000_000, million])
        run([PROGRAM, "synth", 100_000, hundred])
        ms, memory = run([PROGRAM, "snapshot", pathlib.Path(folder) / "a.png", million, *DAY, "--size", "1920x1080"])
        yield "1,000,000 records: load and first frame", 3000, ms, "ms", "a snapshot of 1920x1080, whole process"
        yield "1,000,000 records: memory", 600, memory, "MB", ""
        found = benchmarks("scrubbingAMillion|searching", 2, MISSIEKAART_MILLION=str(million),
                           MISSIEKAART_HUNDRED_THOUSAND=str(hundred))
        yield "1,000,000 records: scrubbing", 1, found["scrubbingAMillion"]["cpu_time"], "ms", "picture for a new day"
        yield ("100,000 records: search, counts of the filter", 50, found["searchingAHundredThousand"]["cpu_time"], "ms",
               "words and all choices")


def frame_rows():
    found = benchmarks("-(Million|Thousand|step|soak|presenter)", 5)
    for what, name, budget, clock, note in (
            ("next 4K frame, same process: new date", "frameOfANewDay", 100, "real_time", "made, drawn, read back"),
            ("next 4K frame, same process: 20 % pan", "frameAfterAPan", 100, "real_time", "base map covers it"),
            ("... making that base map anew", "newBaseMapAfterAPan", None, "real_time", "on a worker in the viewer"),
            ("scrubbing: CPU outside rasterization", "scrubbing", 1, "cpu_time", "picture for a new day, 1920x1080"),
            ("encoding a 4K picture as PNG", "encodingPng", None, "real_time", "")):
        yield what, budget, found[name][clock], "ms", note


def film_rows():
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "a.mp4"
        ms, _ = run([PROGRAM, "animate", target, "--from", "2019-01-01", "--to", "2019-12-31", "--size", "1920x1080"])
        counted = subprocess.run(["ffprobe", "-v", "error", "-show_entries", "stream=nb_frames", "-of", "csv=p=0", target],
                                 capture_output=True, text=True, check=True).stdout
        yield ("animation 1920x1080 to MP4: ms a frame", 50, ms / int(counted), "ms",
               f"{int(counted) / ms * 1000:.0f} frames a second, whole process")


def give_briefing(env, state, *options):
    """For each step, how many ms after its key its first picture was on the screen; and the ms of processor that a
    picture takes while a step plays."""
    viewer, _ = start_viewer(env, state, "present", *options)
    times, playing = [], []

    def press(holds):
        begun = time.time_ns()
        subprocess.run(["xdotool", "key", "Page_Down"], env=env, check=True)
        return (until(viewer, state, holds) - begun) / 1e6

    for number in range(1, 11):
        time.sleep(1.5)  # the speaker speaks, and what comes next is prepared
        before, ticks = state_of(state), cpu_ticks(viewer)
        if before["playing"]:
            time.sleep(3)
            pictures = state_of(state)["frames"] - before["frames"]
            playing.append((cpu_ticks(viewer) - ticks) / os.sysconf("SC_CLK_TCK") * 1000 / pictures)
            press(lambda s: s and not s["playing"])
        times.append(press(lambda s: s.get("index") == number))
    viewer.terminate()
    viewer.wait()
    return times, statistics.median(playing)


def briefing_rows():
    with Display("3840x1080") as env, tempfile.TemporaryDirectory() as folder:
        state = pathlib.Path(folder) / "state.json"
        one, alone = give_briefing(env, state, "--pretend-screens", "1920x1080+0+0")
        two, led = give_briefing(env, state, "--pretend-screens", "1920x1080+0+0,1920x1080+1920+0")
    yield ("briefing: key to the next step, one screen", 100, statistics.median(one), "ms",
           f"first picture drawn; worst {max(one):.0f} ms")
    yield "... and the presenter's window drawn too", 100, statistics.median(two), "ms", f"worst {max(two):.0f} ms"
    yield ("presenter's window: share of a playing frame", 25, (led / alone - 1) * 100, "%",
           f"{alone:.0f} ms of processor without, {led:.0f} ms with it")
    found = benchmarks("stepChange|soakOfSteps|presenterPage", 2)
    yield "... of it outside drawing", None, found["stepChange"]["cpu_time"], "ms", "step shown, picture made"
    yield "presenter's page outside drawing", None, found["presenterPage"]["cpu_time"], "ms", ""
    yield "10,000 changes of step: growth of memory", 1, found["soakOfSteps"]["growth_percent"], "%", ""


def show(what, budget, measured, unit, note):
    figures = "" if budget is None else f"{budget:g} {unit}"
    ratio = f"{measured / budget:.2f}" if budget else ""
    digits = 2 if isinstance(measured, float) and measured < 10 else 0
    print(f"{what:<46}{figures:>10}{f'{measured:.{digits}f} {unit}':>12}{ratio:>8}  {note}", flush=True)


def main():
    print(f"{'what':<46}{'budget':>10}{'measured':>12}{'ratio':>8}  note")
    for rows in (viewer_rows, briefing_rows, snapshot_rows, frame_rows, film_rows, many_rows):
        try:
            for row in rows():
                show(*row)
        except (RuntimeError, OSError, KeyError, ValueError, subprocess.SubprocessError) as failure:
            print(f"{rows.__name__.replace('_', ' ')}: not measured: {failure}", flush=True)
    print(f"Medians of {RUNS} runs with a warm file cache on {os.cpu_count()} cores; a ratio above 1 is over budget.")


if __name__ == "__main__":
    main()
