# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.models import Account
from augenhoehe.council.actions.attach_file import attach_file
from augenhoehe.council.models import Paper, PaperFile
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.check_keeping import claimed
from augenhoehe.factors.models import Check
from augenhoehe.factors.rules.checks import check_attach
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def attach_check(
    *, check: Check, paper: Paper, name: str, content: bytes, voiding: bool, revision: int | None, by: Account
) -> PaperFile:
    """Attach the result of a check to its paper as a PDF (`content`), which is made outside of the transaction.

    `revision` is the paper's. Raises RuleViolation where check or paper does not allow it, Conflict as usual.
    """
    current, facts = claimed(check.pk, None)
    require(check_attach(facts))
    if current.paper_id != paper.pk:
        raise ValueError("The check is about another paper.")
    made = attach_file(
        paper=paper,
        name=name,
        file_name=f"check-{current.pk}.pdf",
        content=content,
        public=False,
        revision=revision,
        voiding=voiding,
        by=by,
    )
    audit.record(
        audit_verbs.CHECK_ATTACHED,
        by=by,
        of=current,
        municipality=current.municipality,
        after={"paper": paper.pk, "name": made.name},
    )
    return made
