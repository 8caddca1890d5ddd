# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import pytest

from augenhoehe.concept.actions.record_submission import Voice
from augenhoehe.concept.actions.reply_to_submission import Answer, reply_to_submission
from augenhoehe.concept.actions.reply_to_submissions import reply_to_submissions
from augenhoehe.concept.answered import answered
from augenhoehe.concept.enums import ReplyState, ReplyWay, Verdict, Votum
from augenhoehe.concept.models import Proposal, Reply, ReplyLetter, Submission
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit.actions import Conflict, RuleViolation
from augenhoehe.kit.models import AuditEvent
from tests.concept import builders
from tests.concept.actions.test_record_submission import PERSON, record, remark


def rejected(cast: Cast) -> Proposal:
    """A point of a letter that a body refused."""
    [made] = record(cast, builders.opened(cast), Voice(PERSON, [remark("Zu lang.")]))
    point = made.proposals.get()
    builders.opinion(cast, point, Votum.NOT_ADOPTED, "Das Konzept braucht den Platz.")
    builders.decision(cast, point, Verdict.REJECTED)
    return point


def answer(point: Proposal, way: ReplyWay = ReplyWay.MAIL) -> Answer:
    return Answer(way, "Guten Tag,", "Anna", {point.pk: "Abgelehnt, weil …"})


def state(submission: Submission) -> ReplyState:
    return answered([submission])[0].state


def test_a_mail_goes_into_the_outbox_and_the_point_is_answered(cast: Cast) -> None:
    point = rejected(cast)
    made = point.submission
    assert state(made) is ReplyState.READY
    letter = reply_to_submission(submission=made, answer=answer(point), revision=0, by=cast.people["anna"])
    assert (letter.way, letter.interim, letter.account) == ("mail", False, cast.people["anna"])
    assert [one.text for one in point.replies.all()] == ["Abgelehnt, weil …"]
    message = Message.objects.get(key=f"reply/{letter.pk}")
    assert message.to == "elif@example.org"
    assert "Konzept" in message.subject
    assert all(words in message.text for words in ("Guten Tag,", "Nr.\u00a01", "Abgelehnt, weil …", "Anna"))
    assert state(made) is ReplyState.TOLD
    assert "elif" not in str(AuditEvent.objects.get(verb="concept.submission_answered").after)


def test_a_letter_and_a_talk_make_no_mail(cast: Cast) -> None:
    point = rejected(cast)
    for revision, way in enumerate((ReplyWay.LETTER, ReplyWay.IN_PERSON)):
        reply_to_submission(
            submission=point.submission, answer=answer(point, way), revision=revision, by=cast.people["anna"]
        )
    assert not Message.objects.filter(key__startswith="reply/").exists()
    assert ReplyLetter.objects.count() == 2


def test_an_interim_answer_leaves_the_point_to_be_answered(cast: Cast) -> None:
    point = rejected(cast)
    interim = replace(answer(point), interim=True)
    reply_to_submission(submission=point.submission, answer=interim, revision=0, by=cast.people["anna"])
    assert state(point.submission) is ReplyState.READY


def test_what_is_not_decided_or_not_reachable_is_refused(cast: Cast) -> None:
    [made] = record(cast, builders.opened(cast), Voice(PERSON, [remark("Zu lang.")]))
    point, anna = made.proposals.get(), cast.people["anna"]
    with pytest.raises(RuleViolation, match="Zwischenbescheid"):
        reply_to_submission(submission=made, answer=answer(point), revision=0, by=anna)
    by_page = replace(answer(point, ReplyWay.PAGE), interim=True)
    with pytest.raises(RuleViolation, match="eigene Seite"):
        reply_to_submission(submission=made, answer=by_page, revision=0, by=anna)
    assert not Reply.objects.exists()


def test_the_second_writer_is_told_and_nobody_gets_two_mails(cast: Cast) -> None:
    point = rejected(cast)
    reply_to_submission(submission=point.submission, answer=answer(point), revision=0, by=cast.people["anna"])
    with pytest.raises(Conflict):
        reply_to_submission(
            submission=point.submission, answer=answer(point), revision=0, by=cast.people["anna"]
        )
    assert Message.objects.filter(key__startswith="reply/").count() == 1


def test_many_are_answered_at_once_or_none(cast: Cast) -> None:
    point = rejected(cast)
    anna, made = cast.people["anna"], point.submission
    with pytest.raises(Conflict):
        reply_to_submissions(answers=[(made, answer(point), 0), (made, answer(point), 0)], by=anna)
    assert not ReplyLetter.objects.exists()
    assert len(reply_to_submissions(answers=[(made, answer(point), 0)], by=anna)) == 1


def test_people_of_the_demo_get_no_mail_but_a_page(cast: Cast) -> None:
    point = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, point)
    builders.decision(cast, point, Verdict.REJECTED)
    made, bilal = point.submission, cast.people["bilal"]
    letter = reply_to_submission(submission=made, answer=answer(point), revision=0, by=cast.people["anna"])
    assert Message.objects.filter(key=f"reply/{letter.pk}").exists() is not bilal.is_demo
