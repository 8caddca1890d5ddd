# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.discard_follow_up_list import discard_follow_up_list
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.actions.take_list_to_council import take_list_to_council
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import ListPeriod, PaperType
from augenhoehe.council.models import FollowUpList
from augenhoehe.council.rules.follow_up_lists import Span, span_of
from augenhoehe.kit import clock
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders

HALF = span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31))
NEXT = span_of(ListPeriod.HALF_YEARLY, date(2023, 6, 30))


def made(cast: Cast, span: Span = HALF) -> list[FollowUpList]:
    return make_follow_up_lists(municipality=cast.bergkamen, span=span, by=cast.people["dora"])


def test_one_click_makes_it_a_draft_paper(cast: Cast) -> None:
    late = builders.single_duty(cast, due_on=date(2023, 1, 20))
    schedule_meeting(
        municipality=cast.bergkamen,
        organization=cast.bodies["bergkamen"]["rat"],
        date=date(2023, 3, 16),
        by=cast.people["dora"],
    )
    with clock.standing_on(date(2023, 2, 1)):
        (one,) = made(cast)
        paper = take_list_to_council(follow_up_list=one, revision=one.revision, by=cast.people["dora"])
    assert (paper.paper_type, paper.public, paper.name) == (
        PaperType.INFORMATION,
        True,
        "Beschlusskontrolle: 2. Halbjahr 2022",
    )
    assert late.text in paper.reasons
    assert "kein Grund genannt" in paper.reasons
    (step,) = paper.consultations.all()
    assert (step.organization, step.role, step.date) == (
        cast.bodies["bergkamen"]["rat"],
        "information",
        date(2023, 3, 16),
    )
    (attached,) = paper.files.all()
    assert (attached.public, attached.file.public, attached.file.mime_type) == (
        True,
        False,
        "application/pdf",
    )
    with pytest.raises(Conflict):
        take_list_to_council(follow_up_list=one, revision=one.revision, by=cast.people["dora"])
    with pytest.raises(RuleViolation, match="schon mit einer Vorlage"):
        take_list_to_council(follow_up_list=one, revision=None, by=cast.people["dora"])
    with pytest.raises(RuleViolation, match="wie sie erstellt wurde"):
        discard_follow_up_list(follow_up_list=one, revision=None, by=cast.people["dora"])
    withdraw_paper(paper=paper, reason="Zu früh.", revision=None, by=cast.people["dora"])
    assert take_list_to_council(follow_up_list=one, revision=None, by=cast.people["dora"]) != paper


def test_the_other_list_makes_a_paper_that_is_not_public(cast: Cast) -> None:
    builders.single_duty(cast, public=False)
    other = made(cast)[1]
    paper = take_list_to_council(follow_up_list=other, revision=None, by=cast.people["dora"])
    assert not paper.public
    assert not paper.files.get().public
    assert "nichtöffentlich" in paper.name
