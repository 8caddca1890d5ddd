# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.edit_paper import edit_paper
from augenhoehe.council.actions.start_sign_off import start_sign_off
from augenhoehe.council.actions.take_back_sign_off import take_back_sign_off
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import SignOff
from augenhoehe.council.queries.sign_offs import planned_stations, signatures_of
from augenhoehe.council.rules.sign_off import Station
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders, signing
from tests.council.signing import DEPARTMENT, HEAD, LEGAL, TREASURER


def test_the_first_stage_is_asked_until_a_working_day(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    assert paper.state == PaperState.IN_SIGN_OFF
    assert signing.states(paper) == {"department": "asked", "treasurer": "asked", "head": "waiting"}
    assert signing.of(paper, DEPARTMENT).due_on == date(2023, 1, 19)
    assert signing.of(paper, HEAD).due_on is None
    edition = paper.editions.get()
    assert edition.number == 1
    assert edition.content["resolution"]["text"] == "Der Rat beschließt die Jugendkonferenz."
    assert len(AuditEvent.objects.get(verb="council.sign_off_started").after["signatures"]) == 3


def test_nobody_is_asked_for_an_incomplete_paper(cast: Cast) -> None:
    paper = signing.draft(cast, resolution_text="", consultations=[])
    with pytest.raises(RuleViolation) as refusal:
        signing.sent_round(cast, paper, stations=[])
    assert len(refusal.value.reasons) == 3
    assert not SignOff.objects.exists()


def test_a_department_without_signatory_cannot_sign(cast: Cast) -> None:
    jugendamt = cast.departments["bergkamen"]["jugendamt"]
    paper = signing.draft(cast)
    with pytest.raises(RuleViolation, match="Jugendamt"):
        signing.sent_round(cast, paper, stations=[Station(stage=1, office=HEAD, organization=jugendamt.pk)])
    person = Station(stage=1, office=HEAD, organization=jugendamt.pk, account=cast.people["fatma"].pk)
    assert signing.sent_round(cast, paper, stations=[person]).state == PaperState.IN_SIGN_OFF


def test_nobody_of_the_other_town_or_of_the_council_is_asked(cast: Cast) -> None:
    kaemmerei = cast.departments["kamen"]["kaemmerei"].pk
    strangers = [
        Station(stage=1, office=HEAD, account=cast.people["clara"].pk),
        Station(stage=1, office=HEAD, account=cast.people["emil"].pk),
        Station(stage=1, office=HEAD, account=cast.people["rita"].pk, deputy=cast.people["bilal"].pk),
        Station(stage=1, office=HEAD, organization=kaemmerei),
    ]
    paper = signing.draft(cast)
    for stranger in strangers:
        with pytest.raises(ValueError, match="another town"):
            signing.sent_round(cast, paper, stations=[stranger])
    assert not SignOff.objects.exists()


def test_the_second_writer_is_told(cast: Cast) -> None:
    paper = signing.draft(cast)
    with pytest.raises(Conflict):
        start_sign_off(
            paper=paper,
            stations=signing.usual_stations(cast),
            revision=paper.revision + 1,
            by=cast.people["anna"],
        )


def test_a_paper_is_sent_round_once(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    with pytest.raises(RuleViolation, match="Nur ein Entwurf"):
        signing.sent_round(cast, paper)


def test_the_second_round_keeps_what_nothing_touches(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    signing.sign(paper, TREASURER, cast.people["hanna"])
    take_back_sign_off(paper=paper, reason="Ein Fehler.", revision=None, by=cast.people["anna"])
    edit_paper(
        paper=paper,
        content=builders.content(
            date=None,
            duties=[],
            resolution_text="Der Rat beschließt zwei Jugendkonferenzen.",
            financial_impact="3.200 € einmalig.",
        ),
        revision=None,
        by=cast.people["anna"],
    )
    signing.sent_round(cast, paper, stations=planned_stations(paper))
    assert signing.states(paper) == {"department": "asked", "treasurer": "signed", "head": "waiting"}
    (void,) = SignOff.objects.filter(paper=paper, state="void")
    assert void.signed_by == cast.people["fatma"]


def test_the_plan_of_the_second_round_may_differ(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    signing.sign(paper, TREASURER, cast.people["hanna"])
    take_back_sign_off(paper=paper, reason="Anders.", revision=None, by=cast.people["anna"])
    department, treasurer, _head = planned_stations(paper)
    moved = Station(stage=4, office=TREASURER, organization=treasurer.organization, number=treasurer.number)
    other = Station(stage=2, office=DEPARTMENT, account=cast.people["hanna"].pk, number=department.number)
    hostile = Station(stage=1, office=LEGAL, account=cast.people["rita"].pk, number=10**9)
    signing.sent_round(cast, paper, stations=[hostile, other, moved])
    assert [(one.stage, one.office, one.state) for one in signatures_of(paper)] == [
        (1, "legal", "asked"),
        (2, "department", "waiting"),
        (4, "treasurer", "signed"),
    ]
