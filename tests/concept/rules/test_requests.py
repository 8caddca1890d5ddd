# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from augenhoehe.concept.enums import Votum
from augenhoehe.concept.rules.requests import (
    LONGEST_WAIT,
    RequestFacts,
    may_ask,
    may_remind,
    may_revoke,
    may_state,
)

TODAY = datetime.date(2023, 1, 16)
DAY = datetime.timedelta(days=1)
ASKED = RequestFacts(TODAY + 7 * DAY, unanswered=2)


@pytest.mark.parametrize(
    ("due_on", "proposals", "reasons"),
    [
        (TODAY + DAY, 1, 0),
        (TODAY + LONGEST_WAIT, 1, 0),
        (TODAY, 1, 1),
        (TODAY, 0, 2),
        (TODAY + LONGEST_WAIT + DAY, 1, 1),
    ],
)
def test_a_department_is_asked_about_something_and_has_time(
    due_on: datetime.date, proposals: int, reasons: int
) -> None:
    assert len(may_ask(due_on, proposals, TODAY).reasons) == reasons


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (ASKED, ""),
        (replace(ASKED, reminded_on=TODAY - DAY), ""),
        (replace(ASKED, reminded_on=TODAY), "today already"),
        (replace(ASKED, unanswered=0), "answered everything"),
        (replace(ASKED, has_address=False), "No e-mail address"),
        (replace(ASKED, revoked=True), "withdrawn"),
    ],
)
def test_who_owes_an_answer_is_reminded(facts: RequestFacts, reason: str) -> None:
    found = " ".join(map(str, may_remind(facts, TODAY).reasons))
    assert (reason in found) if reason else found == ""


def test_what_was_withdrawn_is_not_withdrawn_again() -> None:
    assert may_revoke(ASKED).ok
    assert not may_revoke(replace(ASKED, revoked=True)).ok


@pytest.mark.parametrize(
    ("facts", "closed", "votum", "text", "ok"),
    [
        (ASKED, False, Votum.ADOPTED, "", True),
        (ASKED, False, None, "Nur ein Hinweis.", True),
        (ASKED, False, None, " ", False),
        (ASKED, False, Votum.NOT_ADOPTED, "", False),
        (ASKED, False, Votum.NOT_ADOPTED, "Zu teuer.", True),
        (ASKED, True, Votum.ADOPTED, "Ja.", False),
        (replace(ASKED, revoked=True), False, Votum.ADOPTED, "Ja.", False),
    ],
)
def test_what_a_department_can_say(
    facts: RequestFacts, closed: bool, votum: Votum | None, text: str, ok: bool
) -> None:
    assert may_state(facts, closed, votum, text).ok is ok
