# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.council.rules.answer_links import (
    LinkFacts,
    LinkState,
    check_link,
    check_new_link,
    link_state,
)
from augenhoehe.council.rules.duties import DutyFacts

NOW = datetime(2023, 1, 16, 12, tzinfo=UTC)
OPEN = LinkFacts(expires_at=NOW + timedelta(seconds=1))


@pytest.mark.parametrize(
    ("link", "state"),
    [
        (OPEN, LinkState.OPEN),
        (replace(OPEN, expires_at=NOW), LinkState.EXPIRED),
        (replace(OPEN, revoked_at=NOW), LinkState.REVOKED),
        (replace(OPEN, revoked_at=NOW, used_at=NOW), LinkState.USED),
        (replace(OPEN, expires_at=NOW, used_at=NOW), LinkState.USED),
    ],
)
def test_where_a_link_stands(link: LinkFacts, state: LinkState) -> None:
    assert link_state(link, NOW) is state
    assert check_link(link, NOW).ok is (state is LinkState.OPEN)


@pytest.mark.parametrize(("days", "fits"), [(0, False), (1, True), (21, True), (90, True), (91, False)])
def test_how_long_a_link_is_valid(days: int, fits: bool) -> None:
    duty = DutyFacts(FollowUpState.IN_PROGRESS, Recurrence.ONCE, None)
    assert check_new_link(duty, days, NOW.date()).ok is fits


@pytest.mark.parametrize("noted", [False, True])
def test_nobody_is_asked_about_what_is_done(noted: bool) -> None:
    duty = DutyFacts(FollowUpState.DONE, Recurrence.ONCE, date(2022, 1, 1), noted)
    assert "done" in str(check_new_link(duty, 21, NOW.date()).reasons[0])
