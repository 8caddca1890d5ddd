# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.record_submission import Voice
from augenhoehe.concept.actions.reply_to_submission import Answer
from augenhoehe.concept.actions.reply_to_submissions import reply_to_submissions
from augenhoehe.concept.enums import ReplyWay, Verdict, Votum
from augenhoehe.concept.models import Proposal, ReplyLetter, Submission
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.models import AuditEvent
from tests.concept import builders
from tests.concept.actions.test_record_submission import PERSON, record, remark


def two(cast: Cast) -> tuple[Submission, Submission]:
    """Two letters, of which the first is decided."""
    voices = [Voice(PERSON, [remark(words)]) for words in ("Eins.", "Zwei.")]
    first, second = record(cast, builders.opened(cast), *voices)
    reject(cast, first)
    return first, second


def reject(cast: Cast, made: Submission) -> None:
    point = Proposal.objects.get(submission=made)
    builders.opinion(cast, point, Votum.NOT_ADOPTED, "Nein.")
    builders.decision(cast, point, Verdict.REJECTED)


def told(made: Submission, way: ReplyWay) -> tuple[Submission, Answer, int]:
    texts = dict.fromkeys(made.proposals.values_list("pk", flat=True), "Nein.")
    return made, Answer(way, "Guten Tag,", "Anna", texts), made.revision


def test_each_is_told_by_its_own_way_in_this_order(cast: Cast) -> None:
    first, second = two(cast)
    reject(cast, second)
    answers = [told(second, ReplyWay.LETTER), told(first, ReplyWay.MAIL)]
    letters = reply_to_submissions(answers=answers, by=cast.people["anna"])
    assert [(one.submission, one.way) for one in letters] == [(second, "letter"), (first, "mail")]
    assert Message.objects.filter(key__startswith="reply/").count() == 1


def test_the_first_that_cannot_be_answered_leaves_all_unanswered(cast: Cast) -> None:
    first, second = two(cast)
    answers = [told(first, ReplyWay.MAIL), told(second, ReplyWay.MAIL)]
    with pytest.raises(RuleViolation, match="Zwischenbescheid"):
        reply_to_submissions(answers=answers, by=cast.people["anna"])
    assert not ReplyLetter.objects.exists()
    assert not Message.objects.filter(key__startswith="reply/").exists()
    assert not AuditEvent.objects.filter(verb="concept.submission_answered").exists()
    assert Submission.objects.get(pk=first.pk).revision == first.revision
