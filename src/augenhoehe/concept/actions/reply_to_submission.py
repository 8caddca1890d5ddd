# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from augenhoehe.concept import audit_verbs, queries
from augenhoehe.concept.answered import address_of, point_facts, ways_to, with_telling
from augenhoehe.concept.enums import ReplyWay
from augenhoehe.concept.models import Proposal, Reply, ReplyLetter, Submission
from augenhoehe.concept.reply_mails import put_into_outbox
from augenhoehe.concept.rules.replies import ReplyFacts, may_reply
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@dataclass(frozen=True, slots=True)
class Answer:
    """What is told, and how. `texts` by the primary key of the proposal; `page` is where its sender reads it."""

    way: ReplyWay
    opening: str
    closing: str
    texts: Mapping[int, str]
    interim: bool = False
    page: str = ""


@action
def reply_to_submission(
    *, submission: Submission, answer: Answer, revision: int | None, by: Account
) -> ReplyLetter:
    """Record that somebody was told what became of their points; by mail, it goes into the outbox at once.

    Never changed afterwards: another answer is another letter. Raises RuleViolation with all reasons, Conflict.
    """
    rows = Submission.objects.select_related("concept__municipality").filter(confirmed_at__isnull=False)
    current = claim(rows, pk=submission.pk, revision=revision)
    asked = Proposal.objects.filter(submission=current).order_by("number")
    points = {point.pk: point for point in with_telling(queries.with_answers(asked))}
    told = {pk: text.strip() for pk, text in answer.texts.items() if pk in points}
    facts = ReplyFacts(
        points=[points[pk].number for pk in told],
        interim=answer.interim,
        way=answer.way,
        reachable=ways_to(current),
        empty=not all(told.values()),
    )
    require(may_reply([point_facts(point) for point in points.values()], facts))
    letter = ReplyLetter.objects.create(
        submission=current,
        way=answer.way,
        interim=answer.interim,
        opening=answer.opening.strip(),
        closing=answer.closing.strip(),
        sent_at=clock.now(),
        account=by,
    )
    Reply.objects.bulk_create(
        Reply(letter=letter, proposal=points[pk], text=text) for pk, text in told.items()
    )
    current.save(update_fields=["revision", "modified_at"])
    if answer.way is ReplyWay.MAIL:
        put_into_outbox(letter, to=address_of(current), page=answer.page)
    audit.record(
        audit_verbs.SUBMISSION_ANSWERED,
        by=by,
        of=current,
        municipality=current.concept.municipality,
        after={"way": answer.way, "interim": answer.interim, "numbers": facts.points},
    )
    return letter
