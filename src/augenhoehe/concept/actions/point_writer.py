# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db.models import Max

from augenhoehe.concept import audit_verbs, texts
from augenhoehe.concept.enums import BlockKind, ProposalKind
from augenhoehe.concept.models import Block as Row
from augenhoehe.concept.models import Concept, ParticipationRound, Proposal, Submission, Version
from augenhoehe.concept.points import WORDED, Point
from augenhoehe.concept.rounds import has_newer
from augenhoehe.concept.rules import proposals as rules
from augenhoehe.kit import audit, clock, reasons
from augenhoehe.kit.violations import require


@dataclass(frozen=True, slots=True)
class PointWriter:
    """Checks points against the text of a version and a round on it, and makes proposals of them.

    `by` is the hand the audit log names; the log never says more of a sender than the sender allows.
    """

    version: Version
    round: ParticipationRound | None
    by: Any

    def check(self, points: Iterable[Point]) -> None:
        """Raise RuleViolation with everything that speaks against the points, each reason once."""
        found: list[reasons.Reason] = []
        for reason in chain.from_iterable(verdict.reasons for verdict in self.verdicts(points)):
            if reason not in found:
                found.append(reason)
        require(reasons.Verdict(tuple(found)))

    def verdicts(self, points: Iterable[Point]) -> list[reasons.Verdict]:
        """What the rules say to each point; two queries however many there are."""
        return [rules.may_propose(wish, clock.today()) for wish in self._wishes(points)]

    def write(self, submission: Submission, points: Sequence[Point]) -> list[Proposal]:
        """Make proposals of points, numbered on through the concept. Raises RuleViolation with all reasons."""
        self.check(points)
        concept = Concept.objects.select_for_update().get(pk=self.version.concept_id)
        newest: int = concept.proposals.aggregate(newest=Max("number"))["newest"] or 0
        return [
            self._write(concept, submission, point, newest + count)
            for count, point in enumerate(points, start=1)
        ]

    def _write(self, concept: Concept, submission: Submission, point: Point, number: int) -> Proposal:
        made = Proposal.objects.create(
            concept=concept,
            number=number,
            base=self.version,
            submission=submission,
            block_key=point.block_key,
            anchor_key=point.anchor_key if point.kind is ProposalKind.MOVE else "",
            kind=point.kind,
            new_content=point.wording if point.kind in WORDED else None,
            title=point.title.strip(),
            reason=point.reason.strip(),
            original_text=point.original_text.strip(),
            submitted_at=clock.now(),
        )
        new = texts.worded(made.new_content)
        audit.record(
            audit_verbs.PROPOSAL_MADE,
            by=self.by,
            of=made,
            municipality=concept.municipality,
            after={"kind": point.kind, "text": new.text if new else "", "reason": made.reason},
        )
        return made

    def _wishes(self, points: Iterable[Point]) -> list[rules.Wish]:
        rows = list(self.version.blocks.order_by("position"))
        chapters, order = _chapters(rows), [row.key for row in rows]
        of_key = {row.key: row for row in rows}
        newer = has_newer(self.version)
        wishes = []
        for point in points:
            row, new = of_key.get(point.block_key), texts.worded(point.wording, point.block_key)
            moves = point.kind is ProposalKind.MOVE
            begins = point.kind is ProposalKind.INSERT_AFTER and not point.block_key
            wishes.append(
                rules.Wish(
                    kind=point.kind,
                    round=self.round.facts if self.round is not None else None,
                    block_exists=row is not None or begins,
                    chapter=chapters.get(point.block_key, ""),
                    changes=_moves(order, point) if moves else row is None or new != texts.block_of(row),
                    empty=new is None or not reasons.says_something(new.text),
                    reason=point.reason or point.original_text,
                    anchor_exists=not moves or not point.anchor_key or point.anchor_key in of_key,
                    whole_text=point.kind is ProposalKind.REMARK and not point.block_key,
                    newer_version=newer,
                )
            )
        return wishes


def _chapters(rows: Iterable[Row]) -> dict[str, str]:
    """By key of a block: the key of the heading above it; empty before the first one."""
    found, above = {}, ""
    for row in rows:
        above = row.key if row.kind == BlockKind.HEADING_2 else above
        found[row.key] = above
    return found


def _moves(order: Sequence[str], point: Point) -> bool:
    """Whether a passage would stand elsewhere than it does."""
    if point.block_key not in order:
        return True
    at = order.index(point.block_key)
    return point.anchor_key not in {point.block_key, order[at - 1] if at else ""}
