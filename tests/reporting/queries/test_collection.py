# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from augenhoehe.concept.models import Submission
from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import AgendaItem
from augenhoehe.factors.enums import CheckState
from augenhoehe.factors.models import Check, NextStep
from augenhoehe.factors.subjects import Subject
from augenhoehe.kit import clock
from augenhoehe.measures.actions.merge_measures import merge_measures
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.actions.save_milestone import save_milestone
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import GrantExtension, Measure, Milestone
from augenhoehe.reporting.actions.add_section import add_section
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.models import ReportSection
from augenhoehe.reporting.queries.collection import collect, collect_section, tally
from tests.concept import builders as concept
from tests.concept import taking_part
from tests.council import builders as council
from tests.council import sittings
from tests.factors import builders as factors
from tests.measures import builders as measures
from tests.measures import figures
from tests.measures import grant_builders as grants
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def test_later_reports_belong_to_the_next_year(cast: Cast) -> None:
    measure = builders.measure(cast)
    report_progress(
        measure=measure,
        reported_on=datetime.date(2023, 1, 10),
        text="Erst im Januar.",
        status=MeasureStatus.DONE,
        by=cast.people["anna"],
    )
    (told,) = collect(builders.report(cast))["fields"][0]["measures"]
    assert (told["text"], told["status"], told["reported_on"]) == (
        "Es geht voran.",
        "in_progress",
        "2022-12-01",
    )


def test_only_later_reports_are_no_statement_and_none_at_all_the_plan(cast: Cast) -> None:
    measures.measure(cast, public=True, code="A")
    later = measures.measure(cast, public=True, code="B")
    report_progress(
        measure=later,
        reported_on=datetime.date(2023, 1, 10),
        text="x",
        status=MeasureStatus.DONE,
        by=cast.people["anna"],
    )
    first, second = collect(builders.report(cast))["fields"][0]["measures"]
    assert (first["status"], second["status"], second["status_label"]) == ("planned", "", "")


def test_a_public_report_leaves_out_what_is_not_public(cast: Cast) -> None:
    builders.measure(cast)
    measures.measure(cast, code="geheim")
    assert collect(builders.report(cast))["figures"]["all"] == 1
    assert collect(builders.report(cast, title="Intern", public=False))["figures"]["all"] == 2


def test_a_replaced_measure_is_told_and_counted_in_what_it_went_into(cast: Cast) -> None:
    first, second = builders.measure(cast, code="A"), measures.measure(cast, public=True, code="B")
    day, by = datetime.date(2022, 12, 31), cast.people["anna"]
    made = merge_measures(measure=first, others=[second], code="C", title="Gemeinsam", happened_on=day, by=by)
    report = builders.report(cast)
    found = collect(report)
    told = {item["code"]: item["status"] for item in found["fields"][0]["measures"]}
    assert told == {"A": "replaced", "B": "replaced", "C": made.status}
    assert (found["figures"]["all"], tally(report)["all"]) == (1, 1)


def test_what_was_merged_after_the_day_belongs_to_the_next_report(cast: Cast) -> None:
    first, second = builders.measure(cast, code="A"), measures.measure(cast, public=True, code="B")
    day, by = datetime.date(2023, 1, 1), cast.people["anna"]
    merge_measures(measure=first, others=[second], code="C", title="Gemeinsam", happened_on=day, by=by)
    found = collect(builders.report(cast))
    assert [(item["code"], item["status"]) for item in found["fields"][0]["measures"]] == [
        ("A", "in_progress"),
        ("B", "planned"),
    ]
    assert found["figures"]["all"] == 2


@pytest.mark.parametrize("number", [1, 3])
def test_the_number_of_queries_does_not_grow(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries, number: int
) -> None:
    for index in range(number):
        builders.measure(cast, code=f"M {index}", partners=[cast.partners["bergkamen"]["isi"]])
    report = builders.report(cast)
    with django_assert_num_queries(16):
        collect(report)


