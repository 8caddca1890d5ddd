# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.open_round import open_round
from augenhoehe.concept.actions.realise_proposals import realise_proposals
from augenhoehe.concept.enums import ProposalKind, Verdict, Votum
from augenhoehe.concept.merging import Clash
from augenhoehe.concept.models import Realisation, Version
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def texts_of(version: Version) -> list[str]:
    return [row.plain_text for row in version.blocks.order_by("position")]


def test_every_kind_of_accepted_proposal_is_carried_out(cast: Cast) -> None:
    version = builders.opened(cast)
    made = [
        builders.proposal(cast, version),
        builders.proposal(
            cast, version, beginning="Betriebe", kind=ProposalKind.INSERT_AFTER, new="Die Stadt auch."
        ),
        builders.proposal(cast, version, beginning="in der Bücherei", kind=ProposalKind.DELETE),
        builders.proposal(cast, version, beginning="Kurse", kind=ProposalKind.REMARK, reason="Öfter!"),
    ]
    for one in made[:3]:
        builders.opinion(cast, one)
    more = builders.reworded(version, "Kurse finden dreimal im Jahr statt.", "Kurse")
    builders.opinion(cast, made[3], Votum.ADOPTED_IN_SUBSTANCE, new=more)
    for one in made:
        builders.decision(cast, one)
    draft = builders.next_version(cast, version.concept)
    outcome = realise_proposals(version=draft, by=cast.people["anna"])
    assert [proposal.number for proposal in outcome.realised] == [1, 2, 3, 4]
    assert texts_of(draft) == [
        "Sprache",
        "Die Stadt richtet Patenschaften ein.",
        "Kurse finden dreimal im Jahr statt.",
        "in der Schule",
        "Arbeit",
        "Betriebe bieten Praktika an.",
        "Die Stadt auch.",
        "Jahr | Betrag\n2022 | 100 €",
    ]
    assert [row.position for row in draft.blocks.order_by("position")] == list(range(1, 9))
    assert set(Realisation.objects.values_list("version", flat=True)) == {draft.pk}
    assert builders.row(version).plain_text == builders.SENTENCE


def test_the_bodys_wording_comes_before_the_administrations(cast: Cast) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version)
    builders.opinion(cast, made, Votum.ADOPTED_IN_PART, new=builders.reworded(version, "Die Stadt will."))
    builders.decision(cast, made, Verdict.ACCEPTED_AMENDED, builders.reworded(version, "Die Stadt muss."))
    draft = builders.next_version(cast, version.concept)
    realise_proposals(version=draft, by=cast.people["anna"])
    assert texts_of(draft)[1] == "Die Stadt muss."


def test_what_was_written_meanwhile_stays_and_the_clash_is_told(cast: Cast) -> None:
    version = builders.opened(cast)
    made = builders.accepted(cast, version, new="Die Stadt plant Patenschaften.")
    draft = builders.next_version(cast, version.concept)
    edit_block(
        block=builders.row(draft),
        new=builders.words("Die Stadt gründet Patenschaften."),
        revision=0,
        by=cast.people["anna"],
    )
    outcome = realise_proposals(version=draft, by=cast.people["anna"])
    assert (outcome.realised, outcome.clashes) == ((), (Clash(made.number, ()),))
    assert texts_of(draft)[1] == "Die Stadt gründet Patenschaften."
    assert not Realisation.objects.exists()


def test_an_edit_elsewhere_in_the_passage_is_merged(cast: Cast) -> None:
    version = builders.opened(cast)
    builders.accepted(cast, version, new="Die Stadt plant Patenschaften.")
    draft = builders.next_version(cast, version.concept)
    row = builders.row(draft)
    edit_block(
        block=row,
        new=builders.words("Die Stadt prüft Patenschaften. Sie berichtet."),
        revision=0,
        by=cast.people["anna"],
    )
    realise_proposals(version=draft, by=cast.people["anna"])
    row.refresh_from_db()
    assert row.plain_text == "Die Stadt plant Patenschaften. Sie berichtet."
    assert row.revision == 2


def test_untouched_passages_keep_their_revision(cast: Cast) -> None:
    version = builders.opened(cast)
    builders.accepted(cast, version)
    draft = builders.next_version(cast, version.concept)
    realise_proposals(version=draft, by=cast.people["anna"])
    assert builders.row(draft, "Kurse").revision == 0


def test_proposals_on_several_versions_go_into_one_draft(cast: Cast) -> None:
    first = builders.opened(cast)
    old = builders.accepted(cast, first)
    second = builders.next_version(cast, first.concept)
    second = freeze_version(version=second, revision=None, by=cast.people["anna"])
    open_round(version=second, closes_on=None, revision=None, by=cast.people["anna"])
    new = builders.proposal(cast, second, beginning="Kurse", new="Kurse finden viermal im Jahr statt.")
    builders.opinion(cast, new)
    builders.decision(cast, new)
    draft = builders.next_version(cast, first.concept)
    outcome = realise_proposals(version=draft, by=cast.people["anna"])
    assert set(outcome.realised) == {old, new}
    assert texts_of(draft)[1:3] == [
        "Die Stadt richtet Patenschaften ein.",
        "Kurse finden viermal im Jahr statt.",
    ]


def test_nothing_waits_nothing_happens(cast: Cast) -> None:
    version = builders.opened(cast)
    refused = builders.proposal(cast, version)
    builders.opinion(cast, refused, Votum.NOT_ADOPTED)
    builders.decision(cast, refused, Verdict.REJECTED)
    draft = builders.next_version(cast, version.concept)
    with pytest.raises(RuleViolation, match="Kein angenommener Vorschlag"):
        realise_proposals(version=draft, by=cast.people["anna"])


def test_a_frozen_version_is_not_changed(cast: Cast) -> None:
    version = builders.opened(cast)
    builders.accepted(cast, version)
    with pytest.raises(RuleViolation, match="eingefroren"):
        realise_proposals(version=version, by=cast.people["anna"])
