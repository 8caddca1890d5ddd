# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.measures.actions.close_round import close_round
from augenhoehe.measures.actions.reopen_round import reopen_round
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.actions.supersede_measure import supersede_measure
from augenhoehe.measures.enums import MeasureStatus, RoundState, Timeliness
from augenhoehe.measures.models import Measure, MeasureState, UpdateRound
from augenhoehe.measures.queries import states
from tests.measures import builders
from tests.measures.round_builders import AS_OF, DAY, opened

pytestmark = pytest.mark.django_db


def closed(cast: Cast, asked: UpdateRound) -> UpdateRound:
    return close_round(update_round=asked, revision=None, by=cast.people["anna"])


def facts(asked: UpdateRound, code: str = "M 1") -> states.Facts:
    kept = MeasureState.objects.get(round=asked, measure__code=code)
    assert states.digest_of(kept.facts) == kept.digest
    found: states.Facts = kept.facts
    return found


def report(cast: Cast, code: str, day: int, text: str) -> None:
    report_progress(
        measure=Measure.objects.get(code=code),
        reported_on=AS_OF + day * DAY,
        text=text,
        status=MeasureStatus.IN_PROGRESS,
        timeliness=Timeliness.ON_TIME,
        by=cast.people["anna"],
    )


def test_the_newest_report_up_to_the_day_is_kept(cast: Cast) -> None:
    asked = opened(cast)
    measure = Measure.objects.get(code="M 1")
    builders.milestone(cast, measure, AS_OF, AS_OF + DAY)
    builders.milestone(cast, measure, AS_OF + DAY, AS_OF)
    report(cast, "M 1", -9, "Im Dezember.")
    report(cast, "M 1", 3, "Im Januar.")
    kept = facts(closed(cast, asked))
    assert (kept["text"], kept["reported_on"], kept["reported_in_round"]) == (
        "Im Dezember.",
        "2022-12-22",
        True,
    )
    assert [item["reached_on"] for item in kept["milestones"]] == [None, "2022-12-31"]
    silent = facts(asked, "M 2")
    assert (silent["text"], silent["reported_on"], silent["reported_in_round"]) == (None, None, False)


def test_what_nobody_reported_on_since_the_round_before_says_so(cast: Cast) -> None:
    first = opened(cast)
    report(cast, "M 1", -3, "Im Dezember.")
    report(cast, "M 2", -3, "Im Dezember.")
    closed(cast, first)
    later = UpdateRound.objects.create(
        municipality=cast.bergkamen,
        title="Januar",
        as_of=AS_OF + 10 * DAY,
        opened_on=AS_OF + 10 * DAY,
        answer_by=AS_OF + 20 * DAY,
    )
    report(cast, "M 1", 4, "Im Januar.")
    builders.measure(cast, code="M 3")
    closed(cast, later)
    assert (facts(later)["reported_in_round"], facts(later, "M 2")["reported_in_round"]) == (True, False)
    told = {one.code: one for one in states.differences(first, later)}
    assert [told[code].moved for code in ("M 1", "M 2", "M 3")] == [False, False, True]
    assert told["M 2"].standing_after.endswith("keine Meldung seit der Abfrage davor")
    assert told["M 3"].standing_before == "nicht im Katalog"
    assert "keine Meldung" not in told["M 1"].standing_after


@pytest.mark.parametrize(("day", "status"), [(0, "replaced"), (1, "in_progress")])
def test_what_went_into_another_by_the_day_is_replaced_whatever_was_reported(
    cast: Cast, day: int, status: str
) -> None:
    asked = opened(cast)
    report(cast, "M 1", -9, "Läuft.")
    measure, successor = Measure.objects.get(code="M 1"), Measure.objects.get(code="M 2")
    supersede_measure(
        measure=measure,
        successor=successor,
        happened_on=AS_OF + day * DAY,
        note="",
        revision=None,
        by=cast.people["anna"],
    )
    kept = facts(closed(cast, asked))
    assert (kept["status"], kept["text"]) == (status, "Läuft.")


def test_opened_again_the_states_are_taken_anew(cast: Cast) -> None:
    asked = opened(cast)
    before = states.digest_of_all(MeasureState.objects.filter(round=closed(cast, asked)))
    reopen_round(update_round=asked, reason="Zahlendreher", revision=None, by=cast.people["anna"])
    assert not MeasureState.objects.exists()
    report(cast, "M 1", 0, "Nachgereicht.")
    again = closed(cast, asked)
    assert (again.state, facts(again)["text"]) == (RoundState.CLOSED, "Nachgereicht.")
    assert states.digest_of_all(MeasureState.objects.filter(round=again)) != before


def test_many_measures_take_few_queries(cast: Cast) -> None:
    asked = opened(cast)
    pattern = Measure.objects.get(code="M 1")
    rows: list[Measure] = []
    for number in range(200):
        row = Measure(**_values(pattern))
        row.pk, row.code = None, f"V {number}"
        rows.append(row)
    Measure.objects.bulk_create(rows)
    with CaptureQueriesContext(connection) as taken:
        closed(cast, asked)
    assert MeasureState.objects.filter(round=asked).count() == 202
    assert len(taken) <= 40


def _values(measure: Measure) -> dict[str, object]:
    """A measure's own columns."""
    return {field.attname: getattr(measure, field.attname) for field in Measure._meta.concrete_fields}
