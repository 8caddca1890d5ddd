# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values of indicators that are wanted: a due one is told to those who enter figures and to who provides it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit import clock, phrases, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.deadlines import Deadline
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.measures.models import Indicator
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.grant_days import DayKind, room_days
from augenhoehe.measures.rules import indicators as rules

AHEAD = datetime.timedelta(days=30)
GRACE_MONTHS = 3
"""A value of a day is known some time after it: official figures of a year come out in spring."""


def deadlines(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    """The lines of the start page for those who enter figures: the next value of each indicator. One query.

    An indicator without any value is wanted from the day on which it was made.
    """
    if not policies.can(actor, MeasuresPermission.WRITE_FIGURES, municipality):
        return
    today = clock.today()
    for one in _wanted(actor, municipality):
        if one.last is None:
            of, due = None, rules.months_later(one.begun, GRACE_MONTHS)
        else:
            of = rules.months_later(one.last, one.months_between)
            due = rules.months_later(of, GRACE_MONTHS)
        if due > today + AHEAD:
            continue
        yield Deadline(
            date=due,
            title=_("Enter a value: %(indicator)s") % {"indicator": one.title},
            why=_why(one.provider, of),
            action=_("Enter values"),
            url=reverse("measures:indicator-values", args=[municipality.slug, one.number]),
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """An indicator with the day of its last value, None where it has none; `begun`: since when it is kept."""

    number: int
    title: str
    provider: str
    months_between: int
    last: datetime.date | None
    begun: datetime.date


def _wanted(actor: Any, town: Municipality) -> Iterator[Wanted]:
    """What is kept of figures. Who looks after money too has asked for it with the days of grants already."""
    if policies.can(actor, MeasuresPermission.WRITE_MONEY, town):
        for one in room_days(actor, town):
            if one.kind is DayKind.VALUE:
                last = None if one.amount is None else one.day
                yield Wanted(one.row, one.title, one.what, one.grant or 0, last, one.day)
        return
    for indicator in _kept(actor, town.pk):
        last = vars(indicator)["last"]
        provider = str(indicator.responsible or indicator.source)
        begun = timezone.localdate(indicator.created_at)
        yield Wanted(indicator.pk, indicator.title, provider, indicator.months_between, last, begun)


@prepared_for_reader
def _kept(actor: Any, town: int) -> QuerySet[Indicator]:
    """Indicators for which further values are wanted, each with the day of its last one."""
    kept = Indicator.objects.filter(retired_on__isnull=True, months_between__gt=0)
    return (
        policies.visible_in(actor, kept, town)
        .select_related("responsible")
        .annotate(last=Max("values__as_of"))
        .order_by("pk")
    )


def _why(who: str, of: datetime.date | None) -> str:
    if of is None:
        return _("It has no value yet. Provided by: %(who)s.") % {"who": who}
    return _("The value as of %(day)s is wanted. Provided by: %(who)s.") % {
        "day": phrases.short_date(of),
        "who": who,
    }
