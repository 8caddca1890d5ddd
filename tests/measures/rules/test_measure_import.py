# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.core.enums import OrganizationKind
from augenhoehe.kit.spreadsheets.cells import NoValue, Value
from augenhoehe.kit.spreadsheets.days import SlashOrder
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.measures.rules.columns import Source
from augenhoehe.measures.rules.import_cells import Fact
from augenhoehe.measures.rules.measure_import import (
    NEW,
    SKIP,
    Fate,
    Mapped,
    Plan,
    Question,
    Row,
    Stored,
    Words,
    fingerprint,
    new_key,
    plain_code,
    plan,
)

TODAY = datetime.date(2023, 1, 16)
FACTS: dict[str, Fact] = {
    "code": "A 1",
    "title": "Sprachcafé",
    "goal": "1",
    "field_of_action": "10",
    "responsible": "20",
    "status": "planned",
    "public": False,
    "further_fields": frozenset({"11"}),
    "partners": frozenset(),
    "starts_on": datetime.date(2023, 1, 1),
    "description": "Zwei\r\nZeilen ",
}
STORED = Stored(7, "A 1", FACTS)
WORDS = {
    Source.GOAL: Words({"1 ankommen": ("1",)}),
    Source.FIELD_OF_ACTION: Words({"sprache": ("10",), "arbeit": ("11",), "wohnen": ("12", "13")}),
    Source.ORGANIZATION: Words({"amt 50": ("20",), "verein": ("21",), "rat": ("22",), "vhs": ("23",)}),
    Source.STATUS: Words({"geplant": ("planned",), "in umsetzung": ("in_progress",)}),
    Source.TIMELINESS: Words({"verzogert": ("delayed",)}),
}
KINDS = {"20": OrganizationKind.DEPARTMENT, "21": OrganizationKind.ASSOCIATION, "22": OrganizationKind.GROUP}
NAMES = ("code", "title", "goal", "field_of_action", "responsible")
FULL: tuple[Value, ...] = ("B 1", "Kurs", "1 Ankommen", "Sprache", "Amt 50")


def asked(
    *rows: Sequence[Value], names: Sequence[str] = NAMES, stored: Sequence[Stored] = (STORED,), **more: Any
) -> Plan:
    columns = [Mapped(place, name) for place, name in enumerate(names)]
    return plan(
        Question(
            rows=list(enumerate(rows, 2)),
            columns=more.pop("columns", columns),
            words=WORDS,
            stored=stored,
            today=TODAY,
            kinds=KINDS,
            **more,
        )
    )


def one(name: str, cell: Value, **more: Any) -> Row:
    """A new row with one more cell."""
    return asked((*FULL, cell), names=(*NAMES, name), **more).rows[0]


def problems(row: Row) -> list[str]:
    return [f"{item.column}: {item.reason}" for item in row.problems]


def test_a_new_row_has_all_it_says() -> None:
    row = asked(FULL).rows[0]
    assert (row.fate, row.number, row.key) == (Fate.NEW, 2, None)
    assert row.facts == dict(zip(NAMES, ("B 1", "Kurs", "1", "10", "20"), strict=True))


@pytest.mark.parametrize("code", ["A 1", "a1", " A  1"])
def test_a_measure_is_found_by_its_code_however_it_is_spaced(code: str) -> None:
    same = asked((code, "Sprachcafé"), names=("code", "title")).rows[0]
    assert (same.fate, same.key, same.facts) == (Fate.SAME, 7, {})
    changed = asked((code, "Café"), names=("code", "title")).rows[0]
    assert (changed.fate, changed.facts, changed.before) == (
        Fate.CHANGED,
        {"title": "Café"},
        {"title": "Sprachcafé"},
    )


def test_codes_that_look_alike_are_told_apart_where_both_exist() -> None:
    other = Stored(8, "A1", {**FACTS, "code": "A1"})
    found = asked(("A 1", "x"), ("A1", "x"), ("a-1", "x"), names=("code", "title"), stored=(STORED, other))
    assert [row.key for row in found.rows] == [7, 8, None]
    assert asked(("a1", "x"), names=("code", "title"), stored=(STORED, other)).rows[0].fate is Fate.REFUSED
    assert plain_code("B 3") == plain_code("b3")


def test_a_code_that_became_a_number_has_a_point() -> None:
    assert asked((Decimal("1.2"), *FULL[1:])).rows[0].code == "1.2"


