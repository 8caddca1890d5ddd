# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.release_paper import release_paper
from augenhoehe.council.actions.submit_paper import submit_paper
from augenhoehe.council.actions.take_back_sign_off import take_back_sign_off
from augenhoehe.council.enums import ChangeAfterSignature, PaperState, PaperType
from augenhoehe.council.models import Paper, SignOffPolicy
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import signing
from tests.council.signing import DEPARTMENT


@pytest.mark.parametrize("name", ["anna", "gerda", "rita"])
def test_those_who_answer_for_it_release(cast: Cast, name: str) -> None:
    paper = signing.all_signed(cast)
    assert release_paper(paper=paper, revision=None, by=cast.people[name]).state == PaperState.RELEASED
    assert AuditEvent.objects.get(verb="council.paper_released").after == {"state": "released"}


def test_the_signatory_of_the_lead_department_releases(cast: Cast) -> None:
    paper = signing.all_signed(cast)
    with pytest.raises(RuleViolation, match="Freigegeben wird"):
        release_paper(paper=paper, revision=None, by=cast.people["hanna"])
    Paper.objects.filter(pk=paper.pk).update(under_direction_of=cast.departments["bergkamen"]["kaemmerei"])
    assert release_paper(paper=paper, revision=None, by=cast.people["hanna"]).state == PaperState.RELEASED


def test_nothing_is_released_unsigned_or_unseen(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    with pytest.raises(RuleViolation, match="3"):
        release_paper(paper=paper, revision=None, by=cast.people["anna"])
    with pytest.raises(Conflict):
        release_paper(paper=paper, revision=-1, by=cast.people["anna"])


def test_taking_back_keeps_the_signatures_and_asks_nobody(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    saved = take_back_sign_off(paper=paper, reason=" Ein Fehler. ", revision=None, by=cast.people["anna"])
    assert saved.state == PaperState.DRAFT
    assert signing.states(paper) == {"department": "signed", "treasurer": "waiting", "head": "waiting"}
    assert AuditEvent.objects.get(verb="council.sign_off_taken_back").reason == "Ein Fehler."
    with pytest.raises(RuleViolation, match="nicht in der Mitzeichnung"):
        take_back_sign_off(paper=paper, reason="Noch einmal.", revision=None, by=cast.people["anna"])


def test_a_released_paper_is_submitted_and_one_being_signed_is_not(cast: Cast) -> None:
    paper = signing.all_signed(cast)
    with pytest.raises(RuleViolation, match="noch in der Mitzeichnung"):
        submit_paper(paper=paper, revision=None, by=cast.people["dora"])
    release_paper(paper=paper, revision=None, by=cast.people["anna"])
    assert submit_paper(paper=paper, revision=None, by=cast.people["dora"]).state == PaperState.SUBMITTED
    assert AuditEvent.objects.get(verb="council.paper_submitted").before == {"state": "released"}


def test_a_draft_is_submitted_where_the_town_asks_for_no_signatures(cast: Cast) -> None:
    paper = signing.draft(cast)
    SignOffPolicy.objects.create(
        municipality=cast.bergkamen,
        valid_from="2022-01-01",
        required_types=[PaperType.RESOLUTION],
        on_change=ChangeAfterSignature.VOID_ALL,
    )
    with pytest.raises(RuleViolation, match="zuerst mitgezeichnet"):
        submit_paper(paper=paper, revision=None, by=cast.people["dora"])
    SignOffPolicy.objects.create(
        municipality=cast.bergkamen, valid_from="2023-01-16", required_types=[PaperType.MOTION]
    )
    SignOffPolicy.objects.create(
        municipality=cast.bergkamen, valid_from="2023-01-17", required_types=[PaperType.RESOLUTION]
    )
    assert submit_paper(paper=paper, revision=None, by=cast.people["dora"]).state == PaperState.SUBMITTED
