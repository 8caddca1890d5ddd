# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who took part and waits for an answer that could be given: one line for each round."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.concept.answered import SENDER, Answered, answered
from augenhoehe.concept.enums import ReplyState
from augenhoehe.concept.models import ParticipationRound, Proposal, Reply, Submission
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.rules.replies import ANSWER_WITHIN
from augenhoehe.kit import policies
from augenhoehe.kit.deadlines import Deadline


def due(actor: Any, municipality: Any) -> Iterator[Deadline]:
    """Nothing for readers who do not answer; two queries beside the reader's roles."""
    if not policies.can(actor, ConceptPermission.REPLY, municipality):
        return
    final = Reply.objects.filter(proposal=OuterRef("pk"), letter__interim=False)
    untold = Proposal.objects.filter(~Exists(final), submission=OuterRef("pk"), withdrawn_at__isnull=True)
    waiting = Submission.objects.filter(
        Exists(untold), concept__municipality=municipality, confirmed_at__isnull=False
    )
    by_round: dict[ParticipationRound, list[Answered]] = {}
    for one in answered(waiting.select_related(*SENDER)):
        if one.state is ReplyState.READY:
            by_round.setdefault(one.submission.round, []).append(one)
    for participation, found in by_round.items():
        title = ngettext(
            "Tell %(count)d sender what became of their proposals",
            "Tell %(count)d senders what became of their proposals",
            len(found),
        )
        yield Deadline(
            min(map(_decided_on, found)) + ANSWER_WITHIN,
            title % {"count": len(found)},
            _("Everything is decided and stands in the text; whoever took part hears it from you first."),
            _("Answer those who took part"),
            reverse("concept:replies", args=[municipality.slug, participation.pk]),
        )


def _decided_on(one: Answered) -> datetime.date:
    """Since when the last of its points is decided; what needed no body counts from its receipt."""
    days = [vars(point)["newest_decided_on"] for point in one.points]
    return max(filter(None, days), default=one.submission.received_on)