def test_a_public_report_tells_no_duty_that_was_decided_behind_closed_doors(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    for number, public in (("12/0901", True), ("12/0902", False)):
        paper = council.paper(cast, reference=number)
        sittings.item(cast, meeting, consultation=council.deciding(paper), public=public)
    sittings.invited(cast, meeting)
    for item in AgendaItem.objects.all():
        sittings.recorded(cast, item, Outcome.ADOPTED)
    report = builders.report(cast)
    assert [duty["paper"] for duty in collect(report)["duties"]] == ["12/0901"]
    report.public = False
    assert len(collect(report)["duties"]) == 2


def test_a_figure_is_told_as_of_the_end_of_the_period_with_its_change_and_kept_back_where_few_stand_behind(
    cast: Cast,
) -> None:
    people = figures.indicator(cast, code="A", theme="1")
    share = figures.indicator(
        cast, code="B", theme="2", title="Anteil", unit="%", decimals=1, counts_people=False
    )
    figures.indicator(cast, code="C", title="Geheim", public=False)
    figures.enter(cast, people, (2020, "", 3), (2021, "", 40), (2022, "", 50))
    figures.enter(cast, share, (2020, "", 10), (2021, "", 12.5), (2022, "", 14))
    of_2021: dict[str, Any] = {"year": 2021, "as_of": figures.day(2021)}
    first, second = collect(builders.report(cast, **of_2021))["framework"]
    assert (first["now"]["words"], first["now"]["as_of"]) == ("40", "2021-12-31")
    assert (first["before"]["number"], bool(first["before"]["reason"])) == (None, True)
    assert first["change"]["kind"] == "apart"
    assert (second["change"]["kind"], second["change"]["amount"]) == ("points", "+2,5")
    assert [one["as_of"] for one in second["series"]] == ["2020-12-31", "2021-12-31"]
    inside = builders.report(cast, title="Intern", public=False, **of_2021)
    assert len(collect(inside)["framework"]) == 3


def test_money_is_told_by_field_and_only_where_its_readers_may_see_it(cast: Cast) -> None:
    shown = builders.measure(cast, code="A", money_public=True)
    hidden = builders.measure(cast, code="B")
    for measure in (shown, hidden):
        measures.budget_line(cast, measure, actual=Decimal(900))
        measures.budget_line(cast, measure, year=2021)
    grants.grant(cast)
    told = collect(builders.report(cast))["resources"]
    assert [(one["planned"], one["actual"]) for one in told["fields"]] == [("1000.00", "900.00")]
    assert (told["posts"], told["grants"], told["withheld"]) == (None, [], 1)
    inside = collect(builders.report(cast, title="Intern", public=False))["resources"]
    assert Decimal(inside["fields"][0]["planned"]) == 2000
    assert (len(inside["grants"]), inside["withheld"]) == (1, 0)


def test_posts_are_those_of_the_last_year_and_never_added_up(cast: Cast) -> None:
    measure = builders.measure(cast, money_public=True)
    for year in (2021, 2022):
        measures.budget_line(cast, measure, year=year, full_time_posts=Decimal("1.5"))
    told = collect(builders.report(cast, period_from=datetime.date(2021, 7, 1)))["resources"]
    assert (told["fields"][0]["posts"], told["posts"], told["fields"][0]["planned"]) == (
        "1.50",
        "1.50",
        "2000.00",
    )


def test_a_milestone_that_is_moved_later_stays_as_it_was_on_the_day(cast: Cast) -> None:
    measure = builders.measure(cast)
    with clock.standing_on(datetime.date(2022, 11, 1)):
        item = measures.milestone(cast, measure, datetime.date(2022, 12, 15))
    for day, title in ((10, "Neu"), (11, "Ganz neu")):
        with clock.standing_on(datetime.date(2023, 1, day)):
            save_milestone(
                measure=measure,
                milestone=item,
                title=title,
                due_on=datetime.date(2023, 6, day),
                reached_on=None,
                revision=None,
                by=cast.people["anna"],
            )
    data = collect(builders.report(cast))
    (told,) = data["fields"][0]["measures"][0]["milestones"]
    assert (told["title"], told["due_on"], told["reached_on"]) == ("Programm steht", "2022-12-15", None)
    assert data["milestones"] == []


@pytest.mark.parametrize(
    ("public", "number", "told"), [(True, 4, None), (True, 5, 5), (False, 4, 4), (True, 0, 0)]
)
def test_a_few_participants_are_not_told_to_everybody(
    cast: Cast, public: bool, number: int, told: int | None
) -> None:
    report_progress(
        measure=builders.measure(cast),
        reported_on=datetime.date(2022, 12, 1),
        text="x",
        status=MeasureStatus.DONE,
        participants=number,
        by=cast.people["anna"],
    )
    found = collect(builders.report(cast, public=public))["fields"][0]["measures"][0]
    assert found["participants"] == told


def test_the_money_of_what_was_made_after_the_day_is_not_told(cast: Cast) -> None:
    first, second = builders.measure(cast, code="A"), builders.measure(cast, code="B")
    day, by = datetime.date(2023, 1, 10), cast.people["anna"]
    made = merge_measures(measure=first, others=[second], code="C", title="Gemeinsam", happened_on=day, by=by)
    measures.budget_line(cast, made)
    told = collect(builders.report(cast, public=False))["resources"]
    assert (told["fields"], told["withheld"]) == ([], 0)


def test_participation_is_told_in_numbers_of_the_period(cast: Cast) -> None:
    with clock.standing_on(datetime.date(2022, 11, 1)):
        version = concept.opened(cast)
        concept.proposal(cast, version)
    report = builders.report(cast, public=False)
    (told,) = collect(report)["participation"]
    assert (told["proposals"], told["became"]["open"]) == (1, 1)
    report.period_to = datetime.date(2022, 10, 31)
    assert collect(report)["participation"] == []


def test_a_round_is_told_with_the_last_day_that_was_known(cast: Cast) -> None:
    with clock.standing_on(datetime.date(2022, 11, 1)):
        opened = taking_part.a_round(cast, closes_on=datetime.date(2022, 12, 30))
    report = builders.report(cast, public=False)
    assert collect(report)["participation"][0]["closes_on"] == "2022-12-30"
    with clock.standing_on(datetime.date(2023, 1, 10)):
        concept.extend(cast, opened.version)
    assert collect(report)["participation"][0]["closes_on"] == "2022-12-30"
    report.as_of = datetime.date(2023, 1, 31)
    assert collect(report)["participation"][0]["closes_on"] == "2023-03-31"
    with clock.standing_on(datetime.date(2023, 2, 10)):
        concept.close(cast, opened.version)
    assert collect(report)["participation"][0]["closes_on"] == "2023-03-31"
    report.as_of = datetime.date(2023, 2, 28)
    assert collect(report)["participation"][0]["closes_on"] == "2023-02-10"


def test_only_released_checks_of_the_period_are_told(cast: Cast) -> None:
    with clock.standing_on(datetime.date(2022, 11, 1)):
        check = factors.closed(cast)
        Check.objects.filter(pk=check.pk).update(state=CheckState.CLOSED, closed_on=clock.today())
    check.refresh_from_db()
    assert collect(builders.report(cast))["factors"] == []
    check.public = True
    check.save()
    (told,) = collect(builders.report(cast, title="Zweiter"))["factors"]
    assert sum(len(factor["strengths"]) for factor in told["factors"]) >= 1
    assert sum(len(factor["gaps"]) for factor in told["factors"]) >= 1


def test_a_section_alone_asks_only_for_what_it_shows(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    builders.measure(cast)
    section = builders.report(cast).sections.get(kind="duties")
    with django_assert_max_num_queries(8):
        data, number = collect_section(section)
    assert "fields" not in data
    assert data["sections"][number - 1]["kind"] == "duties"


def test_a_public_grant_runs_as_long_for_everybody(cast: Cast) -> None:
    builders.measure(cast)
    grant = grants.grant(cast, public=True)
    grants.part(cast, grant, GrantExtension, granted_on=datetime.date(2022, 10, 1))
    shown = [
        collect(builders.report(cast, title=title, public=public))["resources"]["grants"][0]["ends_on"]
        for title, public in (("Öffentlich", True), ("Intern", False))
    ]
    assert shown == ["2023-06-30", "2023-06-30"]


def test_a_duty_is_told_as_it_stood_on_the_day(cast: Cast) -> None:
    builders.measure(cast)
    once, yearly = council.single_duty(cast), council.duty(cast, reference="12/0901")
    report = builders.report(cast)
    before = collect(report)["duties"]
    with clock.standing_on(datetime.date(2023, 1, 10)):
        for duty in (once, yearly):
            answer_follow_up(follow_up=duty, text="Erledigt.", by=cast.people["dora"])
    assert collect(report)["duties"] == before


def test_a_public_report_counts_no_proposals_of_those_who_were_asked_alone(cast: Cast) -> None:
    with clock.standing_on(datetime.date(2022, 11, 1)):
        opened = taking_part.a_round(cast, public=False)
        concept.proposal(cast, opened.version)
    shown = [
        collect_section(section)[0]["concepts"][0]["proposals"]
        for section in (_about_concepts(cast, public=True), _about_concepts(cast, public=False))
    ]
    assert [len(states) for states in shown] == [0, 1]


def _about_concepts(cast: Cast, *, public: bool) -> ReportSection:
    report = builders.report(cast, title=f"Bericht {public}", public=public)
    return add_section(report=report, kind=SectionKind.CONCEPT, title="Konzept", by=cast.people["anna"])


def test_a_measure_nobody_spoke_of_is_not_told_as_not_begun(cast: Cast) -> None:
    measure = measures.measure(cast, public=True, code="A")
    report_progress(
        measure=measure,
        reported_on=datetime.date(2023, 1, 10),
        text="Erst im Januar.",
        status=MeasureStatus.DONE,
        by=cast.people["anna"],
    )
    figures = collect(builders.report(cast))["figures"]
    assert (figures["all"], figures["rest"], figures["unknown"]) == (1, 0, 1)


def test_what_was_entered_later_and_begins_later_is_the_next_reports(cast: Cast) -> None:
    builders.measure(cast, code="A")
    later = measures.measure(cast, public=True, code="B", starts_on=datetime.date(2023, 4, 1))
    report = builders.report(cast)
    assert collect(report)["figures"]["all"] == 1
    Measure.objects.filter(pk=later.pk).update(created_at=datetime.datetime(2022, 12, 1, tzinfo=datetime.UTC))
    assert collect(report)["figures"]["all"] == 2


def test_measures_stand_in_the_order_of_their_numbers(cast: Cast) -> None:
    for code in ("1.10", "1.9", "1.100"):
        builders.measure(cast, code=code)
    told = collect(builders.report(cast))["fields"]
    codes = [one["code"] for field in told for one in field["measures"]]
    assert codes == ["1.9", "1.10", "1.100"]


def test_a_duty_that_was_late_on_the_day_says_so(cast: Cast) -> None:
    builders.measure(cast)
    council.single_duty(cast, due_on=datetime.date(2023, 1, 10))
    report = builders.report(cast)
    assert [duty["overdue"] for duty in collect(report)["duties"]] == [False]
    report.as_of = datetime.date(2023, 1, 31)
    assert [duty["overdue"] for duty in collect(report)["duties"]] == [True]


def test_a_next_step_says_when_it_was_reached(cast: Cast) -> None:
    measure = builders.measure(cast)
    with clock.standing_on(datetime.date(2022, 11, 1)):
        check = factors.closed(cast, subject=Subject(measure=measure))
        Check.objects.filter(pk=check.pk).update(public=True, closed_on=clock.today())
        factor = check.version.factors.order_by("position")[0]
        step = NextStep.objects.create(
            of_check=check, factor=factor, text="Fragen", due_on=datetime.date(2022, 12, 1)
        )
    report = builders.report(cast)
    assert collect(report)["factors"][0]["steps"][0]["reached_on"] is None
    step.milestone = Milestone.objects.create(
        measure=measure, title="Fragen", due_on=step.due_on, reached_on=datetime.date(2022, 12, 5)
    )
    step.save()
    assert collect(report)["factors"][0]["steps"][0]["reached_on"] == "2022-12-05"
    report.as_of = datetime.date(2022, 12, 4)
    assert collect(report)["factors"][0]["steps"][0]["reached_on"] is None


def test_milestones_of_what_has_ended_are_no_outlook(cast: Cast) -> None:
    going, dropped = builders.measure(cast, code="A"), builders.measure(cast, code="B")
    for measure in (going, dropped):
        Milestone.objects.create(measure=measure, title="Ausbau", due_on=datetime.date(2023, 6, 1))
    report_progress(
        measure=dropped,
        reported_on=datetime.date(2022, 12, 20),
        text="Wird nicht gebraucht.",
        status=MeasureStatus.DROPPED,
        by=cast.people["anna"],
    )
    assert [one["measure"][0] for one in collect(builders.report(cast))["milestones"]] == ["A"]


def test_a_letter_counts_when_it_came_and_what_people_send_once_they_confirmed_it(cast: Cast) -> None:
    with clock.standing_on(datetime.date(2022, 11, 1)):
        concept.proposal(cast, taking_part.a_round(cast).version)
    report = builders.report(cast, public=False)
    typed_later = datetime.datetime(2023, 1, 10, 12, tzinfo=datetime.UTC)
    Submission.objects.update(channel="letter", confirmed_at=typed_later, submitted_at=typed_later)
    (told,) = collect(report)["participation"]
    assert (told["submissions"], told["proposals"]) == (1, 1)
    Submission.objects.update(channel="public")
    (told,) = collect(report)["participation"]
    assert (told["submissions"], told["proposals"]) == (0, 0)
