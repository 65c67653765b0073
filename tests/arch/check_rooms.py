#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Each room includes only the rooms and outside libraries that its row in ARCHITECTURE.md allows."""
import pathlib
import re
import sys

ROOMS = {
    "geo": (set(), {"gdal", "ogr", "cpl", "proj", "geodesic", "GL/glu"}),
    "app/model": ({"geo"}, {"nlohmann", "toml++"}),
    "app/scene": ({"geo", "model"}, {"ft2build", "freetype", "FT_", "fribidi", "hb", "fontconfig"}),
    "app/gl": ({"geo", "scene"}, {"glad", "EGL"}),
    "app/output": ({"geo", "model", "scene"}, {"cairo", "isa-l", "ft2build", "FT_", "spawn.h", "sys/wait.h", "sys/mman.h", "sys/types.h"}),
    "app/ui": ({"geo", "model", "scene"}, {"imgui", "backends/imgui", "GLFW", "X11", "systemd"}),
    "app": ({"geo", "model", "scene", "gl", "output", "ui"}, {"CLI", "cereal", "nlohmann", "xxhash", "nettle", "malloc.h", "sys/mman.h"}),
}
# Everybody may use these: the error type, formatting, and the language's own library (no slash, no .h).
COMMON = {"tl", "fmt"}
POSIX = {"fcntl.h", "unistd.h", "sys/stat.h", "sys/resource.h", "dlfcn.h", "sys/file.h"}
ROOM_NAMES = {"geo", "model", "scene", "gl", "output", "ui"}


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if found := re.match(r'\s*#\s*include\s+(["<])([^">]+)[">]', line):
            yield number, found[1] == '"', found[2]


def allowed(name, quoted, own, rooms, outside):
    first = name.split("/")[0]
    if first in ROOM_NAMES and "/" in name:
        return first == own or first in rooms
    if name in POSIX or first in COMMON:
        return True
    if "/" not in name and "." not in name:  # the standard library
        return True
    if own == "app" and quoted and "/" not in name:  # the program's own files lie beside each other
        return True
    return any(name.startswith(prefix) for prefix in outside)


def main():
    root = pathlib.Path(sys.argv[1])
    faults, seen = [], 0
    for room, (rooms, outside) in ROOMS.items():
        own = room.split("/")[-1]
        files = sorted((root / room).glob("*.h")) + sorted((root / room).glob("*.cpp"))
        if not files:
            faults.append(f"{room}: no source files found")
        for path in files:
            for number, quoted, name in includes(path):
                seen += 1
                if not allowed(name, quoted, own, rooms, outside):
                    faults.append(f"{path.relative_to(root)}:{number}: may not include {name}")
    for fault in faults:
        print(fault)
    print(f"{seen} includes checked, {len(faults)} faults")
    return 1 if faults or seen < 200 else 0


if __name__ == "__main__":
    sys.exit(main())
