# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping

from augenhoehe.core.models import Account, Municipality
from augenhoehe.factors.actions.begin_check import begin_check
from augenhoehe.factors.actions.keep_answers import keep_answers
from augenhoehe.factors.models import Check, SetVersion
from augenhoehe.factors.rules.answers import AnswerFacts
from augenhoehe.factors.subjects import Subject
from augenhoehe.kit.actions import action


@action
def check_at_once(
    *,
    municipality: Municipality,
    version: SetVersion,
    subject: Subject,
    answers: Mapping[int, AnswerFacts],
    by: Account,
) -> Check:
    """Make a whole check in one go, as one person: begun, answered and closed. Raises RuleViolation as its parts."""
    check = begin_check(
        municipality=municipality, version=version, subject=subject, together=False, answer_by=None, by=by
    )
    keep_answers(participant=check.participants.get(), answers=answers, hand_in=True, revision=None, by=by)
    return Check.objects.select_related("municipality").get(pk=check.pk)
