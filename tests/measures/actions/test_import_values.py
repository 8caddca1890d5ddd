# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict
from augenhoehe.measures.actions.import_values import Batch, import_values
from augenhoehe.measures.actions.save_values import ValueEntry
from augenhoehe.measures.models import IndicatorValue
from tests.measures import figures

pytestmark = pytest.mark.django_db
ENTRY = [ValueEntry(as_of=figures.day(2022), value=Decimal(1))]


def test_all_or_nothing(cast: Cast) -> None:
    first, second = figures.indicator(cast), figures.indicator(cast, code="2")
    anna, town = cast.people["anna"], cast.bergkamen
    with pytest.raises(Conflict):
        import_values(municipality=town, batches=[Batch(first, ENTRY, 0), Batch(second, ENTRY, 5)], by=anna)
    assert not IndicatorValue.objects.exists()
    assert (
        import_values(
            municipality=town, batches=[Batch(first, ENTRY, 0), Batch(second, ENTRY, None)], by=anna
        )
        == 2
    )


def test_no_indicator_of_another_town(cast: Cast) -> None:
    foreign = figures.indicator(cast, "kamen")
    with pytest.raises(ValueError, match="own indicators"):
        import_values(municipality=cast.bergkamen, batches=[Batch(foreign, ENTRY, 0)], by=cast.people["anna"])
