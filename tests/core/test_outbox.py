# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
import json
import smtplib
from pathlib import Path
from typing import Any

import pytest
from django.core import mail

from augenhoehe.core import outbox
from augenhoehe.core.models import Message
from augenhoehe.core.rules import ATTEMPTS
from augenhoehe.kit import clock
from tests.processes import LONGEST, House

RACE = "tests.core.mail_race"
SEND = "django.core.mail.backends.locmem.EmailBackend.send_messages"
OPEN = "django.core.mail.backends.locmem.EmailBackend.open"


def message(key: str = "digest/1", **changed: Any) -> Message:
    facts = {"to": "jan@post.example", "subject": "Neues", "text": "Hallo", **changed}
    return Message.objects.create(key=key, **facts)


def refuse(problem: Exception) -> Any:
    def fail(*given: Any, **named: Any) -> int:
        raise problem

    return fail


def waited(**time: int) -> None:
    """As if time had passed."""
    back = datetime.timedelta(**time)
    for item in Message.objects.all():
        item.next_attempt_at -= back
        if item.claimed_at:
            item.claimed_at -= back
        item.save()


@pytest.mark.django_db
def test_a_mail_goes_out_once_and_is_forgotten() -> None:
    made = message(headers={"List-Unsubscribe": "<https://a.example/x/>"})
    assert outbox.send_waiting().sent == 1
    assert outbox.send_waiting().sent == 0
    (sent,) = mail.outbox
    assert (sent.to, sent.subject, sent.body) == (["jan@post.example"], "Neues", "Hallo")
    assert sent.extra_headers["List-Unsubscribe"] == "<https://a.example/x/>"
    assert sent.extra_headers["Message-ID"].startswith("<")
    made.refresh_from_db()
    assert (made.to, made.subject, made.text, made.headers) == ("", "", "", {})
    assert made.sent_at is not None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("place", "problem"),
    [
        (SEND, smtplib.SMTPDataError(451, b"jan@post.example: later")),
        (SEND, smtplib.SMTPRecipientsRefused({"jan@post.example": (550, b"no")})),
        (OPEN, ConnectionRefusedError()),
        (OPEN, TimeoutError()),
    ],
)
def test_what_failed_waits_longer_each_time(
    monkeypatch: pytest.MonkeyPatch, place: str, problem: Exception
) -> None:
    made = message()
    monkeypatch.setattr(place, refuse(problem))
    outcome = outbox.send_waiting()
    made.refresh_from_db()
    assert (outcome.sent, outcome.failed, made.claimed_at) == (0, 1, None)
    assert made.next_attempt_at > clock.now()
    assert "jan" not in made.last_error
    assert outbox.send_waiting().failed == 0
    monkeypatch.undo()
    waited(minutes=6)
    assert outbox.send_waiting().sent == 1
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_after_some_attempts_it_is_given_up_and_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    made = message()
    monkeypatch.setattr(OPEN, refuse(ConnectionRefusedError()))
    outcomes = []
    for _attempt in range(ATTEMPTS):
        outcomes.append(outbox.send_waiting())
        waited(days=2)
    made.refresh_from_db()
    assert [one.given_up for one in outcomes] == [0] * (ATTEMPTS - 1) + [1]
    assert (made.to, made.text) == ("", "")
    assert outbox.send_waiting().failed == 0


@pytest.mark.django_db
def test_where_nobody_knows_it_is_in_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    message()
    monkeypatch.setattr(SEND, refuse(smtplib.SMTPServerDisconnected()))
    outbox.send_waiting()
    monkeypatch.undo()
    waited(hours=1)
    assert outbox.send_waiting().sent == 0
    assert outbox.in_doubt().count() == 1
    assert outbox.send_again() == 1
    assert outbox.send_waiting().sent == 1


@pytest.mark.django_db
def test_one_that_fails_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    message("bad", subject="eine\nzweite Zeile")
    message("good")
    outcome = outbox.send_waiting()
    assert (outcome.sent, outcome.failed) == (1, 1)


def test_two_senders_and_a_process_killed_in_between(own_database: str, tmp_path: Path) -> None:
    folder = tmp_path / "post"
    house = House(own_database, tmp_path, {"MAIL_RACE_FOLDER": str(folder)})
    readers = house.told(RACE, "prepare")["readers"]
    both = [house.start(RACE, "send") for _sender in range(2)]
    sent = [json.loads(one.communicate(timeout=LONGEST)[0])["sent"] for one in both]
    assert sum(sent) == readers
    assert {path.name for path in folder.iterdir()} == {f"{one}.txt" for one in range(readers)}
    assert house.killed(RACE, "hold") == {"handed over": 1}
    assert house.told(RACE, "after") == {"sent": 0, "in doubt": 1, "claimed": 1}
