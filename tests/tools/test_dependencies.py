# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is needed at runtime, and that its licences let a town use and pass on the software."""

from __future__ import annotations

import re
from importlib import metadata

import pytest
from packaging.requirements import Requirement

from tools.dependencies import needs, runtime

#: GPL and AGPL, but not LGPL: the PostgreSQL driver is a library that may be exchanged.
COPYLEFT = re.compile(r"\bA?GPL|(?<!Lesser )General Public License(?! .*lesser)", re.IGNORECASE)
TOOLS = {"pytest", "mypy", "ruff", "reuse", "pre-commit", "playwright"}


def licences(name: str) -> list[str]:
    """What a package says of its licence; only the first line of a whole text."""
    about = metadata.metadata(name)
    said = [*(about.get_all("License-Expression") or []), *(about.get_all("License") or [])]
    return [
        *(text.partition("\n")[0] for text in said),
        *(line for line in about.get_all("Classifier") or [] if line.startswith("License ::")),
    ]


def offences(name: str, said: list[str]) -> list[str]:
    """The licences among those said that are not for us; offered alternatives count by their best."""
    return [f"{name}: {line}" for line in said if COPYLEFT.search(line) and " OR " not in line]


def test_indirect_needs_are_found_and_tools_are_not() -> None:
    names = runtime()
    assert {"django", "sqlparse", "fido2", "psycopg-binary"} <= names
    assert not names & TOOLS


def test_extras_decide_what_is_needed() -> None:
    plain = {r.name for r in needs(Requirement("django-allauth"))}
    with_mfa = {r.name for r in needs(Requirement("django-allauth[mfa]"))}
    assert "fido2" in with_mfa - plain


def test_no_gpl_at_runtime() -> None:
    assert [line for name in sorted(runtime()) for line in offences(name, licences(name))] == []


@pytest.mark.parametrize(
    ("line", "bad"),
    [
        ("GPL-3.0-or-later", True),
        ("AGPL-3.0-only", True),
        ("License :: OSI Approved :: GNU General Public License v3 (GPLv3)", True),
        ("LGPL-3.0-only", False),
        ("License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)", False),
        ("Apache-2.0 OR GPL-2.0-only", False),
        ("MIT", False),
    ],
)
def test_what_counts_as_copyleft(line: str, bad: bool) -> None:
    assert bool(offences("x", [line])) is bad
