# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.number_counting import Counting
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper, SignOff
from augenhoehe.council.queries.numbers import draws_numbers
from augenhoehe.council.queries.papers import facts_of, relations_to
from augenhoehe.council.queries.sign_offs import is_required, refusal_of
from augenhoehe.council.rules.sign_off import check_way_to_the_council
from augenhoehe.council.rules.submission import check_submission
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def submit_paper(*, paper: Paper, revision: int | None, by: Any) -> Paper:
    """Send a complete draft, or a released paper, on its way; without a date of its own it carries today's.

    Where the town draws its numbers and the paper has none yet, it draws one in the same step.

    Raises RuleViolation with everything that is missing, Conflict where somebody else saved first.
    """
    papers = Paper.objects.select_related("municipality", "under_direction_of")
    current = claim(papers, pk=paper.pk, revision=revision)
    before = current.state
    refused = before == PaperState.DRAFT and refusal_of(SignOff.objects.filter(paper=current)) is not None
    require(check_way_to_the_council(PaperState(before), required=is_required(current), refused=refused))
    today = clock.today()
    draws = not current.reference and draws_numbers(current, today)
    require(check_submission(facts_of(current), draws=draws))
    number = {"reference": Counting(current.municipality).draw_for(current, today)} if draws else {}
    current.state = PaperState.SUBMITTED
    current.date = current.date or today
    current.save()
    for relation in relations_to(current.municipality, current.reference):
        relation.target = current
        relation.save(update_fields=["target"])
    audit.record(
        audit_verbs.PAPER_SUBMITTED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"state": before},
        after={"state": PaperState.SUBMITTED, "date": current.date, **number},
    )
    return current