def test_a_code_twice_in_one_file_is_refused() -> None:
    found = asked(FULL, ("b1", *FULL[1:]))
    assert [row.fate for row in found.rows] == [Fate.NEW, Fate.REFUSED]
    assert "row 2 already" in problems(found.rows[1])[0]


def test_empty_rows_are_left_out_and_headings_named() -> None:
    found = asked((None, " ", None), ("Sprache",) * 5, ("Sprache", *(None,) * 4), FULL)
    assert found.headings == (3, 4)
    assert [row.number for row in found.rows] == [5]


def test_what_must_be_stated_is_told() -> None:
    row = asked(("B 1", "Kurs", None, None, None)).rows[0]
    assert [item.column for item in row.problems] == ["Ziel", "Handlungsfeld", "Zuständig"]
    assert not asked((None, *FULL[1:])).rows[0].code
    assert asked((None, *FULL[1:])).of(Fate.REFUSED)


def test_one_answer_may_hold_for_all_new_measures() -> None:
    defaults = {"goal": "1", "field_of_action": "10", "responsible": "20"}
    row = asked(("B 1", "Kurs", None, "Arbeit", None), defaults=defaults).rows[0]
    assert (row.fate, row.facts["goal"], row.facts["field_of_action"]) == (Fate.NEW, "1", "11")
    wrong = asked(("B 1", "Kurs", "Unbekannt", None, None), defaults=defaults).rows[0]
    assert [item.column for item in wrong.problems] == ["Ziel"]


def test_an_empty_cell_leaves_or_empties_a_field() -> None:
    names = ("code", "title", "starts_on", "status", "further_fields")
    cells = ("A 1", "Sprachcafé", None, None, "–")
    assert asked(cells, names=names).rows[0].fate is Fate.SAME
    cleared = asked(cells, names=names, clear=True).rows[0]
    assert cleared.facts == {"starts_on": None, "further_fields": frozenset()}
    assert asked(("A 1", None), names=("code", "title"), clear=True).rows[0].fate is Fate.REFUSED


def test_line_ends_and_edges_are_no_change() -> None:
    names = ("code", "description", "public", "partners")
    assert asked(("A 1", "Zwei\nZeilen", "nein", None), names=names, clear=True).rows[0].fate is Fate.SAME


@pytest.mark.parametrize(
    ("name", "cell", "fact"),
    [
        ("starts_on", "1. März 2023", datetime.date(2023, 3, 1)),
        ("starts_on", datetime.date(2023, 3, 1), datetime.date(2023, 3, 1)),
        ("starts_on", "-", None),
        ("total_cost", "12.500,5 €", Decimal("12500.50")),
        ("total_cost", Decimal("0.1"), Decimal("0.10")),
        ("total_cost", None, None),
        ("public", "Ja", True),
        ("public", "nein", False),
        ("public", True, True),
        ("public", Decimal(1), True),
        ("public", None, None),
        ("status", "In Umsetzung", "in_progress"),
        ("partners", "Verein; VHS", frozenset({"21", "23"})),
        ("partners", "Verein, VHS", frozenset({"21", "23"})),
        ("further_fields", "Sprache; Arbeit", frozenset({"11"})),
        ("steering_body", "Rat", "22"),
        ("steering_body", "–", None),
        ("description", Decimal("1.5"), "1,5"),
        ("contact_email", "anna@bergkamen.de", "anna@bergkamen.de"),
    ],
)
def test_cells_are_read(name: str, cell: Value, fact: Fact) -> None:
    row = one(name, cell)
    assert problems(row) == []
    assert row.facts[name] == fact


@pytest.mark.parametrize(
    ("name", "cell", "told"),
    [
        ("starts_on", "Ende März", "is no day"),
        ("starts_on", "1.1.1066", "year"),
        ("total_cost", "viel", "is no amount"),
        ("total_cost", "-5", "between zero"),
        ("public", "vielleicht", "neither yes nor no"),
        ("status", "läuft", "is not known"),
        ("further_fields", "Wohnen", "fits several"),
        ("partners", "Verein, Unbekannt", "is not known"),
        ("social_space", "x" * 201, "201 characters"),
        ("description", NoValue("#REF!"), "formula"),
        ("timeliness", "verzögert", "reason for the delay"),
        ("steering_body", "Amt 50", "steering body"),
        ("contact_email", "anna at home", "no e-mail address"),
        ("started_on", "1.1.2099", "future"),
    ],
)
def test_what_does_not_fit_is_told(name: str, cell: Value, told: str) -> None:
    row = one(name, cell)
    assert row.fate is Fate.REFUSED
    assert told in " ".join(problems(row))


