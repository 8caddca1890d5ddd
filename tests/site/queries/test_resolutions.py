# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from django.db.models import Model, QuerySet
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import FollowUpState, Outcome, PaperState
from augenhoehe.council.labels import FOLLOW_UP_STATE, RECURRENCE
from augenhoehe.council.models import FollowUpReport, Meeting
from augenhoehe.kit import policies
from augenhoehe.site.queries import resolutions
from tests.site import builders


def test_the_newest_resolution_comes_first(cast: Cast) -> None:
    old = builders.resolution(cast, adopted_on=datetime.date(2019, 2, 21))
    new = builders.resolution(cast)
    assert list(resolutions.resolutions_of(cast.bergkamen)) == [new, old]


def test_only_public_resolutions_on_public_papers_of_the_town_are_told(cast: Cast) -> None:
    builders.resolution(cast, town="kamen")
    builders.resolution(cast, public=False)
    builders.resolution(cast, builders.paper(cast, public=False), public=True)
    builders.resolution(cast, builders.paper(cast, state=PaperState.WITHDRAWN))
    assert not resolutions.resolutions_of(cast.bergkamen).exists()


def test_what_came_of_resolutions_is_counted(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first, second = builders.resolution(cast), builders.resolution(cast)
    builders.duty(first)
    builders.duty(first)
    builders.measure(cast, resolution=second)
    builders.measure(cast, resolution=second, public=False)
    with django_assert_num_queries(2):
        told = resolutions.told([first, second])
    assert [(item.tasks, item.measures) for item in told] == [(2, 0), (0, 1)]


def test_tasks_are_told_without_the_notes_on_them(cast: Cast) -> None:
    made = builders.resolution(cast)
    duty = builders.duty(made, delay_reason="Stelle nicht besetzt", state=FollowUpState.CONTINUING)
    FollowUpReport.objects.create(follow_up=duty, answered_on=datetime.date(2023, 1, 10))
    (task,) = resolutions.tasks_of(made)
    assert task == resolutions.Task(
        text=duty.text,
        recurrence=RECURRENCE[duty.recurrence],
        due_on=duty.due_on,
        answered_on=datetime.date(2023, 1, 10),
        shape="going",
        words=FOLLOW_UP_STATE[FollowUpState.CONTINUING],
    )


def test_a_task_whose_day_has_passed_is_late_and_a_done_one_has_no_next_day(cast: Cast) -> None:
    made = builders.resolution(cast)
    builders.duty(made, "spät", due_on=datetime.date(2023, 1, 15))
    builders.duty(made, "getan", due_on=datetime.date(2023, 1, 20), state=FollowUpState.DONE)
    late, done = resolutions.tasks_of(made)
    assert (late.shape, late.due_on) == ("late", datetime.date(2023, 1, 15))
    assert (done.shape, done.due_on) == ("done", None)


def test_the_way_of_the_paper_comes_in_order(cast: Cast) -> None:
    made = builders.resolution(cast)
    second = builders.consultation(cast, made.consultation.paper, position=2)
    assert list(resolutions.steps_of(made)) == [made.consultation, second]


def test_ahead_are_open_steps_of_public_papers_from_today_on(cast: Cast) -> None:
    public = builders.paper(cast, state=PaperState.SUBMITTED)
    draft = builders.paper(cast, state=PaperState.DRAFT)
    hidden = builders.paper(cast, state=PaperState.SUBMITTED, public=False)
    elsewhere = builders.paper(cast, "kamen", state=PaperState.SUBMITTED)
    today, yesterday = datetime.date(2023, 1, 16), datetime.date(2023, 1, 15)
    expected = builders.consultation(cast, public, date=today)
    builders.consultation(cast, public, position=2, date=yesterday)
    builders.consultation(cast, public, position=3, date=today, outcome=Outcome.NOTED)
    for other in (draft, hidden, elsewhere):
        builders.consultation(cast, other, date=today)
    assert list(resolutions.ahead(cast.bergkamen)) == [expected]


def test_sittings_are_told_once_the_council_gives_them_to_the_public(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = cast.bodies["bergkamen"]["rat"]
    day = datetime.date(2023, 3, 16)
    expected = Meeting.objects.create(municipality=cast.bergkamen, organization=body, date=day)
    Meeting.objects.create(municipality=cast.bergkamen, organization=body, date=datetime.date(2023, 1, 15))
    Meeting.objects.create(
        municipality=cast.bergkamen, organization=body, date=datetime.date(2023, 4, 1), cancelled=True
    )

    def everybody(actor: object, queryset: QuerySet[Meeting]) -> QuerySet[Meeting]:
        return queryset

    model: type[Model] = Meeting
    monkeypatch.setitem(policies._visibility, model, everybody)
    assert list(resolutions.meetings_ahead(cast.bergkamen)) == [expected]
