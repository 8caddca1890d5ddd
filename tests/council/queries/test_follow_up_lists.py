# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.depublish_agenda_item import depublish_agenda_item
from augenhoehe.council.actions.discard_follow_up_list import discard_follow_up_list
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.enums import ListPeriod, Outcome
from augenhoehe.council.models import AgendaItem, FollowUp, FollowUpList, Paper
from augenhoehe.council.queries.follow_up_lists import open_spans, rows_of
from augenhoehe.council.rules.follow_up_lists import Span, span_of
from tests.council import builders, sittings

HALF = span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31))
NEXT = span_of(ListPeriod.HALF_YEARLY, date(2023, 6, 30))


def made(cast: Cast, span: Span = HALF) -> list[FollowUpList]:
    return make_follow_up_lists(municipality=cast.bergkamen, span=span, by=cast.people["dora"])


def test_forgotten_periods_are_offered(cast: Cast) -> None:
    assert [span.end for span in open_spans(cast.bergkamen, date(2023, 1, 16))] == [
        date(2022, 12, 31),
        date(2022, 6, 30),
        date(2021, 12, 31),
        date(2021, 6, 30),
    ]
    made(cast)
    assert HALF not in open_spans(cast.bergkamen, date(2023, 1, 16))


def test_more_duties_cost_no_more_queries(cast: Cast) -> None:

    counts = []
    for number in range(3):
        builders.single_duty(cast, reference=f"12/09{number}0")
        with CaptureQueriesContext(connection) as queries:
            (one,) = made(cast)
        counts.append(len(queries))
        discard_follow_up_list(follow_up_list=one, revision=None, by=cast.people["dora"])
    assert counts[0] == counts[2]


def test_a_paper_answers_in_the_words_its_readers_may_know(cast: Cast) -> None:
    open_paper = builders.paper(cast, reference="12/0950", name="Bericht", duties=[])
    hidden = builders.paper(cast, reference="12/0951", name="Geheimer Bericht", public=False, duties=[])
    for reference, paper in (("12/0901", open_paper), ("12/0902", hidden)):
        answer_follow_up(
            follow_up=builders.single_duty(cast, reference=reference), paper=paper, by=cast.people["anna"]
        )
    (public,) = made(cast)
    assert sorted(row.answer for row in rows_of(public)) == ["", "12/0950: Bericht"]


def test_what_was_decided_behind_closed_doors_or_taken_back_stands_in_the_other_list(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    for number, public in (("12/0901", True), ("12/0902", False), ("12/0903", True)):
        paper = builders.paper(cast, reference=number)
        sittings.item(cast, meeting, consultation=builders.deciding(paper), public=public)
    sittings.invited(cast, meeting)
    for item in AgendaItem.objects.all():
        sittings.recorded(cast, item, Outcome.ADOPTED)
    back = AgendaItem.objects.get(consultation__paper__reference="12/0903")
    answer_follow_up(
        follow_up=FollowUp.objects.get(resolution__consultation__paper__reference="12/0901"),
        paper=builders.paper(cast, reference="12/0904", duties=[]),
        by=cast.people["anna"],
    )
    told = builders.deciding(Paper.objects.get(reference="12/0904"))
    answering = sittings.item(cast, meeting, consultation=told)
    for item in (back, answering):
        depublish_agenda_item(item=item, reason="Name", revision=None, by=cast.people["dora"])
    open_list, other = made(cast)
    assert [(row.paper, row.answer) for row in rows_of(open_list)] == [("12/0901", "")]
    assert sorted(row.paper for row in rows_of(other)) == ["12/0902", "12/0903"]


def test_who_answered_is_told_where_the_list_is_not_public(cast: Cast) -> None:
    duty = builders.single_duty(cast, public=False)
    answer_follow_up(follow_up=duty, text="Gefunden.", answered_by="Jugendamt", by=cast.people["anna"])
    assert rows_of(made(cast)[1])[0].answered_by == "Jugendamt"
