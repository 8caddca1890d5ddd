# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.models import Concept, DepartmentStatement, Proposal, Standing
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message


def test_three_proposals_of_one_evening_exclude_each_other(told_demo: Cast) -> None:
    concept = Concept.objects.get(title="Integrationskonzept der Stadt Kamen")
    said = Proposal.objects.filter(concept=concept, submission__channel="meeting").order_by("number")
    assert [str(one.submission.organization) for one in said] == [
        "Sprachcafé am Markt (erfunden)",
        "Begegnungsverein Seseke (erfunden)",
        "Beratungsstelle Ankommen (erfunden)",
    ]
    first, other, same = said
    assert first.block_key == other.block_key == same.block_key
    assert first.new_content == same.new_content != other.new_content


def test_a_department_was_asked_and_answered_one(told_demo: Cast) -> None:
    stated = DepartmentStatement.objects.order_by("proposal__number")
    assert [(one.votum, bool(one.text), one.answered_at is None) for one in stated] == [
        ("adopted_in_part", True, False),
        ("", False, True),
        ("", False, True),
    ]
    assert stated[0].request.department.name == "Fachbereich Kultur"
    assert not Message.objects.exists()


def test_of_two_that_waited_one_has_its_place_again(told_demo: Cast) -> None:
    found = Standing.objects.filter(version__number=2).order_by("proposal__number")
    assert [(one.state, one.confirmed_at is not None, str(one.confirmed_by or "")) for one in found] == [
        ("conflict", True, "Clara Fern"),
        ("conflict", False, ""),
    ]
