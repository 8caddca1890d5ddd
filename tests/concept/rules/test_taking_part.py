# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from augenhoehe.concept.rules.rounds import may_be_for_all
from augenhoehe.concept.rules.taking_part import (
    MOST_PENDING,
    MOST_POINTS,
    PublicFacts,
    may_confirm,
    may_say_more,
    may_submit_publicly,
)

NAMED = PublicFacts(public=True, anonymous=False, name="Jan", email="jan@post.example")
SENT = datetime.datetime(2023, 1, 16, 12, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("facts", "reasons"),
    [
        (NAMED, 0),
        (replace(NAMED, public=False), 1),
        (replace(NAMED, email=""), 1),
        (replace(NAMED, name=""), 1),
        (replace(NAMED, name="", email=""), 1),
        (replace(NAMED, name="", email="", anonymous=True), 0),
        (replace(NAMED, email="", anonymous=True), 1),
        (replace(NAMED, pending=MOST_PENDING - 1), 0),
        (replace(NAMED, pending=MOST_PENDING), 1),
    ],
)
def test_who_may_write_without_invitation(facts: PublicFacts, reasons: int) -> None:
    assert len(may_submit_publicly(facts).reasons) == reasons


def test_a_confirmation_is_possible_for_seven_days() -> None:
    assert may_confirm(SENT, SENT + datetime.timedelta(days=7))
    assert not may_confirm(SENT, SENT + datetime.timedelta(days=7, seconds=1))


def test_a_link_fills_no_work_list() -> None:
    assert may_say_more(MOST_POINTS - 1, 1)
    assert not may_say_more(MOST_POINTS, 1)


@pytest.mark.parametrize(
    ("public", "anonymous", "readable", "reasons"),
    [(True, True, True, 0), (False, False, False, 0), (True, False, False, 1), (False, True, True, 1)],
)
def test_everybody_must_be_able_to_read_the_text(
    public: bool, anonymous: bool, readable: bool, reasons: int
) -> None:
    assert len(may_be_for_all(public=public, anonymous=anonymous, text_public=readable).reasons) == reasons
