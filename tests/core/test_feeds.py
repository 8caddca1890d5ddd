# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from icalendar import Calendar

from augenhoehe.core import feeds
from augenhoehe.core.demo import Cast


def test_a_calendar_has_the_name_of_town_or_body(cast: Cast) -> None:
    request = RequestFactory().get("/bergkamen/sitzungen.ics")
    body = cast.bodies["bergkamen"]["rat"]
    names = [
        str(
            Calendar.from_ical(feeds.meetings_of(request, AnonymousUser(), cast.bergkamen, one).content)[
                "name"
            ]
        )
        for one in (None, body)
    ]
    assert names == ["Bergkamen: Sitzungen", "Bergkamen: Rat der Stadt Bergkamen"]


def test_deadlines_keep_their_names(told_demo: Cast) -> None:
    request = RequestFactory().get("/abo/x/fristen.ics")
    files = {
        feeds.deadlines_of(request, told_demo.people["anna"], told_demo.bergkamen).content
        for _time in range(2)
    }
    assert len(files) == 1
    assert b"frist-bergkamen-" in files.pop()
