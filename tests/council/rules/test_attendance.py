# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import time

import pytest

from augenhoehe.council.enums import AttendanceRole, AttendanceState
from augenhoehe.council.rules.attendance import MOST_PEOPLE, Participant, Quorum, check_attendance, quorum

CHAIR, GUEST = AttendanceRole.CHAIR, AttendanceRole.GUEST
EXCUSED = AttendanceState.EXCUSED


@pytest.mark.parametrize(
    ("members", "present", "reached"),
    [(7, 4, True), (7, 3, False), (8, 4, False), (8, 5, True), (0, 0, False)],
)
def test_more_than_half_is_a_quorum(members: int, present: int, *, reached: bool) -> None:
    assert Quorum(members, present).reached is reached


def test_only_voting_members_count() -> None:
    people = [
        Participant("A", CHAIR),
        Participant("B"),
        Participant("C", state=EXCUSED),
        Participant("D", GUEST),
        Participant("E", AttendanceRole.ADVISORY),
    ]
    found = quorum(people)
    assert (found.members, found.present, found.needed, found.reached) == (3, 2, 2, True)


@pytest.mark.parametrize(
    ("people", "reasons"),
    [
        ([Participant("A", CHAIR, arrived=time(17), left=time(18))], 0),
        ([Participant("A", CHAIR), Participant("B", CHAIR)], 1),
        ([Participant("A", CHAIR), Participant("B", CHAIR, EXCUSED)], 0),
        ([Participant("A", state=EXCUSED, arrived=time(17))], 1),
        ([Participant("A", state=EXCUSED, left=time(17))], 1),
        ([Participant("A", arrived=time(18), left=time(17))], 1),
        ([Participant("A", arrived=time(18)), Participant("B", left=time(18))], 0),
        ([Participant(str(number)) for number in range(MOST_PEOPLE + 1)], 1),
    ],
)
def test_what_contradicts_itself(people: list[Participant], reasons: int) -> None:
    assert len(check_attendance(people).reasons) == reasons
