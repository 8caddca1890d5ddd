# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One point of a submission as its sender words it: before it becomes a proposal, and while it waits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from augenhoehe.concept.enums import ProposalKind

WORDED = frozenset({ProposalKind.REPLACE, ProposalKind.INSERT_AFTER})
"""Kinds of proposals that bring a wording of their own."""


@dataclass(frozen=True, slots=True)
class Point:
    """What is wanted, on which block of the round's version.

    `wording` is a block as `texts.wording` keeps it: the whole block as it should read (REPLACE) or the one to add
    (INSERT_AFTER, with an empty `block_key` before everything), None otherwise. `anchor_key`: after which block a
    MOVE should stand, empty for the beginning.
    A REMARK with an empty `block_key` is about the whole text. `original_text`: the same in the sender's language.
    """

    kind: ProposalKind
    block_key: str = ""
    wording: Mapping[str, Any] | None = None
    anchor_key: str = ""
    title: str = ""
    reason: str = ""
    original_text: str = ""

    def to_json(self) -> dict[str, Any]:
        """As `Submission.pending` keeps it."""
        return asdict(self)


def from_json(kept: Mapping[str, Any]) -> Point:
    """The inverse of `Point.to_json`."""
    return Point(**{**kept, "kind": ProposalKind(kept["kind"])})
