# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.create_draft import create_draft
from augenhoehe.council.actions.paper_content import Reference
from augenhoehe.council.actions.submit_paper import submit_paper
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import PaperState, PaperType
from augenhoehe.council.models import Paper
from augenhoehe.council.rules.facts import Step
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders


def draft(cast: Cast, reference: str = "12/0900", steps: list[Step] | None = None) -> Paper:
    return create_draft(
        municipality=cast.bergkamen,
        paper_type=PaperType.RESOLUTION,
        name="Jugendkonferenz",
        resolution_text="Der Rat beschließt.",
        reasons="",
        financial_impact="",
        consultations=builders.usual_steps(cast) if steps is None else steps,
        components=["Das Deckblatt"],
        public=True,
        reference=reference,
        by=cast.people["anna"],
    )


def test_a_complete_draft_gets_today_s_date(cast: Cast) -> None:
    saved = submit_paper(paper=draft(cast), revision=0, by=cast.people["dora"])
    assert (saved.state, saved.date) == (PaperState.SUBMITTED, date(2023, 1, 16))
    assert AuditEvent.objects.get(verb="council.paper_submitted").after["state"] == "submitted"


def test_everything_missing_is_told(cast: Cast) -> None:
    paper = draft(cast, reference="", steps=[])
    with pytest.raises(RuleViolation) as refusal:
        submit_paper(paper=paper, revision=0, by=cast.people["dora"])
    assert len(refusal.value.reasons) == 2
    paper.refresh_from_db()
    assert paper.state == PaperState.DRAFT


def test_the_second_writer_is_told(cast: Cast) -> None:
    paper = draft(cast)
    with pytest.raises(Conflict):
        submit_paper(paper=paper, revision=paper.revision + 1, by=cast.people["dora"])


def test_papers_that_named_this_number_know_it_now(cast: Cast) -> None:
    naming = builders.paper(cast, reference="12/0950", references=[Reference(number="12/0900")])
    paper = draft(cast)
    submit_paper(paper=paper, revision=0, by=cast.people["dora"])
    assert naming.relations.get().target == paper


def test_a_draft_without_sense_is_not_begun(cast: Cast) -> None:
    with pytest.raises(RuleViolation):
        draft(cast, steps=list(reversed(builders.usual_steps(cast))))
    assert not Paper.objects.filter(name="Jugendkonferenz").exists()


def test_withdrawing_keeps_the_reason(cast: Cast) -> None:
    paper = draft(cast)
    saved = withdraw_paper(paper=paper, reason=" Kein Geld. ", revision=0, by=cast.people["dora"])
    assert (saved.state, saved.withdrawal_reason) == (PaperState.WITHDRAWN, "Kein Geld.")
    assert AuditEvent.objects.get(verb="council.paper_withdrawn").reason == "Kein Geld."
    with pytest.raises(RuleViolation):
        withdraw_paper(paper=saved, reason="Noch einmal", revision=None, by=cast.people["dora"])
