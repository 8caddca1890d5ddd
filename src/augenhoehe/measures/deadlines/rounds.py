# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Update rounds: the day on which answers are wanted, for who runs the round and for the offices that owe them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.core.models import Municipality
from augenhoehe.kit import policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.deadlines import Deadline
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.measures.enums import EntryState, RoundState
from augenhoehe.measures.models import RoundEntry, UpdateRound
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.grant_days import DayKind, room_days

DONE = (EntryState.SUBMITTED, EntryState.APPROVED)


def deadlines(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    """One line per open round: for the integration management the round, for an office all that it owes. One query."""
    if not policies.can(actor, MeasuresPermission.REPORT, municipality):
        return
    runs = policies.can(actor, MeasuresPermission.RUN_ROUNDS, municipality)
    if runs and policies.can(actor, MeasuresPermission.WRITE_MONEY, municipality):
        yield from _with_grants(actor, municipality)
        return
    own = actor.organization_ids_in(municipality.pk)
    waiting: dict[int, list[RoundEntry]] = {}
    for entry in _waiting(actor, municipality.pk):
        if runs or (entry.office.organization_id in own and entry.state not in DONE):
            waiting.setdefault(entry.office.round_id, []).append(entry)
    for entries in waiting.values():
        asked = entries[0].office.round
        if runs:
            owed = sum(entry.state not in DONE for entry in entries)
            rest = len(entries) - owed
            yield _of_manager(municipality, asked.pk, asked.title, asked.answer_by, owed=owed, review=rest)
        else:
            yield _of_office(municipality, asked, entries)


def _with_grants(actor: Any, town: Municipality) -> Iterator[Deadline]:
    """The rounds as they came along with the days of grants, for those who look after both: no query of their own."""
    for one in room_days(actor, town):
        owed, review = one.grant or 0, int(one.amount or 0)
        if one.kind is DayKind.ANSWERS and owed + review:
            yield _of_manager(town, one.row, one.title, one.day, owed=owed, review=review)


def _of_manager(
    town: Municipality, number: int, title: str, day: datetime.date, *, owed: int, review: int
) -> Deadline:
    return Deadline(
        date=day,
        title=_("Update round: %(title)s") % {"title": title},
        why=_("Open answers: %(owed)d. To review: %(review)d.") % {"owed": owed, "review": review},
        action=_("Open the round"),
        url=reverse("measures:round", args=[town.slug, number]),
    )


def _of_office(town: Municipality, asked: UpdateRound, entries: list[RoundEntry]) -> Deadline:
    words = ngettext(
        "The integration management asks how %(count)d measure stands. Two minutes suffice.",
        "The integration management asks how %(count)d measures stand. Two minutes each suffice.",
        len(entries),
    )
    return Deadline(
        date=asked.answer_by,
        title=_("Your answers: %(title)s") % {"title": asked.title},
        why=words % {"count": len(entries)},
        action=_("Answer the questions"),
        url=reverse("measures:round-own", args=[town.slug, asked.pk]),
    )


@prepared_for_reader
def _waiting(actor: Any, town: int) -> QuerySet[RoundEntry]:
    """Answers in open rounds that are owed or wait for approval."""
    entries = RoundEntry.objects.filter(
        ~Q(state=EntryState.APPROVED), office__round__state=RoundState.OPEN, office__round__municipality=town
    )
    return (
        policies.visible_in(actor, entries, town, town="office__round__municipality")
        .select_related("office__round")
        .defer("text", "next_steps", "delay_reason", "question")
        .order_by("office__round__answer_by", "pk")
    )
