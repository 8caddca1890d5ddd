# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for templates of reports and the sections of either."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from augenhoehe.kit.reasons import Reason, Verdict, _
from augenhoehe.reporting.enums import SectionKind

SEVERAL = frozenset({SectionKind.TEXT, SectionKind.FIELD})
"""Sections of own words may be several, and fields of action each have their own."""
MOST_SECTIONS = 40
"""More chapters than any of the reports we know; it keeps a page of them readable."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A section that stands already: its kind, and the number of its field of action where it tells of one."""

    kind: SectionKind
    field: int | None = None


def check_add(kind: SectionKind, present: Sequence[Placed], field: int | None = None) -> Verdict:
    """Data stand in a report once; sections of own words may be several, and one for each field of action."""
    reasons: list[Reason] = []
    kinds = [one.kind for one in present]
    if kind not in SEVERAL and kind in kinds:
        reasons.append(Reason(_("This section stands in the report already. Its data are told once.")))
    reasons += check_field(kind, field).reasons
    if field is not None and any(one.kind is SectionKind.FIELD and one.field == field for one in present):
        reasons.append(Reason(_("This field of action has a section already. Please choose another one.")))
    if len(present) >= MOST_SECTIONS:
        reasons.append(
            Reason(
                _("A report has at most %(most)d sections. Please join some first."), {"most": MOST_SECTIONS}
            )
        )
    return Verdict(tuple(reasons))


def check_field(kind: SectionKind, field: int | None) -> Verdict:
    """A section on one field of action names it, and no other section does."""
    if (kind is SectionKind.FIELD) == (field is not None):
        return Verdict()
    if field is None:
        return Verdict((Reason(_("Please choose the field of action that this section tells of.")),))
    return Verdict((Reason(_("Only a section on one field of action names a field of action.")),))


def check_remove(present: int) -> Verdict:
    """One section at least stays."""
    if present > 1:
        return Verdict()
    return Verdict((Reason(_("A report without any section tells nothing. Please add another one first.")),))


def place_of(kind: SectionKind, present: Iterable[SectionKind]) -> int:
    """Where a new section goes, counted from 1: to the end, before an annex if one stands there."""
    kinds = list(present)
    before_annex = bool(kinds) and kinds[-1] is SectionKind.ANNEX and kind is not SectionKind.ANNEX
    return len(kinds) if before_annex else len(kinds) + 1
