# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import FollowUp
from augenhoehe.kit.thread import Known, Place, lead
from augenhoehe.reporting import thread
from augenhoehe.reporting.models import Report

pytestmark = pytest.mark.django_db


def test_the_thread_leads_from_the_report_to_its_resolution_and_back(told_demo: Cast) -> None:
    anna, town = told_demo.people["anna"], told_demo.bergkamen
    report = Report.objects.select_related("municipality").get(municipality=town)
    places = {station.place: station for station in lead(anna, town, report, here=Place.REPORT)}
    assert places[Place.REPORT].here
    assert "12/0767" in places[Place.PAPER].title
    assert report.follow_up is not None
    resolution = report.follow_up.resolution
    places = {station.place: station for station in lead(anna, town, resolution, here=Place.RESOLUTION)}
    assert places[Place.REPORT].title == report.title


def test_a_missing_report_says_when_it_is_due(told_demo: Cast) -> None:
    known = Known()
    assert thread.station(None, told_demo.bergkamen, known).missing
    duty = FollowUp.objects.filter(municipality=told_demo.bergkamen, due_on__isnull=False).first()
    assert duty is not None
    known.add(duty)
    assert "fällig am" in thread.station(None, told_demo.bergkamen, known).text
