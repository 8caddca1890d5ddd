# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization, Term
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.measure_facts import MeasureFacts, facts_of
from augenhoehe.measures.actions.merge_measures import PARAGRAPHS, merge_measures, merged
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Goal, Measure
from tests.measures import builders

TODAY = datetime.date(2023, 1, 16)
DAYS = st.none() | st.dates(datetime.date(2020, 1, 1), datetime.date(2025, 1, 1))
ROWS = st.lists(st.integers(1, 5), unique=True, max_size=3)


def _merge(cast: Cast, measure: Measure, *others: Measure, **changed: Any) -> Measure:
    values: dict[str, Any] = {
        "measure": measure,
        "others": others,
        "code": "M 9",
        "title": "Gemeinsam",
        "happened_on": TODAY,
        "by": cast.people["anna"],
    }
    return merge_measures(**{**values, **changed})


@pytest.mark.django_db
def test_two_become_one_and_stay_readable(cast: Cast) -> None:
    fields = cast.fields_of_action["bergkamen"]
    first = builders.full_measure(cast)
    second = builders.measure(
        cast, code="M 2", description="Zweiter Text", field_of_action=fields[2], total_cost=Decimal(10)
    )
    made = _merge(cast, first, second)
    facts = facts_of(made)
    assert facts.description == f"{first.description}\n\nZweiter Text"
    assert set(facts.further_fields) == {fields[1], fields[2]}
    assert (facts.total_cost, facts.ends_on, facts.public) == (Decimal("12510.50"), None, False)
    assert [one.predecessor for one in made.origins.all()] == [first, second]
    for one in (first, second):
        one.refresh_from_db()
        assert one.status == MeasureStatus.REPLACED


@pytest.mark.django_db
def test_one_alone_or_twice_is_not_merged(cast: Cast) -> None:
    measure = builders.measure(cast)
    for others in ((), (measure,)):
        with pytest.raises(RuleViolation):
            _merge(cast, measure, *others)
    assert Measure.objects.count() == 1


@pytest.mark.django_db
def test_a_taken_code_leaves_everything_as_it_was(cast: Cast) -> None:
    first, second = builders.measure(cast), builders.measure(cast, code="M 2")
    with pytest.raises(RuleViolation):
        _merge(cast, first, second, code="M 1")
    with pytest.raises(Conflict):
        _merge(cast, first, second, revision=7)
    assert not Measure.objects.filter(status=MeasureStatus.REPLACED).exists()


@pytest.mark.django_db
def test_towns_are_not_merged(cast: Cast) -> None:
    with pytest.raises(ValueError, match="one town"):
        _merge(cast, builders.measure(cast), builders.measure(cast, "kamen"))


@st.composite
def _facts(draw: st.DrawFn) -> MeasureFacts:
    text, cost = draw(st.sampled_from(["", "a", "b"])), draw(st.none() | st.integers(0, 9))
    texts: dict[str, Any] = {name: f"{text}{name}" if text else "" for name in PARAGRAPHS}
    return MeasureFacts(
        code="M",
        title=text,
        goal=Goal(pk=1),
        field_of_action=Term(pk=draw(st.integers(1, 9))),
        responsible=Organization(pk=1),
        starts_on=draw(DAYS),
        ends_on=draw(DAYS),
        partners=[Organization(pk=row) for row in draw(ROWS)],
        total_cost=None if cost is None else Decimal(cost),
        **texts,
    )


SEVERAL = st.lists(_facts(), min_size=2, max_size=4)


@given(SEVERAL)
def test_nothing_that_was_written_is_lost(several: list[MeasureFacts]) -> None:
    one = merged(several, code="X", title="Y")
    for facts in several:
        for name in PARAGRAPHS:
            assert getattr(facts, name) in getattr(one, name)
        assert {row.pk for row in facts.partners} <= {row.pk for row in one.partners}
        assert one.ends_on is None or (facts.ends_on is not None and facts.ends_on <= one.ends_on)
        assert facts.starts_on is None or (one.starts_on is not None and one.starts_on <= facts.starts_on)
    fields = {one.field_of_action.pk, *(row.pk for row in one.further_fields)}
    assert fields == {facts.field_of_action.pk for facts in several}
    assert (one.total_cost or 0) == sum(facts.total_cost or 0 for facts in several)


@given(SEVERAL)
def test_merging_a_measure_with_itself_changes_nothing(several: list[MeasureFacts]) -> None:
    facts = replace(several[0], total_cost=None)
    again = merged([facts, facts], code=facts.code, title=facts.title)
    assert replace(again, further_fields=(), partners=facts.partners) == replace(
        facts, further_fields=(), keywords=[], target_groups=[]
    )
