# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.council.forms.meeting import ApprovalForm, ItemForm, MoveForm
from augenhoehe.council.models import AgendaItem, Meeting


@pytest.mark.parametrize(
    ("item", "public", "number"),
    [
        (AgendaItem(name="A", public=True, number="1"), "1", ""),
        (AgendaItem(name="A", public=False, number="5.11", number_fixed=True), "0", "5.11"),
    ],
)
def test_an_item_as_the_form_shows_it(item: AgendaItem, public: str, number: str) -> None:
    form = ItemForm(item=item)
    assert (form["public"].value(), form["fixed_number"].value()) == (public, number)


@pytest.mark.parametrize(
    ("name", "value"), [("level", "9"), ("public", "2"), ("name", "x" * 501), ("name", " ")]
)
def test_hostile_items(name: str, value: str) -> None:
    data = {"revision": "0", "name": "A", "public": "1", "level": "0", "fixed_number": "", name: value}
    assert name in ItemForm(data, item=AgendaItem()).errors


def test_days_are_days() -> None:
    form = MoveForm({"revision": "0", "date": "0001-01-01", "reason": "x"}, meeting=Meeting())
    assert "date" in form.errors
    assert ApprovalForm(meeting=Meeting(minutes_approved_on=date(2023, 1, 2)))["approved_on"].value() == date(
        2023, 1, 2
    )
