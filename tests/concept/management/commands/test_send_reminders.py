# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from io import StringIO

from django.core import mail
from django.core.management import call_command

from augenhoehe.concept.models import Submission
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from tests.concept import taking_part


def run(day: datetime.date, *words: str) -> str:
    out = StringIO()
    with clock.standing_on(day):
        call_command("send_reminders", *words, address="https://haus.example/", stdout=out)
    return out.getvalue()


def test_a_week_before_the_end_and_once(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    [link] = taking_part.invited(cast, participation)
    assert "0 Erinnerungen" in run(datetime.date(2023, 2, 20))
    mail.outbox.clear()
    assert "1 Erinnerungen" in run(datetime.date(2023, 2, 21), "--dry-run")
    assert mail.outbox == []
    for count in (1, 0):
        assert f"{count} Erinnerungen" in run(datetime.date(2023, 2, 21))
    assert "0 Erinnerungen" in run(datetime.date(2023, 2, 22))
    [sent] = mail.outbox
    assert f"https://haus.example/beteiligung/{link.secret}/" in sent.body


def test_what_nobody_confirmed_is_forgotten(cast: Cast) -> None:
    taking_part.sent(taking_part.a_round(cast))
    assert "nichts gelöscht" in run(datetime.date(2023, 1, 30), "--dry-run")
    assert "1 unbestätigte" in run(datetime.date(2023, 1, 30))
    assert not Submission.objects.exists()
