# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A check from its beginning to its repetition: who may still answer, when the answers are seen, when it is closed."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.factors.enums import CheckState, SubjectKind
from augenhoehe.kit.reasons import Reason, Verdict, _

MOST_PARTICIPANTS = 40
LONGEST_WAIT = datetime.timedelta(days=180)


@dataclass(frozen=True, slots=True)
class CheckFacts:
    """What the rules need to know of a check. `invited` and `handed_in` count those who were not taken out again."""

    state: CheckState
    kind: SubjectKind
    together: bool = True
    invited: int = 0
    handed_in: int = 0
    subject_public: bool = True
    repeated: bool = False


def check_begin(published: bool, answer_by: datetime.date | None, today: datetime.date) -> Verdict:
    """A check is made with a published version, and whoever is to answer has time to."""
    reasons = []
    if not published:
        reasons.append(Reason(_("This version of the set is not published yet. Please publish it first.")))
    if answer_by is not None and answer_by <= today:
        reasons.append(Reason(_("Please give time for the answers: choose a day that lies ahead.")))
    elif answer_by is not None and answer_by > today + LONGEST_WAIT:
        reasons.append(Reason(_("That is more than half a year ahead. Please choose an earlier day.")))
    return Verdict(tuple(reasons))


def check_invite(check: CheckFacts, adding: int = 1) -> Verdict:
    """People join as long as nobody has seen the answers of others. adding: how many join at once."""
    if check.state is not CheckState.ANSWERING:
        return Verdict((Reason(_("The answers are on the table already. Nobody can join any more.")),))
    if not check.together:
        return Verdict((Reason(_("This check is answered by one person alone.")),))
    if check.invited + adding > MOST_PARTICIPANTS:
        return Verdict((Reason(_("At most %(most)d people answer one check."), {"most": MOST_PARTICIPANTS}),))
    return Verdict()


def check_answering(check: CheckFacts, *, handed_in: bool, revoked: bool) -> Verdict:
    """An answer is written on until it is handed in, and by nobody who has seen those of others."""
    if revoked:
        return Verdict((Reason(_("This invitation was withdrawn.")),))
    if check.state is not CheckState.ANSWERING:
        return Verdict((Reason(_("The answers are on the table already and are not changed any more.")),))
    if handed_in:
        return Verdict((Reason(_("These answers are handed in already. Thank you.")),))
    return Verdict()


def opens_by_itself(check: CheckFacts) -> bool:
    """Whether all have answered, so that all may see everything."""
    return check.state is CheckState.ANSWERING and 0 < check.invited == check.handed_in


def check_open(check: CheckFacts) -> Verdict:
    """Whoever leads the check may open it before all have answered, but not before anybody has."""
    if check.state is not CheckState.ANSWERING:
        return Verdict((Reason(_("The answers are on the table already.")),))
    if check.handed_in == 0:
        return Verdict(
            (Reason(_("Nobody has handed in answers yet. Please wait, or remind those invited.")),)
        )
    return Verdict()


def check_remind(check: CheckFacts) -> Verdict:
    """Whoever has not answered is reminded while the answers are coming in."""
    if check.state is not CheckState.ANSWERING:
        return Verdict((Reason(_("The answers are on the table already.")),))
    return Verdict()


def check_agree(check: CheckFacts) -> Verdict:
    """The group agrees when the answers are on the table, until the check is closed."""
    if check.state is CheckState.ANSWERING:
        return Verdict((Reason(_("Please open the answers first; then the group can agree.")),))
    if check.state is CheckState.CLOSED:
        return Verdict((Reason(_("The check is closed. What was agreed stays; please repeat it instead.")),))
    return Verdict()


def check_close(check: CheckFacts, agreed: Verdict) -> Verdict:
    """A check is closed with an agreed answer to every question. `agreed`: what is missing of them."""
    return Verdict((*check_agree(check).reasons, *agreed.reasons))


def check_plan(check: CheckFacts, day: datetime.date | None, today: datetime.date) -> Verdict:
    """The next check is planned when this one is closed, for a day that lies ahead."""
    reasons = list(check_repeat(check).reasons)
    if day is not None and day <= today:
        reasons.append(Reason(_("The day of the next check must lie ahead.")))
    return Verdict(tuple(reasons))


def check_repeat(check: CheckFacts) -> Verdict:
    """A closed check is repeated once; the repetition is repeated then."""
    if check.state is not CheckState.CLOSED:
        return Verdict((Reason(_("Please close this check first. Then it can be repeated.")),))
    if check.repeated:
        return Verdict((Reason(_("This check was repeated already. Please repeat the newest one.")),))
    return Verdict()


def check_release(check: CheckFacts) -> Verdict:
    """The public sees what is finished, of a thing that it may know."""
    if check.state is not CheckState.CLOSED:
        return Verdict((Reason(_("Please close the check first. Only its result can be released.")),))
    if not check.subject_public:
        return Verdict((Reason(_("What was checked is not public itself. So its check stays inside.")),))
    return Verdict()


def check_attach(check: CheckFacts) -> Verdict:
    """The result of a check of a paper goes with the paper."""
    if check.kind is not SubjectKind.PAPER:
        return Verdict((Reason(_("This check is not about a paper.")),))
    if check.state is not CheckState.CLOSED:
        return Verdict((Reason(_("Please close the check first. Its result is attached as a file.")),))
    return Verdict()


def check_step(check: CheckFacts) -> Verdict:
    """Next steps follow from answers that all have seen."""
    if check.state is CheckState.ANSWERING:
        return Verdict((Reason(_("Next steps follow from the answers. Please wait until they are open.")),))
    return Verdict()


def check_milestone(kind: SubjectKind, *, has_milestone: bool) -> Verdict:
    """A step on a measure becomes its milestone, once."""
    if kind is not SubjectKind.MEASURE:
        return Verdict((Reason(_("Only a measure has milestones. Here the step stays a task in words.")),))
    if has_milestone:
        return Verdict((Reason(_("This step is a milestone of the measure already.")),))
    return Verdict()


def a_year_later(day: datetime.date) -> datetime.date:
    """The same day of the next year; after 29 February it is 28 February."""
    last = day.replace(day=28) if (day.month, day.day) == (2, 29) else day
    return last.replace(year=last.year + 1)
