# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.documents.typesetting import TypesettingError
from augenhoehe.kit.enums import JobState
from augenhoehe.kit.jobs import start_job
from augenhoehe.kit.jobs.carry_out import carry_out
from augenhoehe.kit.jobs.kinds import StepFailed
from augenhoehe.kit.models import Job
from augenhoehe.kit.violations import RuleViolation
from tests.kit.jobs.conftest import Bakery

pytestmark = pytest.mark.django_db


def begin(cast: Cast) -> Job:
    values: dict[str, Any] = {"kind": "test.bread", "object_id": 7, "title": "Brot", "address": "/brot/"}
    return start_job(municipality_id=cast.bergkamen.pk, by=cast.people["anna"], **values)


def states(job: Job) -> list[str]:
    return [step["state"] for step in job.steps]


def test_all_steps_in_their_order(bakery: Bakery, cast: Cast) -> None:
    job = begin(cast)
    assert (job.state, states(job)) == (JobState.DONE, ["done"] * 3)
    assert bakery.made == ["teig", "ofen", "tisch"]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (StepFailed("Abschnitt 3 hat kein Bild."), "Abschnitt 3 hat kein Bild."),
        (RuleViolation("Bitte zuerst einfrieren."), "Bitte zuerst einfrieren."),
        (DocumentError("Eine Tabelle ohne Spalten."), "Eine Tabelle ohne Spalten."),
        (TypesettingError("geheim: max must be greater"), "Unerwartetes"),
        (KeyError("geheim"), "Unerwartetes"),
    ],
)
def test_a_failure_names_its_reason_and_going_on_does_what_is_missing(
    bakery: Bakery, cast: Cast, error: Exception, words: str
) -> None:
    bakery.failing = {"ofen": error}
    job = begin(cast)
    assert (job.state, states(job)) == (JobState.FAILED, ["done", "failed", "waiting"])
    assert words in job.failure
    assert "geheim" not in job.failure
    bakery.failing = {}
    again = begin(cast)
    assert (again.pk, again.attempt, again.state, again.failure) == (job.pk, 2, JobState.DONE, "")
    assert bakery.made == ["teig", "ofen", "tisch"]  # the dough was not made twice


def test_an_attempt_that_was_overtaken_changes_nothing_more(
    bakery: Bakery, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = begin(cast)
    bakery.made.clear()
    Job.objects.filter(pk=job.pk).update(state=JobState.WAITING, steps=[{"key": "teig", "state": "waiting"}])

    def overtaken(work: Job, key: str, by: object) -> str:
        Job.objects.filter(pk=work.pk).update(attempt=9, failure="neu")
        return ""

    monkeypatch.setattr("augenhoehe.kit.jobs.carry_out._work", overtaken)
    carry_out(job.pk, 1)
    job.refresh_from_db()
    assert (job.attempt, job.failure, job.state) == (9, "neu", JobState.RUNNING)


def test_an_order_that_comes_twice_is_carried_out_once(bakery: Bakery, cast: Cast) -> None:
    job = begin(cast)
    carry_out(job.pk, job.attempt)
    assert bakery.made == ["teig", "ofen", "tisch"]


def test_work_for_an_account_that_is_gone_waits_for_somebody(bakery: Bakery, cast: Cast) -> None:
    job = begin(cast)
    Job.objects.filter(pk=job.pk).update(
        actor_id=0, state=JobState.WAITING, steps=[{"key": "teig", "label": "Teig", "state": "waiting"}]
    )
    carry_out(job.pk, 1)
    job.refresh_from_db()
    assert (job.state, "Konto" in job.failure) == (JobState.FAILED, True)
