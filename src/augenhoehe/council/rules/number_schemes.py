# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a scheme, a legislative term or a number may change: what was counted with stays what it was."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from augenhoehe.council.enums import PaperState
from augenhoehe.council.rules import numbering
from augenhoehe.kit.reasons import Reason, Verdict, _

TERM_NAME = re.compile(r"[^\W_]+(?:[-–.][^\W_]+)*")
BEFORE_SUBMISSION = frozenset({PaperState.DRAFT, PaperState.IN_SIGN_OFF, PaperState.RELEASED})


@dataclass(frozen=True, slots=True)
class Span:
    """A legislative term: name and first and last day (None: open)."""

    name: str
    start: datetime.date
    end: datetime.date | None = None

    def covers(self, day: datetime.date) -> bool:
        """Whether a day lies in it."""
        return self.start <= day and not self.ends_before(day)

    def ends_before(self, day: datetime.date) -> bool:
        """Whether it is over on a day."""
        return self.end is not None and self.end < day


def check_draw(state: PaperState, reference: str, *, has_scheme: bool) -> Verdict:
    """A number is drawn once, before the paper is submitted, by a town that counts its papers here."""
    if reference:
        return Verdict((Reason(_("This paper has the number %(number)s already."), {"number": reference}),))
    if state not in BEFORE_SUBMISSION:
        return Verdict((Reason(_("Only a paper that was not submitted yet can draw a number.")),))
    if not has_scheme:
        return Verdict((Reason(_("No number scheme is set for today. Please set one, or type the number.")),))
    return Verdict()


def check_typed(old: str, new: str, *, drawn: bool, draws: bool) -> Verdict:
    """Whether a person may type this number: never over a drawn one, and not where the number is still to be drawn.

    `drawn`: the old number was drawn. `draws`: the paper is the town's own, not submitted yet, and its number comes
    of a scheme.
    """
    if numbering.key(old) == numbering.key(new):
        return Verdict()
    if drawn:
        return Verdict(
            (Reason(_("The number %(number)s was drawn and stays with this paper."), {"number": old}),)
        )
    if draws and numbering.key(new):
        return Verdict(
            (Reason(_("Your town draws its numbers. Please leave the number empty; it comes by itself.")),)
        )
    return Verdict()


def check_scheme_start(
    start: datetime.date,
    *,
    old: datetime.date | None,
    last_drawn: datetime.date | None,
    others: Iterable[datetime.date],
) -> Verdict:
    """A scheme begins after the last number that was drawn, and one that was drawn from does not change any more.

    `old` is the day from which the stored scheme holds, None for a new one; `others` are the starts of all others.
    """
    if start in set(others):
        return Verdict(
            (Reason(_("Another scheme begins on %(date)s. Please change that one."), {"date": start}),)
        )
    if last_drawn is None:
        return Verdict()
    if old is not None and old <= last_drawn:
        return Verdict(
            (
                Reason(
                    _(
                        "Numbers were drawn with this scheme until %(date)s. It stays; please set a new one "
                        "from a later day."
                    ),
                    {"date": last_drawn},
                ),
            )
        )
    if start <= last_drawn:
        return Verdict(
            (
                Reason(
                    _("Numbers were drawn until %(date)s. A new scheme begins on a later day."),
                    {"date": last_drawn},
                ),
            )
        )
    return Verdict()


def check_scheme_removal(start: datetime.date, last_drawn: datetime.date | None) -> Verdict:
    """A scheme that was drawn from stays; one that was only planned may go."""
    if last_drawn is not None and start <= last_drawn:
        return Verdict(
            (
                Reason(
                    _("Numbers were drawn with this scheme until %(date)s. It stays."), {"date": last_drawn}
                ),
            )
        )
    return Verdict()


def check_term(
    new: Span, others: Sequence[Span], *, old: Span | None, last_drawn: datetime.date | None
) -> Verdict:
    """A term ends after it begins, terms do not overlap, and one that was counted in keeps name and days counted."""
    reasons = []
    if not TERM_NAME.fullmatch(new.name):
        reasons.append(
            Reason(_("The number of the term consists of letters and digits, such as 12 or XVII."))
        )
    if new.end is not None and new.end < new.start:
        reasons.append(Reason(_("The term ends before it begins.")))
    reasons += [
        Reason(
            _(
                "It overlaps with the term %(name)s, which begins on %(date)s. Please end one of them earlier."
            ),
            {"name": other.name, "date": other.start},
        )
        for other in others
        if (new.end is None or other.start <= new.end) and (other.end is None or new.start <= other.end)
    ]
    counted = old is not None and last_drawn is not None and old.start <= last_drawn
    if old is not None and counted and (new.name, new.start) != (old.name, old.start):
        reasons.append(Reason(_("Numbers were drawn in this term. Its number and its first day stay.")))
    if old is not None and last_drawn is not None and old.covers(last_drawn) and new.ends_before(last_drawn):
        reasons.append(
            Reason(_("Numbers were drawn until %(date)s. The term cannot end before."), {"date": last_drawn})
        )
    return Verdict(tuple(reasons))
