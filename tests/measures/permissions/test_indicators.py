# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser

from augenhoehe.core.demo import Cast
from augenhoehe.kit import policies
from augenhoehe.measures.actions.save_source import save_source
from augenhoehe.measures.actions.save_target import save_target
from augenhoehe.measures.models import Indicator, IndicatorSource, IndicatorTarget, IndicatorValue
from augenhoehe.measures.queries.source_mapping import SourceMapping
from tests.measures import builders, figures
from tests.people import known_cast

pytestmark = pytest.mark.django_db
INSIDE = {"anna", "dora", "fatma", "gerda"}


@pytest.mark.parametrize("person", [*sorted(INSIDE), "bilal", "emil", "clara", None])
def test_who_sees(cast: Cast, person: str | None) -> None:
    secret_measure = builders.measure(cast)
    shown_measure = builders.measure(cast, code="M 2", public=True)
    made = {
        "shown": figures.indicator(cast, code="1"),
        "hidden": figures.indicator(cast, code="2", public=False),
        "of shown": figures.indicator(cast, code="3", measure=shown_measure),
        "of secret": figures.indicator(cast, code="4", measure=secret_measure),
    }
    anna = cast.people["anna"]
    for indicator in made.values():
        figures.enter(cast, indicator, (2022, "", 20))
        save_target(indicator=indicator, due_on=figures.day(2025), value=Decimal(9), by=anna)
    mapping = SourceMapping("Jahr", "Wert")
    address = "https://daten.example.org/x.csv"
    save_source(indicator=made["shown"], title="x", address=address, licence="", mapping=mapping, by=anna)
    actor = known_cast().people[person] if person else AnonymousUser()
    inside = person in INSIDE
    names = set(made) if inside else {"shown", "of shown"}
    expected = {made[name] for name in names}
    assert set(policies.visible(actor, Indicator.objects.all())) == expected
    assert {row.indicator for row in policies.visible(actor, IndicatorValue.objects.all())} == expected
    assert {row.indicator for row in policies.visible(actor, IndicatorTarget.objects.all())} == expected
    assert policies.visible(actor, IndicatorSource.objects.all()).exists() is inside
