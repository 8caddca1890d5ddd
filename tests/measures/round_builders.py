# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Update rounds as tests need them: made by the room's own actions."""

from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.measures.actions.answer_round_entry import answer_round_entry
from augenhoehe.measures.actions.open_round import AskedOffice, open_round
from augenhoehe.measures.enums import MeasureStatus, Timeliness
from augenhoehe.measures.models import RoundEntry, RoundOffice, UpdateRound
from augenhoehe.measures.rules.rounds import Answer
from tests.measures import builders

ANSWER_BY = datetime.date(2023, 1, 30)
AS_OF = datetime.date(2022, 12, 31)
ROOT = "http://house.example"
DAY = datetime.timedelta(days=1)


def opened(
    cast: Cast, *, email: str = "amt@bergkamen.example", fallback: str = "", measures: int = 2, **changed: Any
) -> UpdateRound:
    """A round in which the youth office is asked."""
    office = cast.departments["bergkamen"]["jugendamt"]
    asked = [
        builders.measure(cast, code=f"M {number}", title=f"Vorhaben {number}", responsible=office)
        for number in range(1, measures + 1)
    ]
    facts: dict[str, Any] = {
        "municipality": cast.bergkamen,
        "title": "Stand 31.12.2022",
        "as_of": AS_OF,
        "answer_by": ANSWER_BY,
        "offices": [AskedOffice(office, asked, email, fallback)],
        "root": ROOT,
        "by": cast.people["anna"],
    }
    return open_round(**{**facts, **changed})


def office_of(asked: UpdateRound) -> RoundOffice:
    """The only office of a round."""
    return asked.offices.select_related("organization", "round").get()


def first_entry(asked: UpdateRound) -> RoundEntry:
    """What is asked about the round's first measure."""
    found = RoundEntry.objects.filter(office__round=asked).order_by("measure__code").first()
    assert found is not None
    return found


def answered(
    entry: RoundEntry, text: str = "Vier Schulen machen mit.", *, hand_in: bool = True, **changed: Any
) -> RoundEntry:
    """An answer that fits, given by the office's link, except for what the test changes."""
    facts: dict[str, Any] = {
        "answer": Answer(MeasureStatus.IN_PROGRESS, Timeliness.ON_TIME, "", text),
        "next_steps": "",
        "answered_by": "Frau Amt",
        "revision": None,
    }
    return answer_round_entry(entry=entry, hand_in=hand_in, **{**facts, **changed})
