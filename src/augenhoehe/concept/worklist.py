# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work list: what wants the very same and stands alike is one entry; what excludes each other is told.

An entry is answered and decided together, but each of its proposals keeps its own records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from augenhoehe.concept import queries, texts
from augenhoehe.concept.cards import Card, card, headline, place_of, speaker
from augenhoehe.concept.enums import ProposalKind, ProposalState
from augenhoehe.concept.meetings import Conflict, meetings
from augenhoehe.concept.merging import Change
from augenhoehe.concept.models import Proposal
from augenhoehe.concept.outline import Chapter, Outline
from augenhoehe.concept.rules.proposals import ProposalFacts, state_of
from augenhoehe.concept.rules.realisation import awaits_realisation, would_take
from augenhoehe.kit.addresses import reverse

CLOSED = frozenset({ProposalState.REJECTED, ProposalState.REALISED, ProposalState.WITHDRAWN})
DECIDED = CLOSED | {ProposalState.ACCEPTED}


@dataclass(slots=True)
class Entry:
    """One line of the work list. Its card is made when it is shown, since most lines are on other pages."""

    proposals: tuple[Proposal, ...]
    facts: ProposalFacts
    state: ProposalState
    outline: Outline
    also: tuple[int, ...] = ()
    """Numbers of proposals that want the very same, but stand elsewhere."""
    touching: tuple[int, ...] = ()
    conflict: Conflict | None = None
    statements: list[Any] = field(default_factory=list)
    numbers: tuple[int, ...] = field(init=False)
    """The numbers of all."""
    _card: Card | None = None
    _number_words: str = ""

    def __post_init__(self) -> None:
        self.numbers = tuple(proposal.number for proposal in self.proposals)

    @property
    def first(self) -> Proposal:
        """The one whose number comes first."""
        return self.proposals[0]

    @property
    def number_words(self) -> str:
        """Numbers in words, such as “Nr. 19, 24 und 36”."""
        if not self._number_words:
            self._number_words = numbered(self.numbers)
        return self._number_words

    @property
    def also_words(self) -> str:
        """The numbers in `also`."""
        return numbered(self.also)

    @property
    def touching_words(self) -> str:
        """The numbers in `touching`."""
        return numbered(self.touching)

    @property
    def is_late(self) -> bool:
        """Whether one of them came after the end of its round."""
        return any(proposal.submission.is_late for proposal in self.proposals)

    @property
    def value(self) -> str:
        """What a box that chooses this entry sends: each proposal with the revision that its reader sees."""
        return ",".join(f"{proposal.pk}-{proposal.revision}" for proposal in self.proposals)

    @property
    def is_several(self) -> bool:
        """Whether it stands for more than one proposal."""
        return len(self.proposals) > 1

    @property
    def opinion_url(self) -> str:
        """Where it is answered: one proposal on its page, several as a list."""
        return self._address("concept:opinion", "concept:opinions")

    @property
    def decision_url(self) -> str:
        """Where it is decided, likewise."""
        return self._address("concept:decision", "concept:decisions")

    def _address(self, of_one: str, of_several: str) -> str:
        concept = self.first.concept
        town = concept.municipality.slug
        if self.is_several:
            return f"{reverse(of_several, [town, concept.pk])}?auswahl={self.value}"
        return reverse(of_one, [town, self.first.pk])

    @property
    def chapter(self) -> Chapter | None:
        """The chapter its passage stands in, None for remarks on the whole text."""
        return self.outline.chapter_of.get(self.first.block_key)

    @property
    def headline(self) -> str:
        """What it is about."""
        return headline(self.first)

    @property
    def place(self) -> str:
        """Where its passage stands, with its lines."""
        return place_of(self.first, self.outline.passages.get(self.first.block_key))

    @property
    def card(self) -> Card:
        """The first proposal as pages show it; the others say the same."""
        if self._card is None:
            self._card = card(self.first, self.outline)
        return self._card

    @property
    def voices(self) -> list[tuple[Proposal, str]]:
        """Each proposal with who makes it."""
        return [(proposal, speaker(proposal)) for proposal in self.proposals]

    @property
    def waits(self) -> bool:
        """Whether there is still something to do about it."""
        if self.state is ProposalState.ACCEPTED:
            return awaits_realisation(self.facts)
        return self.state not in CLOSED


def numbered(numbers: Iterable[int]) -> str:
    """Numbers in words, such as “Nr. 19, 24 und 36”."""
    return _("No. %(numbers)s") % {"numbers": get_text_list([str(number) for number in numbers], _("and"))}


def change_of(proposal: Proposal, facts: ProposalFacts) -> Change | None:
    """What a proposal read `with_records` would do to the text as it stands now; None where nothing."""
    source = would_take(facts)
    if source is None:
        return None
    kind = ProposalKind(proposal.kind)
    new = texts.worded(queries.content_from(proposal, source))
    return Change(
        proposal.number, kind, proposal.block_key, new, f"new-{proposal.number}", proposal.anchor_key
    )


