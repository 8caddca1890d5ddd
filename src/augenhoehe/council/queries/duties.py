# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Duties from resolutions as lists and the start page need them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, Q, QuerySet

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.council.enums import FollowUpState
from augenhoehe.council.models import FollowUp, FollowUpReport, Resolution
from augenhoehe.council.queries.papers import long_texts
from augenhoehe.council.queries.publicity import open_resolution
from augenhoehe.council.rules.duties import SOON_DAYS, DueClass
from augenhoehe.kit import policies
from augenhoehe.kit.collation import in_german
from augenhoehe.kit.prepared import prepared

OPEN, ALL = "offen", "alle"
YEARS = range(1900, 2200)
"""Years in which something may have been resolved; others are none that a calendar knows."""


@dataclass(frozen=True, slots=True)
class DutyFilter:
    """What a reader wants to see of the duties; empty means everything, `pressing` empty what is not closed."""

    office: int | None = None
    pressing: str = OPEN
    state: str = ""
    year: int | None = None
    public: str = ""

    @classmethod
    def asked(cls, sent: Mapping[str, str]) -> DutyFilter:
        """From the parameters of an address; whatever cannot be read is left out."""
        office, year = sent.get("amt", ""), sent.get("jahr", "")
        pressing, state = sent.get("stand", ""), sent.get("klasse", "")
        return cls(
            office=int(office) if _is_number(office) else None,
            pressing=pressing if pressing in {*DueClass, ALL} else OPEN,
            state=state if state in set(FollowUpState) else "",
            year=int(year) if _is_number(year) and int(year) in YEARS else None,
            public=sent.get("oeffentlich", "") if sent.get("oeffentlich") in {"ja", "nein"} else "",
        )

    @property
    def narrows(self) -> bool:
        """Whether anything beside the usual is asked for."""
        return self != DutyFilter()


def duties_of(actor: Any, municipality: Municipality) -> QuerySet[FollowUp]:
    """The duties an actor may see in a town, the next due first, undated ones last, with resolution and paper."""
    found = policies.visible_in(actor, FollowUp.objects.all(), municipality)
    return (
        found.select_related("municipality", "responsible", "resolution__consultation__paper__municipality")
        .defer(*long_texts("resolution__consultation__paper"))
        .order_by(F("due_on").asc(nulls_last=True), "pk")
    )


def open_duties_of(actor: Any, municipality: Municipality) -> QuerySet[FollowUp]:
    """Those of them that are not done."""
    return duties_of(actor, municipality).exclude(state=FollowUpState.DONE)


def filtered(duties: QuerySet[FollowUp], wanted: DutyFilter, today: datetime.date) -> QuerySet[FollowUp]:
    """The duties that a reader wants to see, those that wait for nothing but being noted at the end."""
    found = duties.filter(_pressing(wanted.pressing, today))
    if wanted.office is not None:
        found = found.filter(responsible=wanted.office)
    if wanted.state:
        found = found.filter(state=wanted.state)
    if wanted.year is not None:
        found = found.filter(resolution__adopted_on__year=wanted.year)
    if wanted.public:
        is_open = Exists(open_resolution("resolution"))
        found = found.filter(is_open if wanted.public == "ja" else ~is_open)
    done = Q(state=FollowUpState.DONE)
    return found.alias(done=done).order_by("done", F("due_on").asc(nulls_last=True), "pk")


def for_table(duties: QuerySet[FollowUp]) -> QuerySet[FollowUp]:
    """Duties with what a table shows and nothing else: hundreds of papers come without their texts.

    `is_open` tells whether everybody may read the resolution; `office`, `paper_reference` and `paper_name` are told
    as words.
    """
    own = "text state recurrence due_on closed_on delay_reason".split()
    paper = "resolution__consultation__paper"
    return (
        duties.select_related(None)
        .defer(None)
        .only(*own)
        .annotate(
            is_open=Exists(open_resolution("resolution")),
            office=F("responsible__name"),
            paper_reference=F(f"{paper}__reference"),
            paper_name=F(f"{paper}__name"),
        )
    )


def created_duties(resolution: Resolution) -> list[FollowUp]:
    """The duties that a resolution has created."""
    duties = _created(resolution.pk)
    for duty in duties:
        duty.resolution, duty.municipality = resolution, resolution.municipality
    return duties


@prepared
def _created(resolution: int) -> QuerySet[FollowUp]:
    return FollowUp.objects.filter(resolution=resolution)


def latest_answer(duty: FollowUp) -> FollowUpReport | None:
    """The last thing that was said about a duty."""
    return duty.reports.order_by("-answered_on", "-pk").first()


def responsible_offices(actor: Any, municipality: Municipality) -> QuerySet[Organization]:
    """The offices that are responsible for a duty the actor may see, by name."""
    duties = policies.visible_in(actor, FollowUp.objects.all(), municipality)
    return Organization.objects.filter(pk__in=duties.values("responsible")).order_by(in_german("name"))


def years_of_duties(actor: Any, municipality: Municipality) -> list[int]:
    """The years in which duties were resolved that the actor may see, the newest first."""
    duties = policies.visible_in(actor, FollowUp.objects.all(), municipality)
    days = duties.order_by().dates("resolution__adopted_on", "year", order="DESC")
    return [day.year for day in days]


def _pressing(wanted: str, today: datetime.date) -> Q:
    """The class of `rules.duties.due_class` as a condition."""
    soon = today + datetime.timedelta(days=SOON_DAYS)
    going = ~Q(state=FollowUpState.DONE)
    conditions = {
        ALL: Q(),
        DueClass.OVERDUE: going & Q(due_on__lt=today),
        DueClass.SOON: going & Q(due_on__gte=today, due_on__lte=soon),
        DueClass.LATER: going & Q(due_on__gt=soon),
        DueClass.UNDATED: going & Q(due_on=None),
        DueClass.NOT_NOTED: Q(state=FollowUpState.DONE, closed_on=None),
        DueClass.DONE: Q(state=FollowUpState.DONE, closed_on__isnull=False),
    }
    return conditions.get(wanted, going | Q(closed_on=None))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
