# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A button pressed twice makes nothing twice: papers, duties and meetings."""

from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import FollowUp, Meeting, Paper
from tests.council import builders
from tests.council.views.pages import client, url
from tests.council.views.test_writing import NEW
from tests.second_click import pressed_twice


def test_a_paper_is_begun_once(cast: Cast) -> None:
    pressed_twice(client(cast, "anna"), url("paper-new") + "?art=resolution", NEW)
    assert Paper.objects.filter(name=NEW["name"]).count() == 1


def test_a_duty_is_added_once(cast: Cast) -> None:
    resolution = builders.resolution(cast, duties=[])
    fields = {"text": "Raum suchen", "due_on": "2023-02-01", "recurrence": "once"}
    pressed_twice(client(cast), url("duty-new", resolution.pk), fields)
    assert FollowUp.objects.count() == 1


def test_a_meeting_is_entered_once(cast: Cast) -> None:
    fields = {"organization": cast.bodies["bergkamen"]["rat"].pk, "date": "2023-03-16", "start": "17:00"}
    pressed_twice(client(cast), url("meeting-new"), fields)
    assert Meeting.objects.filter(date="2023-03-16").count() == 1
