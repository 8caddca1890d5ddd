# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.measures.forms.value_grid import name_of
from augenhoehe.measures.models import Indicator, IndicatorValue
from tests.measures import figures

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]


def _day(year: int) -> datetime.date:
    return datetime.date(year, 12, 31)


def _cell(year: int, group: str = "") -> str:
    return name_of(_day(year), group)


def _address(made: Indicator) -> str:
    return reverse("measures:indicator-values", args=["bergkamen", made.pk])


def _stored() -> dict[tuple[int, str], Decimal | None]:
    return {(row.as_of.year, row.group): row.value for row in IndicatorValue.objects.all()}


def test_numbers_are_entered_as_germans_write_them(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    made = figures.indicator(cast, groups="Frauen\nMänner")
    client = client_of(anna)
    assert "31.12.2022" in client.get(_address(made)).text
    answer = client.post(
        _address(made),
        {_cell(2022): "1.240", _cell(2022, "Frauen"): "37,5 %", "provisional20221231": "on", "revision": "0"},
    )
    assert answer.status_code == 302
    assert _stored() == {(2022, ""): Decimal(1240), (2022, "Frauen"): Decimal("37.5")}
    assert all(IndicatorValue.objects.values_list("provisional", flat=True))


def test_a_wrong_number_is_told_at_its_cell_and_nothing_is_lost(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    made = figures.indicator(cast, groups="Frauen")
    sent = {_cell(2022): "viele", _cell(2022, "Frauen"): "12", "revision": "0"}
    answer = client_of(anna).post(_address(made), sent)
    assert answer.status_code == 422
    assert f'href="#id_{_cell(2022)}"' in answer.text
    assert 'value="viele"' in answer.text
    assert 'value="12"' in answer.text
    assert not _stored()


def test_an_empty_cell_takes_the_value_out_or_keeps_the_reason(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    made = figures.enter(cast, figures.indicator(cast), (2021, "", 20), (2022, "", 30))
    client_of(anna).post(
        _address(made),
        {_cell(2021): "", _cell(2022): "", "missing_reason20221231": "Umstellung", "revision": "1"},
    )
    assert _stored() == {(2022, ""): None}
    assert IndicatorValue.objects.get().missing_reason == "Umstellung"


def test_the_second_writer_sees_what_stands_there(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    made = figures.enter(cast, figures.indicator(cast), (2022, "", 30))
    answer = client_of(anna).post(_address(made), {_cell(2022): "31", "revision": "0"})
    assert answer.status_code == 409
    assert 'value="31"' in answer.text
    assert "<strong>Derzeit gespeichert:</strong> 30" in answer.text or "</strong> 30" in answer.text
    again = client_of(anna).post(_address(made), {_cell(2022): "31", "revision": "1"})
    assert again.status_code == 302
    assert _stored() == {(2022, ""): Decimal(31)}
    garbled = client_of(anna).post(_address(made), {_cell(2022): "32", "revision": "x"})
    assert garbled.status_code == 409


def test_a_break_holds_for_the_day_and_what_others_said_of_a_group_stays(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    made = figures.indicator(cast)
    figures.enter(cast, made, (2022, "Frauen", 30), source_note="nur Frauen")
    figures.enter(cast, made, (2022, "Männer", 40))
    sent = {
        _cell(2022): "",
        _cell(2022, "Frauen"): "30",
        _cell(2022, "Männer"): "41",
        "source_note20221231": "nur Frauen",
        "revision": "2",
    }
    client_of(anna).post(_address(made), {**sent, "break_reason20221231": "neue Software"})
    rows = {row.group: row for row in IndicatorValue.objects.all()}
    assert {row.break_reason for row in rows.values()} == {"neue Software"}
    assert (rows["Frauen"].source_note, rows["Männer"].source_note) == ("nur Frauen", "")


def test_another_day_and_group_are_added_to_the_grid(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    made = figures.enter(cast, figures.indicator(cast), (2022, "", 30))
    address = f"{_address(made)}?tag=2020-06-30&gruppe=Kinder"
    client = client_of(anna)
    assert "30.06.2020" in client.get(address).text
    client.post(
        address, {name_of(datetime.date(2020, 6, 30), "Kinder"): "7", _cell(2022): "30", "revision": "1"}
    )
    assert _stored() == {(2020, "Kinder"): Decimal(7), (2022, ""): Decimal(30)}
    assert client.get(f"{_address(made)}?tag=kaputt").status_code == 200


def test_days_to_come_have_no_values(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    made = figures.indicator(cast)
    answer = client_of(anna).post(f"{_address(made)}?tag=2030-12-31", {_cell(2030): "7", "revision": "0"})
    assert answer.status_code == 422
    assert "Zukunft" in answer.text


def test_what_was_typed_stays_at_its_day_when_somebody_adds_another(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    made = figures.enter(cast, figures.indicator(cast), (2021, "", 20), (2022, "", 30))
    figures.enter(cast, made, (2020, "", 10))
    client = client_of(anna)
    sent = {
        _cell(2021): "21",
        _cell(2022): "31",
        "revision": "1",
        "v2020123_x": "",
        "v20201231_": "",
        "v_": "",
    }
    answer = client.post(_address(made), sent)
    assert answer.status_code == 409
    client.post(_address(made), sent | {"revision": str(answer.context["form"]["revision"].value())})
    assert _stored() == {(2020, ""): Decimal(10), (2021, ""): Decimal(21), (2022, ""): Decimal(31)}
