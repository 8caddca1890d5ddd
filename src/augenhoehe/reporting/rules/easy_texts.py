# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of texts in Leichte Sprache: written, then checked by people it is written for, then published."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.kit.reasons import Reason, Verdict, _, says_something
from augenhoehe.reporting.enums import EasyTextState, ReportState


@dataclass(frozen=True, slots=True)
class EasyTextFacts:
    """What the rules need to know of a text. `written`: there are words; `report`: how far its report is."""

    state: EasyTextState
    written: bool
    report: ReportState
    published: bool = False


def state_after_easy_writing(*, finished: bool, changed: bool, before: EasyTextState) -> EasyTextState:
    """Where a text stands after it was saved: a check holds only for the words that were checked."""
    if before is EasyTextState.CHECKED and not changed and finished:
        return EasyTextState.CHECKED
    return EasyTextState.WRITTEN if finished else EasyTextState.OPEN


def check_easy_finished(*, finished: bool, text: str) -> Verdict:
    """Written is what has words."""
    if finished and not says_something(text):
        return Verdict((Reason(_("There is no text yet. Please write it before you mark it as written.")),))
    return Verdict()


def check_easy_check(
    facts: EasyTextFacts, checked_by: str, checked_on: datetime.date, today: datetime.date
) -> Verdict:
    """A check names who has read the written text, and the day, which is not to come."""
    reasons: list[Reason] = []
    if facts.state is EasyTextState.CHECKED:
        reasons.append(Reason(_("This text was checked already. It is checked again once it was changed.")))
    elif facts.state is EasyTextState.OPEN or not facts.written:
        reasons.append(Reason(_("This text is still being written. It is checked once it is written.")))
    if not says_something(checked_by):
        reasons.append(
            Reason(_("Please say who has checked the text: the group of people it is written for."))
        )
    if checked_on > today:
        reasons.append(Reason(_("The check lies in the future. Please enter the day on which it was.")))
    return Verdict(tuple(reasons))


def check_easy_publish(facts: EasyTextFacts) -> Verdict:
    """Published is what was checked, of a report that is frozen; once."""
    reasons: list[Reason] = []
    if facts.report is not ReportState.FROZEN:
        reasons.append(
            Reason(
                _(
                    "Please freeze the report first. The text in Leichte Sprache is published with or after it."
                )
            )
        )
    if facts.state is not EasyTextState.CHECKED:
        reasons.append(
            Reason(
                _(
                    "The text has not been checked yet. It is published once the people it is for have checked it."
                )
            )
        )
    if facts.published:
        reasons.append(Reason(_("This text is published already.")))
    return Verdict(tuple(reasons))
