# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.enums import Timeliness
from augenhoehe.measures.queries import anchoring, catalogue, overview
from tests.measures import builders

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2023, 1, 16)


def _matrix(cast: Cast, person: str = "anna") -> anchoring.Anchoring:
    actor = cast.people[person]
    rows = [overview.row(one, TODAY) for one in catalogue.listed(actor, cast.bergkamen)]
    return anchoring.anchoring(actor, cast.bergkamen, rows)


def test_what_is_empty_is_named(cast: Cast) -> None:
    fields = cast.fields_of_action["bergkamen"]
    office = cast.departments["bergkamen"]["jugendamt"]
    builders.measure(
        cast,
        responsible=office,
        field_of_action=fields[0],
        further_fields=[fields[1]],
        timeliness=Timeliness.DELAYED,
        delay_reason="Krankheit",
    )
    found = _matrix(cast)
    assert found.fields == tuple(fields)
    assert found.without == tuple(fields[2:])
    (line,) = [one for one in found.lines if one.department == office]
    assert [(cell.number, cell.late, cell.further) for cell in line.cells[:3]] == [
        (1, 1, 0),
        (0, 0, 1),
        (0, 0, 0),
    ]
    assert line.missing == tuple(fields[2:])
    others = [one for one in found.lines if one.department != office]
    assert len(others) == len(cast.departments["bergkamen"]) - 1
    assert not any(one.anchored for one in others)


def test_retired_words_stand_in_it_only_where_they_are_carried(cast: Cast) -> None:
    fields = cast.fields_of_action["bergkamen"]
    for field in fields[:2]:
        field.active = False
        field.save()
    builders.measure(cast, field_of_action=fields[0])
    assert _matrix(cast).fields == (fields[0], *fields[2:])


def test_hidden_measures_are_not_counted_for_partners(cast: Cast) -> None:
    fields = cast.fields_of_action["bergkamen"]
    builders.measure(cast, further_fields=[fields[1]])
    assert not any(line.anchored for line in _matrix(cast, "bilal").lines)
