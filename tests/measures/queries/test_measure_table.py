# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What leaves as a table comes back unchanged, whatever stands in it."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.kit.documents.delimited import write_csv
from augenhoehe.kit.documents.ods import write_ods
from augenhoehe.kit.documents.xlsx import write_xlsx
from augenhoehe.kit.spreadsheets import delimited, opendocument, workbook
from augenhoehe.kit.spreadsheets.header import column_names, folded
from augenhoehe.kit.spreadsheets.limits import Limits
from augenhoehe.measures import enums
from augenhoehe.measures.queries.measure_import import Choices, question_of
from augenhoehe.measures.queries.measure_table import (
    CHOICES,
    Vocabulary,
    _words,
    cell_of,
    sheet_of,
    stored_measures,
    vocabulary_of,
)
from augenhoehe.measures.rules.columns import BY_NAME, COLUMNS, FIXED, Kind, Source, proposed
from augenhoehe.measures.rules.import_cells import Fact
from augenhoehe.measures.rules.measure_import import Fate, Stored, plan
from tests.measures import builders

DAY = datetime.date(2023, 1, 16)
NAMES = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters='\n;,"=+-@'),
    min_size=1,
    max_size=9,
).filter(lambda text: bool(folded(text)) and text == text.strip())
TEXTS = st.none() | st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\r\n\t=+-@'"), max_size=20
).filter(lambda text: bool(text.strip()))
FREE = tuple(source for source in Source if source and source not in FIXED)


@st.composite
def vocabularies(draw: st.DrawFn) -> Vocabulary:
    labels: dict[Source, dict[str, str]] = {}
    number = 1
    for source in FREE:
        labels[source] = {}
        for name in draw(st.lists(NAMES, min_size=1, max_size=3)):
            labels[source][str(number)] = name
            number += 1
    for source, words in CHOICES.items():
        labels[source] = {str(value): str(label) for value, label in words.items()}
    kinds = dict.fromkeys(labels[Source.ORGANIZATION], OrganizationKind.GROUP)
    return Vocabulary({source: _words(names, []) for source, names in labels.items()}, labels, kinds)


@st.composite
def measures(draw: st.DrawFn, vocabulary: Vocabulary, number: int) -> Stored:
    facts: dict[str, Fact] = {"code": f"{draw(st.sampled_from('A=-'))} {number}"}
    for column in COLUMNS[1:]:
        keys = sorted(vocabulary.labels.get(column.source, {}))
        if column.kind is Kind.ONE:
            must = column.required or column.name == "status"
            facts[column.name] = draw(st.sampled_from(keys) if must else st.none() | st.sampled_from(keys))
        elif column.kind is Kind.SEVERAL:
            facts[column.name] = frozenset(draw(st.sets(st.sampled_from(keys))))
        elif column.kind is Kind.DAY:
            facts[column.name] = draw(
                st.none() | st.dates(datetime.date(1990, 1, 1), datetime.date(2100, 1, 1))
            )
        elif column.kind is Kind.MONEY:
            facts[column.name] = draw(st.none() | st.decimals(0, 10**9, places=2))
        elif column.kind is Kind.YES_NO:
            facts[column.name] = draw(st.booleans())
        else:
            facts[column.name] = draw(TEXTS)
    facts["title"] = draw(NAMES)
    facts["contact_email"] = draw(st.sampled_from([None, "anna@bergkamen.example"]))
    facts["delay_reason"] = "weil"
    # what the rules of a measure refuse could not have been stored
    for start, end in (("starts_on", "ends_on"), ("started_on", "ended_on")):
        days = sorted(day for day in (facts[start], facts[end]) if isinstance(day, datetime.date))
        facts[start], facts[end] = (days[0], days[-1]) if days else (None, None)
    facts["started_on"] = facts["ended_on"] = DAY if facts["started_on"] else None
    further, first = facts["further_fields"], str(facts["field_of_action"])
    facts["further_fields"] = further - {first} if isinstance(further, frozenset) else frozenset()
    return Stored(number, str(facts["code"]), facts)


@settings(max_examples=12)
@given(st.data())
def test_what_goes_out_comes_in_unchanged(data: st.DataObject) -> None:
    vocabulary = data.draw(vocabularies())
    stored = [data.draw(measures(vocabulary, number)) for number in range(data.draw(st.integers(1, 3)))]
    sheet = sheet_of(stored, vocabulary)
    for read in (
        workbook.read(write_xlsx([sheet], title="x", day=DAY), Limits()),
        opendocument.read(write_ods([sheet], title="x", day=DAY), Limits()),
        delimited.read(write_csv(sheet), Limits()),
    ):
        columns = proposed(column_names(read.sheets[0], 0), {})
        assert columns == list(BY_NAME)
        choices = Choices(columns=tuple(columns), clear=True)
        found = plan(question_of(read, choices, vocabulary, stored))
        assert [(row.fate, row.facts, row.problems) for row in found.rows] == [(Fate.SAME, {}, ())] * len(
            stored
        )


def test_every_choice_has_its_words() -> None:
    assert set(CHOICES) == FIXED
    assert set(CHOICES[Source.STATUS]) == set(enums.MeasureStatus)


def test_cells_stand_as_people_read_them() -> None:
    vocabulary = Vocabulary({}, {Source.KEYWORD: {"2": "Sport", "1": "Musik; Tanz"}}, {})
    assert cell_of(BY_NAME["keywords"], frozenset({"1", "2"}), vocabulary) == 'Sport; "Musik; Tanz"'
    assert cell_of(BY_NAME["keywords"], frozenset(), vocabulary) is None
    assert cell_of(BY_NAME["total_cost"], Decimal("1.5"), vocabulary) == Decimal("1.50")
    assert cell_of(BY_NAME["title"], None, vocabulary) is None


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 3])
def test_a_catalogue_is_read_in_five_queries(
    cast: Cast, count: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(count):
        builders.measure(
            cast, code=f"M {number}", target_groups=cast.target_groups["bergkamen"][:2], public=bool(number)
        )
    with django_assert_max_num_queries(6):
        stored = stored_measures(cast.people["anna"], cast.bergkamen)
    assert [item.code for item in stored] == [f"M {number}" for number in range(count)]
    group = stored[0].facts["target_groups"]
    assert group == frozenset(str(term.pk) for term in cast.target_groups["bergkamen"][:2])
    assert stored_measures(cast.people["clara"], cast.kamen) == []
    with django_assert_max_num_queries(6):
        vocabulary = vocabulary_of(cast.people["anna"], cast.bergkamen)
    department = next(iter(cast.departments["bergkamen"].values()))
    assert vocabulary.labels[Source.ORGANIZATION][str(department.pk)] == department.name
    foreign = next(iter(cast.departments["kamen"].values()))
    assert str(foreign.pk) not in vocabulary.labels[Source.ORGANIZATION]
