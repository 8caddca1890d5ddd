# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who took part and waits for an answer that could be given: one line for each round."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.concept import awaited
from augenhoehe.concept.answered import point_facts
from augenhoehe.concept.enums import ReplyState
from augenhoehe.concept.models import ParticipationRound, Proposal, Submission
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.rules.replies import ANSWER_WITHIN, reply_state_of
from augenhoehe.kit import policies
from augenhoehe.kit.deadlines import Deadline


def due(actor: Any, municipality: Any) -> Iterator[Deadline]:
    """Nothing for readers who do not answer."""
    if not policies.can(actor, ConceptPermission.REPLY, municipality):
        return
    by_submission: dict[Submission, list[Proposal]] = {}
    for proposal in awaited.proposals_of(municipality):
        by_submission.setdefault(proposal.submission, []).append(proposal)
    by_round: dict[ParticipationRound, list[datetime.date]] = {}
    for submission, points in by_submission.items():
        if reply_state_of([point_facts(point) for point in points]) is ReplyState.READY:
            by_round.setdefault(submission.round, []).append(_decided_on(submission, points))
    for participation, found in by_round.items():
        title = ngettext(
            "Tell %(count)d sender what became of their proposals",
            "Tell %(count)d senders what became of their proposals",
            len(found),
        )
        yield Deadline(
            min(found) + ANSWER_WITHIN,
            title % {"count": len(found)},
            _("Everything is decided and stands in the text; whoever took part hears it from you first."),
            _("Answer those who took part"),
            reverse("concept:replies", args=[municipality.slug, participation.pk]),
        )


def _decided_on(submission: Submission, points: Iterable[Proposal]) -> datetime.date:
    """Since when the last of its points is decided; what needed no body counts from its receipt."""
    days = [vars(point)["newest_decided_on"] for point in points]
    return max(filter(None, days), default=submission.received_on)
