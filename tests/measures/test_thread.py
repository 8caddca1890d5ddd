# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Resolution
from augenhoehe.kit.thread import Known, Place, lead
from augenhoehe.measures import thread
from augenhoehe.measures.models import Measure
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_without_measures_the_station_says_what_is_missing(cast: Cast) -> None:
    station = thread.measures(cast.people["anna"], cast.bergkamen, Known())
    assert station.missing
    assert station.text.startswith("fehlen")


def test_one_measure_is_named_several_are_counted(cast: Cast) -> None:
    anna, known = cast.people["anna"], Known()
    first = builders.measure(cast)
    known.add(first)
    assert "M 1" in thread.measures(anna, cast.bergkamen, known).title
    known.add(builders.measure(cast, code="M 2"))
    assert thread.measures(anna, cast.bergkamen, known).title.startswith("2 ")


def test_the_thread_leads_from_the_resolution_to_its_measures_and_back(told_demo: Cast) -> None:
    anna, town = told_demo.people["anna"], told_demo.bergkamen
    measure = Measure.objects.filter(municipality=town).select_related("municipality", "resolution").first()
    assert measure is not None
    places = {station.place: station for station in lead(anna, town, measure, here=Place.MEASURES)}
    assert places[Place.MEASURES].here
    assert not places[Place.RESOLUTION].missing
    assert "12/0767" in places[Place.PAPER].title
    resolution = measure.resolution
    assert resolution is not None
    places = {station.place: station for station in lead(anna, town, resolution, here=Place.RESOLUTION)}
    assert places[Place.MEASURES].title.startswith("9 ")


def test_a_resolution_without_measures_says_so(told_demo: Cast) -> None:
    known = Known()
    resolution = Resolution.objects.filter(municipality=told_demo.bergkamen).first()
    assert resolution is not None
    known.add(resolution)
    Measure.objects.filter(resolution=resolution).update(resolution=None)
    thread.follow(told_demo.people["anna"], told_demo.bergkamen, known)
    assert thread.measures(told_demo.people["anna"], told_demo.bergkamen, known).missing
