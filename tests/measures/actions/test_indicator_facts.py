# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.enums import IndicatorKind
from tests.measures import builders, figures

pytestmark = pytest.mark.django_db


def test_nothing_of_another_town(cast: Cast) -> None:
    foreign = figures.indicator(cast, "kamen")
    for more in ({"base": foreign, "counts_people": False}, {"measure": builders.measure(cast, "kamen")}):
        with pytest.raises(ValueError, match="own town"):
            figures.facts(**more).check(cast.bergkamen)


def test_a_share_is_not_its_own_base(cast: Cast) -> None:
    own = figures.indicator(cast)
    share = figures.facts(base=own, counts_people=False)
    share.check(cast.bergkamen)
    with pytest.raises(RuleViolation):
        share.check(cast.bergkamen, own=own.pk)


def test_the_kind_follows_from_the_measure(cast: Cast) -> None:
    assert figures.indicator(cast).kind == IndicatorKind.CONTEXT
    of_measure = figures.indicator(cast, code="2", measure=builders.measure(cast))
    assert of_measure.kind == IndicatorKind.MEASURE
