# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.edit_paper import edit_paper
from augenhoehe.council.actions.release_paper import release_paper
from augenhoehe.council.actions.set_consultations import set_consultations
from augenhoehe.council.actions.set_financial_effect import set_financial_effect
from augenhoehe.council.actions.set_sign_off_policy import set_sign_off_policy
from augenhoehe.council.actions.submit_paper import submit_paper
from augenhoehe.council.enums import ChangeAfterSignature, ConsultationRole, PaperState
from augenhoehe.council.models import Paper, SignOff
from augenhoehe.council.queries.papers import steps_of
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import RuleViolation
from tests.council import builders, signing
from tests.council.signing import DEPARTMENT, TREASURER

SIGNED = {"department": "signed", "treasurer": "signed", "head": "signed"}


def edit(cast: Cast, paper: Paper, *, voiding: bool = True, **changed: Any) -> Paper:
    """Change what the test names, and nothing else."""
    values = {"date": paper.date, "duties": [], "financial_impact": "3.200 € einmalig.", **changed}
    return edit_paper(
        paper=paper,
        content=builders.content(**values),
        revision=None,
        voiding=voiding,
        by=cast.people["anna"],
    )


def void_all(cast: Cast) -> None:
    set_sign_off_policy(
        municipality=cast.bergkamen,
        valid_from=builders.COUNCIL_DAY,
        required_types=[],
        on_change=ChangeAfterSignature.VOID_ALL,
        days_to_sign=5,
        stations=[],
        by=cast.people["gerda"],
    )


def test_a_change_that_voids_is_not_saved_unasked(cast: Cast) -> None:
    paper = signing.all_signed(cast)
    with pytest.raises(RuleViolation) as told:
        edit(cast, paper, voiding=False, reasons="Anders.")
    assert "Fatma Amt (beteiligter Fachbereich), Rita Rathaus (Verwaltungsleitung)" in str(told.value)
    assert "Hanna" not in str(told.value)
    paper.refresh_from_db()
    assert paper.reasons == "Junge Menschen haben darum gebeten."
    assert signing.states(paper) == SIGNED


@pytest.mark.parametrize(
    ("changed", "asked_again"),
    [
        ({"financial_impact": "4.000 €"}, {"treasurer": "asked", "head": "waiting"}),
        ({"reasons": "Anders."}, {"department": "asked", "head": "waiting"}),
        ({"resolution_text": "Der Rat lehnt ab."}, {"department": "asked", "head": "waiting"}),
        ({"components": ["Das Deckblatt"]}, {"head": "asked"}),
        ({"reference": "12/0901"}, {}),
        ({}, {}),
    ],
)
def test_who_is_asked_again(cast: Cast, changed: dict[str, Any], asked_again: dict[str, str]) -> None:
    paper = signing.all_signed(cast)
    saved = edit(cast, paper, **changed)
    assert signing.states(paper) == {**SIGNED, **asked_again}
    assert saved.state == PaperState.IN_SIGN_OFF
    void = SignOff.objects.filter(paper=paper, state="void")
    assert {one.office for one in void} == asked_again.keys()
    assert AuditEvent.objects.filter(verb="council.sign_off_voided").count() == len(asked_again)


def test_one_rule_of_the_town_voids_everything(cast: Cast) -> None:
    void_all(cast)
    paper = signing.all_signed(cast)
    edit(cast, paper, components=["Das Deckblatt"])
    assert signing.states(paper) == {"department": "asked", "treasurer": "asked", "head": "waiting"}


def test_bodies_and_money_count_as_text(cast: Cast) -> None:
    paper = signing.all_signed(cast)
    steps = [builders.step(cast, "integrationsrat", ConsultationRole.HEARING, None), *steps_of(paper)]
    with pytest.raises(RuleViolation, match="Rita"):
        set_consultations(paper=paper, steps=steps, revision=None, by=cast.people["anna"])
    set_consultations(paper=paper, steps=steps, revision=None, voiding=True, by=cast.people["anna"])
    assert signing.states(paper) == {**SIGNED, "head": "asked"}
    set_financial_effect(
        paper=paper,
        has_effect=True,
        note="",
        lines=[signing.LINE],
        revision=None,
        voiding=True,
        by=cast.people["anna"],
    )
    assert signing.states(paper) == {"department": "signed", "treasurer": "asked", "head": "waiting"}


def test_a_release_lapses_with_the_signatures(cast: Cast) -> None:
    paper = release_paper(paper=signing.all_signed(cast), revision=None, by=cast.people["anna"])
    assert edit(cast, paper, reference="12/0901").state == PaperState.RELEASED
    edit(cast, paper, reference="12/0901", reasons="Anders.")
    paper.refresh_from_db()
    assert paper.state == PaperState.IN_SIGN_OFF


def test_a_paper_on_its_way_stays_there_while_it_is_signed_again(cast: Cast) -> None:
    paper = release_paper(paper=signing.all_signed(cast), revision=None, by=cast.people["anna"])
    paper = submit_paper(paper=paper, revision=None, by=cast.people["dora"])
    set_consultations(
        paper=paper,
        steps=[*steps_of(paper), builders.step(cast, "hfa", ConsultationRole.INFORMATION, None)],
        revision=None,
        by=cast.people["dora"],
    )
    assert signing.states(paper) == SIGNED
    edit(cast, paper, reasons="Anders.")
    paper.refresh_from_db()
    assert paper.state == PaperState.SUBMITTED
    signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    assert signing.states(paper) == {**SIGNED, "head": "asked"}


def test_a_draft_asks_nobody(cast: Cast) -> None:
    paper = signing.draft(cast)
    edit(cast, paper, voiding=False, reasons="Anders.")
    assert not SignOff.objects.exists()


def test_who_waits_is_not_asked_twice_for_one_change(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    signing.sign(paper, TREASURER, cast.people["hanna"])
    edit(cast, paper, voiding=False, reasons="Anders.")
    assert signing.states(paper) == {"department": "asked", "treasurer": "signed", "head": "waiting"}
