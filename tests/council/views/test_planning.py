# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.actions.set_body_rule import set_body_rule
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import Paper
from tests.council import builders
from tests.council.views.pages import EVIL, client, fields, text, url

SITTINGS = {
    "integrationsrat": (date(2023, 2, 9), date(2023, 5, 4)),
    "aas": (date(2023, 2, 14), date(2023, 3, 7)),
    "rat": (date(2023, 3, 16), date(2023, 6, 15)),
}


@pytest.fixture
def draft(cast: Cast) -> Paper:
    for body, days in SITTINGS.items():
        organization = cast.bodies["bergkamen"][body]
        set_body_rule(
            organization=organization, valid_from=date(2020, 1, 1), days_before=10, by=cast.people["dora"]
        )
        for day in days:
            schedule_meeting(
                municipality=cast.bergkamen, organization=organization, date=day, by=cast.people["dora"]
            )
    return builders.paper(cast, reference="", steps=[])


def asked(day: str, *bodies: tuple[str, str], **more: str) -> dict[str, str]:
    """The question as the page's form sends it."""
    sent = {"deciding_on": day, "usual": "on", "steps": str(len(bodies)), **more}
    for place, (body, role) in enumerate(bodies):
        sent |= {
            f"step-{place}-body": body,
            f"step-{place}-role": role,
            f"step-{place}-position": str(place + 1),
        }
    return sent


USUAL = (
    ("Rat der Stadt Bergkamen", "decision"),
    ("Ausschuss für Arbeit und Soziales", "advisory"),
    ("Integrationsrat", "hearing"),
)


def test_the_first_page_knows_who_is_usually_asked(cast: Cast, draft: Paper) -> None:
    page = client(cast).get(url("paper-plan", draft.pk))
    assert page.status_code == 200
    form = fields(page)
    assert (form["step-0-body"], form["step-0-role"]) == ("Integrationsrat", "hearing")
    assert (form["step-1-body"], form["step-1-role"]) == ("Rat der Stadt Bergkamen", "decision")
    assert form["deciding_on"] == date(2023, 3, 16)


def test_a_plan_is_shown_and_taken_over(cast: Cast, draft: Paper) -> None:
    page = client(cast).get(url("paper-plan", draft.pk), asked("2023-03-16", *USUAL))
    words = text(page)
    assert "Der Plan geht auf" in words
    assert "Die Vorlage muss bis Freitag, 27. Januar 2023 abgegeben sein." in words
    assert not draft.consultations.exists()
    sent: dict[str, Any] = {"revision": draft.revision, "steps": 3, "hearing_note": ""}
    for place, step in page.context["taken_over"]:
        sent |= {
            f"step-{place}-body": step.body_name,
            f"step-{place}-role": step.role,
            f"step-{place}-date": step.date.isoformat(),
            f"step-{place}-position": place + 1,
        }
    client(cast).post(url("paper-consultations", draft.pk), sent)
    assert list(draft.consultations.values_list("body_name", "date")) == [
        ("Integrationsrat", date(2023, 2, 9)),
        ("Ausschuss für Arbeit und Soziales", date(2023, 3, 7)),
        ("Rat der Stadt Bergkamen", date(2023, 3, 16)),
    ]


def test_what_does_not_work_out_leads_to_the_first_possible_day(cast: Cast, draft: Paper) -> None:
    page = client(cast).get(url("paper-plan", draft.pk), asked("2023-02-10", *USUAL))
    assert "So geht es nicht auf" in text(page)
    assert "Erster möglicher Tag der Entscheidung: Donnerstag, 16. März 2023" in text(page)
    better = client(cast).get(url("paper-plan", draft.pk) + page.context["next_decision"])
    assert "Der Plan geht auf" in text(better)


def test_a_missing_hearing_is_told(cast: Cast, draft: Paper) -> None:
    page = client(cast).get(url("paper-plan", draft.pk), asked("2023-03-16", USUAL[0], USUAL[1]))
    assert page.context["hearing_notes"]


def test_a_plan_of_no_body_is_not_offered(cast: Cast, draft: Paper) -> None:
    page = client(cast).get(url("paper-plan", draft.pk), asked("2023-03-16", ("", "")))
    assert page.status_code == 422
    assert "Bitte tragen Sie mindestens ein Gremium ein." in text(page)
    assert "plan" not in page.context


def test_steps_that_have_a_result_stay(cast: Cast, draft: Paper) -> None:
    paper = builders.paper(cast)
    heard = paper.consultations.get(position=1)
    builders.record(cast, heard, Outcome.RECOMMENDED)
    page = client(cast).get(url("paper-plan", paper.pk), asked("2023-03-16", USUAL[0]))
    kept = [step for _place, step in page.context["taken_over"]]
    assert [(step.number, step.date) for step in kept] == [(heard.pk, heard.date), (None, date(2023, 3, 16))]


@pytest.mark.parametrize(
    "sent",
    [
        {"deciding_on": "gestern"},
        {"deciding_on": "0001-01-01", "steps": "3"},
        {"deciding_on": "2023-03-16", "steps": "x" * 9_999},
        asked("2023-03-16", *[("Rat der Stadt Bergkamen", "advisory")] * 40),
        asked("2023-03-16", (EVIL, "decision")),
        asked("2023-03-16", ("Rat der Stadt Bergkamen", "king")),
        asked("2023-03-16", ("\x00", "decision")),
    ],
)
def test_nonsense_is_told_and_never_falls(cast: Cast, draft: Paper, sent: dict[str, str]) -> None:
    page = client(cast).get(url("paper-plan", draft.pk), sent)
    assert page.status_code in {200, 422}
    assert EVIL not in page.content.decode()


def test_thirty_steps_cost_no_more_queries_than_one(cast: Cast, draft: Paper) -> None:
    dora = client(cast)
    counts = []
    for number in (1, 30):
        sent = asked(
            "2023-03-16", *[("Ausschuss für Arbeit und Soziales", "advisory")] * (number - 1), USUAL[0]
        )
        with CaptureQueriesContext(connection) as seen:
            dora.get(url("paper-plan", draft.pk), sent)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 15
