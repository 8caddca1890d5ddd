# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agendas: their order, their numbers, and when they may change. The public part comes first."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from augenhoehe.council.enums import ON_ITS_WAY, MeetingState, PaperState
from augenhoehe.council.rules.facts import Step
from augenhoehe.kit.reasons import Reason, Verdict, _, says_something

MOST_ITEMS = 300
"""More than any sitting gets through; whatever is beyond is a mistake."""
DEEPEST = 3
NUMBER = re.compile(r"\d{1,4}(\.\d{1,4}){0,4}[a-z]?")
ON_AN_AGENDA = frozenset(ON_ITS_WAY)


@dataclass(frozen=True, slots=True)
class Line:
    """One item of an agenda. `key` tells items apart; `fixed`: the number was given by hand."""

    key: int
    public: bool = True
    level: int = 0
    number: str = ""
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item about to be put on an agenda; `paper_state` is None for one without a paper."""

    name: str
    public: bool
    paper_state: PaperState | None = None
    paper_public: bool = False
    body_fits: bool = True
    day_fits: bool = True
    on_another: bool = False


def arranged(lines: Sequence[Line]) -> list[Line]:
    """The lines in order: public part first, no level skipped, each with its number.

    Numbers begin anew in each part: 1, 1.1, 1.2, 2. A number given by hand stays, those below it begin with it,
    and no other line of the part gets the same.
    """
    return [line for part in (True, False) for line in _part([one for one in lines if one.public is part])]


def moved(lines: Sequence[Line], key: int, *, up: bool) -> list[Line]:
    """The lines with one of them, and all below it, moved past its neighbour; unchanged where there is none."""
    order = list(lines)
    start, end = _block(order, key)
    first = order[start]
    if up:
        before = [place for place in range(start) if order[place].public is first.public]
        target = next((place for place in reversed(before) if order[place].level <= first.level), None)
        if target is None or order[target].level < first.level:
            return order
        return [*order[:target], *order[start:end], *order[target:start], *order[end:]]
    after = order[end] if end < len(order) else None
    if after is None or after.public is not first.public or after.level < first.level:
        return order
    _start, stop = _block(order, after.key)
    return [*order[:start], *order[end:stop], *order[start:end], *order[stop:]]


def below(lines: Sequence[Line], key: int) -> list[int]:
    """The keys of all lines that stand below one."""
    start, end = _block(lines, key)
    return [line.key for line in lines[start + 1 : end]]


def check_change(state: MeetingState, *, cancelled: bool) -> Verdict:
    """May the agenda still change? Not of a sitting that was held or cancelled."""
    if cancelled:
        return Verdict((Reason(_("This meeting was cancelled. Its agenda is not changed any more.")),))
    if state is MeetingState.HELD:
        return Verdict((Reason(_("This meeting has taken place. Its agenda is not changed any more.")),))
    return Verdict()


def check_new(item: NewItem, known: int) -> Verdict:
    """Every reason that speaks against putting an item on an agenda of so many items."""
    reasons = []
    if known >= MOST_ITEMS:
        reasons.append(
            Reason(_("An agenda has at most %(most)s items. Please check it."), {"most": MOST_ITEMS})
        )
    if not says_something(item.name):
        reasons.append(Reason(_("The subject is missing.")))
    if item.paper_state is None:
        return Verdict(tuple(reasons))
    if item.paper_state not in ON_AN_AGENDA:
        reasons.append(Reason(_("Only a paper that was submitted comes onto an agenda.")))
    if not item.body_fits or not item.day_fits:
        reasons.append(Reason(_("This body does not deal with the paper on that day.")))
    if item.on_another:
        reasons.append(Reason(_("This consultation stands on an agenda already.")))
    if item.public and not item.paper_public:
        reasons.append(Reason(_("A paper that is not public belongs into the non-public part.")))
    return Verdict(tuple(reasons))


def check_number(number: str, key: int, lines: Sequence[Line]) -> Verdict:
    """A number given by hand looks like 5.11.3 and stands once in its part; an empty one is counted."""
    if not number:
        return Verdict()
    if not NUMBER.fullmatch(number):
        return Verdict((Reason(_("Please write the number of an item like 5 or 5.11.3.")),))
    own = next(line for line in lines if line.key == key)
    others = [line for line in lines if line.key != key and line.public is own.public and line.fixed]
    if any(line.number == number for line in others):
        return Verdict(
            (Reason(_("The number %(number)s was given to another item already."), {"number": number}),)
        )
    return Verdict()


def check_removal(*, invited: bool, tabled: bool, has_result: bool) -> Verdict:
    """What people were invited to is not quietly taken away; what was added afterwards by mistake may go."""
    if has_result:
        return Verdict((Reason(_("This item has a result already, so it stays on the agenda.")),))
    if invited and not tabled:
        return Verdict(
            (
                Reason(
                    _(
                        "People were invited to this agenda. Please enter “taken off the agenda” as the "
                        "result of the item instead."
                    )
                ),
            )
        )
    return Verdict()


def check_depublishing(reason: str, *, done: bool) -> Verdict:
    """An item is taken back from the public once, and the reason is told."""
    if done:
        return Verdict((Reason(_("This item has been taken back from the public already.")),))
    if not says_something(reason):
        return Verdict((Reason(_("Please say in a sentence why the item is taken back from the public.")),))
    return Verdict()


@dataclass(frozen=True, slots=True)
class OnAgenda:
    """A step of a paper that stands on an agenda: its number, and the body and day of that meeting."""

    number: int
    body: int
    body_name: str
    day: datetime.date


def check_steps_stay(on_agendas: Sequence[OnAgenda], wanted: Sequence[Step]) -> Verdict:
    """A step that stands on an agenda keeps its body and day until it is taken off there."""
    steps = {step.number: step for step in wanted if step.number}
    return Verdict(
        tuple(
            Reason(
                _("“%(body)s” has the paper on its agenda of %(date)s. Please take it off there first."),
                {"body": place.body_name, "date": place.day},
            )
            for place in on_agendas
            if not _stays(place, steps.get(place.number))
        )
    )


def tabled_moment(
    state: MeetingState, now: datetime.datetime, *, tabled_paper: bool
) -> datetime.datetime | None:
    """When an item counts as added late: after the invitation, or with a paper that is handed out in the sitting."""
    return now if state is not MeetingState.SCHEDULED or tabled_paper else None


def _stays(place: OnAgenda, step: Step | None) -> bool:
    if step is None or step.date != place.day:
        return False
    return step.body == place.body or step.body_name == place.body_name


def _part(lines: Sequence[Line]) -> list[Line]:
    taken = {line.number for line in lines if line.fixed}
    numbers: list[str] = []
    counters: list[int] = []
    result: list[Line] = []
    for line in lines:
        level = min(line.level, len(numbers), DEEPEST)
        numbers, counters = numbers[:level], [*counters[: level + 1], *[0] * (level + 1 - len(counters))]
        if line.fixed:
            number = line.number
        else:
            while True:
                counters[level] += 1
                number = ".".join([*numbers[-1:], str(counters[level])])
                if number not in taken:
                    break
        taken.add(number)
        numbers.append(number)
        result.append(replace(line, level=level, number=number))
    return result


def _block(lines: Sequence[Line], key: int) -> tuple[int, int]:
    """From where to where a line and all below it stand. Raises ValueError for a key that is not there."""
    start = [line.key for line in lines].index(key)
    own = lines[start]
    end = start + 1
    while end < len(lines) and lines[end].public is own.public and lines[end].level > own.level:
        end += 1
    return start, end
