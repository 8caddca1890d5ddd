# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.set_financial_effect import set_financial_effect
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.editions import content_of, money_line
from augenhoehe.council.rules.editions import changed
from augenhoehe.council.rules.sign_off import Section
from tests.council import builders, signing
from tests.council.signing import LINE


def test_everything_that_is_signed_for_stands_in_it(cast: Cast) -> None:
    paper = signing.draft(cast, duties=[builders.YEARLY_REPORT])
    found = content_of(paper)
    assert set(found) == {section.value for section in Section}
    assert found["subject"] == {"name": "Jugendkonferenz", "paper_type": "resolution", "public": True}
    assert found["resolution"]["duties"] == [["Dem Rat jedes Jahr berichten.", "yearly"]]
    assert [step[1:] for step in found["order"]["steps"]] == [
        ["advisory", "2022-11-08"],
        ["decision", "2022-12-08"],
    ]
    assert found["money"] == {
        "text": "3.200 € einmalig.",
        "has_effect": None,
        "note": "",
        "lines": [],
    }
    assert json.loads(json.dumps(found)) == found


def test_a_step_without_a_day_has_none(cast: Cast) -> None:
    steps = [replace(one, date=None) for one in builders.usual_steps(cast)]
    found = content_of(signing.draft(cast, consultations=steps))
    assert [step[2] for step in found["order"]["steps"]] == ["", ""]


def test_amounts_stand_in_their_order_with_cents(cast: Cast) -> None:
    paper = signing.draft(cast)
    cents = replace(LINE, purpose="Versand", amount=Decimal("0.5"))
    set_financial_effect(
        paper=paper, has_effect=True, note="", lines=[LINE, cents], revision=None, by=cast.people["anna"]
    )
    lines = content_of(paper)["money"]["lines"]
    assert [(line["purpose"], line["amount"]) for line in lines] == [
        ("Druck", "3200.00"),
        ("Versand", "0.50"),
    ]
    assert lines[0]["first_year"] == 2023
    assert lines[0]["own_share"] is None
    stored = paper.financial_effect.lines.order_by("position")
    assert [money_line(line) for line in stored] == [LINE, cents]


@pytest.mark.parametrize(
    ("field", "value", "section"),
    [
        ("name", "Jugendtag", Section.SUBJECT),
        ("public", False, Section.SUBJECT),
        ("resolution_text", "Anders.", Section.RESOLUTION),
        ("urgency_reason", "Es eilt.", Section.REASONS),
        ("financial_impact", "Nichts.", Section.MONEY),
        ("department", "Jugendamt", Section.HEAD),
    ],
)
def test_a_change_is_one_of_its_section(cast: Cast, field: str, value: object, section: Section) -> None:
    paper = signing.draft(cast)
    before = content_of(paper)
    Paper.objects.filter(pk=paper.pk).update(**{field: value})
    assert changed(before, content_of(Paper.objects.get(pk=paper.pk)), PaperState.DRAFT) == {section}


def test_the_number_of_the_paper_is_not_signed_for(cast: Cast) -> None:
    paper = signing.draft(cast)
    before = content_of(paper)
    Paper.objects.filter(pk=paper.pk).update(reference="12/0999")
    assert content_of(Paper.objects.get(pk=paper.pk)) == before
