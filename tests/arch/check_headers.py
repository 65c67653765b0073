#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every header compiles alone, with no more than the include folders that its own room is compiled with.

A header that a source of the same name includes before anything else is proven by the build; the others are tried."""
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOMS = ["geo", "app/model", "app/scene", "app/gl", "app/output", "app/ui", "app"]


def room_flags(commands, folder):
    """Include folders and language of one source of the room; the rest of its command line does not matter here."""
    for command in commands:
        if pathlib.Path(command["file"]).parent != folder:
            continue
        words, flags = shlex.split(command["command"]), []
        for word, following in zip(words, words[1:] + [""]):
            if word.startswith(("-I", "-std=", "-D")):
                flags.append(word)
            if word == "-isystem":
                flags += [word, following]
        return words[0], flags
    return None


def proven(header):
    source = header.with_suffix(".cpp")
    first = re.search(r'^\s*#\s*include\s+["<]([^">]+)', source.read_text(), re.M) if source.is_file() else None
    return bool(first) and pathlib.PurePath(first[1]).name == header.name


def compile_alone(header, compiler, flags):
    done = subprocess.run(
        [compiler, *flags, "-fsyntax-only", "-Werror", "-Wall", "-x", "c++", "-include", str(header), "/dev/null"],
        capture_output=True, text=True)
    return header, done.returncode, done.stderr


def main():
    root, build = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    commands = json.loads((build / "compile_commands.json").read_text())
    jobs, faults, seen = [], 0, 0
    for room in ROOMS:
        found = room_flags(commands, root / room)
        if not found:
            print(f"{room}: nothing of it is compiled")
            faults += 1
            continue
        headers = sorted((root / room).glob("*.h"))
        seen += len(headers)
        jobs += [(header, *found) for header in headers if not proven(header)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for header, code, complaint in pool.map(lambda job: compile_alone(*job), jobs):
            if code:
                faults += 1
                print(f"{header.relative_to(root)}: does not compile alone\n{complaint}")
    print(f"{seen} headers, {len(jobs)} of them compiled alone, {faults} faults")
    return 1 if faults or seen < 30 else 0


if __name__ == "__main__":
    sys.exit(main())
