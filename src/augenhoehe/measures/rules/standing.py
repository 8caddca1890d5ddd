# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a measure stood on a day: what counts is the newest word as of that day, reported or entered by hand.

A report speaks of the day it names, a change by hand of the day on which it was made. What was stated when the measure
was entered counts only until something else is said. Reasons: docs/adr/0023-the-newest-word.md.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Word:
    """What was said about where a measure stands; None where it says nothing about that.

    `number` is the word's place in the log, for words of one day; `report` the report's number, None by hand.
    """

    day: datetime.date
    number: int
    status: str | None = None
    timeliness: str | None = None
    delay_reason: str | None = None
    report: int | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """Where a measure stood, the last report up to the day, and when a hand changed it after that report."""

    status: str = ""
    timeliness: str = ""
    delay_reason: str = ""
    report: int | None = None
    by_hand_on: datetime.date | None = None


def stated_as_of(words: Iterable[Word], as_of: datetime.date) -> Stated | None:
    """What the words come to on a day; None where all of them were said later.

    A measure of which nothing was said but what was stated when it was entered stands as stated then, whenever that
    was: the list may have been typed after the day.
    """
    told = sorted(words, key=lambda word: (not word.first, word.day, word.number))
    only_entered = all(word.first for word in told)
    known = [word for word in told if word.day <= as_of or only_entered]
    if not known:
        return None
    found = Stated()
    for word in known:
        found = replace(
            found,
            status=found.status if word.status is None else word.status,
            timeliness=found.timeliness if word.timeliness is None else word.timeliness,
            delay_reason=found.delay_reason if word.delay_reason is None else word.delay_reason,
            report=found.report if word.report is None else word.report,
            by_hand_on=None if word.first or word.report is not None else word.day,
        )
    return found


def is_newest(words: Iterable[Word], reported_on: datetime.date) -> bool:
    """Whether a report that is entered now and speaks of a day is the newest word on the measure."""
    return all(word.first or word.day <= reported_on for word in words)
