# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import queries
from augenhoehe.concept.actions.propose_change import propose_change
from augenhoehe.concept.cards import Card, cards, change, note
from augenhoehe.concept.enums import ProposalKind, Verdict, Votum
from augenhoehe.concept.models import Proposal
from augenhoehe.concept.outline import outlines
from augenhoehe.core.demo import Cast
from augenhoehe.kit.text import Block
from tests.concept import builders

OLD = builders.words("Die Stadt prüft.")
NEW = builders.words("Die Stadt handelt.")


def card_of(proposal: Proposal) -> Card:
    found = list(queries.with_records(Proposal.objects.filter(pk=proposal.pk)))
    return cards(found, outlines([proposal.base]))[0]


@pytest.mark.parametrize(
    ("kind", "basis", "new", "inserted", "deleted"),
    [
        (ProposalKind.REPLACE, OLD, NEW, 1, 1),
        (ProposalKind.INSERT_AFTER, OLD, NEW, 1, 0),
        (ProposalKind.DELETE, OLD, None, 0, 1),
        (ProposalKind.DELETE, OLD, NEW, 1, 1),
        (ProposalKind.REMARK, OLD, None, 0, 0),
        (ProposalKind.REMARK, OLD, NEW, 1, 1),
        (ProposalKind.REMARK, None, None, 0, 0),
        (ProposalKind.REPLACE, None, NEW, 1, 0),
    ],
)
def test_what_would_change(
    kind: ProposalKind, basis: Block | None, new: Block | None, inserted: int, deleted: int
) -> None:
    html = change(kind, basis, new)
    assert (html.count("<ins>"), html.count("<del>")) == (inserted, deleted)


def test_a_new_proposal_waits_for_its_answers(cast: Cast) -> None:
    card = card_of(builders.proposal(cast, builders.opened(cast)))
    assert (str(card.state_words), card.opinion, card.decision) == ("offen", None, None)
    assert card.place == "Abschnitt 1 Absatz 1, Zeile 1"
    assert card.chapter is not None
    assert card.chapter.label == "1 Sprache"
    assert card.headline == "Diese Stelle ändern"
    assert card.speaker == "Verein „Bergkamen for all“"
    assert not card.awaits_realisation


def test_answers_stand_in_words_with_their_wording(cast: Cast) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version)
    builders.opinion(cast, made, Votum.NOT_ADOPTED, "Nein.")
    builders.opinion(
        cast, made, Votum.ADOPTED_IN_PART, "Ein wenig.", builders.reworded(version, "Die Stadt will.")
    )
    builders.decision(cast, made, Verdict.ACCEPTED)
    card = card_of(made)
    assert [str(answer.words) for answer in card.opinions] == [
        "Votum: nicht übernommen",
        "Votum: teilweise übernommen",
    ]
    assert card.opinion is not None
    assert card.decision is not None
    assert card.opinion.change is not None
    assert "<ins>" in card.opinion.change
    assert (str(card.decision.words), card.decision.change) == ("angenommen, einstimmig", None)
    assert card.awaits_realisation


def test_a_passage_that_is_gone_leaves_a_card_without_place(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    Proposal.objects.filter(pk=made.pk).update(block_key="fort")
    card = card_of(made)
    assert (card.passage, card.chapter, card.place) == (None, None, "")
    assert "<ins>" in card.change


def test_people_who_speak_for_themselves_are_not_named(cast: Cast) -> None:
    version = builders.opened(cast)
    made = propose_change(
        version=version,
        block_key=builders.row(version).key,
        kind=ProposalKind.REMARK,
        new=None,
        reason="Bitte einfacher.",
        title="Sprache",
        organization=None,
        by=cast.people["bilal"],
    )
    card = card_of(made)
    assert (card.speaker, card.headline) == ("eine Privatperson", "Sprache")


def test_the_margin_shows_the_votum_only_until_the_decision(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))

    def words() -> str:
        return str(note(queries.with_answers(Proposal.objects.all()).get(pk=made.pk)).words)

    assert words() == "offen"
    builders.opinion(cast, made, Votum.NOT_ADOPTED, "Nein.")
    assert words() == "Votum: nicht übernommen"
    builders.decision(cast, made, Verdict.REJECTED)
    assert words() == "abgelehnt"
    shown = note(queries.with_answers(Proposal.objects.all()).get(pk=made.pk))
    assert (shown.headline, shown.speaker) == ("Diese Stelle ändern", "Verein „Bergkamen for all“")


def move(cast: Cast, anchor: str) -> Proposal:
    version = builders.opened(cast)
    return propose_change(
        version=version,
        block_key=builders.row(version, "Betriebe").key,
        kind=ProposalKind.MOVE,
        new=None,
        anchor_key=builders.row(version, anchor).key if anchor else "",
        reason="Das gehört nach vorn.",
        organization=None,
        by=cast.people["bilal"],
    )


def test_a_passage_that_is_moved_says_where_it_shall_stand(cast: Cast) -> None:
    card = card_of(move(cast, "Die Stadt"))
    assert "Betriebe bieten Praktika an." in card.change
    assert "Soll stehen nach: Abschnitt 1 Absatz 1" in card.change
    assert "<del>" not in card.change


def test_a_passage_may_be_moved_to_the_beginning_and_its_new_place_may_be_gone(cast: Cast) -> None:
    made = move(cast, "")
    assert "ganz am Anfang" in card_of(made).change
    Proposal.objects.filter(pk=made.pk).update(anchor_key="fort")
    assert "den es nicht mehr gibt" in card_of(Proposal.objects.get(pk=made.pk)).change
