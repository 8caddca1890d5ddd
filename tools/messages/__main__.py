# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""`python -m tools.messages update|compile|check`; `update` tells what is still to be translated."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.messages import catalogue, complaints, extraction
from tools.messages.catalogue import Entry
from tools.messages.message import Key, Message

PACKAGE = Path(__file__).resolve().parent.parent.parent / "src" / "augenhoehe"


def rooms(package: Path) -> list[Path]:
    """The rooms' folders."""
    return sorted(path.parent for path in package.glob("*/__init__.py"))


def renewed(wanted: set[Message], old: dict[Key, Entry], elsewhere: dict[Key, Entry]) -> list[Entry]:
    """A room's entries for what its code wants: German kept, or taken over from another room, else empty."""
    entries = []
    for message in wanted:
        known = old.get(message.key) or elsewhere.get(message.key)
        forms = len(message.forms)
        german = known.german if known and len(known.german) == forms else ("",) * forms
        entries.append(Entry(message, german, known.fuzzy if known else False))
    return entries


def update(package: Path) -> int:
    """Bring every catalogue up to date with the code: new texts in, texts no longer used out."""
    before = {room: catalogue.read(catalogue.path_of(room)) for room in rooms(package)}
    elsewhere = {key: e for entries in before.values() for key, e in entries.items() if all(e.german)}
    for room, old in before.items():
        entries = renewed(extraction.in_room(room), old, elsewhere)
        if not entries and not old:
            continue
        changed = catalogue.write(catalogue.path_of(room), entries)
        empty = sum(1 for entry in entries if not all(entry.german))
        if changed or empty:
            print(f"{room.name}: {len(entries)} texts" + (f", {empty} without German" if empty else ""))
    return 0


def compile_all(package: Path) -> int:
    """Compile the catalogues that changed."""
    catalogue.compile_below(package)
    return 0


def check(package: Path) -> int:
    """Print a line for everything that is wrong; returns 1 if there was anything."""
    catalogues = {room.name: catalogue.read(catalogue.path_of(room)) for room in rooms(package)}
    lines = [
        f"{room.name}: {line}"
        for room in rooms(package)
        for line in complaints.about_room(extraction.in_room(room), catalogues[room.name])
    ]
    lines += complaints.between_rooms(catalogues)
    print("\n".join(lines), end="\n" if lines else "")
    return 1 if lines else 0


VERBS = {"update": update, "compile": compile_all, "check": check}


def main(arguments: list[str]) -> int:
    """Run one verb; returns the exit code, 2 for a wrong call."""
    if len(arguments) != 1 or arguments[0] not in VERBS:
        print(f"usage: python -m tools.messages {'|'.join(VERBS)}", file=sys.stderr)
        return 2
    return VERBS[arguments[0]](PACKAGE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
