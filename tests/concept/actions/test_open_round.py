# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept.actions.open_round import open_round
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from tests.concept import builders

UNTIL = datetime.date(2023, 2, 28)


def test_a_round_is_opened_from_today_on(cast: Cast) -> None:
    made = open_round(version=builders.frozen(cast), closes_on=UNTIL, revision=None, by=cast.people["anna"])
    assert (made.opens_on, made.closes_on, made.chapters) == (datetime.date(2023, 1, 16), UNTIL, [])


def test_only_chapters_of_the_version_can_be_asked_about(cast: Cast) -> None:
    version = builders.frozen(cast)
    heading = version.blocks.filter(kind="h2").last()
    assert heading is not None
    with pytest.raises(RuleViolation, match="Kapitel"):
        open_round(
            version=version, closes_on=None, chapters=["nirgends"], revision=None, by=cast.people["anna"]
        )
    made = open_round(
        version=version, closes_on=None, chapters=[heading.key], revision=None, by=cast.people["anna"]
    )
    assert made.chapters == [heading.key]
    with pytest.raises(RuleViolation, match="andere Kapitel"):
        builders.proposal(cast, version, beginning="Kurse", new="Kurse finden viermal im Jahr statt.")


def test_a_day_that_has_passed_is_refused(cast: Cast) -> None:
    with pytest.raises(RuleViolation, match=r"Sonntag, 15\.\xa0Januar 2023"):
        open_round(
            version=builders.frozen(cast),
            closes_on=datetime.date(2023, 1, 15),
            revision=None,
            by=cast.people["anna"],
        )


def test_of_two_who_open_the_second_is_told(cast: Cast) -> None:
    version = builders.frozen(cast)
    open_round(version=version, closes_on=None, revision=version.revision, by=cast.people["anna"])
    with pytest.raises(Conflict):
        open_round(version=version, closes_on=None, revision=version.revision, by=cast.people["gerda"])
