# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of reports. No Django: facts in, verdicts with reasons out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from augenhoehe.kit.reasons import Reason, Verdict, _
from augenhoehe.reporting.enums import ReportState, SectionKind

DEFAULT_SECTIONS: tuple[SectionKind, ...] = (
    SectionKind.RESOLUTION,
    SectionKind.OVERVIEW,
    SectionKind.FIELDS,
    SectionKind.DELAYS,
    SectionKind.CONCEPT,
    SectionKind.DUTIES,
    SectionKind.OUTLOOK,
    SectionKind.ANNEX,
)
"""The sections that real reports have in common (Leverkusen 2019, Rheine, Erfurt), in their usual order."""

FROZEN_STAYS = Reason(
    _("The report is frozen. What was reported is not changed; write a new report instead.")
)


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What the rules need to know of a report."""

    state: ReportState
    as_of: datetime.date
    has_snapshot: bool
    has_paper: bool
    published: bool


FIRST_YEAR = 1990


def check_year(year: int, today: datetime.date) -> Verdict:
    """A report tells of a year that has begun, and of none before there were integration concepts."""
    if FIRST_YEAR <= year <= today.year:
        return Verdict()
    return Verdict(
        (
            Reason(
                _("A report tells of a year between %(first)d and %(last)d. Please correct the year."),
                {"first": FIRST_YEAR, "last": today.year},
            ),
        )
    )


def check_editable(facts: ReportFacts) -> Verdict:
    """Only a draft is changed."""
    return Verdict() if facts.state is ReportState.DRAFT else Verdict((FROZEN_STAYS,))


def check_freeze(facts: ReportFacts, today: datetime.date, measures: int) -> Verdict:
    """A draft is frozen once, on its day or after it, and it must have something to tell."""
    reasons: list[Reason] = []
    if facts.state is ReportState.FROZEN:
        reasons.append(FROZEN_STAYS)
    if facts.as_of > today:
        reasons.append(
            Reason(
                _("The report speaks as of %(day)s. It can be frozen on that day or later, not before."),
                {"day": facts.as_of},
            )
        )
    if measures == 0:
        reasons.append(
            Reason(
                _(
                    "There is no measure to report on. Please add measures, or let the public see those there are."
                )
            )
        )
    return Verdict(tuple(reasons))


def check_publish(facts: ReportFacts) -> Verdict:
    """Files are made from what is frozen."""
    if facts.state is ReportState.FROZEN and facts.has_snapshot:
        return Verdict()
    return Verdict((Reason(_("Please freeze the report first. Its files are made from the frozen data.")),))


def check_paper(facts: ReportFacts) -> Verdict:
    """A paper carries a frozen report with its files, and one report is carried by one paper."""
    reasons: list[Reason] = []
    if facts.state is not ReportState.FROZEN:
        reasons.append(Reason(_("Please freeze the report first. The council gets what was frozen.")))
    elif not facts.published:
        reasons.append(Reason(_("Please make the files of the report first. The paper takes the PDF along.")))
    if facts.has_paper:
        reasons.append(Reason(_("A paper carries this report already.")))
    return Verdict(tuple(reasons))


@dataclass(frozen=True, slots=True)
class UpdateFacts:
    """One report on a measure: for which day, and its number, which grows in the order of writing."""

    reported_on: datetime.date
    number: int


def latest_as_of(updates: Sequence[UpdateFacts], as_of: datetime.date) -> UpdateFacts | None:
    """The newest report that speaks of a day up to and including `as_of`; later ones belong to the next report."""
    known = [update for update in updates if update.reported_on <= as_of]
    return max(known, key=lambda update: (update.reported_on, update.number), default=None)
