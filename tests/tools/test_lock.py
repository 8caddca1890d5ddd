# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""requirements.lock fits the .in files and names no place to download from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.build_metadata import read_requirements

ROOT = Path(__file__).resolve().parent.parent.parent
LOCK = (ROOT / "requirements.lock").read_text()
#: pyproject.toml takes the dependencies of the package from requirements.in.
WANTED = [*read_requirements(ROOT / "requirements.in"), *read_requirements(ROOT / "requirements-dev.in")]


def pins(lock: str) -> dict[str, str]:
    """Name and version of every entry."""
    return dict(re.findall(r"^([a-z0-9-]+)==([^ \\\n]+)", lock, re.MULTILINE))


def unhashed(lock: str) -> list[str]:
    """Entries without a hash."""
    entries = re.split(r"\n(?=[a-z0-9])", lock)
    return [entry.split()[0] for entry in entries if "==" in entry and "--hash=sha256:" not in entry]


def addresses(lock: str) -> list[str]:
    """Lines that say where to download from."""
    return [line for line in lock.splitlines() if re.search(r"://|--(extra-)?index|--find-links| @ ", line)]


@pytest.mark.parametrize("line", WANTED)
def test_every_requirement_is_locked_in_range(line: str) -> None:
    requirement = Requirement(line)
    version = pins(LOCK)[canonicalize_name(requirement.name)]
    assert requirement.specifier.contains(version, prereleases=True)


def test_every_entry_is_hashed_and_without_address() -> None:
    assert unhashed(LOCK) == []
    assert addresses(LOCK) == []


def test_a_bad_lock_is_found() -> None:
    bad = "--index-url https://packages.example/simple\na==1\nb==2 \\\n    --hash=sha256:00\n"
    assert unhashed(bad) == ["a==1"]
    assert addresses(bad) == ["--index-url https://packages.example/simple"]
