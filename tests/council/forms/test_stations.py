# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.council.forms.rows import EMPTY_ROWS
from augenhoehe.council.forms.stations import StationRows
from augenhoehe.council.rules.sign_off import Station
from tests.council.signing import DEPARTMENT, HEAD, TREASURER

PEOPLE = {11: "Fatma Amt", 12: "Rita Rathaus"}
DEPARTMENTS = {21: "Kämmerei"}
OFFICE = Station(stage=1, office=TREASURER, organization=21, number=5)
PERSON = Station(stage=2, office=HEAD, account=12, deputy=11, number=6)


def station_form(data: dict[str, Any] | None = None, *stations: Station) -> StationRows:
    form = StationRows(data)
    form.add_stations(stations, PEOPLE, DEPARTMENTS)
    return form


def sent(*rows: dict[str, str]) -> StationRows:
    data = {"stations": str(len(rows))}
    for place, row in enumerate(rows):
        data |= {f"station-{place}-{name}": value for name, value in row.items()}
    return station_form(data)


def stations(*rows: dict[str, str]) -> list[Station]:
    form = sent(*rows)
    assert form.is_valid(), form.errors
    return form.stations()


def test_there_are_rows_for_all_signatures_and_a_few_more() -> None:
    rows = station_form(None, OFFICE, PERSON).station_rows()
    assert len(rows) == 2 + EMPTY_ROWS
    assert [row.place for row in rows] == [1, 2, 3, 4]
    assert [row.account.value() for row in rows] == ["", "12", "", ""]
    assert [row.organization.value() for row in rows] == ["21", "", "", ""]


def test_what_was_shown_comes_back_the_same() -> None:
    form = station_form(None, OFFICE, PERSON)
    shown = {field.html_name: field.value() for field in form if field.value() not in (None, False, "")}
    again = station_form(shown, OFFICE, PERSON)
    assert again.is_valid(), again.errors
    assert again.stations() == [OFFICE, PERSON]


def test_without_a_stage_a_signature_comes_after_the_row_before() -> None:
    found = stations(
        {"office": "head", "account": "12", "stage": "4"},
        {"office": "department", "account": "11"},
        {"office": "treasurer", "organization": "21", "stage": "1"},
        {"office": "legal", "account": "12"},
    )
    assert [(one.stage, str(one.office)) for one in found] == [
        (1, "treasurer"),
        (2, "legal"),
        (4, "head"),
        (5, "department"),
    ]


def test_the_same_stage_keeps_the_order_of_rows() -> None:
    found = stations(
        {"office": "head", "account": "12", "stage": "2"}, {"office": "department", "stage": "2"}
    )
    assert [one.office for one in found] == [HEAD, DEPARTMENT]


def test_removed_and_empty_rows_are_left_out() -> None:
    row = {"office": "head", "account": "12"}
    assert stations(row | {"remove": "on"}, {}, {"account": "11", "remove": "on"}, {"stage": "3"}) == []


@pytest.mark.parametrize("named", [{"organization": "21"}, {"account": "11"}, {"deputy": "12"}])
def test_whoever_is_named_signs_for_an_office(named: dict[str, str]) -> None:
    assert set(sent({}, named).errors) == {"station-1-office"}


@pytest.mark.parametrize(
    ("name", "typed"),
    [("account", "99"), ("deputy", "x"), ("organization", "11"), ("office", "king"), ("stage", "0")],
)
def test_what_is_not_offered_cannot_be_chosen(name: str, typed: str) -> None:
    form = sent({"office": "head", name: typed})
    assert set(form.errors) == {f"station-0-{name}"}


def test_an_empty_row_is_folded_but_for_the_first() -> None:
    assert [row.folded for row in station_form().station_rows()] == [False, True]
    assert [row.folded for row in station_form(None, OFFICE).station_rows()] == [False, True, True]
    head = {"office": "head"}
    for typed in (head, {"stage": "x"}, {"deputy": "12"}):
        assert not sent(head, typed).station_rows()[1].folded, "What is typed or wrong is seen."
