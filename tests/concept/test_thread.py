# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model

from augenhoehe.concept import queries
from augenhoehe.concept.actions.realise_proposals import realise_proposals
from augenhoehe.concept.models import Proposal
from augenhoehe.core.demo import Cast
from augenhoehe.kit import thread
from augenhoehe.kit.thread import Place, Station
from tests.concept import builders


def lead(cast: Cast, *start: Model, actor: object = None) -> dict[Place, Station]:
    actor = actor or cast.people["anna"]
    stations = thread.lead(actor, cast.bergkamen, *start, here=Place.CONCEPT)
    return {station.place: station for station in stations}


def test_from_a_version_to_its_paper(cast: Cast) -> None:
    version = builders.frozen(cast)
    assert lead(cast, version)[Place.PAPER].missing
    version.paper = builders.paper(cast)
    version.save()
    found = lead(cast, version)
    assert (found[Place.CONCEPT].text, found[Place.CONCEPT].url) == ("Fassung 1", version.get_absolute_url())
    assert "12/0001" in found[Place.PAPER].title


def test_from_a_paper_to_the_version_it_carries(cast: Cast) -> None:
    version = builders.frozen(cast)
    version.paper = paper = builders.paper(cast)
    version.save()
    assert lead(cast, paper)[Place.CONCEPT].url == version.get_absolute_url()


def test_from_a_proposal_to_the_paper_of_the_version_that_followed(cast: Cast) -> None:
    first = builders.opened(cast)
    made = builders.accepted(cast, first)
    second = builders.next_version(cast, first.concept)
    realise_proposals(version=second, by=cast.people["anna"])
    second.paper = builders.paper(cast)
    second.save()
    found = lead(cast, made)
    assert found[Place.CONCEPT].text == "Fassung 1"
    assert "12/0001" in found[Place.PAPER].title


def test_a_paper_of_an_earlier_version_does_not_carry_a_later_one(cast: Cast) -> None:
    first = builders.frozen(cast)
    first.paper = builders.paper(cast)
    first.save()
    assert lead(cast, builders.next_version(cast, first.concept))[Place.PAPER].missing


def test_a_proposal_shows_its_own_state(cast: Cast) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version)
    read = queries.with_answers(Proposal.objects.all()).get(pk=made.pk)
    station = lead(cast, read, version)[Place.PROPOSALS]
    assert (station.title, station.text) == ("Nr.\u00a01", "offen")
    assert lead(cast, made, version)[Place.PROPOSALS].title == "1 Vorschlag"


def test_proposals_are_counted_with_those_that_wait(cast: Cast) -> None:
    version = builders.opened(cast)
    assert lead(cast, version)[Place.PROPOSALS].missing
    builders.accepted(cast, version)
    version = type(version).objects.get(pk=version.pk)
    assert lead(cast, version)[Place.PROPOSALS].text == "alle entschieden"
    builders.proposal(cast, version, new="Die Stadt will.")
    version = type(version).objects.get(pk=version.pk)
    station = lead(cast, version)[Place.PROPOSALS]
    assert (station.title, station.text) == ("2 Vorschläge", "1 noch nicht entschieden")


def test_without_a_version_both_stations_say_what_is_missing(cast: Cast) -> None:
    found = lead(cast, builders.paper(cast))
    assert (found[Place.CONCEPT].missing, found[Place.PROPOSALS].missing) == (True, True)


def test_outsiders_get_no_inside_links_and_no_proposals(cast: Cast) -> None:
    version = builders.frozen(cast)
    found = lead(cast, version, actor=AnonymousUser())
    assert found[Place.CONCEPT].url == ""
    assert Place.PROPOSALS not in found