def entries(
    proposals: Sequence[Proposal], outlines: dict[int, Outline], *, grouped: bool = True
) -> list[Entry]:
    """Proposals with their records, in their order, as entries."""
    wishes = [_wish(proposal) or (proposal.pk,) for proposal in proposals]
    same: dict[tuple[object, ...], list[int]] = {}
    for proposal, wish in zip(proposals, wishes, strict=True):
        same.setdefault(wish, []).append(proposal.number)
    alike: dict[tuple[object, ...], tuple[ProposalFacts, ProposalState, list[int], list[Proposal]]] = {}
    for proposal, wish in zip(proposals, wishes, strict=True):
        facts, others = queries.proposal_facts(proposal), same[wish]
        state = state_of(facts)
        # How it stands parts only those who want the very same; most wishes are like no other.
        standing: tuple[object, ...] = ()
        if len(others) > 1:
            standing = _standing(proposal, state) if grouped else (proposal.pk,)
        alike.setdefault((*wish, *standing), (facts, state, others, []))[-1].append(proposal)
    made = []
    for facts, state, others, equal in alike.values():
        first = equal[0]
        in_order = tuple(sorted(equal, key=lambda proposal: proposal.number))
        entry = Entry(in_order, facts, state, outlines[first.base_id])
        if len(others) > len(equal):
            entry.also = tuple(sorted(set(others) - set(entry.numbers)))
        made.append(entry)
    return made


def _wish(proposal: Proposal) -> tuple[object, ...] | None:
    """What is equal of proposals that want the very same; a remark is like no other. Wordings are kept in one form."""
    if proposal.kind == ProposalKind.REMARK:
        return None
    wording = repr(proposal.new_content)
    return proposal.base_id, proposal.kind, proposal.block_key, proposal.anchor_key, wording


def _standing(proposal: Proposal, state: ProposalState) -> tuple[object, ...]:
    """What must be equal of proposals that are answered together."""
    opinion, decision = queries.newest_records(proposal)
    return (
        state,
        (opinion.votum, opinion.text, str(opinion.new_content), opinion.settled_by_id) if opinion else None,
        (decision.verdict, decision.body_id, decision.decided_on, decision.vote, str(decision.new_content))
        if decision
        else None,
    )


def meet(wanted: Iterable[Entry], among: Iterable[Entry]) -> None:
    """Find out what entries have to do with each other and with all others, and note it on them.

    Only what speaks of their passages is looked at, directly or by way of something that moves.
    """
    listed = list(among)
    asked: dict[int, list[Entry]] = {}
    for entry in wanted:
        asked.setdefault(entry.first.base_id, []).append(entry)
    for base, entries_ in asked.items():
        changes = _around(entries_, [entry for entry in listed if entry.first.base_id == base])
        passages = entries_[0].outline.passages.values()
        found = meetings([passage.block for passage in passages], changes)
        conflicts: dict[int, list[int]] = {}
        for place, conflict in enumerate(found.conflicts):
            for number in conflict.numbers:
                conflicts.setdefault(number, []).append(place)
        touching: dict[int, set[int]] = {}
        for together in found.touching:
            for number in together:
                touching.setdefault(number, set()).update(together)
        for entry in entries_:
            numbers = entry.numbers
            first = min((place for number in numbers for place in conflicts.get(number, ())), default=None)
            entry.conflict = None if first is None else found.conflicts[first]
            beside = {other for number in numbers for other in touching.get(number, ())}
            entry.touching = tuple(sorted(beside.difference(numbers)))


def contested(among: Iterable[Entry]) -> int:
    """At how many passages different wishes would go into the text; whether they exclude each other is `meet`'s."""
    places: dict[tuple[int, str], list[Entry]] = {}
    for entry in among:
        places.setdefault((entry.first.base_id, entry.first.block_key), []).append(entry)
    # Most passages have one wish at most, which nothing contests.
    return sum(len(entries) > 1 and _differ(_going(entries)) for entries in places.values())


def _differ(wishes: Iterator[tuple[object, ...]]) -> bool:
    """Whether there are several; no more of them are looked at than it takes to know."""
    first = next(wishes, None)
    return any(wish != first for wish in wishes)


def _going(entries: Iterable[Entry]) -> Iterator[tuple[object, ...]]:
    """What is equal of wishes for one passage that would go into the text."""
    for entry in entries:
        source = would_take(entry.facts)
        if source is not None:
            yield entry.first.kind, entry.first.anchor_key, queries.content_from(entry.first, source)


def _around(wanted: Iterable[Entry], among: Sequence[Entry]) -> list[Change]:
    """The changes that speak of the passages of some entries, and of passages that those speak of in turn."""
    keys = {key for entry in wanted for key in _keys(entry)}
    spoken_of = [(entry, _keys(entry)) for entry in among]
    while True:
        found = [entry for entry, own in spoken_of if own & keys]
        more = {key for _, own in spoken_of if own & keys for key in own}
        if more <= keys:
            break
        keys |= more
    return [change for entry in found for change in _changes_of(entry)]


def _changes_of(entry: Entry) -> Iterator[Change]:
    """What each of its proposals would do to the text: the very same, so it is read once."""
    change = change_of(entry.first, entry.facts)
    if change is None:
        return
    yield change
    for number in entry.numbers[1:]:
        yield replace(change, number=number, key=f"new-{number}")


def _keys(entry: Entry) -> set[str]:
    """The passages that an entry speaks of; the beginning of the text, where something moves to, is one too."""
    moves = entry.first.kind == ProposalKind.MOVE
    return {entry.first.block_key, entry.first.anchor_key} - (set() if moves else {""})
