# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence

from augenhoehe.concept.actions.reply_to_submission import Answer, reply_to_submission
from augenhoehe.concept.models import ReplyLetter, Submission
from augenhoehe.core.models import Account
from augenhoehe.kit.actions import action


@action
def reply_to_submissions(
    *, answers: Sequence[tuple[Submission, Answer, int]], by: Account
) -> list[ReplyLetter]:
    """Answer several submissions, each with the revision its reader saw; all of them or none.

    Raises RuleViolation, Conflict with the first that cannot be answered.
    """
    return [
        reply_to_submission(submission=submission, answer=answer, revision=revision, by=by)
        for submission, answer, revision in answers
    ]
