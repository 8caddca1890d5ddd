# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import texts
from augenhoehe.concept.alternatives import Choice, choice
from augenhoehe.concept.enums import ProposalKind, ProposalState, Votum
from augenhoehe.concept.meetings import Conflict
from augenhoehe.concept.models import Block, Decision, Opinion, Proposal, Submission
from augenhoehe.concept.outline import outline
from augenhoehe.concept.rules.proposals import ProposalFacts
from augenhoehe.concept.worklist import Entry
from tests.concept.builders import words

REPLACE, INSERT, DELETE = ProposalKind.REPLACE, ProposalKind.INSERT_AFTER, ProposalKind.DELETE
NOTHING_SAID = {"opinions": Opinion.objects.none(), "decisions": Decision.objects.none()}
TEXT = outline(
    [
        Block(key=key, kind="p", plain_text=old, content={"runs": [[old, []]]})
        for key, old in (("a", "Die Stadt prüft."), ("b", "Kurse finden statt."))
    ],
    numbered_lines=False,
)


def entry(
    *numbers: int,
    kind: ProposalKind = REPLACE,
    key: str = "a",
    base: int = 1,
    opinion: Opinion | None = None,
) -> Entry:
    """An entry of proposals with these numbers, their primary keys ten times as much."""
    new = words(f"Die Stadt handelt ({numbers[0]}).")
    proposals = tuple(
        Proposal(
            pk=number * 10,
            number=number,
            kind=kind,
            block_key=key,
            base_id=base,
            new_content=texts.wording(new) if kind in {REPLACE, INSERT} else None,
            submission=Submission(name=f"Stimme {number}", may_be_named=True),
        )
        for number in numbers
    )
    for proposal in proposals:
        vars(proposal).update(newest_records=(opinion, None), _prefetched_objects_cache=NOTHING_SAID)
    votum = Votum(opinion.votum) if opinion else None
    worded = opinion is not None and opinion.new_content is not None
    facts = ProposalFacts(numbers[0], kind, votum=votum, opinion_wording=worded)
    return Entry(proposals, facts, ProposalState.OPEN, TEXT)


def among(*entries: Entry, beside: tuple[Entry, ...] = ()) -> Choice:
    """The choice among entries that exclude each other."""
    return choice(Conflict(tuple(one.numbers for one in entries)), [*entries, *beside])


def test_everybody_who_wants_a_version_stands_by_it() -> None:
    chosen = among(entry(4, 9), entry(7))
    first, second = chosen.alternatives
    assert (first.number, first.number_words, first.value) == (4, "Nr. 4 und 9", "40-0,90-0")
    assert [who for _proposal, who in first.voices] == ["Stimme 4", "Stimme 9"]
    assert (chosen.number_words, chosen.values) == ("Nr. 4, 7 und 9", ["40-0,90-0", second.value])
    assert [one.numbers for one in chosen.entries] == [(4, 9), (7,)]


def test_equal_wishes_that_stand_otherwise_are_one_version() -> None:
    early, late, other = entry(3, 8), entry(5), entry(6)
    (first, _second) = choice(Conflict(((3, 5, 8), (6,))), [early, late, other]).alternatives
    assert [one.numbers for one in first.entries] == [(3, 8), (5,)]
    assert [one.number for one in first.proposals] == [3, 5, 8]


def test_beside_stands_what_goes_with_every_version() -> None:
    refused = Opinion(votum=Votum.NOT_ADOPTED)
    others = (
        entry(3, 6),
        entry(4, key="b"),
        entry(5, base=2),
        entry(7, kind=ProposalKind.REMARK),
        entry(8, opinion=refused),
    )
    chosen = among(entry(1), entry(2), beside=others)
    assert (chosen.beside, chosen.beside_words) == ((3, 6), "Nr. 3 und 6")
    assert among(entry(1), entry(2)).beside_words == ""


@pytest.mark.parametrize(
    ("kinds", "keys", "answer"),
    [
        ((REPLACE, DELETE), "aa", True),
        ((REPLACE, ProposalKind.REMARK), "aa", True),
        ((INSERT, INSERT), "aa", True),
        ((REPLACE, INSERT), "aa", False),
        ((REPLACE, ProposalKind.MOVE), "aa", False),
        ((REPLACE, REPLACE), "ab", False),
    ],
)
def test_one_wording_answers_all_only_at_one_place_in_one_way(
    kinds: tuple[ProposalKind, ProposalKind], keys: str, answer: bool
) -> None:
    both = [entry(place, kind=kind, key=keys[place - 1]) for place, kind in enumerate(kinds, start=1)]
    assert among(*both).can_be_reworded is answer


def test_the_text_as_it_is_stands_beside_unless_something_new_would_stand() -> None:
    assert "Die Stadt prüft." in str(among(entry(1), entry(2, kind=DELETE)).as_it_is)
    assert "Die Stadt prüft." in str(among(entry(1), entry(2, kind=INSERT)).as_it_is)
    assert among(entry(1, kind=INSERT), entry(2, kind=INSERT)).as_it_is is None
    assert among(entry(1, key="fort"), entry(2, key="fort")).as_it_is is None


def test_a_version_shows_the_wording_that_would_go_in() -> None:
    ours = Opinion(
        votum=Votum.ADOPTED_IN_SUBSTANCE, new_content=texts.wording(words("Wir handeln gemeinsam."))
    )
    refused = Opinion(votum=Votum.NOT_ADOPTED)
    shown = among(entry(1, opinion=ours), entry(2, opinion=refused), entry(3, key="fort"))
    first, second, third = (str(one.change) for one in shown.alternatives)
    assert "gemeinsam" in first
    assert "(1)" not in first
    assert "(2)" in second
    assert "(3)" in third
