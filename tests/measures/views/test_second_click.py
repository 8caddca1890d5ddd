# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A button pressed twice makes nothing twice: money, rounds and everything else that a form makes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.measures.models import (
    BudgetLine,
    Drawdown,
    Expense,
    Forwarding,
    Grant,
    Milestone,
    ProgressUpdate,
    ProofOfUse,
    UpdateRound,
)
from tests.measures import builders
from tests.measures import grant_builders as make
from tests.second_click import pressed_twice

pytestmark = pytest.mark.django_db
ROOM = "/bergkamen/intern/massnahmen/"


def of_grant(cast: Cast, address: str, fields: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    return f"{ROOM}zuwendungen/{make.grant(cast).pk}/{address}", fields


def of_measure(cast: Cast, address: str, fields: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    return f"{ROOM}{builders.measure(cast).pk}/{address}", fields


def new_round(cast: Cast, address: str, fields: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    measure = builders.measure(cast)
    return f"{ROOM}{address}", fields | {f"measures_{measure.responsible_id}": str(measure.pk)}


def forwarded(cast: Cast, address: str, fields: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    return of_grant(cast, address, fields | {"recipient": cast.partners["bergkamen"]["isi"].pk})


CASES: dict[str, tuple[Callable[..., tuple[str, dict[str, Any]]], str, type[Model], dict[str, Any]]] = {
    "expense": (
        of_grant,
        "buchungen/neu/",
        Expense,
        {"booked_on": "2022-06-01", "amount": "50", "text": "Bücher", "source": "grant"},
    ),
    "drawdown": (
        of_grant,
        "raten/neu/",
        Drawdown,
        {"kind": "instalment", "due_on": "2022-06-01", "amount": "100"},
    ),
    "forwarding": (
        forwarded,
        "weiterleitungen/neu/",
        Forwarding,
        {
            "purpose": "Kurse",
            "agreed_on": "2022-02-01",
            "amount": "100",
            "starts_on": "2022-02-01",
            "ends_on": "2022-06-01",
            "proof_due_on": "2022-08-01",
        },
    ),
    "proof": (
        of_grant,
        "nachweise/neu/",
        ProofOfUse,
        {"kind": "interim", "period_from": "2022-01-01", "period_to": "2022-06-30", "due_on": "2023-03-31"},
    ),
    "budget line": (
        of_measure,
        "haushalt/neu/",
        BudgetLine,
        {
            "year": "2023",
            "title": "Honorare",
            "kind": "consumption",
            "planned": "10",
            "committed": "0",
            "actual": "0",
            "own_share": "0",
            "third_party": "0",
            "full_time_posts": "0",
        },
    ),
    "milestone": (of_measure, "meilensteine/neu/", Milestone, {"title": "Start", "due_on": "2023-05-01"}),
    "report": (
        of_measure,
        "sachstand/",
        ProgressUpdate,
        {"reported_on": "2023-01-10", "text": "Läuft.", "status": "in_progress", "revision": "0"},
    ),
    "round": (
        new_round,
        "abfragen/neu/",
        UpdateRound,
        {"title": "Stand 31.12.2022", "as_of": "2022-12-31", "answer_by": "2023-01-30"},
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_second_click_leads_to_what_is_there(
    cast: Cast, client_of: Callable[..., Client], case: tuple[Any, str, type[Model], dict[str, Any]]
) -> None:
    build, address, model, fields = case
    page, typed = build(cast, address, fields)
    pressed_twice(client_of(cast.people["anna"]), page, typed)
    assert model._default_manager.count() == 1


def test_the_same_page_with_another_amount_is_another_booking(
    cast: Cast, client_of: Callable[..., Client]
) -> None:
    grant: Grant = make.grant(cast)
    page, fields = f"{ROOM}zuwendungen/{grant.pk}/buchungen/neu/", CASES["expense"][3]
    for amount in ("50", "60"):
        client_of(cast.people["anna"]).post(page, fields | {"once": "abc", "amount": amount})
    assert Expense.objects.count() == 2
