# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.refuse_sign_off import refuse_sign_off
from augenhoehe.council.actions.release_paper import release_paper
from augenhoehe.council.actions.take_back_sign_off import take_back_sign_off
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.sign_off_deadlines import due
from tests.council import signing
from tests.council.signing import DEPARTMENT, TREASURER

EVERYBODY = ["anna", "bilal", "dora", "emil", "fatma", "hanna", "rita", "clara", "olga"]


def lines(cast: Cast) -> dict[str, list[tuple[date, str]]]:
    """What everybody is told, without those who are told nothing."""
    told = {
        name: [(line.date, line.action) for line in due(cast.people[name], cast.bergkamen)]
        for name in EVERYBODY
    }
    return {name: found for name, found in told.items() if found}


def test_whoever_is_asked_signs_by_a_day(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    sign = [(date(2023, 1, 19), "Lesen und mitzeichnen")]
    assert lines(cast) == {"fatma": sign, "hanna": sign}
    (line,) = due(cast.people["hanna"], cast.bergkamen)
    assert line.title == "Mitzeichnen: 12/0900: Jugendkonferenz"
    assert "Mitzeichnen bis Donnerstag, 19.\xa0Januar 2023" in line.why
    assert line.url == signing.of(paper, TREASURER).get_absolute_url()
    signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    signing.sign(paper, TREASURER, cast.people["hanna"])
    assert lines(cast) == {"dora": sign, "rita": sign}


def test_a_withdrawn_paper_asks_nobody(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    withdraw_paper(paper=paper, reason="Kein Geld.", revision=None, by=cast.people["anna"])
    assert lines(cast) == {}


def test_the_author_is_told_who_refused_and_why(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    one = signing.of(paper, TREASURER)
    refuse_sign_off(
        sign_off=one,
        reason="Zu teuer.",
        seen=signing.seen(paper),
        revision=one.revision,
        by=cast.people["hanna"],
    )
    go_on = [(date(2023, 1, 19), "Vorlage weiterbearbeiten")]
    assert lines(cast) == {"anna": go_on, "dora": go_on}
    (line,) = due(cast.people["anna"], cast.bergkamen)
    assert line.why == "Kämmerei zeichnet nicht mit: Zu teuer."


def test_after_taking_back_an_old_refusal_is_history(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    take_back_sign_off(paper=paper, reason="Ein Fehler.", revision=None, by=cast.people["anna"])
    assert lines(cast) == {}


def test_release_and_submission_are_due_three_working_days_after_the_last_signature(cast: Cast) -> None:
    paper = signing.all_signed(cast)
    release = [(date(2023, 1, 19), "Vorlage freigeben")]
    assert lines(cast) == {"anna": release, "rita": release}
    release_paper(paper=paper, revision=None, by=cast.people["rita"])
    go_on = [(date(2023, 1, 19), "Vorlage weiterbearbeiten")]
    assert lines(cast) == {"anna": go_on, "dora": go_on}


@pytest.mark.parametrize("name", ["anna", "hanna"])
def test_more_papers_cost_no_more_queries(cast: Cast, name: str) -> None:
    actor = cast.people[name]
    actor.roles_in(cast.bergkamen.pk)
    for number in range(3):
        signing.sent_round(cast, signing.draft(cast, f"12/090{number}"))
        with CaptureQueriesContext(connection) as queries:
            list(due(actor, cast.bergkamen))
        assert len(queries) == 1
