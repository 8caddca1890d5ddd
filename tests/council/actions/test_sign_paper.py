# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.actions.grant_role import grant_role
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.hand import SET_UP
from augenhoehe.core.models import Account
from augenhoehe.council.actions.edit_paper import edit_paper
from augenhoehe.council.actions.sign_paper import sign_paper
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.models import PaperEdition, SignOff
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders, signing
from tests.council.signing import DEPARTMENT, HEAD, TREASURER


def test_stage_by_stage(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    signed = signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    assert (signed.state, signed.signed_by, signed.remark) == ("signed", cast.people["fatma"], "")
    assert signing.states(paper)["head"] == "waiting"
    with_remark = signing.sign(paper, TREASURER, cast.people["hanna"], " Knapp. ")
    assert (with_remark.state, with_remark.remark) == ("signed_with_remark", "Knapp.")
    head = signing.of(paper, HEAD)
    assert (head.state, head.due_on) == ("asked", date(2023, 1, 19))
    events = AuditEvent.objects.filter(verb="council.sign_off_given")
    assert [event.reason for event in events.order_by("number")] == ["", "Knapp."]


def test_an_unchanged_text_needs_no_second_edition(cast: Cast) -> None:
    paper = signing.all_signed(cast)
    assert PaperEdition.objects.filter(paper=paper).count() == 1
    assert set(SignOff.objects.values_list("edition__number", flat=True)) == {1}


def test_the_deputy_signs_instead(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    signing.sign(paper, TREASURER, cast.people["hanna"])
    signed = signing.sign(paper, HEAD, cast.people["dora"])
    assert signed.by_deputy
    assert AuditEvent.objects.filter(verb="council.sign_off_given").latest("number").after["deputy"] is True


def test_anybody_who_signs_for_the_department(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    gerda = cast.people["gerda"]
    with pytest.raises(RuleViolation, match="nicht um diese Mitzeichnung"):
        signing.sign(paper, TREASURER, gerda)
    grant_role(
        by=SET_UP,
        account=gerda,
        municipality=cast.bergkamen,
        role=Role.SIGNATORY,
        organization=cast.departments["bergkamen"]["kaemmerei"],
    )
    assert signing.sign(paper, TREASURER, Account.objects.get(pk=gerda.pk)).signed_by == gerda


@pytest.mark.parametrize("name", ["anna", "rita", "clara", "olga", "bilal", "emil"])
def test_nobody_else_signs(cast: Cast, name: str) -> None:
    paper = signing.sent_round(cast)
    for office in (DEPARTMENT, TREASURER):
        with pytest.raises(RuleViolation):
            signing.sign(paper, office, cast.people[name])
    assert not PaperEdition.objects.filter(number__gt=1).exists()


def test_nobody_signs_before_their_turn_or_twice(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    with pytest.raises(RuleViolation, match="gerade nicht"):
        signing.sign(paper, HEAD, cast.people["rita"])
    first = signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    with pytest.raises(RuleViolation, match="schon erteilt"):
        signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    with pytest.raises(Conflict):
        sign_paper(
            sign_off=first, seen=signing.seen(paper), revision=first.revision - 1, by=cast.people["fatma"]
        )


def test_an_outdated_text_is_signed_by_nobody(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    one, seen = signing.of(paper, DEPARTMENT), signing.seen(paper)
    edit_paper(
        paper=paper, content=builders.content(reasons="Anders."), revision=None, by=cast.people["anna"]
    )
    for outdated in (seen, "", "x"):
        with pytest.raises(Conflict) as told:
            sign_paper(sign_off=one, seen=outdated, revision=one.revision, by=cast.people["fatma"])
        assert told.value.current == paper
    assert signing.states(paper)["department"] == "asked"
    signed = signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    assert signed.edition is not None
    assert signed.edition.number == 2


def test_a_withdrawn_paper_is_not_signed(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    withdraw_paper(paper=paper, reason="Kein Geld.", revision=None, by=cast.people["anna"])
    with pytest.raises(RuleViolation, match="gerade nicht"):
        signing.sign(paper, DEPARTMENT, cast.people["fatma"])


def test_two_who_sign_at_once_do_not_disturb_each_other(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    seen = signing.seen(paper)
    several = [(signing.of(paper, DEPARTMENT), "fatma"), (signing.of(paper, TREASURER), "hanna")]
    for one, name in several:
        sign_paper(sign_off=one, seen=seen, revision=one.revision, by=cast.people[name])
    assert signing.states(paper)["head"] == "asked"
    before = paper.revision
    paper.refresh_from_db()
    assert paper.revision == before
