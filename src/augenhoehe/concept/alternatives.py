# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals that exclude each other, as pages show them: side by side, with the text as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString

from augenhoehe.concept import markup, texts
from augenhoehe.concept.cards import change
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.meetings import Conflict
from augenhoehe.concept.models import Proposal
from augenhoehe.concept.worklist import Entry, change_of, numbered

OF_THE_PASSAGE = frozenset({ProposalKind.REPLACE, ProposalKind.DELETE, ProposalKind.REMARK})
"""Kinds that one wording of the passage can answer together."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One version of several, with everybody who wants it."""

    entries: tuple[Entry, ...]

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """All who want it, by number."""
        return tuple(
            sorted((one for entry in self.entries for one in entry.proposals), key=lambda one: one.number)
        )

    @property
    def number(self) -> int:
        """The first number, which names the version."""
        return self.proposals[0].number

    @property
    def number_words(self) -> str:
        """Its numbers in words, such as “Nr. 17 und 19”."""
        return numbered(one.number for one in self.proposals)

    @property
    def voices(self) -> list[tuple[Proposal, str]]:
        """Each proposal with who makes it."""
        return [voice for entry in self.entries for voice in entry.voices]

    @property
    def value(self) -> str:
        """What a form sends of it: each proposal with the revision that its reader sees."""
        return ",".join(entry.value for entry in self.entries)

    @property
    def change(self) -> SafeString:
        """What would change, in the wording that would go in as things stand."""
        entry = self.entries[0]
        going = change_of(entry.first, entry.facts)
        passage = entry.outline.passages.get(entry.first.block_key)
        new = going.new if going is not None else texts.worded(entry.first.new_content)
        return change(ProposalKind(entry.first.kind), passage.block if passage else None, new)


@dataclass(frozen=True, slots=True)
class Choice:
    """A conflict ready to be decided. `beside`: what speaks of the same passage and goes with every version."""

    alternatives: tuple[Alternative, ...]
    beside: tuple[int, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries in it."""
        return tuple(entry for one in self.alternatives for entry in one.entries)

    @property
    def first(self) -> Entry:
        """The entry that stands for the conflict."""
        return self.alternatives[0].entries[0]

    @property
    def number_words(self) -> str:
        """All numbers in it."""
        return numbered(sorted(proposal.number for one in self.alternatives for proposal in one.proposals))

    @property
    def beside_words(self) -> str:
        """The numbers that go with every version."""
        return numbered(self.beside) if self.beside else ""

    @property
    def values(self) -> list[str]:
        """What a form sends of all of them."""
        return [one.value for one in self.alternatives]

    @property
    def as_it_is(self) -> SafeString | None:
        """The passage as it reads today; None where something new would stand."""
        passage = self.first.outline.passages.get(self.first.first.block_key)
        inserts = all(
            proposal.kind == ProposalKind.INSERT_AFTER
            for one in self.alternatives
            for proposal in one.proposals
        )
        return None if passage is None or inserts else markup.block(passage.block)

    @property
    def can_be_reworded(self) -> bool:
        """Whether one wording of the administration can answer all: they speak of one place in one way."""
        proposals = [proposal for one in self.alternatives for proposal in one.proposals]
        kinds = {ProposalKind(proposal.kind) for proposal in proposals}
        one_place = len({proposal.block_key for proposal in proposals}) == 1
        return one_place and (kinds <= OF_THE_PASSAGE or kinds == {ProposalKind.INSERT_AFTER})


def choice(conflict: Conflict, entries: Iterable[Entry]) -> Choice:
    """A conflict among entries of the work list."""
    listed = list(entries)
    of_number = {number: entry for entry in listed for number in entry.numbers}
    alternatives = tuple(Alternative(tuple(_once(of_number, numbers))) for numbers in conflict.alternatives)
    first = alternatives[0].entries[0].first
    beside = {
        number
        for entry in listed
        if entry.first.block_key == first.block_key
        and entry.first.base_id == first.base_id
        and change_of(entry.first, entry.facts) is not None
        for number in entry.numbers
    }
    return Choice(alternatives, tuple(sorted(beside - set(conflict.numbers))))


def _once(of_number: Mapping[int, Entry], numbers: Iterable[int]) -> list[Entry]:
    found: list[Entry] = []
    for number in numbers:
        if of_number[number] not in found:
            found.append(of_number[number])
    return found
