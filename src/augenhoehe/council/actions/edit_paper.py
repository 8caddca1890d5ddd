# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.paper_content import AsRecorded, PaperContent
from augenhoehe.council.actions.sign_off_keeper import SignOffKeeper
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.numbers import draws_numbers, has_drawn
from augenhoehe.council.queries.papers import facts_of
from augenhoehe.council.rules.number_schemes import check_typed
from augenhoehe.council.rules.submission import check_editing
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def edit_paper(
    *, paper: Paper, content: PaperContent, revision: int | None, by: Any, voiding: bool = False
) -> Paper:
    """Change the texts of a paper no body has dealt with yet.

    Raises RuleViolation where one has, the number is taken, or signatures would become void and `voiding` does
    not say that this is meant; Conflict where somebody else saved first.
    """
    current = claim(Paper.objects.select_related("municipality"), pk=paper.pk, revision=revision)
    require(check_editing(facts_of(current)))
    drawn, draws = has_drawn(current), draws_numbers(current, clock.today())
    require(check_typed(current.reference, content.reference, drawn=drawn, draws=draws))
    old = AsRecorded(current)
    content.write(current)
    before, after = audit.changes(old, AsRecorded(current))
    audit.record(
        audit_verbs.PAPER_EDITED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    SignOffKeeper(current, by).text_changed(voiding=voiding)
    return current
