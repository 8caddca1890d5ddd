# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, time

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.move_meeting import move_meeting
from augenhoehe.kit import clock
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders, sittings

LATER = date(2022, 12, 15)


def test_papers_move_along_and_forms_that_are_open_are_told(cast: Cast) -> None:
    paper, meeting = builders.paper(cast), sittings.meeting(cast)
    sittings.item(cast, meeting, consultation=sittings.council_step(paper))
    before = paper.revision
    with clock.standing_on(sittings.BEFORE):
        moved = move_meeting(
            meeting=meeting,
            date=LATER,
            start=time(18),
            reason="Saal gesperrt",
            revision=1,
            by=cast.people["dora"],
        )
    paper.refresh_from_db()
    assert (moved.date, moved.moved_from, moved.start) == (LATER, sittings.DAY, time(18))
    assert (sittings.council_step(paper).date, paper.revision) == (LATER, before + 1)


def test_what_is_refused(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    sittings.meeting(cast, day=LATER)
    by = cast.people["dora"]
    with clock.standing_on(sittings.BEFORE):
        with pytest.raises(RuleViolation, match="tagt an dem Tag schon"):
            move_meeting(meeting=meeting, date=LATER, reason="x", revision=None, by=by)
        with pytest.raises(Conflict):
            move_meeting(meeting=meeting, date=LATER, reason="x", revision=7, by=by)
        with pytest.raises(RuleViolation):
            move_meeting(meeting=meeting, date=date(2022, 12, 16), reason=" ", revision=None, by=by)
        kept = move_meeting(meeting=meeting, date=date(2022, 12, 16), reason="x", revision=None, by=by)
    assert kept.start == time(17)
