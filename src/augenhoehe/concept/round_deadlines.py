# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is due about rounds: the end is near and some of those invited have not answered."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.concept.models import Invitation, ParticipationRound, Submission
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.kit import clock, policies
from augenhoehe.kit.deadlines import Deadline

END_IS_NEAR = datetime.timedelta(weeks=6)
"""Associations meet once a month: who is to answer in time must be reminded before their next meeting."""


def due(actor: Any, municipality: Any) -> Iterator[Deadline]:
    """One line for each open round that ends soon while somebody invited has not answered; one query."""
    if not policies.can(actor, ConceptPermission.INVITE, municipality):
        return
    today = clock.today()
    answered = Submission.objects.filter(invitation=OuterRef("pk"), confirmed_at__isnull=False)
    silent = Invitation.objects.filter(~Exists(answered), revoked_at=None).filter(
        round__version__concept__municipality=municipality,
        round__closed_on=None,
        round__opens_on__lte=today,
        round__closes_on__range=(today, today + END_IS_NEAR),
    )
    by_round: dict[ParticipationRound, int] = {}
    for invitation in silent.select_related("round__version__concept__municipality"):
        by_round[invitation.round] = by_round.get(invitation.round, 0) + 1
    for participation, count in by_round.items():
        yield _line(participation, count)


def _line(participation: ParticipationRound, count: int) -> Deadline:
    title = ngettext(
        "Participation on “%(concept)s” ends: %(count)d of those invited has not answered",
        "Participation on “%(concept)s” ends: %(count)d of those invited have not answered",
        count,
    )
    assert participation.closes_on is not None  # noqa: S101 - asked for above
    return Deadline(
        participation.closes_on,
        title % {"concept": participation.version.concept.title, "count": count},
        _("Whoever forgot it can still be reminded; what comes later is late."),
        _("Remind"),
        f"{participation.get_absolute_url()}#eingeladen",
    )
