# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core import audit_verbs
from augenhoehe.core.models import Term
from augenhoehe.core.rules import check_words
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def rename_term(*, term: Term, label: str, revision: int | None, by: Any) -> Term:
    """Give a word another wording, everywhere it is used. Frozen reports keep the words of their day.

    Raises RuleViolation where another word of the list has this wording, Conflict where somebody else saved first.
    """
    current = claim(Term.objects.select_related("vocabulary__municipality"), pk=term.pk, revision=revision)
    new = " ".join(label.split())
    others = Term.objects.filter(vocabulary=current.vocabulary).exclude(pk=current.pk)
    require(check_words([new], others.values_list("label", flat=True)))
    before, current.label = current.label, new
    current.full_clean()
    current.save()
    audit.record(
        audit_verbs.WORD_RENAMED,
        by=by,
        of=current,
        municipality=current.vocabulary.municipality,
        before={"label": before},
        after={"label": new},
    )
    return current
