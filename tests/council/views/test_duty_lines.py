# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import dataclasses

from augenhoehe.council.views.duty_lines import duty_lines, list_lines
from augenhoehe.council.views.duty_rows import DutyRow
from tests.council.printing.test_follow_up_list import BARE, ROW

EVIL = "<b onclick='x'>\"&"
DUTY = DutyRow(
    url="/x/1/",
    text=EVIL,
    paper=EVIL,
    public=False,
    kind="late",
    word="überfällig",
    state="in Umsetzung",
    delay_reason=EVIL,
    day="2023-01-02",
    day_short="02.01.2023",
    distance="seit 14 Tagen",
    recurrence="einmalig",
    office=EVIL,
)


def test_a_line_of_a_duty() -> None:
    (line,) = duty_lines([DUTY], with_paper=True)
    assert "<b " not in line
    assert line.count("&lt;b onclick=") == 4
    for words in ("(nicht öffentlich)", "02.01.2023", "seit 14 Tagen", "ah-status--late", "in Umsetzung"):
        assert words in line


def test_what_is_not_there_is_not_shown() -> None:
    bare = dataclasses.replace(
        DUTY, public=True, state="", delay_reason="", day="", distance="", office="", text="Raum suchen"
    )
    (line,) = duty_lines([bare], with_paper=False)
    assert "nicht öffentlich" not in line
    assert "keine Angabe" in line
    assert "<time" not in line
    assert EVIL[:3] not in line


def test_a_line_of_a_frozen_list() -> None:
    full, bare = list_lines([ROW, BARE])
    for words in ("Fraktion A", "Krankheit.", "Wir suchen.", "Frau Muster", "Noch nichts.", "anderer Termin"):
        assert words in full
        assert words not in bare
    assert "Jugendkonferenz" in bare
    evil = dataclasses.replace(
        ROW, text=EVIL, answer=f"{EVIL}\n{EVIL}", before=EVIL, delay_reason=EVIL, body=EVIL
    )
    (line,) = list_lines([evil])
    assert "<b onclick" not in line
    assert "<br>" in line
