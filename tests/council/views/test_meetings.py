# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Meeting
from tests.council.views.pages import client, fields, text, url


def test_a_meeting_is_entered_and_listed(cast: Cast) -> None:
    assert "Keine kommenden Sitzungen" in text(client(cast).get(url("meetings")))
    sent = fields(client(cast).get(url("meeting-new"))) | {
        "organization": cast.bodies["bergkamen"]["rat"].pk,
        "date": "2023-03-16",
        "start": "17:00",
        "location": "Ratssaal",
    }
    shown = text(client(cast).post(url("meeting-new"), sent, follow=True))
    assert "Die Sitzung ist eingetragen." in shown
    assert "Donnerstag, 16. März 2023" in shown
    assert "17:00" in shown
    again = client(cast).post(url("meeting-new"), sent)
    assert again.status_code == 422
    assert "tagt an dem Tag schon" in text(again)


def test_past_and_cancelled_meetings_are_not_listed(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["rat"]
    Meeting.objects.create(municipality=cast.bergkamen, organization=body, date=date(2022, 12, 8))
    Meeting.objects.create(
        municipality=cast.bergkamen, organization=body, date=date(2023, 3, 16), cancelled=True
    )
    assert "Keine kommenden Sitzungen" in text(client(cast).get(url("meetings")))


@pytest.mark.parametrize("key", ["kamen", "department"])
def test_only_own_council_bodies_can_be_chosen(cast: Cast, key: str) -> None:
    wrong = {"kamen": cast.bodies["kamen"]["rat"], "department": cast.departments["bergkamen"]["jugendamt"]}[
        key
    ]
    response = client(cast).post(url("meeting-new"), {"organization": wrong.pk, "date": "2023-03-16"})
    assert response.status_code == 422
    assert not Meeting.objects.exists()


@pytest.mark.parametrize(("who", "status"), [("dora", 200), ("emil", 403), ("bilal", 403), ("clara", 403)])
def test_who_enters_meetings(cast: Cast, who: str, status: int) -> None:
    assert client(cast, who).get(url("meeting-new")).status_code == status
    assert client(cast, "bilal").get(url("meetings")).status_code == 200
