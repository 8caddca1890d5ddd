# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees meetings, their agendas and who was there."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from augenhoehe.core.enums import INSIDE, Role
from augenhoehe.core.permissions import towns_where
from augenhoehe.council.enums import ON_ITS_WAY, MeetingState, PaperState
from augenhoehe.council.models import AgendaItem, Attendance, Meeting
from augenhoehe.council.permissions.publicity import taken_back
from augenhoehe.kit import policies


@policies.visibility(AgendaItem, whole=INSIDE)
def _agenda_items(actor: Any, queryset: QuerySet[AgendaItem]) -> QuerySet[AgendaItem]:
    """Inside all; the council what it is invited to; everybody else the public items nobody took back.

    An item never tells of a paper that the reader may not know: of a draft, or of one that is not public.
    """
    invited = Q(meeting__state__in=(MeetingState.INVITED, MeetingState.HELD), meeting__cancelled=False)
    left_the_draft = Q(consultation=None) | Q(
        consultation__paper__state__in=(*ON_ITS_WAY, PaperState.WITHDRAWN)
    )
    known = Q(consultation=None) | Q(consultation__paper__public=True)
    council = Q(meeting__municipality__in=towns_where(actor, {Role.COUNCIL_MEMBER}))
    back = Q(taken_back("consultation__paper"))
    return queryset.filter(
        Q(meeting__municipality__in=towns_where(actor, INSIDE))
        | (council & invited & left_the_draft)
        | (Q(public=True, depublished_at=None) & invited & left_the_draft & known & ~back)
    )


@policies.visibility(Attendance, whole=INSIDE | {Role.COUNCIL_MEMBER})
def _attendances(actor: Any, queryset: QuerySet[Attendance]) -> QuerySet[Attendance]:
    """The administration and the council; in public by the minutes only."""
    return queryset.filter(meeting__municipality__in=towns_where(actor, INSIDE | {Role.COUNCIL_MEMBER}))


@policies.visibility(Meeting)
def _meetings(actor: Any, queryset: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """That a body meets, when and where, is known to everybody; what is on its agenda is another matter."""
    return queryset
