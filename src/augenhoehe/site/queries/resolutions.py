# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Resolutions as the public knows them, and what became of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
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
from augenhoehe.measures.models import Measure
from augenhoehe.site.public import seen


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


def resolutions_of(town: Municipality) -> QuerySet[Resolution]:
    """The public resolutions of a town, newest first. A resolution on a paper that is not public is not told."""
    papers = seen(Paper.objects.filter(municipality=town))
    found = Resolution.objects.filter(municipality=town, consultation__paper__in=papers)
    return (
        seen(found)
        .select_related("municipality", "consultation__paper", "consultation__organization")
        .defer(*long_texts("consultation__paper"))
        .order_by("-adopted_on", "-pk")
    )


def told(resolutions: Iterable[Resolution]) -> list[Told]:
    """The same resolutions with what came of them; two queries, however many there are."""
    listed = list(resolutions)
    tasks = _numbers(FollowUp.objects.filter(resolution__in=listed).values_list("resolution", flat=True))
    measures = _numbers(
        seen(Measure.objects.filter(resolution__in=listed)).values_list("resolution", flat=True)
    )
    return [Told(item, tasks.get(item.pk, 0), measures.get(item.pk, 0)) for item in listed]


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
    steps = seen(Consultation.objects.filter(paper__municipality=town, date__gte=clock.today(), outcome=""))
    return steps.select_related("paper").defer(*long_texts("paper")).order_by("date", "paper", "position")


def meetings_ahead(town: Municipality) -> QuerySet[Meeting]:
    """The sittings to come, as far as the council gives them to the public."""
    meetings = Meeting.objects.filter(municipality=town, date__gte=clock.today(), cancelled=False)
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


def _numbers(keys: Iterable[int | None]) -> dict[int, int]:
    """How often each key occurs."""
    numbers: dict[int, int] = {}
    for key in keys:
        if key is not None:
            numbers[key] = numbers.get(key, 0) + 1
    return numbers
