# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import queries
from augenhoehe.concept.actions.propose_change import propose_change
from augenhoehe.concept.alternatives import choice
from augenhoehe.concept.enums import ProposalKind, Votum
from augenhoehe.concept.listed import listed_proposals
from augenhoehe.concept.models import Version
from augenhoehe.concept.reading_order import reading_order
from augenhoehe.concept.worklist import Entry, contested, entries, meet, numbered
from augenhoehe.core.demo import Cast
from tests.concept import builders


def listed(cast: Cast, version: Version) -> list[Entry]:
    found = listed_proposals(version.concept, reader=cast.people["anna"])
    made = entries(found, reading_order(found).outlines)
    meet(made, made)
    queries.complete(found)
    return made


def test_equal_proposals_are_one_entry(cast: Cast) -> None:
    version = builders.opened(cast)
    for _one in range(2):
        builders.proposal(cast, version)
    builders.proposal(cast, version, kind=ProposalKind.DELETE, beginning="Betriebe")
    builders.proposal(cast, version, kind=ProposalKind.REMARK)
    builders.proposal(cast, version, kind=ProposalKind.REMARK)
    made = listed(cast, version)
    assert [one.numbers for one in made] == [(1, 2), (3,), (4,), (5,)]
    assert made[0].number_words == "Nr. 1 und 2"
    assert len(made[0].voices) == 2
    assert made[0].value == ",".join(f"{one.pk}-0" for one in made[0].proposals)
    assert all(one.conflict is None for one in made)


def test_what_stands_otherwise_is_another_entry_and_says_so(cast: Cast) -> None:
    version = builders.opened(cast)
    first, second, third = (builders.proposal(cast, version) for _one in range(3))
    builders.opinion(cast, first, Votum.ADOPTED, "Gut.")
    builders.opinion(cast, second, Votum.ADOPTED, "Gut.")
    made = listed(cast, version)
    assert [(one.numbers, one.also) for one in made] == [((1, 2), (3,)), ((3,), (1, 2))]
    builders.opinion(cast, third, Votum.ADOPTED, "Anders begründet.")
    assert [one.numbers for one in listed(cast, version)] == [(1, 2), (3,)]


def test_a_conflict_goes_when_one_is_recommended_and_the_other_not(cast: Cast) -> None:
    version = builders.opened(cast)
    one = builders.proposal(cast, version, new="Die Stadt will Patenschaften.")
    other = builders.proposal(cast, version, new="Die Stadt kann Patenschaften.")
    beside = builders.proposal(cast, version, new="Die Stadt prüft Patenschaften und Kurse.")
    made = listed(cast, version)
    conflict = made[0].conflict
    assert conflict is not None
    assert conflict.numbers == (1, 2)
    assert contested(made) == 1
    shown = choice(conflict, made)
    assert [alternative.number_words for alternative in shown.alternatives] == ["Nr. 1", "Nr. 2"]
    assert shown.beside == (beside.number,)
    assert shown.can_be_reworded
    assert "prüft" in str(shown.as_it_is)
    builders.opinion(cast, one, Votum.ADOPTED, "Ja.")
    builders.opinion(cast, other, Votum.NOT_ADOPTED, "Nein.")
    assert all(entry.conflict is None for entry in listed(cast, version))


def test_new_paragraphs_at_one_place_exclude_each_other(cast: Cast) -> None:
    version = builders.opened(cast)
    for new in ("Neu.", "Anders."):
        builders.proposal(cast, version, kind=ProposalKind.INSERT_AFTER, new=new)
    made = listed(cast, version)
    assert made[0].conflict is not None
    shown = choice(made[0].conflict, made)
    assert (shown.as_it_is, shown.can_be_reworded) == (None, True)


def test_two_that_move_to_the_beginning_are_looked_at_together(cast: Cast) -> None:
    version = builders.opened(cast)
    blocks = list(version.blocks.order_by("position"))
    for block in (blocks[-1], blocks[-2]):
        propose_change(
            version=version,
            block_key=block.key,
            kind=ProposalKind.MOVE,
            new=None,
            anchor_key="",
            reason="Das gehört an den Anfang.",
            organization=cast.partners["bergkamen"]["bergkamen_for_all"],
            by=cast.people["bilal"],
        )
    together = listed(cast, version)
    found = listed_proposals(version.concept, reader=cast.people["anna"])
    alone = entries(found, reading_order(found).outlines)
    meet(alone[:1], alone)
    assert together[0].conflict is not None or together[0].touching
    assert (alone[0].conflict is None, alone[0].touching) == (
        together[0].conflict is None,
        together[0].touching,
    )


def test_numbers_in_words() -> None:
    assert numbered([19]) == "Nr. 19"
    assert numbered([19, 24, 36]) == "Nr. 19, 24 und 36"
