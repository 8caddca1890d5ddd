# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of reports. No Django: facts in, verdicts with reasons out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from augenhoehe.kit.reasons import Reason, Verdict, _, says_something
from augenhoehe.reporting.enums import ReportState, SectionKind, SectionState

DEFAULT_SECTIONS: tuple[SectionKind, ...] = (
    SectionKind.RESOLUTION,
    SectionKind.OVERVIEW,
    SectionKind.FRAMEWORK,
    SectionKind.FIELDS,
    SectionKind.PARTICIPATION,
    SectionKind.RESOURCES,
    SectionKind.FACTORS,
    SectionKind.DELAYS,
    SectionKind.DUTIES,
    SectionKind.OUTLOOK,
    SectionKind.ANNEX,
)
"""The sections that real reports have in common (Leverkusen 2019, Rheine, Erfurt), in their usual order."""

FROZEN_STAYS = Reason(
    _("The report is frozen. What was reported is not changed; please correct it by a new edition.")
)


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What the rules need to know of a report. `corrected`: a newer edition of it is frozen."""

    state: ReportState
    as_of: datetime.date
    has_snapshot: bool
    has_paper: bool
    published: bool
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """What the rules need to know of a section.

    `carried`: last year's text, untouched; `sent_back`: with a remark; `wordless`: its title alone would be printed;
    `author`: who was asked to write it, empty for nobody in particular.
    """

    title: str
    kind: SectionKind
    state: SectionState = SectionState.OPEN
    carried: bool = False
    sent_back: bool = False
    wordless: bool = False
    author: str = ""


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


LONGEST_PERIOD = 5
"""Years. Reports on integration come every year, every second or every fifth (Rendsburg-Eckernförde, Rödermark)."""


def check_period(begins: datetime.date, ends: datetime.date, as_of: datetime.date) -> Verdict:
    """A period runs forwards, at most five years, and the report speaks of it as of a day that is not before it."""
    reasons: list[Reason] = []
    if ends < begins:
        reasons.append(Reason(_("The period ends before it begins. Please correct one of the two days.")))
    elif ends >= _years_later(begins):
        reasons.append(
            Reason(
                _("The period is longer than %(years)d years. Please write several reports."),
                {"years": LONGEST_PERIOD},
            )
        )
    if as_of < begins:
        reasons.append(
            Reason(
                _("The period begins on %(day)s only. A report cannot speak of it before."), {"day": begins}
            )
        )
    return Verdict(tuple(reasons))


def _years_later(day: datetime.date) -> datetime.date:
    """The same day after the longest period; 28 February where there is no such day."""
    try:
        return day.replace(year=day.year + LONGEST_PERIOD)
    except ValueError:
        return day.replace(year=day.year + LONGEST_PERIOD, day=28)


def check_editable(facts: ReportFacts) -> Verdict:
    """Only a draft is changed."""
    return Verdict() if facts.state is ReportState.DRAFT else Verdict((FROZEN_STAYS,))


def check_freeze(
    facts: ReportFacts, today: datetime.date, measures: int, sections: Sequence[SectionFacts]
) -> Verdict:
    """A draft is frozen once, on its day or after it; it must have something to tell, and no word nobody stands for.

    Last year's text that nobody has looked at, what was sent back to its author, what another wrote and nobody has
    approved, and a section of own words that has none hold it up; another section without words does not: its data
    speak.
    """
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
    for section in sections:
        if section.author and section.state is SectionState.WRITTEN:
            reasons.append(
                Reason(
                    _("“%(section)s” is written (author: %(author)s). Please approve it or send it back."),
                    {"section": section.title, "author": section.author},
                )
            )
        elif section.carried:
            reasons.append(
                Reason(
                    _(
                        "“%(section)s” still holds the text of the last report. "
                        "Please look through it and mark it as written."
                    ),
                    {"section": section.title},
                )
            )
        elif section.sent_back:
            reasons.append(
                Reason(_("“%(section)s” was sent back and waits for its author."), {"section": section.title})
            )
        elif section.author and section.state is SectionState.OPEN:
            reasons.append(
                Reason(
                    _("“%(section)s” is still being written by %(author)s."),
                    {"section": section.title, "author": section.author},
                )
            )
        elif section.wordless:
            reasons.append(
                Reason(
                    _("“%(section)s” has no text yet. Please write it, or take the section out."),
                    {"section": section.title},
                )
            )
    return Verdict(tuple(reasons))


def check_publish(facts: ReportFacts) -> Verdict:
    """Files are made from what is frozen."""
    if facts.state is ReportState.FROZEN and facts.has_snapshot:
        return Verdict()
    return Verdict((Reason(_("Please freeze the report first. Its files are made from the frozen data.")),))


def check_paper(facts: ReportFacts) -> Verdict:
    """A paper carries a frozen report with its files, its newest edition, and one report is carried by one paper."""
    reasons: list[Reason] = []
    if facts.state is not ReportState.FROZEN:
        reasons.append(Reason(_("Please freeze the report first. The council gets what was frozen.")))
    elif not facts.published:
        reasons.append(Reason(_("Please make the files of the report first. The paper takes the PDF along.")))
    if facts.corrected:
        reasons.append(
            Reason(_("There is a newer edition of this report. Please take that one to the council."))
        )
    if facts.has_paper:
        reasons.append(Reason(_("A paper carries this report already.")))
    return Verdict(tuple(reasons))


def check_approve(section: SectionFacts) -> Verdict:
    """What its author calls written is approved."""
    if section.state is SectionState.WRITTEN:
        return Verdict()
    if section.state is SectionState.APPROVED:
        return Verdict((Reason(_("This section is approved already.")),))
    return Verdict((Reason(_("This section is still being written. It is approved once it is written.")),))


def check_send_back(section: SectionFacts, remark: str) -> Verdict:
    """What is written or approved goes back to its author, with words that say what is missing."""
    reasons: list[Reason] = []
    if section.state is SectionState.OPEN:
        reasons.append(Reason(_("This section is still being written. There is nothing to send back.")))
    if not says_something(remark):
        reasons.append(Reason(_("Please say what is to be changed, so that its author can do it.")))
    return Verdict(tuple(reasons))


def state_after_writing(*, finished: bool, changed: bool, before: SectionState) -> SectionState:
    """Where a section stands after it was saved: an approval holds only for the words it was given for."""
    if before is SectionState.APPROVED and not changed and finished:
        return SectionState.APPROVED
    return SectionState.WRITTEN if finished else SectionState.OPEN
