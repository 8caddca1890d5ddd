# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Max

from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import SetVersion, SuccessFactor
from augenhoehe.factors.rules import sets as rules
from augenhoehe.factors.set_writing import draft_of, write_questions
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def save_factor(
    *,
    version: SetVersion,
    title: str,
    explanation: str,
    when_missing: str,
    questions: Sequence[str],
    by: Any,
    factor: SuccessFactor | None = None,
    revision: int | None = None,
) -> SuccessFactor:
    """Add a factor to a draft, or change one. Raises RuleViolation with all reasons, Conflict as usual."""
    draft = draft_of(version.pk, None)
    draft.save()
    texts = [text.strip() for text in questions if text.strip()]
    others = draft.factors.exclude(pk=factor.pk) if factor else draft.factors.all()
    require(rules.check_factor(texts, others.count()))
    if factor is not None:
        current = claim(draft.factors.all(), pk=factor.pk, revision=revision)
    else:
        used = SuccessFactor.objects.filter(version__factor_set=draft.factor_set)
        key = rules.free_key("faktor", list(used.values_list("key", flat=True)))
        last = others.aggregate(last=Max("position"))["last"] or 0
        current = SuccessFactor(version=draft, key=key, position=last + 1)
    names = {"title": title, "explanation": explanation.strip(), "when_missing": when_missing.strip()}
    before, after = audit.changes({name: getattr(current, name) for name in names}, names)
    current.title, current.explanation = title, names["explanation"]
    current.when_missing = names["when_missing"]
    current.save()
    write_questions(current, texts)
    audit.record(
        audit_verbs.FACTOR_SAVED,
        by=by,
        of=draft.factor_set,
        municipality=draft.factor_set.municipality,
        before=before,
        after={**after, "factor": current.key, "questions": texts},
    )
    return current
