# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A moment is kept in UTC; its day is the one of the town. Between midnight and two the two differ."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DAY_OF_UTC = re.compile(r"\b(?:at|\w+_at)\.date\(\)|timezone\.now\(\)\.date\(\)")
FILES = sorted(path for folder in ("src", "tests", "config") for path in (ROOT / folder).rglob("*.py"))


def test_the_day_of_a_moment_is_the_one_of_the_town() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in FILES
        if path != Path(__file__)
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if DAY_OF_UTC.search(line)
    ]
    assert found == [], "use timezone.localdate(moment)"


@pytest.mark.parametrize("line", ["event.at.date()", "item.told_at.date()", "timezone.now().date()"])
def test_the_day_in_utc_is_found(line: str) -> None:
    assert DAY_OF_UTC.search(line)
