# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.discard_follow_up_list import discard_follow_up_list
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.actions.set_list_rule import set_list_rule
from augenhoehe.council.actions.take_list_to_council import take_list_to_council
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import FollowUpState, ListPeriod, PaperType
from augenhoehe.council.models import FollowUpList, FollowUpListRule
from augenhoehe.council.printed_list import printed_list
from augenhoehe.council.queries.follow_up_lists import next_list, open_spans, rows_of
from augenhoehe.council.rules.duties import DueClass
from augenhoehe.council.rules.follow_up_lists import Change, Span, span_of
from augenhoehe.kit import clock
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders

HALF = span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31))
NEXT = span_of(ListPeriod.HALF_YEARLY, date(2023, 6, 30))


def made(cast: Cast, span: Span = HALF) -> list[FollowUpList]:
    return make_follow_up_lists(municipality=cast.bergkamen, span=span, by=cast.people["dora"])


def test_public_and_other_duties_never_share_a_list(cast: Cast) -> None:
    seen = builders.single_duty(cast, text="Offen suchen")
    hidden = builders.single_duty(cast, text="Geheim suchen", public=False, reference="12/0901")
    builders.single_duty(cast, "kamen", text="Woanders suchen")
    public, other = made(cast)
    assert [row.duty for row in rows_of(public)] == [seen.pk]
    assert [row.duty for row in rows_of(other)] == [hidden.pk]
    assert (public.public, other.public) == (True, False)
    assert "Geheim" not in str(public.rows)


def test_a_list_without_anything_is_made_in_public_only(cast: Cast) -> None:
    (only,) = made(cast)
    assert (only.public, only.rows) == (True, [])


