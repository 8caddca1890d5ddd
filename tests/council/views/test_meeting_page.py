# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from augenhoehe.core.demo import Cast
from augenhoehe.core.guard import TownRequest
from augenhoehe.council.enums import MeetingState
from augenhoehe.council.models import Meeting
from augenhoehe.council.views.meeting_page import meeting_trail, shows_minutes

BEFORE, APPROVED = date(2023, 1, 12), date(2023, 1, 14)


def asked(cast: Cast, name: str) -> TownRequest:
    request: TownRequest = RequestFactory().get("/")  # type: ignore[assignment]  # by what it carries
    request.user = cast.people.get(name) or AnonymousUser()
    request.municipality = cast.bergkamen
    return request


def sitting(cast: Cast, **facts: object) -> Meeting:
    body = cast.bodies["bergkamen"]["rat"]
    told = {"date": BEFORE, "state": MeetingState.INVITED, **facts}
    return Meeting(pk=7, municipality=cast.bergkamen, organization=body, **told)


@pytest.mark.parametrize(
    ("facts", "readers"),
    [
        ({}, {"dora"}),
        ({"date": date(2023, 3, 16)}, set()),
        ({"state": MeetingState.SCHEDULED}, set()),
        ({"state": MeetingState.HELD}, {"dora", "emil"}),
        ({"state": MeetingState.HELD, "minutes_approved_on": APPROVED}, {"dora", "emil", "bilal", "nobody"}),
        ({"state": MeetingState.HELD, "minutes_approved_on": APPROVED, "cancelled": True}, set()),
    ],
)
def test_who_reads_the_minutes(cast: Cast, facts: dict[str, object], readers: set[str]) -> None:
    meeting = sitting(cast, **facts)
    seen = {name for name in ("dora", "emil", "bilal", "nobody") if shows_minutes(asked(cast, name), meeting)}
    assert seen == readers


def test_the_way_ends_with_the_page_itself(cast: Cast) -> None:
    meeting, request = sitting(cast), asked(cast, "dora")
    assert meeting_trail(request, meeting)[-1][1] == ""
    *_way, own, last = meeting_trail(request, meeting, ("Anwesenheit", ""))
    assert (own[1], last) == (meeting.get_absolute_url(), ("Anwesenheit", ""))
