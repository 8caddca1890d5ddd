# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.kit import appointments
from augenhoehe.kit.appointments import Appointment

AT = datetime.datetime(2023, 1, 16, 9, tzinfo=datetime.UTC)


def test_appointments_of_all_rooms_are_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(appointments, "_providers", {})
    day = datetime.date(2023, 2, 1)
    evening = Appointment("b", 0, AT, day, "Abend", start=datetime.time(18))
    all_day = Appointment("c", 0, AT, day, "Ganzer Tag")
    early = Appointment("a", 0, AT, datetime.date(2023, 1, 31), "Vorher")
    appointments.register("one", lambda actor, town, body: [evening, all_day])
    appointments.register("other", lambda actor, town, body: [] if body else [early])
    assert appointments.of(None, None) == [early, all_day, evening]
    assert appointments.of(None, None, 3) == [all_day, evening]
