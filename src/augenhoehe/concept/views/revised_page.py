# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page on which what a file with tracked changes says is looked through, point by point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from augenhoehe.concept import cards, labels, texts
from augenhoehe.concept.actions.point_writer import PointWriter
from augenhoehe.concept.actions.record_submission import SourceFile, Voice, record_submission, same_file
from augenhoehe.concept.forms.submissions import PointChoiceForm, ReceiptForm, SenderForm
from augenhoehe.concept.models import ParticipationRound, Submission
from augenhoehe.concept.outline import Outline, outline
from augenhoehe.concept.points import Point
from augenhoehe.concept.revised_files import RevisedFile
from augenhoehe.concept.senders import speaking_organizations
from augenhoehe.core.guard import TownRequest
from augenhoehe.kit import clock
from augenhoehe.kit.forms import HouseForm, form_status
from augenhoehe.kit.manuscripts import Mismatch, MismatchKind
from augenhoehe.kit.violations import RuleViolation, told

MISMATCH: dict[MismatchKind, labels.Words] = {
    MismatchKind.ONLY_IN_FILE: gettext_lazy("stands only in the file"),
    MismatchKind.ONLY_IN_VERSION: gettext_lazy("is missing in the file"),
    MismatchKind.WORDED_DIFFERENTLY: gettext_lazy("was changed without being tracked"),
    MismatchKind.CONFLICT: gettext_lazy("change on words that the version has not"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One point to be looked through: who made it, where, what it does, and its fields."""

    number: int
    author: str
    place: str
    kind: labels.Words
    change: SafeString
    refusals: tuple[str, ...]
    take: Any
    title: Any
    reason: Any


@dataclass(slots=True)
class Checked:
    """The forms of the page together: how the file came in, its senders, and its points."""

    participation: ParticipationRound
    understood: RevisedFile
    read: Outline
    known: Submission | None
    receipt: ReceiptForm
    senders: list[tuple[str, SenderForm]]
    choice: PointChoiceForm
    refusals: list[tuple[str, ...]]

    @classmethod
    def of(
        cls,
        request: TownRequest,
        participation: ParticipationRound,
        understood: RevisedFile,
        content: bytes,
        *,
        each: bool,
    ) -> Checked:
        """The forms as sent, or as they begin."""
        data = request.POST if request.method == "POST" else None
        version = participation.version
        points = [point for _author, point in understood.points]
        verdicts = PointWriter(version, participation, request.user).verdicts(points)
        refusals = [tuple(told(reason) for reason in verdict.reasons) for verdict in verdicts]
        known = same_file(participation, content)
        organizations = speaking_organizations(request.municipality)
        single = understood.authors[0] if len(understood.authors) == 1 else ""
        authors = list(understood.authors) if each else [single]
        return cls(
            participation,
            understood,
            outline(version.blocks.order_by("position"), numbered_lines=True),
            known,
            ReceiptForm(data, prefix="eingang", initial={"received_on": clock.today()}),
            [
                (
                    author,
                    SenderForm(
                        data,
                        prefix=f"absender-{place}",
                        organizations=organizations,
                        initial={"name": author},
                    ),
                )
                for place, author in enumerate(authors)
            ],
            PointChoiceForm(
                data,
                points=[
                    (point.title, point.reason, not refused)
                    for point, refused in zip(points, refusals, strict=True)
                ],
                known=known is not None,
            ),
            refusals,
        )

    @property
    def forms(self) -> list[HouseForm]:
        """All of them."""
        return [self.receipt, *(form for _author, form in self.senders), self.choice]

    @property
    def valid(self) -> bool:
        """Whether all of them are; each tells its own errors."""
        found = [form.is_valid() for form in self.forms]
        return all(found)

    @property
    def status(self) -> int:
        """The status of the page."""
        return max(form_status(form) for form in self.forms)

    @property
    def mismatches(self) -> list[tuple[labels.Words, str, Mismatch]]:
        """Where file and version differ apart from tracked changes: how, at which place, and in which words."""
        return [(MISMATCH[one.kind], self.place(one.block or ""), one) for one in self.understood.mismatches]

    @property
    def rows(self) -> list[Row]:
        """The points as the page shows them."""
        return [
            self._row(place, author, point) for place, (author, point) in enumerate(self.understood.points)
        ]

    def _row(self, place: int, author: str, point: Point) -> Row:
        passage = self.read.passages.get(point.block_key)
        basis = passage.block if passage else None
        where = self.place(point.block_key) or _("the whole text")
        anchor = self.place(point.anchor_key)
        return Row(
            place + 1,
            author,
            _("%(passage)s, to stand after: %(anchor)s") % {"passage": where, "anchor": anchor}
            if anchor
            else where,
            labels.PROPOSAL_KIND[point.kind],
            cards.change(point.kind, basis, texts.worded(point.wording)),
            self.refusals[place],
            *(self.choice[f"{name}-{place}"] for name in ("take", "title", "reason")),
        )

    def place(self, key: str) -> str:
        """Where a passage stands, in words."""
        passage = self.read.passages.get(key)
        return ", ".join(filter(None, [passage.place, passage.line_words])) if passage else ""

    def confirm(self, source: SourceFile, by: Any) -> list[Submission]:
        """Record what was confirmed. Raises RuleViolation, also where each speaks alone and no point is taken."""
        voices = self._voices()
        if not voices:
            raise RuleViolation(_("Please choose at least one proposal."))
        return record_submission(
            participation=self.participation,
            voices=voices,
            receipt=self.receipt.receipt(),
            source=source,
            again=self.choice.cleaned_data.get("again", False),
            by=by,
        )

    def _voices(self) -> Sequence[Voice]:
        """Each sender with the points that are theirs."""
        chosen = [
            (self.understood.points[place], title, reason) for place, title, reason in self.choice.taken()
        ]
        worded = [
            (author, replace(point, title=title, reason=reason)) for (author, point), title, reason in chosen
        ]
        if len(self.senders) == 1:
            return [Voice(self.senders[0][1].sender(), [point for _author, point in worded])]
        voices = [
            Voice(form.sender(), [point for author, point in worded if author == name])
            for name, form in self.senders
        ]
        return [voice for voice in voices if voice.points]
