# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import FactorSet, GuidingQuestion, SetVersion, SuccessFactor
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation


@action
def begin_version(*, factor_set: FactorSet, revision: int | None, by: Any) -> SetVersion:
    """Begin the next version as a copy of the newest. Raises RuleViolation where a draft is being written."""
    current = claim(FactorSet.objects.select_related("municipality"), pk=factor_set.pk, revision=revision)
    newest = current.versions.order_by("-number")[0]
    if newest.published_on is None:
        raise RuleViolation(_("Version %(number)d is being written already.") % {"number": newest.number})
    current.save()
    made = SetVersion.objects.create(factor_set=current, number=newest.number + 1)
    for factor in factors_of(newest):
        questions = list(factor.questions.all())
        copy = SuccessFactor.objects.create(
            version=made,
            key=factor.key,
            position=factor.position,
            title=factor.title,
            explanation=factor.explanation,
            when_missing=factor.when_missing,
        )
        GuidingQuestion.objects.bulk_create(
            GuidingQuestion(factor=copy, key=one.key, position=one.position, text=one.text)
            for one in questions
        )
    audit.record(
        audit_verbs.VERSION_BEGUN,
        by=by,
        of=current,
        municipality=current.municipality,
        after={"number": made.number},
    )
    return made
