# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people open the same thing and both save: the second is told, and nothing of either is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db.models import Model

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import FollowUp, Paper
from augenhoehe.measures.models import Goal, Measure, Milestone
from augenhoehe.reporting.models import Report, ReportSection
from tests.journeys.forms import fields, text_of
from tests.people import client_of

HERE = {"municipality__slug": "bergkamen"}


INSIDE = "/bergkamen/intern"
#: Where each thing is edited, and which it is.
ADDRESSES: dict[str, tuple[str, Callable[[], Model]]] = {
    "paper": ("vorlagen/{}/bearbeiten/", lambda: Paper.objects.get(state="draft", **HERE)),
    "duty": ("vorlagen/pflichten/{}/bearbeiten/", lambda: FollowUp.objects.filter(**HERE).order_by("pk")[0]),
    "measure": ("massnahmen/{}/bearbeiten/", lambda: Measure.objects.get(code="1.1.1", **HERE)),
    "milestone": (
        "massnahmen/meilensteine/{}/",
        lambda: Milestone.objects.filter(measure__code="1.1.1", measure__municipality__slug="bergkamen")[0],
    ),
    "goal": ("massnahmen/ziele/{}/", lambda: Goal.objects.get(code="1.1", **HERE)),
    "report": ("berichte/{}/bearbeiten/", lambda: Report.objects.get(**HERE)),
    "section": (
        "berichte/abschnitte/{}/",
        lambda: ReportSection.objects.get(report__municipality__slug="bergkamen", position=1),
    ),
}


def address_of(what: str) -> str:
    """The page on which the thing is edited."""
    address, find = ADDRESSES[what]
    return f"{INSIDE}/{address.format(find().pk)}"


@pytest.mark.parametrize(
    ("what", "field", "first", "second"),
    [
        ("paper", "name", "Der erste Betreff", "Der zweite Betreff"),
        ("duty", "due_on", "2023-11-30", "2023-12-01"),
        ("measure", "title", "Der erste Titel", "Der zweite Titel"),
        ("milestone", "title", "Der erste Meilenstein", "Der zweite Meilenstein"),
        ("goal", "title", "Das erste Ziel", "Das zweite Ziel"),
        ("report", "title", "Der erste Bericht", "Der zweite Bericht"),
        ("section", "text", "Der erste Absatz.", "Der zweite Absatz."),
    ],
)
def test_the_second_is_told(told_demo: Cast, what: str, field: str, first: str, second: str) -> None:
    anna = client_of(told_demo.people["anna"])
    beside = client_of(told_demo.people["anna"])
    address = address_of(what)
    opened, opened_too = anna.get(address), beside.get(address)
    saved = anna.post(address, {**fields(opened, field), field: first})
    assert saved.status_code == 302, text_of(saved)
    told = beside.post(address, {**fields(opened_too, field), field: second})
    assert told.status_code == 409
    page = told.content.decode()
    assert "Inzwischen hat jemand anderes gespeichert" in page
    assert second in page, "What the second one typed is still there."
    stored = anna.get(address)
    assert fields(stored, field)[field] == [first]
    again = beside.post(address, {**fields(told, field), field: second})
    assert again.status_code == 302, "Having seen it, the second may decide to replace it."
    assert fields(anna.get(address), field)[field] == [second]
