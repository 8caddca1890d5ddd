# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Resolutions as the public knows them, and what became of them."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import F, Max, QuerySet
from django.utils.functional import Promise

from augenhoehe.core.models import Municipality
from augenhoehe.council import labels
from augenhoehe.council.enums import FollowUpState
from augenhoehe.council.models import Consultation, FollowUp, Meeting, Paper, Resolution
from augenhoehe.council.queries.papers import long_texts
from augenhoehe.council.rules.duties import DueClass, due_class
from augenhoehe.kit import clock
from augenhoehe.kit.prepared import prepared
from augenhoehe.measures.models import Measure
from augenhoehe.site.public import seen

NEWEST = 3
"""How many of each kind the first page of a town tells; the rest stands on the pages behind it."""
SHOWN = ("consultation__paper", "consultation__organization")


@dataclass(frozen=True, slots=True)
class Task:
    """What a resolution tells the administration to do, and by when; nothing of how the office deals with it."""

    text: str
    recurrence: str | Promise
    due_on: datetime.date | None
    answered_on: datetime.date | None
    shape: str
    words: str | Promise


@dataclass(frozen=True, slots=True)
class Told:
    """A resolution in a list, with how many tasks and public measures came of it."""

    resolution: Resolution
    tasks: int
    measures: int


def resolutions_of(town: Municipality | int) -> QuerySet[Resolution]:
    """The public resolutions of a town (or of the one with this number), newest first.

    A resolution on a paper that is not public is not told.
    """
    papers = seen(Paper.objects.filter(municipality=town))
    found = Resolution.objects.filter(municipality=town, consultation__paper__in=papers)
    return (
        seen(found)
        .select_related("municipality", *SHOWN)
        .defer(*long_texts("consultation__paper"))
        .order_by("-adopted_on", "-pk")
    )


def told(resolutions: Iterable[Resolution]) -> list[Told]:
    """The same resolutions with what came of them; two queries, however many there are."""
    listed = list(resolutions)
    numbers = [item.pk for item in listed]
    tasks, measures = Counter(_tasks(numbers)), Counter(_measures(numbers))
    return [Told(item, tasks[item.pk], measures[item.pk]) for item in listed]


@prepared
def _tasks(resolutions: Sequence[int]) -> QuerySet[FollowUp, int]:
    found = FollowUp.objects.filter(resolution__in=resolutions).order_by()
    return found.values_list("resolution", flat=True)


@prepared
def _measures(resolutions: Sequence[int]) -> QuerySet[Measure, int | None]:
    found = seen(Measure.objects.filter(resolution__in=resolutions)).order_by()
    return found.values_list("resolution", flat=True)


def newest(town: Municipality) -> list[Resolution]:
    """The last three public resolutions of a town."""
    found = _newest(town.pk)
    for resolution in found:
        resolution.municipality = town
    return found


@prepared
def _newest(town: int) -> QuerySet[Resolution]:
    return resolutions_of(town).select_related(None).select_related(*SHOWN)[:NEWEST]


def tasks_of(resolution: Resolution) -> list[Task]:
    """The duties of a public resolution, the next due first; one query.

    Duties are internal records. What the resolution itself says in public is read from them and nothing else:
    neither who deals with a duty nor the notes on it.
    """
    duties = (
        FollowUp.objects.filter(resolution=resolution)
        .annotate(answered_on=Max("reports__answered_on"))
        .order_by(F("due_on").asc(nulls_last=True), "pk")
    )
    return [_task(duty, clock.today()) for duty in duties]


def steps_of(resolution: Resolution) -> QuerySet[Consultation]:
    """The way of its paper through the bodies, in order."""
    steps = seen(Consultation.objects.filter(paper=resolution.consultation.paper_id))
    return steps.order_by("position")


def ahead(town: Municipality) -> QuerySet[Consultation]:
    """Which body speaks about which public paper in the days to come, the nearest first."""
    return _ahead(town.pk, clock.today())


def _ahead(town: int, today: datetime.date) -> QuerySet[Consultation]:
    steps = seen(Consultation.objects.filter(paper__municipality=town, date__gte=today, outcome=""))
    return steps.select_related("paper").defer(*long_texts("paper")).order_by("date", "paper", "position")


def next_steps(town: Municipality) -> list[Consultation]:
    """The first three of them."""
    return _next_steps(town.pk, clock.today())


@prepared
def _next_steps(town: int, today: datetime.date) -> QuerySet[Consultation]:
    return _ahead(town, today)[:NEWEST]


def next_meetings(town: Municipality) -> list[Meeting]:
    """The first three of the sittings to come."""
    return _next_meetings(town.pk, clock.today())


@prepared
def _next_meetings(town: int, today: datetime.date) -> QuerySet[Meeting]:
    return _meetings_ahead(town, today)[:NEWEST]


def meetings_ahead(town: Municipality) -> QuerySet[Meeting]:
    """The sittings to come, as far as the council gives them to the public."""
    return _meetings_ahead(town.pk, clock.today())


def _meetings_ahead(town: int, today: datetime.date) -> QuerySet[Meeting]:
    meetings = Meeting.objects.filter(municipality=town, date__gte=today, cancelled=False)
    return seen(meetings).select_related("organization").order_by("date", "start", "pk")


def _task(duty: FollowUp, today: datetime.date) -> Task:
    """The state in the words of resolution control, unless the day has passed."""
    pressing = due_class(duty.facts, today)
    overdue = pressing is DueClass.OVERDUE
    done = duty.state == FollowUpState.DONE
    answered_on: datetime.date | None = vars(duty)["answered_on"]
    return Task(
        text=duty.text,
        recurrence=labels.RECURRENCE[duty.recurrence],
        due_on=None if done else duty.due_on,
        answered_on=answered_on,
        shape="late" if overdue else "done" if done else "going",
        words=labels.DUE_CLASS[pressing] if overdue or done else labels.FOLLOW_UP_STATE[duty.state],
    )