def test_a_period_is_looked_at_with_what_is_stored() -> None:
    row = asked(("A 1", "31.12.2022"), names=("code", "ends_on")).rows[0]
    assert "before it begins" in problems(row)[0]


def test_marks_and_orders_count_for_texts() -> None:
    columns = [
        *(Mapped(place, name) for place, name in enumerate(NAMES)),
        Mapped(5, "total_cost", mark=DecimalMark.POINT),
        Mapped(6, "starts_on", order=SlashOrder.MONTH_FIRST),
    ]
    row = asked((*FULL, "1.234", "3/4/2022"), columns=columns).rows[0]
    assert (row.facts["total_cost"], row.facts["starts_on"]) == (Decimal("1.23"), datetime.date(2022, 3, 4))


def test_unknown_words_are_asked_for_once_with_their_rows() -> None:
    found = asked(
        ("B 1", "x", "1 Ankommen", "Sport", "Amt 50"), ("B 2", "y", "1 Ankommen", "SPORT", "Amt 50")
    )
    assert [(item.source, item.word, item.rows) for item in found.unknown] == [
        (Source.FIELD_OF_ACTION, "Sport", (2, 3))
    ]


def test_a_word_twice_in_one_row_is_asked_for_once() -> None:
    found = asked((*FULL[:3], "Sport", "Amt 50", "Sport"), names=(*NAMES, "further_fields"))
    assert [item.rows for item in found.unknown] == [(2,)]


def test_a_word_is_made_mapped_or_left_out() -> None:
    cells = (*FULL[:3], "Sport", "Amt 50")
    made = asked(cells, chosen={Source.FIELD_OF_ACTION: {"sport": NEW}})
    assert made.created == {Source.FIELD_OF_ACTION: {"sport": "Sport"}}
    assert made.rows[0].facts["field_of_action"] == new_key(Source.FIELD_OF_ACTION, "Sport")
    mapped = asked(cells, chosen={Source.FIELD_OF_ACTION: {"sport": "11"}})
    assert mapped.rows[0].facts["field_of_action"] == "11"
    left = asked(cells, chosen={Source.FIELD_OF_ACTION: {"sport": SKIP}}).rows[0]
    assert [item.column for item in left.problems] == ["Handlungsfeld"]
    fixed = one("status", "läuft", chosen={Source.STATUS: {"lauft": NEW}})
    assert not fixed.problems or fixed.fate is Fate.REFUSED


def test_a_word_that_does_not_fit_is_not_made() -> None:
    chosen = {Source.FIELD_OF_ACTION: {"x" * 160: NEW, "x" * 161: NEW}}
    assert not one("further_fields", "x" * 160, chosen=chosen).problems
    assert "too long" in " ".join(problems(one("further_fields", "x" * 161, chosen=chosen)))


def test_a_word_of_two_entries_keeps_what_is_stored() -> None:
    stored = replace(STORED, facts={**FACTS, "field_of_action": "13", "further_fields": frozenset({"12"})})
    names = ("code", "field_of_action", "further_fields")
    assert asked(("A 1", "Wohnen", "Wohnen"), names=names, stored=[stored]).rows[0].fate is Fate.SAME
    chosen = {Source.FIELD_OF_ACTION: {"wohnen": "12"}}
    assert one("further_fields", "Wohnen", chosen=chosen).facts["further_fields"] == frozenset({"12"})


def test_short_rows_are_no_error() -> None:
    assert asked(("A 1",), names=("code", "title")).rows[0].fate is Fate.SAME


def test_the_fingerprint_tells_plans_apart() -> None:
    first = asked(FULL, ("A 1", "Neu", *(None,) * 3))
    assert fingerprint(first) == fingerprint(asked(FULL, ("A 1", "Neu", *(None,) * 3)))
    other = Stored(7, "A 1", {**FACTS, "title": "Inzwischen"})
    assert fingerprint(first) != fingerprint(asked(FULL, ("A 1", "Neu", *(None,) * 3), stored=[other]))
    sets = one("partners", "Verein; VHS")
    assert sets.facts["partners"] == frozenset({"21", "23"})
    assert fingerprint(asked((*FULL, "Verein; VHS"), names=(*NAMES, "partners"))) == fingerprint(
        asked((*FULL, "VHS; Verein"), names=(*NAMES, "partners"))
    )
