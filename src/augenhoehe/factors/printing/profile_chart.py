# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The profile of a check as a chart: for each factor, how many questions were answered how. No sum, no mark."""

from __future__ import annotations

from collections.abc import Sequence

from augenhoehe.factors.enums import Rating
from augenhoehe.factors.rules.profile import FactorLines
from augenhoehe.kit.charts import BarChart, Series
from augenhoehe.kit.charts.model import Arrangement, Fill

WORDS = {
    Rating.YES: "ja",
    Rating.PARTLY: "teilweise",
    Rating.NO: "nein",
    Rating.NOT_ASSESSABLE: "nicht beurteilbar",
}
FILLS = {
    Rating.YES: Fill.SOLID,
    Rating.PARTLY: Fill.HATCH,
    Rating.NO: Fill.OUTLINE,
    Rating.NOT_ASSESSABLE: Fill.DOTS,
}


def profile_chart(factors: Sequence[FactorLines]) -> BarChart:
    """One bar for each factor, parted by answer; its length is the number of questions. ValueError without factors."""
    return BarChart(
        title="Antworten nach Faktor",
        categories=[factor.title for factor in factors],
        series=[
            Series(WORDS[rating], [factor.count(rating) for factor in factors], FILLS[rating])
            for rating in Rating
        ],
        category_label="Faktor",
        unit="Fragen",
        arrangement=Arrangement.STACKED,
    )
