# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Results: which are possible in which role, when they contradict themselves, and what they bring about."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from augenhoehe.council.enums import ConsultationRole, Majority, Outcome, PaperState
from augenhoehe.kit.reasons import Reason, Verdict, _, says_something

_NOT_SPOKEN = frozenset(
    {
        Outcome.POSTPONED,
        Outcome.DEFERRED,
        Outcome.REFERRED,
        Outcome.WITHDRAWN,
        Outcome.REMOVED,
        Outcome.SETTLED,
    }
)
_ADVICE = _NOT_SPOKEN | {
    Outcome.RECOMMENDED,
    Outcome.RECOMMENDED_AMENDED,
    Outcome.REJECTED,
    Outcome.FORWARDED,
    Outcome.NOTED,
}

POSSIBLE: dict[ConsultationRole, frozenset[Outcome]] = {
    ConsultationRole.HEARING: _ADVICE,
    ConsultationRole.ADVISORY: _ADVICE,
    ConsultationRole.DECISION: _NOT_SPOKEN
    | {Outcome.ADOPTED, Outcome.ADOPTED_AMENDED, Outcome.REJECTED, Outcome.NOTED},
    ConsultationRole.INFORMATION: _NOT_SPOKEN | {Outcome.NOTED},
}

IN_FAVOUR = frozenset(
    {Outcome.ADOPTED, Outcome.ADOPTED_AMENDED, Outcome.RECOMMENDED, Outcome.RECOMMENDED_AMENDED}
)
AMENDED = frozenset({Outcome.ADOPTED_AMENDED, Outcome.RECOMMENDED_AMENDED})
FINAL = frozenset({Outcome.ADOPTED, Outcome.ADOPTED_AMENDED, Outcome.REJECTED})
"""Results with which a deciding body has done with a paper."""


WITHOUT_PAPER = frozenset(Outcome) - {Outcome.FORWARDED}
"""What may become of an item without a paper: openings, questions, motions made in the sitting."""

MOST_GROUPS = 40


@dataclass(frozen=True, slots=True)
class GroupVotes:
    """How one group voted. Votes that are not told are None."""

    group: str
    yes: int | None = None
    no: int | None = None
    abstain: int | None = None
    biased: int | None = None


@dataclass(frozen=True, slots=True)
class ResultFacts:
    """A result as it is about to be recorded. Votes that are not told are None."""

    role: ConsultationRole | None
    outcome: Outcome
    date: datetime.date | None
    majority: Majority | None = None
    votes_yes: int | None = None
    votes_no: int | None = None
    adopted_text: str = ""
    votes_abstain: int | None = None
    votes_biased: int | None = None
    group_votes: Sequence[GroupVotes] = ()


def possible_outcomes(role: ConsultationRole | None) -> tuple[Outcome, ...]:
    """The results a body can reach in its role, in fixed order; none while the role is unknown."""
    return tuple(outcome for outcome in Outcome if role is not None and outcome in POSSIBLE[role])


def check_result(result: ResultFacts, today: datetime.date) -> Verdict:
    """Every reason that speaks against recording this result."""
    if result.role is None:
        return Verdict(
            (
                Reason(
                    _(
                        "Please say first what the body does with the paper: hearing, advice, "
                        "decision or information."
                    )
                ),
            )
        )
    if result.outcome not in POSSIBLE[result.role]:
        return Verdict(
            (Reason(_("A body in this role cannot reach this result. Please choose another one.")),)
        )
    return Verdict((*_day(result, today), *_text(result), *_votes(result), *_groups(result)))


def check_item_result(result: ResultFacts, today: datetime.date) -> Verdict:
    """Every reason that speaks against this result of an item that brings no paper: it has no role."""
    if result.outcome not in WITHOUT_PAPER:
        return Verdict((Reason(_("An item without a paper cannot have this result.")),))
    return Verdict((*_day(result, today), *_text(result), *_votes(result), *_groups(result)))


