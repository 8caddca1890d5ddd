# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How measures go into others: merged, split, superseded, carried on in the next edition of the concept."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from augenhoehe.kit.reasons import Reason, Verdict, _
from augenhoehe.measures.enums import MeasureStatus, SuccessionKind
from augenhoehe.measures.rules.measures import CLOSED

LONGEST_CODE = 20


@dataclass(frozen=True, slots=True)
class Known:
    """A measure by its code, and the phase it is in."""

    code: str
    status: MeasureStatus


def check_predecessors(kind: SuccessionKind, before: Sequence[Known]) -> Verdict:
    """Whether these measures can go into others: only open ones do, and merging takes at least two."""
    reasons = [
        Reason(
            _(
                "Measure %(code)s is closed already: carried out, dropped or replaced. Only an open measure goes "
                "into another."
            ),
            {"code": one.code},
        )
        for one in before
        if one.status in CLOSED
    ]
    if not before:
        reasons.append(Reason(_("Please choose at least one measure.")))
    if kind is SuccessionKind.MERGED and len({one.code for one in before}) == 1:
        reasons.append(Reason(_("To merge, please name at least one other measure.")))
    return Verdict(tuple(reasons))


def check_successor(before: Known, after: Known) -> Verdict:
    """Whether an existing measure can take the place of another."""
    if before.code == after.code:
        return Verdict((Reason(_("A measure does not replace itself. Please choose another one.")),))
    if after.status in (MeasureStatus.DROPPED, MeasureStatus.REPLACED):
        return Verdict(
            (
                Reason(
                    _("Measure %(code)s is dropped or replaced itself. Please choose one that goes on."),
                    {"code": after.code},
                ),
            )
        )
    return Verdict()


def check_parts(codes: Sequence[str]) -> Verdict:
    """A measure is split into at least two, each with a code of its own."""
    if len(codes) < 2:
        return Verdict((Reason(_("To split, please name at least two new measures.")),))
    return check_new_codes(codes, taken=())


def check_status_by_hand(before: MeasureStatus | None, wanted: MeasureStatus) -> Verdict:
    """A measure counts as replaced by going into another, never by a word alone. before: None for a new measure."""
    if wanted is MeasureStatus.REPLACED and before is not MeasureStatus.REPLACED:
        return Verdict(
            (
                Reason(
                    _(
                        "A measure counts as replaced when it goes into another one. Please use “Merge, split or "
                        "replace” on its page."
                    )
                ),
            )
        )
    return Verdict()


def check_day(happened_on: datetime.date, today: datetime.date) -> Verdict:
    """What has not happened yet is not recorded."""
    if happened_on > today:
        return Verdict(
            (
                Reason(
                    _("%(day)s lies in the future. Please give today or a day before."), {"day": happened_on}
                ),
            )
        )
    return Verdict()


def next_code(code: str, suffix: str) -> str:
    """The code in the next edition: the old one with the suffix behind it, blanks outside left out."""
    return f"{code.strip()}{suffix.rstrip()}"


def check_new_codes(codes: Sequence[str], taken: Collection[str]) -> Verdict:
    """Whether new codes are short enough, free, and each given once. Every one that does not fit has its reason."""
    return Verdict(tuple(_code_reasons(codes, taken)))


def _code_reasons(codes: Sequence[str], taken: Collection[str]) -> Iterator[Reason]:
    given: set[str] = set()
    for code in codes:
        if len(code) > LONGEST_CODE:
            yield Reason(
                _("The code %(code)s is longer than %(most)s characters. Please choose a shorter one."),
                {"code": code, "most": LONGEST_CODE},
            )
        if code in taken or code in given:
            yield Reason(_("The code %(code)s is taken already. Please choose another one."), {"code": code})
        given.add(code)
