# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest

from augenhoehe.council.enums import ConsultationRole
from augenhoehe.council.reading.bodies import Name
from augenhoehe.council.reading.rows import TOKEN, Row, Title, is_heads_of_columns, is_role, pairs, role_of


def kinds(text: str) -> list[str | None]:
    return [found.lastgroup for found in TOKEN.finditer(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rat 01.02.2031 Vorberatung", ["word", "date", "role"]),
        ("1. Rat öffentlich X nö", ["order", "word", "noise", "noise", "noise"]),
        ("33. öffentliche Sitzung des Rates", ["title", "word"]),
        ("Zur Beratung in öffentlicher Sitzung:", ["noise"]),
        ("01.02.2031: Rat", ["date", "word"]),
    ],
)
def test_cells_are_told_apart(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("zur Information", ConsultationRole.INFORMATION),
        ("Information zur Kenntnis", ConsultationRole.INFORMATION),
        ("beschließend", ConsultationRole.DECISION),
        ("Einbringung", None),
        ("mündliche Beantwortung", None),
    ],
)
def test_words_for_roles(word: str, role: ConsultationRole | None) -> None:
    assert is_role(word)
    assert role_of(word) is role


def test_heads_of_columns() -> None:
    assert is_heads_of_columns("Gremium | Datum | Beschluss")
    assert is_heads_of_columns("SitzungsartSitzungstermin Gremium")
    assert not is_heads_of_columns("Gremium Rat")
    assert not is_heads_of_columns("Datum Termin 01.02.2031")


def test_cells_that_waited_find_their_rows() -> None:
    rat, ausschuss = (Row(Name(word), [(1, [word])]) for word in ("Rat", "Ausschuss"))
    assert list(pairs([rat, ausschuss], ["a", "b"], [])) == [(rat, "a"), (ausschuss, "b")]
    assert list(pairs([rat, ausschuss], ["a"], [ausschuss])) == [(ausschuss, "a")]
    assert list(pairs([rat], ["a", "b"], [rat])) == []
    assert list(pairs([rat, ausschuss], ["a"], [])) == []


def test_the_same_body_on_another_day() -> None:
    row = Row(Name("Rat"), [(1, ["Rat"])], date(2031, 1, 1), ConsultationRole.ADVISORY, {1, 2}, has_role=True)
    again = row.again(date(2031, 2, 2), 4)
    assert (again.body, again.day, again.role, again.lines) == (
        *("Rat", date(2031, 2, 2), ConsultationRole.ADVISORY),
        {1, 4},
    )


def test_a_title_is_passed_over_up_to_another_body() -> None:
    title = Title()
    assert title.is_bare
    for word in ("Rates", "der", "Stadt"):
        title.take(word)
    assert (title.others, bodies(title)) == (False, ["Rates", "der", "Stadt"])
    title.take(None)
    title.take("Schulausschuss")
    assert (title.others, bodies(title)) == (True, ["Schulausschuss"])
    title.take("wird")
    assert bodies(title) == []


def bodies(title: Title) -> list[str]:
    return title.body.words if title.body else []
