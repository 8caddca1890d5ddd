# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from django.core import mail
from django.core.management import CommandError, call_command

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit import clock
from augenhoehe.measures.actions.open_round import AskedOffice
from augenhoehe.measures.actions.remind_offices import remind_offices
from augenhoehe.measures.models import RoundOffice
from tests.measures.round_builders import ANSWER_BY, DAY, opened

pytestmark = pytest.mark.django_db


def run(**options: Any) -> str:
    out = StringIO()
    with clock.standing_on(ANSWER_BY - 7 * DAY):
        call_command("remind_offices", stdout=out, **options)
    return out.getvalue()


def sent() -> int:
    return Message.objects.filter(key__contains="/reminder/", sent_at__isnull=False).count()


def test_a_day_s_reminders_go_out_once(cast: Cast) -> None:
    opened(cast)
    assert "1" in run(dry_run=True)
    assert sent() == 0
    assert "1" in run(address="http://house.example/")
    assert "http://house.example/abfrage/" in mail.outbox[-1].body
    assert "0" in run()
    assert sent() == 1
    assert run(verbosity=0) == ""


def test_one_broken_round_does_not_keep_the_others_waiting(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = opened(cast)
    opened(cast, measures=0, offices=[_again(cast)])

    def remind(**facts: Any) -> int:
        if facts["update_round"] == broken:
            raise RuntimeError("kaputt")
        return remind_offices(**facts)

    monkeypatch.setattr("augenhoehe.measures.management.commands.remind_offices.remind_offices", remind)
    with pytest.raises(CommandError, match="1"):
        run()
    assert sent() == 1


def _again(cast: Cast) -> Any:
    office = RoundOffice.objects.get()
    return AskedOffice(office.organization, [entry.measure for entry in office.entries.all()], office.email)
