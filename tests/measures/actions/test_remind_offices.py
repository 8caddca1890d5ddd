# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit import clock
from augenhoehe.measures.actions.remind_offices import remind_offices
from augenhoehe.measures.models import RoundEntry, UpdateRound
from augenhoehe.measures.queries import rounds
from tests.measures.round_builders import ANSWER_BY, DAY, ROOT, answered, office_of, opened

pytestmark = pytest.mark.django_db


def remind(asked: UpdateRound, cast: Cast, days: int) -> int:
    with clock.standing_on(ANSWER_BY + days * DAY):
        return remind_offices(update_round=asked, root=ROOT, by=cast.people["anna"])


def mailed() -> list[str]:
    return list(
        Message.objects.filter(key__contains="/reminder/").order_by("pk").values_list("to", flat=True)
    )


def test_each_day_once(cast: Cast) -> None:
    asked = opened(cast)
    assert [remind(asked, cast, days) for days in (-8, -7, -7, -6, -1)] == [0, 1, 0, 0, 1]
    assert mailed() == ["amt@bergkamen.example"] * 2
    assert office_of(asked).reminders == 2


def test_the_fallback_is_told_a_week_after(cast: Cast) -> None:
    asked = opened(cast, fallback_email="anna@bergkamen.example")
    assert remind(asked, cast, 7) == 1
    assert mailed() == ["amt@bergkamen.example", "anna@bergkamen.example"]
    told = Message.objects.get(key__endswith="/fallback")
    assert "/abfrage/" not in told.text


def test_a_reminder_that_the_mail_server_gave_up_is_made_again(cast: Cast) -> None:
    asked = opened(cast, fallback_email="anna@bergkamen.example")
    assert remind(asked, cast, 7) == 1
    mails = Message.objects.filter(key__contains="/reminder/")
    mails.exclude(key__endswith="/fallback").update(given_up_at=clock.now(), attempts=6, to="", text="")
    mails.filter(key__endswith="/fallback").update(sent_at=clock.now(), to="")
    assert rounds.progress(asked)[0].given_up
    assert [remind(asked, cast, days) for days in (9, 9, 10)] == [1, 0, 0]
    again, told = mails.order_by("pk")
    assert (again.to, again.given_up_at, again.attempts) == ("amt@bergkamen.example", None, 0)
    assert again.text
    assert (told.to, told.sent_at is None) == ("", False)  # who heard it does not hear it twice
    assert not rounds.progress(asked)[0].given_up


def test_an_office_without_an_address_has_its_fallback_told(cast: Cast) -> None:
    asked = opened(cast, email="", fallback="leitung@bergkamen.example")
    assert [remind(asked, cast, days) for days in (1, 7, 7)] == [0, 1, 0]
    assert mailed() == ["leitung@bergkamen.example"]


def test_who_owes_nothing_hears_nothing(cast: Cast) -> None:
    asked = opened(cast)
    for entry in RoundEntry.objects.all():
        answered(entry)
    assert remind(asked, cast, 7) == 0


def test_another_clock_was_quicker(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = opened(cast)
    office = office_of(asked)
    office.reminders = 1
    office.save()
    monkeypatch.setattr(
        "augenhoehe.measures.actions.remind_offices.reminders_due", lambda *_facts: [(office, 1)]
    )
    assert rounds.reminders_due(asked, clock.today(), clock.now()) == []
    assert remind(asked, cast, -7) == 0
    assert mailed() == []