def test_a_list_stays_as_it_was_made(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    (first,) = made(cast)
    answer_follow_up(follow_up=duty, text="Gefunden.", answered_by="Jugendamt", by=cast.people["anna"])
    first.refresh_from_db()
    (row,) = rows_of(first)
    assert (row.state, row.pressing, row.answer) == (FollowUpState.WITH_DEADLINE, DueClass.SOON, "")
    with clock.standing_on(date(2023, 7, 3)):
        (second,) = made(cast, NEXT)
    (row,) = rows_of(second)
    assert row.changes == (Change.STATE, Change.ANSWER)
    assert (row.pressing, row.answer, row.before) == (DueClass.NOT_NOTED, "Gefunden.", "")
    assert row.answered_by == "", "Nobody is named in public."


def test_who_answered_is_told_where_the_list_is_not_public(cast: Cast) -> None:
    duty = builders.single_duty(cast, public=False)
    answer_follow_up(follow_up=duty, text="Gefunden.", answered_by="Jugendamt", by=cast.people["anna"])
    assert rows_of(made(cast)[1])[0].answered_by == "Jugendamt"


def test_a_paper_answers_in_the_words_its_readers_may_know(cast: Cast) -> None:
    open_paper = builders.paper(cast, reference="12/0950", name="Bericht", duties=[])
    hidden = builders.paper(cast, reference="12/0951", name="Geheimer Bericht", public=False, duties=[])
    for reference, paper in (("12/0901", open_paper), ("12/0902", hidden)):
        answer_follow_up(
            follow_up=builders.single_duty(cast, reference=reference), paper=paper, by=cast.people["anna"]
        )
    (public,) = made(cast)
    assert sorted(row.answer for row in rows_of(public)) == ["", "12/0950: Bericht"]


def test_two_lists_of_a_period_are_refused_and_one_too_early(cast: Cast) -> None:
    made(cast)
    with pytest.raises(RuleViolation, match="schon erstellt"):
        made(cast)
    with pytest.raises(RuleViolation, match="endet erst"):
        made(cast, NEXT)
    assert FollowUpList.objects.count() == 1


def test_one_click_makes_it_a_draft_paper(cast: Cast) -> None:
    late = builders.single_duty(cast, due_on=date(2023, 1, 20))
    schedule_meeting(
        municipality=cast.bergkamen,
        organization=cast.bodies["bergkamen"]["rat"],
        date=date(2023, 3, 16),
        by=cast.people["dora"],
    )
    with clock.standing_on(date(2023, 2, 1)):
        (one,) = made(cast)
        paper = take_list_to_council(follow_up_list=one, revision=one.revision, by=cast.people["dora"])
    assert (paper.paper_type, paper.public, paper.name) == (
        PaperType.INFORMATION,
        True,
        "Beschlusskontrolle: 2. Halbjahr 2022",
    )
    assert late.text in paper.reasons
    assert "kein Grund genannt" in paper.reasons
    (step,) = paper.consultations.all()
    assert (step.organization, step.role, step.date) == (
        cast.bodies["bergkamen"]["rat"],
        "information",
        date(2023, 3, 16),
    )
    (attached,) = paper.files.all()
    assert (attached.public, attached.file.public, attached.file.mime_type) == (
        True,
        False,
        "application/pdf",
    )
    with pytest.raises(Conflict):
        take_list_to_council(follow_up_list=one, revision=one.revision, by=cast.people["dora"])
    with pytest.raises(RuleViolation, match="schon mit einer Vorlage"):
        take_list_to_council(follow_up_list=one, revision=None, by=cast.people["dora"])
    with pytest.raises(RuleViolation, match="wie sie erstellt wurde"):
        discard_follow_up_list(follow_up_list=one, revision=None, by=cast.people["dora"])
    withdraw_paper(paper=paper, reason="Zu früh.", revision=None, by=cast.people["dora"])
    assert take_list_to_council(follow_up_list=one, revision=None, by=cast.people["dora"]) != paper


def test_the_other_list_makes_a_paper_that_is_not_public(cast: Cast) -> None:
    builders.single_duty(cast, public=False)
    other = made(cast)[1]
    paper = take_list_to_council(follow_up_list=other, revision=None, by=cast.people["dora"])
    assert not paper.public
    assert not paper.files.get().public
    assert "nichtöffentlich" in paper.name


def test_both_lists_of_a_period_are_thrown_away_together(cast: Cast) -> None:
    builders.single_duty(cast, public=False)
    public, _other = made(cast)
    with pytest.raises(Conflict):
        discard_follow_up_list(follow_up_list=public, revision=5, by=cast.people["dora"])
    discard_follow_up_list(follow_up_list=public, revision=0, by=cast.people["dora"])
    assert not FollowUpList.objects.exists()
    assert len(made(cast)) == 2


def test_rules_hold_from_their_day_on(cast: Cast) -> None:
    assert next_list(cast.bergkamen, date(2023, 1, 16)).span == HALF
    facts = {
        "municipality": cast.bergkamen,
        "period": ListPeriod.QUARTERLY,
        "days_after": 10,
        "by": cast.people["dora"],
    }
    body = cast.bodies["bergkamen"]["hfa"]
    rule = set_list_rule(valid_from=date(2023, 4, 1), organization=body, **facts)  # type: ignore[arg-type]  # mixed
    assert str(rule) == "vierteljährlich, 01.04.2023"
    assert next_list(cast.bergkamen, date(2023, 3, 31)).span == HALF
    upcoming = next_list(cast.bergkamen, date(2023, 4, 3))
    assert (upcoming.span, upcoming.due_on) == (Span(date(2023, 1, 1), date(2023, 3, 31)), date(2023, 4, 10))
    with pytest.raises(RuleViolation, match="schon eine Regel"):
        set_list_rule(valid_from=date(2023, 4, 1), organization=None, **facts)  # type: ignore[arg-type]  # mixed
    foreign = cast.bodies["kamen"]["rat"]
    with pytest.raises(ValueError, match="another town"):
        set_list_rule(valid_from=date(2023, 5, 1), organization=foreign, **facts)  # type: ignore[arg-type]  # mixed
    assert FollowUpListRule.objects.count() == 1
    builders.single_duty(cast)
    with clock.standing_on(date(2023, 4, 3)):
        (one,) = made(cast, upcoming.span)
        paper = take_list_to_council(follow_up_list=one, revision=None, by=cast.people["dora"])
    assert paper.consultations.get().organization == body


def test_forgotten_periods_are_offered(cast: Cast) -> None:
    assert [span.end for span in open_spans(cast.bergkamen, date(2023, 1, 16))] == [
        date(2022, 12, 31),
        date(2022, 6, 30),
        date(2021, 12, 31),
        date(2021, 6, 30),
    ]
    made(cast)
    assert HALF not in open_spans(cast.bergkamen, date(2023, 1, 16))


def test_the_frozen_day_is_the_one_in_the_town(cast: Cast) -> None:
    (one,) = made(cast)
    assert printed_list(one).as_of == clock.today()


def test_more_duties_cost_no_more_queries(cast: Cast) -> None:

    counts = []
    for number in range(3):
        builders.single_duty(cast, reference=f"12/09{number}0")
        with CaptureQueriesContext(connection) as queries:
            (one,) = made(cast)
        counts.append(len(queries))
        discard_follow_up_list(follow_up_list=one, revision=None, by=cast.people["dora"])
    assert counts[0] == counts[2]