def total(told: int | None, of_groups: Iterable[int | None]) -> int | None:
    """The votes of the whole body: as told, else the sum of the groups where every group tells its own."""
    if told is not None:
        return told
    votes = list(of_groups)
    counted = [one for one in votes if one is not None]
    return sum(counted) if counted and len(counted) == len(votes) else None


def resolution_text(
    role: ConsultationRole | None, outcome: Outcome | None, proposed: str, adopted: str
) -> str | None:
    """What was resolved: the text as adopted, else as proposed; None where nothing was."""
    if role is not ConsultationRole.DECISION or outcome not in {Outcome.ADOPTED, Outcome.ADOPTED_AMENDED}:
        return None
    return adopted.strip() or proposed.strip()


def state_after(results: Iterable[tuple[ConsultationRole | None, Outcome | None]]) -> PaperState:
    """Where a submitted paper stands, told by all its results.

    It is noted where it was brought for information, nobody is to decide, and every body took note of it.
    """
    told = list(results)
    roles = {role for role, _outcome in told}
    if any(role is ConsultationRole.DECISION and outcome in FINAL for role, outcome in told):
        return PaperState.DECIDED
    for_information = ConsultationRole.INFORMATION in roles and roles.isdisjoint(
        {ConsultationRole.DECISION, None}
    )
    if for_information and all(outcome is Outcome.NOTED for _role, outcome in told):
        return PaperState.NOTED
    return PaperState.SUBMITTED


def _day(result: ResultFacts, today: datetime.date) -> Iterator[Reason]:
    if result.date is None:
        if result.role is ConsultationRole.DECISION:
            yield Reason(_("Please give the day of the sitting: the resolution needs it."))
    elif result.date > today:
        yield Reason(_("The sitting on %(date)s has not taken place yet."), {"date": result.date})


def _text(result: ResultFacts) -> Iterator[Reason]:
    if result.outcome in AMENDED and not says_something(result.adopted_text):
        yield Reason(_("The text was changed. Please enter it as it was adopted."))


def _votes(result: ResultFacts) -> Iterator[Reason]:
    if result.majority is Majority.UNANIMOUS and result.votes_no:
        yield Reason(_("A unanimous vote has no votes against."))
    if result.votes_yes is None or result.votes_no is None:
        return
    # A tie is a rejection (§ 50 GO NRW).
    carried = result.votes_yes > result.votes_no
    if result.outcome in IN_FAVOUR and not carried:
        yield Reason(_("With as many or more votes against than for it, a motion is not carried."))
    if result.outcome is Outcome.REJECTED and carried:
        yield Reason(_("With more votes for it than against, a motion is carried."))


def _groups(result: ResultFacts) -> Iterator[Reason]:
    """Each group once, and their votes add up to those of the body."""
    rows = result.group_votes
    if len(rows) > MOST_GROUPS:
        yield Reason(_("At most %(most)s groups can be entered."), {"most": MOST_GROUPS})
    names = [row.group.strip().casefold() for row in rows]
    if not all(names):
        yield Reason(_("Please name the group whose votes these are."))
    if len(set(names)) < len(names):
        yield Reason(_("A group stands twice in the table."))
    yield from _sums(result)


def _sums(result: ResultFacts) -> Iterator[Reason]:
    told = {
        _("The groups have %(sum)s votes for it, the whole body has %(total)s."): (
            result.votes_yes,
            [row.yes for row in result.group_votes],
        ),
        _("The groups have %(sum)s votes against it, the whole body has %(total)s."): (
            result.votes_no,
            [row.no for row in result.group_votes],
        ),
        _("The groups have %(sum)s abstentions, the whole body has %(total)s."): (
            result.votes_abstain,
            [row.abstain for row in result.group_votes],
        ),
        _("The groups have %(sum)s biased members, the whole body has %(total)s."): (
            result.votes_biased,
            [row.biased for row in result.group_votes],
        ),
    }
    for message, (whole, votes) in told.items():
        counted = [one for one in votes if one is not None]
        if whole is None or not counted:
            continue
        complete = len(counted) == len(votes)
        if sum(counted) > whole or (complete and sum(counted) != whole):
            yield Reason(message, {"sum": sum(counted), "total": whole})
