# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals on several versions in the order of one text: the newest version of them tells what follows what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from augenhoehe.concept.models import Proposal
from augenhoehe.concept.outline import Outline, outlines


@dataclass(frozen=True, slots=True)
class ReadingOrder:
    """The outlines of the versions that proposals refer to, by primary key; all their chapters by key, in words."""

    outlines: dict[int, Outline]
    chapters: dict[str, str]
    places: dict[str, int]

    def place_of(self, proposal: Proposal) -> tuple[int, int]:
        """What to sort proposals by; those on passages that cannot be found come first."""
        return self.places.get(proposal.block_key, 0), proposal.number


def reading_order(proposals: Iterable[Proposal]) -> ReadingOrder:
    """The order for these proposals, which carry their base; one query."""
    bases = {proposal.base_id: proposal.base for proposal in proposals}
    read = outlines(bases.values())
    newest_last = [read[base.pk] for base in sorted(bases.values(), key=lambda base: base.number)]
    return ReadingOrder(
        read,
        {chapter.key: chapter.label for one in newest_last for chapter in one.chapters},
        {key: place for one in newest_last for place, key in enumerate(one.passages)},
    )
