# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.utils.translation import override

from augenhoehe.kit import phrases

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(autouse=True)
def _german() -> Iterator[None]:
    with override("de"):
        yield


def test_dates() -> None:
    assert phrases.long_date(datetime.date(2022, 12, 8)) == f"Donnerstag, 8.{NBSP}Dezember 2022"
    assert phrases.short_date(datetime.date(2022, 12, 8)) == "08.12.2022"


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0", "0,00"),
        ("12500", "12.500,00"),
        ("1234567.891", "1.234.567,89"),
        ("-37120", "−37.120,00"),
        ("0.005", "0,00"),
        ("999.999", "1.000,00"),
    ],
)
def test_money(amount: str, text: str) -> None:
    assert phrases.money(Decimal(amount)) == f"{text}{NBSP}€"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "heute"),
        (1, "morgen"),
        (2, "in 2 Tagen"),
        (45, "in 45 Tagen"),
        (-1, "seit 1 Tag"),
        (-6, "seit 6 Tagen"),
    ],
)
def test_distance(days: int, words: str) -> None:
    today = datetime.date(2023, 1, 16)
    assert phrases.distance(today + datetime.timedelta(days=days), today) == words


def test_honest_words() -> None:
    assert (str(phrases.NOT_STATED), str(phrases.NOT_ASSESSABLE)) == ("keine Angabe", "nicht beurteilbar")


def test_quotation_marks_inside_others_are_single() -> None:
    assert phrases.inside_quotes("Blog „Jugend bloggt“") == "Blog ‚Jugend bloggt‘"
