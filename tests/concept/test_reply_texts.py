# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import queries
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.realise_proposals import realise_proposals
from augenhoehe.concept.enums import ProposalKind, Verdict, Votum
from augenhoehe.concept.models import Proposal, Version
from augenhoehe.concept.reply_texts import Draft, Readings, drafted, point_title
from augenhoehe.core.demo import Cast
from tests.concept import builders


def draft_for(point: Proposal, *, interim: bool = False) -> tuple[Draft, str]:
    """The letter to the one who made a point, and what it says to that point."""
    made = point.submission
    points = list(queries.with_records(made.proposals.order_by("number")))
    draft = drafted(made, points, Readings.of(made.concept, points), interim=interim)
    return draft, draft.texts[point.pk]


def next_frozen(cast: Cast, version: Version, *, carried_out: bool = True) -> Version:
    later = builders.next_version(cast, version.concept)
    if carried_out:
        realise_proposals(version=later, by=cast.people["anna"])
    return freeze_version(version=later, revision=None, by=cast.people["anna"])


def test_a_refused_point_is_told_with_its_reason_and_who_decided_when(cast: Cast) -> None:
    point = builders.proposal(cast, builders.opened(cast))
    builders.opinion(cast, point, Votum.NOT_ADOPTED, "Dafür fehlt das Geld.")
    builders.decision(cast, point, Verdict.REJECTED)
    draft, text = draft_for(point)
    assert "abgelehnt" in text
    assert "Dafür fehlt das Geld." in text
    assert "16.\u00a0Januar 2023" in text
    assert "einstimmig" in text
    assert "So lautet die Stelle jetzt (Fassung 1): „Die Stadt prüft Patenschaften.“" in text
    assert "Abschnitt 1" in text or "Absatz 1" in text
    assert "Nummer 1" in draft.opening
    assert draft.closing.endswith(version_town(point))
    assert point_title(point).startswith("Nr.\u00a01")


def version_town(point: Proposal) -> str:
    return point.concept.municipality.name


def test_an_accepted_point_reads_as_in_the_version_that_carries_it_out(cast: Cast) -> None:
    version = builders.opened(cast)
    point = builders.accepted(cast, version)
    assert "kommt in die nächste Fassung" in draft_for(point)[1]
    assert "„Die Stadt richtet Patenschaften ein.“" in draft_for(point)[1]
    next_frozen(cast, version)
    text = draft_for(point)[1]
    assert "So lautet die Stelle jetzt (Fassung 2): „Die Stadt richtet Patenschaften ein.“" in text
    # What is written later does not change what this point led to.
    next_frozen(cast, version, carried_out=False)
    assert "(Fassung 2)" in draft_for(point)[1]


def test_a_new_passage_and_a_deleted_one(cast: Cast) -> None:
    version = builders.opened(cast)
    made = []
    for kind, beginning in ((ProposalKind.INSERT_AFTER, "Die Stadt"), (ProposalKind.DELETE, "Kurse")):
        made.append(builders.proposal(cast, version, kind=kind, new="Neu dazu.", beginning=beginning))
        builders.opinion(cast, made[-1])
        builders.decision(cast, made[-1])
    next_frozen(cast, version)
    assert "in Fassung 2 neu: „Neu dazu.“" in draft_for(made[0])[1]
    assert "steht in Fassung 2 nicht mehr" in draft_for(made[1])[1]


def test_an_interim_answer_tells_how_far_it_is(cast: Cast) -> None:
    point = builders.proposal(cast, builders.opened(cast))
    draft, text = draft_for(point, interim=True)
    assert "Sobald alles entschieden ist" in draft.opening
    assert "noch offen" in text
    builders.opinion(cast, point, Votum.ADOPTED, "Gut so.")
    assert "die Verwaltung empfiehlt: übernommen" in draft_for(point, interim=True)[1]
    builders.decision(cast, point, Verdict.POSTPONED)
    assert "die Verwaltung empfiehlt" in draft_for(point, interim=True)[1]


def test_a_carried_out_change_in_a_draft_is_told_as_coming(cast: Cast) -> None:
    version = builders.opened(cast)
    point = builders.accepted(cast, version)
    realise_proposals(version=builders.next_version(cast, version.concept), by=cast.people["anna"])
    assert "kommt in die nächste Fassung" in draft_for(point)[1]
