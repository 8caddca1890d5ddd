# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.save_values import ValueEntry, save_values
from augenhoehe.measures.models import IndicatorValue
from tests.measures import figures

pytestmark = pytest.mark.django_db


def test_only_what_differs_is_written_and_recorded(cast: Cast) -> None:
    made = figures.enter(cast, figures.indicator(cast), (2021, "", 20), (2022, "", 30))
    figures.enter(cast, made, (2021, "", 20), (2022, "", 31.5), (2022, "Frauen", "nicht erhoben"))
    event = AuditEvent.objects.latest("pk")
    assert event.before == {"2022-12-31": "30"}
    assert event.after == {"2022-12-31": "31.5", "2022-12-31 Frauen": "nicht erhoben"}
    before = AuditEvent.objects.count()
    figures.enter(cast, made, (2021, "", 20))
    assert AuditEvent.objects.count() == before


def test_values_are_taken_out(cast: Cast) -> None:
    made = figures.enter(cast, figures.indicator(cast), (2021, "", 20), (2022, "", 30))
    gone = [(figures.day(2021), ""), (figures.day(1999), "")]
    save_values(indicator=made, entries=[], removed=gone, by=cast.people["anna"])
    assert IndicatorValue.objects.get().as_of == figures.day(2022)
    assert AuditEvent.objects.latest("pk").before == {"2021-12-31": "20"}


def test_one_wrong_value_keeps_all_out_and_the_second_writer_is_told(cast: Cast) -> None:
    made = figures.indicator(cast)
    with pytest.raises(RuleViolation):
        figures.enter(cast, made, (2021, "", 20), (2031, "", 30))
    with pytest.raises(RuleViolation):
        figures.enter(cast, made, (2021, "", 20), break_in_series=True)
    assert not IndicatorValue.objects.exists()
    entry = ValueEntry(as_of=figures.day(2022), value=Decimal(1))
    with pytest.raises(Conflict):
        save_values(indicator=made, entries=[entry], revision=7, by=cast.people["anna"])
