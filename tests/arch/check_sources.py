#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What every source file keeps: a licence line and a purpose at its head, a bounded length, a name that says something,
and no word on the machine it was written on."""
import pathlib
import re
import sys

LONGEST = 400
CODE = {".h", ".cpp", ".vert", ".frag", ".glsl", ".py", ".sh", ".mjs", ".js", ".cmake"}
SCRIPTS = {"run", "test", "bench", "install", "accept", "CMakeLists.txt"}
TEXT = CODE | {".md", ".txt", ".json", ".toml", ".supp", ".csv", ".in", ""}
SKIPPED = {".git", "build", "snapshots", "node_modules", "__pycache__"}
VAGUE = {"util", "utils", "helper", "helpers", "manager", "misc"}
MACHINE = re.compile(
    r"(?<![\w.$~}/-])/(?:work|tmp|home|root|mnt|srv)/[\w.-]+"  # somebody's folder
    r"|https?://[^\s/]*(?:registry|artifact|mirror|proxy|pkg\.dev|localhost)[^\s/]*"  # where somebody downloads from
    r"|\b(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}:\d+"
)


def files(root):
    for path in sorted(root.rglob("*")):
        parts = path.relative_to(root).parts
        if path.is_file() and not path.is_symlink() and not SKIPPED.intersection(parts):
            yield path


def head_faults(path, lines):
    start = 1 if lines and lines[0].startswith(("#!", "#version")) else 0
    head = lines[start : start + 2]
    if not head or "SPDX-License-Identifier: Apache-2.0" not in head[0]:
        yield 1, "does not begin with its SPDX licence line"
    elif path.suffix in {".h", ".cpp"} and "tests" not in path.parts and not "".join(head[1:]).startswith("// "):
        yield 2, "does not say what it is for"


def faults_of(path):
    code = path.suffix in CODE or path.name in SCRIPTS or path.parent.name == ".ci"
    if VAGUE.intersection(re.split(r"[_.-]", path.name.lower())) or path.parent.name in VAGUE:
        yield 0, "has a name that says nothing"
    if not code and path.suffix not in TEXT:
        return
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        if code:
            yield 0, "is not UTF-8"
        return
    if code:
        yield from head_faults(path, lines)
        if len(lines) > LONGEST:
            yield len(lines), f"is longer than {LONGEST} lines: split it by concern"
    for number, line in enumerate(lines, 1):
        if found := MACHINE.search(line):
            yield number, f"names a place on somebody's machine or network: {found[0]}"


def main():
    root = pathlib.Path(sys.argv[1])
    faults, seen = 0, 0
    for path in files(root):
        seen += 1
        for number, fault in faults_of(path):
            faults += 1
            print(f"{path.relative_to(root)}:{number}: {fault}")
    print(f"{seen} files checked, {faults} faults")
    return 1 if faults or seen < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
