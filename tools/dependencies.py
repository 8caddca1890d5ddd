# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What Augenhöhe needs at runtime, direct and indirect, read from what is installed."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.build_metadata import read_requirements

ROOT = Path(__file__).resolve().parent.parent


def needs(requirement: Requirement) -> list[Requirement]:
    """What an installed package itself requires here, for the extras asked of it."""
    found = [Requirement(text) for text in metadata.requires(requirement.name) or []]
    extras = ["", *requirement.extras]
    return [r for r in found if r.marker is None or any(r.marker.evaluate({"extra": e}) for e in extras)]


def runtime() -> set[str]:
    """Canonical names of all packages of requirements.in and of everything that they need in turn.

    Raises importlib.metadata.PackageNotFoundError where one of them is not installed.
    """
    waiting = [Requirement(line) for line in read_requirements(ROOT / "requirements.in")]
    waiting.append(Requirement("psycopg[binary,pool]"))
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        requirement = waiting.pop()
        key = (str(canonicalize_name(requirement.name)), frozenset(requirement.extras))
        if key not in seen:
            seen.add(key)
            waiting.extend(needs(requirement))
    return {name for name, _ in seen}
