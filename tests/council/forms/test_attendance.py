# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import time

from augenhoehe.council.enums import AttendanceRole, AttendanceState
from augenhoehe.council.forms.attendance import EMPTY_ROWS, MOST_ROWS, AttendanceForm
from augenhoehe.council.models import Meeting
from augenhoehe.council.rules.attendance import Participant

RUTH = Participant("Ruth", AttendanceRole.CHAIR, group="A", arrived=time(17, 20))


def test_everybody_listed_and_rows_to_add() -> None:
    rows = AttendanceForm(meeting=Meeting(), people=[RUTH]).person_rows()
    assert len(rows) == 1 + EMPTY_ROWS
    assert (rows[0].name.value(), rows[0].role.value()) == ("Ruth", "chair")


def test_rows_without_a_name_are_left_out_and_gaps_are_filled() -> None:
    data = {
        "revision": "0",
        "rows": "3",
        "person-0-name": "  ",
        "person-1-name": " Ali   Muster ",
        "person-2-name": "Berta",
        "person-2-role": "guest",
        "person-2-state": "excused",
        "person-2-left": "18:00",
    }
    form = AttendanceForm(data, meeting=Meeting(), people=[RUTH])
    assert form.is_valid()
    assert form.people() == [
        Participant("Ali Muster"),
        Participant("Berta", AttendanceRole.GUEST, AttendanceState.EXCUSED, left=time(18)),
    ]


def test_hostile_counts_and_values() -> None:
    for rows, count in (("9999999", 4), ("x", 4), ("-1", 4), ("999", MOST_ROWS), ("", 4)):
        assert AttendanceForm({"rows": rows}, meeting=Meeting(), people=[RUTH]).count == count
    data = {"rows": "1", "person-0-name": "x" * 201, "person-0-role": "king", "person-0-arrived": "25:99"}
    form = AttendanceForm(data, meeting=Meeting(), people=[])
    assert set(form.errors) == {"person-0-name", "person-0-role", "person-0-arrived"}
