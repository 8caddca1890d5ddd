# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.move_block import move_block
from augenhoehe.concept.models import Proposal
from augenhoehe.concept.reading_order import reading_order
from augenhoehe.core.demo import Cast
from tests.concept import builders


def test_the_newest_version_tells_the_order(cast: Cast) -> None:
    anna = cast.people["anna"]
    first = builders.opened(cast)
    one = builders.proposal(cast, first)
    two = builders.proposal(cast, first, beginning="Kurse", new="Kurse finden statt.")
    second = builders.next_version(cast, first.concept)
    kurse = builders.row(second, "Kurse")
    move_block(block=kurse, by=anna, revision=kurse.revision, up=True)
    freeze_version(version=second, revision=None, by=anna)
    three = Proposal.objects.get(pk=one.pk)
    three.pk, three.number, three.base = None, 3, second
    three.save()
    found = list(Proposal.objects.select_related("base").order_by("number"))
    order = reading_order(found)
    assert sorted(found, key=order.place_of) == [two, one, three]
    assert set(order.chapters.values()) == {"1 Sprache", "2 Arbeit"}


def test_what_cannot_be_found_comes_first(cast: Cast) -> None:
    version = builders.opened(cast)
    found = [
        builders.proposal(cast, version),
        builders.proposal(cast, version, beginning="Kurse", new="Nie."),
    ]
    found[1].block_key = "gone"
    assert min(found, key=reading_order(found).place_of) is found[1]
