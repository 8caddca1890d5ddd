# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib.auth.models import AnonymousUser

from augenhoehe.core.demo import Cast
from augenhoehe.council.seen_objects import SeenObjects
from augenhoehe.kit.models import AuditEvent
from tests.council import builders


def seen(cast: Cast, *, inside: bool = False) -> SeenObjects:
    actor = cast.people["anna"] if inside else AnonymousUser()
    events = AuditEvent.objects.filter(chain=f"municipality:{cast.bergkamen.pk}", verb__startswith="council.")
    return SeenObjects.of(actor, cast.bergkamen, events)


def test_a_paper_is_read_where_the_reader_can(cast: Cast) -> None:
    resolution = builders.resolution(cast)
    waiting = builders.paper(cast, reference="12/0901")
    outside = seen(cast)
    decided = outside.papers[resolution.consultation.paper_id]
    assert outside.paper_url(decided) == f"/bergkamen/beschluesse/{resolution.pk}/"
    assert outside.paper_url(outside.papers[waiting.pk]) == "/bergkamen/beschluesse/"
    assert seen(cast, inside=True).paper_url(decided) == resolution.consultation.paper.get_absolute_url()


def test_a_duty_is_read_with_its_resolution(cast: Cast) -> None:
    duty = builders.duty(cast)
    outside, inside = seen(cast), seen(cast, inside=True)
    resolution = outside.resolutions[duty.resolution_id]
    assert outside.duty_url(duty, resolution) == f"/bergkamen/beschluesse/{resolution.pk}/"
    assert inside.duty_url(duty, resolution) == duty.get_absolute_url()


def test_nothing_of_a_draft(cast: Cast) -> None:
    draft = builders.paper(cast, reference="")
    assert draft.pk not in seen(cast).papers
    assert draft.pk in seen(cast, inside=True).papers


def test_no_events_no_objects(cast: Cast) -> None:
    empty = SeenObjects.of(AnonymousUser(), cast.bergkamen, [])
    assert (empty.papers, empty.meetings, empty.items, empty.handed_in) == ({}, {}, {}, {})
