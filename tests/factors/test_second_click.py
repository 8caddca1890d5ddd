# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A button pressed twice makes nothing twice: checks, next steps, sets, factors, examples and handbooks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.factors.models import (
    Check,
    FactorSet,
    GoodExample,
    Handbook,
    HandbookTemplate,
    NextStep,
    SetVersion,
    SuccessFactor,
)
from augenhoehe.factors.queries import library
from augenhoehe.factors.queries.checks import question_numbers
from augenhoehe.factors.queries.sets import factors_of
from tests.council import builders as council
from tests.factors import builders
from tests.factors.test_parcels import CONTENT
from tests.measures import builders as measures
from tests.second_click import pressed_twice

pytestmark = pytest.mark.django_db

Fields = dict[str, Any]
Built = tuple[str, Fields]


def url(name: str, *args: object) -> str:
    return reverse(f"factors:{name}", args=["bergkamen", *args])


def check(cast: Cast) -> Built:
    version = builders.published(cast)
    fields = {"kind": "idea", "idea_title": "Tandem", "version": version.pk, "together": "1"}
    return url("check-create"), fields | {"answer_by": "2023-02-20"}


def paper_check(cast: Cast) -> Built:
    version = builders.published(cast, short=True)
    fields: Fields = {}
    for number in question_numbers(factors_of(version)):
        fields |= {f"rating_{number}": "yes", f"reason_{number}": "Darum."}
    return url("paper-check", council.paper(cast).pk), fields


def step(cast: Cast) -> Built:
    item = builders.closed(cast)
    factor = factors_of(item.version)[0]
    return url("step-create", item.pk), {"factor": factor.pk, "text": "Fragen", "due_on": "2023-05-01"}


def factor_set(_cast: Cast) -> Built:
    return url("set-create"), {"title": "Eigene", "description": "Unsere", "source": "Stadt"}


def factor(cast: Cast) -> Built:
    fields = {
        "title": "Zuhören",
        "description": "Gut.",
        "when_missing": "Fragen.",
        "questions": "Wer hört zu?",
    }
    return url("factor-create", builders.draft(cast).pk), fields


def example(cast: Cast) -> Built:
    version = builders.published(cast)
    key = factors_of(version)[0].key
    fields = {"measure": measures.measure(cast, public=True).pk, "why": "Weil."}
    return url("example-add", version.factor_set_id, key), fields


def handbook(cast: Cast) -> Built:
    fields = {"title": "Handbuch", "version": builders.published(cast).pk, "licence": "cc-by-sa-4.0"}
    return url("handbook-create"), fields


def handbook_of_another_town(_cast: Cast) -> Built:
    return url("handbook-take-over"), {"file": CONTENT}


def working_aid(cast: Cast) -> Built:
    fields = {"title": "Brief", "description": "Für den Anfang.", "file": b"%PDF-1.7 Brief"}
    return url("template-add", builders.handbook(cast).pk), fields


CASES: dict[str, tuple[Callable[[Cast], Built], type[Model]]] = {
    "check": (check, Check),
    "check of a paper": (paper_check, Check),
    "next step": (step, NextStep),
    "set": (factor_set, FactorSet),
    "factor": (factor, SuccessFactor),
    "example": (example, GoodExample),
    "handbook": (handbook, Handbook),
    "handbook of another town": (handbook_of_another_town, Handbook),
    "working aid": (working_aid, HandbookTemplate),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_second_click_leads_to_what_is_there(
    cast: Cast, client_of: Callable[..., Client], case: tuple[Callable[[Cast], Built], type[Model]]
) -> None:
    build, model = case
    page, fields = build(cast)
    before = model._default_manager.count()
    pressed_twice(client_of(cast.people["anna"]), page, fields)
    assert model._default_manager.count() == before + 1


def test_what_a_button_begins_is_begun_once(cast: Cast, client_of: Callable[..., Client]) -> None:
    item, client = builders.closed(cast), client_of(cast.people["anna"])
    pressed_twice(
        client, item.get_absolute_url(), {"revision": item.revision}, to=url("check-repeat", item.pk)
    )
    assert Check.objects.count() == 2
    found = item.version.factor_set
    pressed_twice(
        client, found.get_absolute_url(), {"revision": found.revision}, to=url("version-begin", found.pk)
    )
    assert SetVersion.objects.count() == 2
    pressed_twice(client, url("sets"), {"satz": library.shipped()[0].key}, to=url("set-take-over"))
    assert FactorSet.objects.count() == 2
