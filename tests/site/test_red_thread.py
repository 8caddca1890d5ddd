# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.kit.thread import Place, Station
from augenhoehe.site import red_thread
from tests.site import builders


def words(stations: list[Station]) -> list[tuple[str, bool, bool]]:
    """Address, whether missing, whether here."""
    return [(item.url, item.missing, item.here) for item in stations]


def test_from_a_resolution_the_whole_thread_is_found(cast: Cast) -> None:
    made = builders.resolution(cast)
    carried = builders.version(cast, paper=made.consultation.paper)
    builders.measure(cast, resolution=made)
    told = builders.report(cast, follow_up=builders.duty(made))
    assert words(red_thread.lead(cast.bergkamen, Place.RESOLUTION, resolution=made)) == [
        (f"/bergkamen/konzept/{carried.concept_id}/", False, False),
        (f"/bergkamen/beschluesse/{made.pk}/", False, True),
        ("/bergkamen/massnahmen/", False, False),
        (f"/bergkamen/berichte/{told.pk}/", False, False),
    ]


def test_from_a_measure_version_and_resolution_are_found(cast: Cast) -> None:
    made, carried = builders.resolution(cast), builders.version(cast)
    measure = builders.measure(cast, resolution=made, concept_version=carried)
    thread = red_thread.follow(cast.bergkamen, measure=measure)
    assert (thread.resolution, thread.version, thread.measures) == (made, carried, 1)


def test_from_a_report_its_resolution_is_found(cast: Cast) -> None:
    made = builders.resolution(cast)
    told = builders.report(cast, follow_up=builders.duty(made))
    assert red_thread.follow(cast.bergkamen, report=told).resolution == made


def test_from_a_version_its_resolution_is_found(cast: Cast) -> None:
    made = builders.resolution(cast)
    carried = builders.version(cast, paper=made.consultation.paper)
    assert red_thread.follow(cast.bergkamen, version=carried).resolution == made


def test_what_is_not_reached_is_missing_without_a_link(cast: Cast) -> None:
    alone = builders.measure(cast)
    stations = list(red_thread.follow(cast.bergkamen, measure=alone).stations(Place.MEASURES))
    assert words(stations) == [
        ("", True, False),
        ("", True, False),
        ("/bergkamen/massnahmen/", False, True),
        ("", True, False),
    ]


def test_what_is_not_public_is_not_reached(cast: Cast) -> None:
    hidden = builders.resolution(cast, builders.paper(cast, public=False))
    draft = builders.version(cast, public=False)
    measure = builders.measure(cast, resolution=hidden, concept_version=draft)
    thread = red_thread.follow(cast.bergkamen, measure=measure)
    assert (thread.resolution, thread.version) == (None, None)


def test_hidden_measures_are_not_counted(cast: Cast) -> None:
    made = builders.resolution(cast)
    builders.measure(cast, resolution=made, public=False)
    assert red_thread.follow(cast.bergkamen, resolution=made).measures == 0
