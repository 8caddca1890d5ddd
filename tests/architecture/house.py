# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan of the house that the tests of this folder check: floors, rooms, and where their files are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "src" / "augenhoehe"
TESTS = ROOT / "tests"

#: From the ground up. A room may look down, never up.
FLOORS = ("kit", "core", "council", "concept", "measures", "network", "factors", "reporting", "site")
TOWER = "casework"


def may_see(room: str, other: str) -> bool:
    """Tell whether code of one room may know the other."""
    if TOWER in (room, other):
        return room == other or (room == TOWER and other == "kit")
    return FLOORS.index(other) <= FLOORS.index(room)


def is_room(name: str) -> bool:
    """Tell whether a name is a room's."""
    return name in FLOORS or name == TOWER


def room_of(path: Path, package: Path = PACKAGE) -> str:
    """The room that a file belongs to; the package's own name for what lies beside the rooms."""
    first = path.relative_to(package).parts[0]
    return first if is_room(first) else package.name


def python_files(package: Path = PACKAGE) -> Iterator[Path]:
    """All Python files of the rooms, migrations left out, in order."""
    return (path for path in sorted(package.rglob("*.py")) if "migrations" not in path.parts)


def template_files(package: Path = PACKAGE) -> Iterator[Path]:
    """All page and component templates, in order."""
    return (path for path in sorted(package.rglob("*.html")) if "templates" in path.parts)


def template_name(path: Path) -> str:
    """The name under which a template is loaded."""
    parts = path.parts
    return "/".join(parts[parts.index("templates") + 1 :])
