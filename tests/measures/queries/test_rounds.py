# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.core import outbox
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.measures.actions.open_round import AskedOffice
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import UpdateRound
from augenhoehe.measures.queries import rounds
from tests.measures import builders
from tests.measures.round_builders import ANSWER_BY, DAY, answered, first_entry, office_of, opened

pytestmark = pytest.mark.django_db


def asked_offices(cast: Cast, count: int) -> UpdateRound:
    """A round in which so many offices are asked about one measure each."""
    offices = []
    for number, office in enumerate(list(cast.departments["bergkamen"].values())[:count], start=1):
        measure = builders.measure(cast, code=f"O {count}{number}", responsible=office)
        offices.append(AskedOffice(office, [measure], f"stelle{number}@bergkamen.example"))
    return opened(cast, measures=0, offices=offices)


def test_running_measures_by_office_with_the_addresses_of_the_last_round(cast: Cast) -> None:
    opened(cast, fallback="leitung@bergkamen.example")
    builders.measure(cast, code="M 8", responsible=cast.departments["bergkamen"]["kultur"])
    builders.measure(cast, code="M 9", status=MeasureStatus.DONE)
    builders.measure(cast, "kamen", code="K 1")
    found = {one.organization: one for one in rounds.candidates(cast.bergkamen)}
    names = [one.organization.name for one in rounds.candidates(cast.bergkamen)]
    assert names == sorted(names, key=str.casefold)
    youth = found[cast.departments["bergkamen"]["jugendamt"]]
    assert [measure.code for measure in youth.measures] == ["M 1", "M 2"]
    assert (youth.email, youth.fallback_email) == ("amt@bergkamen.example", "leitung@bergkamen.example")
    culture = found[cast.departments["bergkamen"]["kultur"]]
    assert ([measure.code for measure in culture.measures], culture.email) == (["M 8"], "")
    assert len(found) == 2


def test_before_the_first_round_the_one_named_contact_is_asked(cast: Cast) -> None:
    departments = cast.departments["bergkamen"]
    for number, (department, email) in enumerate(
        [
            ("kultur", "kim@x.example"),
            ("kultur", ""),
            ("sozialamt", "a@x.example"),
            ("sozialamt", "b@x.example"),
        ]
    ):
        builders.measure(cast, code=f"C {number}", responsible=departments[department], contact_email=email)
    assert [one.email for one in rounds.candidates(cast.bergkamen)] == ["kim@x.example", ""]


def test_progress_knows_answers_and_what_became_of_the_mail(cast: Cast) -> None:
    asked = opened(cast)
    (one,) = rounds.progress(asked)
    assert (one.mail_waits, one.asked_at, one.handed_in, one.complete) == (True, None, 0, False)
    outbox.send_waiting()
    answered(first_entry(asked))
    (one,) = rounds.progress(asked)
    assert (one.mail_waits, one.handed_in, one.counted) == (False, 1, {"submitted": 1, "open": 1})
    assert one.asked_at is not None


def test_more_offices_take_no_more_queries(cast: Cast) -> None:
    counts = []
    for number in (1, 3):
        asked = asked_offices(cast, number)
        with CaptureQueriesContext(connection) as taken:
            assert len(rounds.progress(asked)) == number
            rounds.to_review(asked)
            assert len(rounds.reminders_due(asked, ANSWER_BY - 7 * DAY, clock.now())) == number
        counts.append(len(taken))
    assert counts[0] == counts[1] <= 6


def test_what_waits_stands_beside_what_was_reported_before(cast: Cast) -> None:
    asked = opened(cast)
    entry = answered(first_entry(asked))
    (one,) = rounds.to_review(asked)
    assert (one.entry, one.previous) == (entry, None)
    assert rounds.previous_of(entry) is None
    listed = rounds.listed(UpdateRound.objects.all()).get()
    assert (vars(listed)["measures"], vars(listed)["there"], vars(listed)["approved"]) == (2, 1, 0)
    assert list(rounds.open_rounds(cast.bergkamen)) == [asked]
    assert [one.measure.code for one in rounds.entries_of(office_of(asked))] == ["M 1", "M 2"]
