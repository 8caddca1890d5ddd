# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from pypdfium2 import PdfDocument

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.approve_minutes import approve_minutes
from augenhoehe.council.actions.cancel_meeting import cancel_meeting
from augenhoehe.council.models import AgendaItem, Meeting
from augenhoehe.kit import clock
from tests.council import builders, sittings
from tests.council.views.pages import client, url

MINUTES = (
    "meeting-minutes-pdf",
    "meeting-minutes-docx",
    "meeting-minutes-public-pdf",
    "meeting-minutes-public-docx",
)


def scene(cast: Cast) -> tuple[Meeting, AgendaItem]:
    meeting, paper = sittings.meeting(cast), builders.paper(cast)
    item = sittings.item(cast, meeting, consultation=sittings.council_step(paper))
    sittings.item(cast, meeting, sittings.SECRET, public=False)
    return meeting, item


def words(content: bytes) -> str:
    with PdfDocument(content) as pdf:
        return " ".join(page.get_textpage().get_text_range() for page in pdf)


def statuses(cast: Cast, address: str) -> dict[str, int]:
    return {name: client(cast, name).get(address).status_code for name in ("dora", "emil", "bilal", "clara")}


def test_invitations_are_read_once_they_are_sent(cast: Cast) -> None:
    meeting, _item = scene(cast)
    address = url("meeting-invitation", meeting.pk)
    assert statuses(cast, address) == {"dora": 200, "emil": 404, "bilal": 404, "clara": 403}
    sittings.invited(cast, meeting)
    told = {name: words(client(cast, name).get(address).content) for name in ("dora", "emil", "bilal")}
    assert {name: sittings.SECRET in text for name, text in told.items()} == {
        "dora": True,
        "emil": True,
        "bilal": False,
    }
    public = client(cast).get(url("meeting-invitation-public", meeting.pk))
    assert sittings.SECRET not in words(public.content)
    assert (
        public["Content-Disposition"]
        == 'inline; filename="einladung-oeffentlich-rat-2022-12-08-bergkamen.pdf"'
    )


def test_minutes_are_read_when_it_is_time(cast: Cast) -> None:
    meeting, _item = scene(cast)
    sittings.invited(cast, meeting)
    address = url("meeting-minutes-pdf", meeting.pk)
    with clock.standing_on(sittings.BEFORE):
        assert client(cast).get(address).status_code == 404
    assert statuses(cast, address) == {"dora": 200, "emil": 404, "bilal": 404, "clara": 403}
    sittings.held(cast, meeting)
    assert statuses(cast, address)["emil"] == 200
    approve_minutes(meeting=meeting, approved_on=sittings.DAY, revision=None, by=cast.people["dora"])
    for name in MINUTES:
        assert statuses(cast, url(name, meeting.pk)) == {"dora": 200, "emil": 200, "bilal": 200, "clara": 403}
    assert sittings.SECRET in words(client(cast, "emil").get(address).content)
    assert sittings.SECRET not in words(client(cast, "bilal").get(address).content)
    assert sittings.SECRET not in words(
        client(cast).get(url("meeting-minutes-public-pdf", meeting.pk)).content
    )


def test_an_extract_follows_the_rights_of_its_item(cast: Cast) -> None:
    meeting, item = scene(cast)
    secret = AgendaItem.objects.get(public=False)
    sittings.invited(cast, meeting)
    address = url("agenda-item-extract", item.pk)
    assert client(cast).get(address).status_code == 404
    for one in (item, secret):
        sittings.recorded(cast, one)
    assert statuses(cast, address) == {"dora": 200, "emil": 404, "bilal": 404, "clara": 403}
    sittings.held(cast, meeting)
    approve_minutes(meeting=meeting, approved_on=sittings.DAY, revision=None, by=cast.people["dora"])
    assert statuses(cast, address) == {"dora": 200, "emil": 200, "bilal": 200, "clara": 403}
    assert statuses(cast, url("agenda-item-extract", secret.pk))["bilal"] == 404


def test_a_cancelled_meeting_has_no_documents(cast: Cast) -> None:
    meeting, _item = scene(cast)
    cancel_meeting(meeting=meeting, reason="x", revision=None, by=cast.people["dora"])
    for name in ("meeting-invitation", *MINUTES):
        assert client(cast).get(url(name, meeting.pk)).status_code == 404


@pytest.mark.parametrize("name", ["meeting-invitation", "meeting-minutes-pdf"])
def test_meetings_of_the_other_town_have_none_here(cast: Cast, name: str) -> None:
    meeting = sittings.meeting(cast, "kamen")
    assert client(cast).get(url(name, meeting.pk)).status_code == 404
    assert client(cast, "clara").get(url(name, meeting.pk)).status_code == 403
