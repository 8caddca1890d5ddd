# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.council import deadlines
from augenhoehe.council.actions.add_duty import add_duty
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.enums import ConsultationRole, FollowUpState, Outcome
from augenhoehe.council.rules.facts import Step
from augenhoehe.kit.deadlines import Mark, one_look
from tests.council import builders

#: Six weeks after the half-year, on a Monday.
LIST = (date(2023, 2, 13), "Liste erstellen")


def due(cast: Cast, name: str) -> list[tuple[date, str]]:
    return [(line.date, line.action) for line in sorted(deadlines.due(cast.people[name], cast.bergkamen))]


def test_a_duty_stands_there_until_it_is_answered(cast: Cast) -> None:
    duty = builders.duty(cast, steps=[builders.step(cast, "rat", ConsultationRole.DECISION)])
    (line,) = (one for one in deadlines.due(cast.people["anna"], cast.bergkamen) if one.title == duty.text)
    assert (line.date, line.title, line.url) == (date(2023, 12, 8), duty.text, duty.get_absolute_url())
    assert "jährlich" in line.why
    answer_follow_up(follow_up=duty, text="Bericht", by=cast.people["anna"])
    assert due(cast, "anna") == [LIST, (date(2024, 12, 9), "Pflicht beantworten")]


def test_a_duty_without_a_day_asks_for_one_until_it_has_it_or_goes_on_for_good(cast: Cast) -> None:
    resolution = builders.resolution(
        cast, duties=[], steps=[builders.step(cast, "rat", ConsultationRole.DECISION)]
    )
    duty = add_duty(resolution=resolution, text="Irgendwann", by=cast.people["dora"])
    done = add_duty(resolution=resolution, text="Bald", due_on=date(2023, 2, 1), by=cast.people["dora"])
    answer_follow_up(follow_up=done, text="Fertig", by=cast.people["dora"])
    assert due(cast, "anna") == [(date(2023, 1, 5), "Tag festlegen"), LIST]
    assert due(cast, "fatma") == []
    duty.state = FollowUpState.CONTINUING
    duty.save()
    assert due(cast, "anna") == [LIST]


def test_a_department_sees_its_own_duties(cast: Cast) -> None:
    resolution = builders.resolution(cast, steps=[builders.step(cast, "rat", ConsultationRole.DECISION)])
    assert due(cast, "fatma") == []
    add_duty(
        resolution=resolution,
        text="Raum suchen",
        due_on=date(2023, 2, 1),
        responsible=cast.departments["bergkamen"]["jugendamt"],
        by=cast.people["dora"],
    )
    assert due(cast, "fatma") == [(date(2023, 2, 1), "Pflicht beantworten")]
    assert due(cast, "bilal") == []


def test_results_of_past_meetings_are_asked_for(cast: Cast) -> None:
    paper = builders.paper(cast, duties=[])
    asked = [(date(2022, 11, 8), "Ergebnis eintragen"), (builders.COUNCIL_DAY, "Ergebnis eintragen")]
    assert due(cast, "dora") == due(cast, "anna") == asked
    assert due(cast, "fatma") == due(cast, "emil") == []
    builders.record(cast, paper.consultations.earliest("position"), Outcome.RECOMMENDED)
    assert due(cast, "dora") == asked[1:]


def test_nothing_is_asked_for_before_the_meeting_or_without_a_day(cast: Cast) -> None:
    builders.paper(cast, steps=[builders.step(cast, "rat", ConsultationRole.DECISION, date(2023, 3, 16))])
    builders.paper(
        cast, reference="12/0901", steps=[builders.step(cast, "rat", ConsultationRole.DECISION, None)]
    )
    assert due(cast, "dora") == []


def test_drafts_are_submitted_before_their_first_meeting(cast: Cast) -> None:
    builders.paper(
        cast, reference="", steps=[builders.step(cast, "rat", ConsultationRole.DECISION, date(2023, 3, 16))]
    )
    assert due(cast, "dora") == [(date(2023, 3, 16), "Vorlage weiterbearbeiten")]
    assert due(cast, "fatma") == []


def test_the_other_town_is_told_nothing(cast: Cast) -> None:
    builders.duty(cast)
    builders.paper(cast, reference="12/0901")
    assert list(deadlines.due(cast.people["clara"], cast.bergkamen)) == []


def test_the_year_strip(cast: Cast) -> None:
    bodies = cast.bodies["bergkamen"]
    for body, day in (
        ("rat", date(2022, 12, 8)),
        ("integrationsrat", date(2023, 2, 9)),
        ("aas", date(2023, 2, 14)),
    ):
        schedule_meeting(
            municipality=cast.bergkamen, organization=bodies[body], date=day, by=cast.people["dora"]
        )
    builders.duty(
        cast,
        steps=[Step("Kulturbeirat", date=date(2022, 11, 1)), *builders.usual_steps(cast), Step("Beirat")],
    )
    marks = {(item.date, item.mark) for item in deadlines.dates(cast.people["anna"], cast.bergkamen)}
    assert marks == {
        (date(2022, 11, 1), Mark.COMMITTEE),
        (date(2022, 11, 8), Mark.COMMITTEE),
        (date(2022, 12, 8), Mark.COUNCIL),
        (date(2023, 2, 9), Mark.HEARING),
        (date(2023, 2, 14), Mark.COMMITTEE),
        (date(2023, 12, 8), Mark.REPORT),
    }


def test_more_rows_cost_no_more_queries(cast: Cast, django_assert_num_queries: Any) -> None:
    cast.people["anna"].roles_in(cast.bergkamen.pk)  # read once a request
    for number in range(3):
        builders.duty(
            cast, reference=f"12/090{number}", steps=[builders.step(cast, "rat", ConsultationRole.DECISION)]
        )
        builders.paper(cast, reference=f"12/091{number}")
        builders.paper(cast, reference="")
        with django_assert_num_queries(4), one_look():
            list(deadlines.due(cast.people["anna"], cast.bergkamen))
        with django_assert_num_queries(3):
            list(deadlines.dates(cast.people["anna"], cast.bergkamen))
