# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.http import QueryDict

from augenhoehe.concept.forms.answers import DecisionForm, OpinionForm
from augenhoehe.concept.models import Proposal
from augenhoehe.core.models import Organization
from augenhoehe.kit.text import Block, Run
from tests.concept.builders import words

STRONG = Block("k", "p", runs=(Run("Die "), Run("Stadt", ("strong",))))


def data(**values: str) -> QueryDict:
    query = QueryDict(mutable=True)
    query.update(values)
    return query


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("votum", "text", "worded"),
    [
        ("adopted_in_part", "Neu.", True),
        ("adopted_in_substance", "Neu.", True),
        ("editorial", "Neu.", True),
        ("adopted", "Neu.", False),
        ("not_adopted", "Neu.", False),
        ("adopted_in_part", "  ", False),
    ],
)
def test_the_administration_words_only_where_the_votum_goes_with_it(
    votum: str, text: str, worded: bool
) -> None:
    form = OpinionForm(
        data(votum=votum, plain_text=text, revision="0"),
        basis=STRONG,
        proposals=Proposal.objects.none(),
        offices=Organization.objects.none(),
    )
    assert form.is_valid(), form.errors
    assert (form.wording() is not None) is worded


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("verdict", "text", "worded"),
    [("accepted_amended", "Neu.", True), ("accepted_amended", " ", False), ("accepted", "Neu.", False)],
)
def test_a_body_words_only_where_it_changed_the_wording(verdict: str, text: str, worded: bool) -> None:
    bodies = Organization.objects.filter(kind="council_body")
    values: dict[str, Any] = {"verdict": verdict, "plain_text": text, "decided_on": "2023-01-16"}
    form = DecisionForm(data(**values, body=str(bodies[0].pk)), bodies=bodies, basis=words("Alt."))
    assert form.is_valid(), form.errors
    assert (form.wording() is not None) is worded
