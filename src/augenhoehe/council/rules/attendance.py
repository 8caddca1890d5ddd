# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is there, and whether that is enough to decide."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from augenhoehe.council.enums import AttendanceRole, AttendanceState
from augenhoehe.kit.reasons import Reason, Verdict, _

VOTING = frozenset({AttendanceRole.CHAIR, AttendanceRole.MEMBER})
MOST_PEOPLE = 250


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody at a meeting, or missing from it."""

    name: str
    role: AttendanceRole = AttendanceRole.MEMBER
    state: AttendanceState = AttendanceState.PRESENT
    group: str = ""
    arrived: datetime.time | None = None
    left: datetime.time | None = None


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many voting members there are, and how many of them came."""

    members: int
    present: int

    @property
    def needed(self) -> int:
        """More than half of the voting members (§ 49 Abs. 1 GO NRW)."""
        return self.members // 2 + 1

    @property
    def reached(self) -> bool:
        """Whether the body can decide."""
        return self.members > 0 and self.present >= self.needed


def quorum(people: Iterable[Participant]) -> Quorum:
    """Count the voting members; guests, the administration and advisory members do not count."""
    voting = [one for one in people if one.role in VOTING]
    return Quorum(len(voting), sum(one.state is AttendanceState.PRESENT for one in voting))


def check_attendance(people: Iterable[Participant]) -> Verdict:
    """Every reason that speaks against this list."""
    listed = list(people)
    reasons = []
    if len(listed) > MOST_PEOPLE:
        reasons.append(Reason(_("At most %(most)s people can be listed."), {"most": MOST_PEOPLE}))
    if sum(one.role is AttendanceRole.CHAIR and one.state is AttendanceState.PRESENT for one in listed) > 1:
        reasons.append(Reason(_("Only one person can be in the chair.")))
    for one in listed:
        if one.state is not AttendanceState.PRESENT and (one.arrived or one.left):
            reasons.append(Reason(_("%(name)s was not there, so there are no times."), {"name": one.name}))
        elif one.arrived and one.left and one.left <= one.arrived:
            reasons.append(Reason(_("%(name)s cannot leave before coming."), {"name": one.name}))
    return Verdict(tuple(reasons))
