# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Public indicators, without the numbers in which somebody could be recognised."""

from __future__ import annotations

from django.db.models import QuerySet

from augenhoehe.core.models import Municipality
from augenhoehe.measures.models import Indicator
from augenhoehe.measures.queries import figures
from augenhoehe.measures.queries.figures import Figure
from augenhoehe.site.public import READER


def indicators_of(town: Municipality) -> QuerySet[Indicator]:
    """The public indicators of a town, by theme and code."""
    return figures.indicators_of(READER, town).select_related("municipality", "measure", "base")


def public_figures(town: Municipality) -> list[Figure]:
    """All public indicators of a town with their values."""
    return figures.figures(indicators_of(town), everything=False)


def public_figure(indicator: Indicator) -> Figure:
    """One indicator with its values."""
    return figures.figures([indicator], everything=False)[0]
