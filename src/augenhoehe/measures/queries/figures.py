# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Indicators with their values as a reader may see them: pages, charts, downloads and open data ask here alone.

Small counts of people are kept back here (`rules.suppression`), so that nobody has to think of it anywhere else.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit import policies
from augenhoehe.kit.charts import german
from augenhoehe.measures.enums import Direction, Trend
from augenhoehe.measures.models import Indicator, IndicatorTarget, IndicatorValue, Measure
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.rules import indicators as rules
from augenhoehe.measures.rules import suppression

Counts = dict[datetime.date, dict[str, Decimal]]
"""People by day and comparison group."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One value as its reader sees it. `value` is None where there is none or where it is kept back from the reader.

    kept_back: others do not see it; this reader does where `value` is not None.
    """

    as_of: datetime.date
    group: str
    value: Decimal | None
    kept_back: bool
    stored: IndicatorValue
    decimals: int

    @property
    def words(self) -> str:
        """The number, the mark of what is kept back, or that there is none."""
        if self.value is not None:
            return german(self.value, decimals=self.decimals)
        return suppression.MARK if self.kept_back else "–"

    @property
    def reason(self) -> str:
        """Why there is no number; empty where there is one."""
        if self.value is not None:
            return ""
        return (
            _("kept back, since few people stand behind it") if self.kept_back else self.stored.missing_reason
        )

    @property
    def facts(self) -> rules.ValueFacts:
        """As the rules look at it."""
        return rules.ValueFacts(
            self.as_of, self.value, "", self.stored.break_in_series, self.stored.break_reason
        )


@dataclass
class Figure:
    """An indicator with its values: `cells` by day and group, in order of day."""

    indicator: Indicator
    cells: dict[tuple[datetime.date, str], Shown]
    targets: list[IndicatorTarget] = field(default_factory=list)

    @cached_property
    def groups(self) -> list[str]:
        """The groups that have values: the total first, then as the indicator names them, then by name."""
        order = {group: place for place, group in enumerate(["", *self.indicator.own_groups])}
        return sorted(self._by_group, key=lambda group: (order.get(group, len(order)), group))

    @property
    def days(self) -> list[datetime.date]:
        """The days of values, the first one first."""
        return sorted({day for day, _group in self.cells})

    @property
    def main_group(self) -> str:
        """The group that stands for the whole indicator: the total, else the first."""
        return next(iter(self.groups), "")

    @cached_property
    def _by_group(self) -> dict[str, list[Shown]]:
        found: dict[str, list[Shown]] = {}
        for (_day, group), shown in self.cells.items():
            found.setdefault(group, []).append(shown)
        return found

    def of_group(self, group: str) -> list[Shown]:
        """The values of one group in order of day."""
        return self._by_group.get(group, [])

    @property
    def latest(self) -> Shown | None:
        """The last value of the main group."""
        return next(iter(reversed(self.of_group(self.main_group))), None)

    @property
    def trend(self) -> Trend | None:
        """Where the main group went, as far as that can be said."""
        return rules.trend([shown.facts for shown in self.of_group(self.main_group)])

    @property
    def improvement(self) -> bool | None:
        """Whether the main group went the way it is meant to go."""
        return rules.is_improvement(Direction(self.indicator.direction), self.trend)

    @property
    def next_target(self) -> IndicatorTarget | None:
        """The target of the main group that is next after the last value; the last one where all are past."""
        own = [target for target in self.targets if target.group == self.main_group]
        latest = self.latest
        ahead = [target for target in own if latest is None or target.due_on >= latest.as_of]
        return next(iter(ahead or reversed(own)), None)

    def reaches(self, target: IndicatorTarget) -> bool | None:
        """Whether the last value of the target's group reaches it; None where that cannot be said."""
        last = next(
            (shown for shown in reversed(self.of_group(target.group)) if shown.value is not None), None
        )
        value = last.value if last else None
        return rules.target_reached(Direction(self.indicator.direction), value, target.value)

    @property
    def keeps_something_back(self) -> bool:
        """Whether a value is not for everybody."""
        return any(shown.kept_back for shown in self.cells.values())


def indicators_of(actor: Any, town: Municipality) -> QuerySet[Indicator]:
    """The indicators of a town that `actor` may see, by theme and code, with who provides them."""
    return (
        policies.visible_in(actor, Indicator.objects.all(), town)
        .select_related("responsible", "measure")
        .order_by("kind", "theme", "code")
    )


def sees_all(actor: Any, town: Municipality) -> bool:
    """Whether a reader sees small counts too: those who enter them do."""
    return bool(policies.can(actor, MeasuresPermission.WRITE_FIGURES, town))


def figures(indicators: Iterable[Indicator], *, everything: bool) -> list[Figure]:
    """The indicators with values and targets, in the order given; three queries.

    everything: for readers who enter figures, see `sees_all`; others get no value that is kept back.
    """
    listed = list(indicators)
    numbers = [indicator.pk for indicator in listed]
    bases = {indicator.base_id for indicator in listed if indicator.base_id}
    rows = (
        IndicatorValue.objects.filter(indicator__in={*numbers, *bases})
        .order_by("as_of", "group")
        .defer("created_at", "modified_at")
    )
    stored: dict[int, list[IndicatorValue]] = {}
    for row in rows:
        stored.setdefault(row.indicator_id, []).append(row)
    targets: dict[int, list[IndicatorTarget]] = {}
    for target in IndicatorTarget.objects.filter(indicator__in=numbers).order_by("due_on", "group"):
        targets.setdefault(target.indicator_id, []).append(target)
    return [
        Figure(
            indicator,
            _shown(indicator, stored.get(indicator.pk, ()), _kept_back(indicator, stored), everything),
            targets.get(indicator.pk, []),
        )
        for indicator in listed
    ]


def of_measure(actor: Any, measure: Measure) -> list[Figure]:
    """The figures of a measure as `actor` may see them, for the measure's page and the report."""
    town = measure.municipality
    own = indicators_of(actor, town).filter(measure=measure)
    return figures(own, everything=sees_all(actor, town))


def by_theme(listed: Iterable[Figure]) -> list[tuple[str, list[Figure]]]:
    """Figures under their themes, in the order of first appearance."""
    themes: dict[str, list[Figure]] = {}
    for figure in listed:
        themes.setdefault(figure.indicator.theme or _("without a theme"), []).append(figure)
    return list(themes.items())


def _shown(
    indicator: Indicator,
    rows: Iterable[IndicatorValue],
    hidden: Mapping[datetime.date, frozenset[str]],
    everything: bool,
) -> dict[tuple[datetime.date, str], Shown]:
    cells = {}
    for row in rows:
        kept_back = row.group in hidden.get(row.as_of, ())
        value = None if kept_back and not everything else row.value
        cells[row.as_of, row.group] = Shown(row.as_of, row.group, value, kept_back, row, indicator.decimals)
    return cells


def _kept_back(
    indicator: Indicator, stored: Mapping[int, Sequence[IndicatorValue]]
) -> dict[datetime.date, frozenset[str]]:
    """By day, the groups whose values others than those who enter them do not see."""
    threshold = indicator.suppress_below
    own = _counts(stored.get(indicator.pk, ()))
    if indicator.counts_people:
        return {day: suppression.hidden_counts(cells, threshold) for day, cells in own.items()}
    if not indicator.base_id:
        return {}
    bases = _counts(stored.get(indicator.base_id, ()))
    return {
        day: suppression.hidden_shares(cells, bases.get(day, {}), threshold) for day, cells in own.items()
    }


def _counts(rows: Iterable[IndicatorValue]) -> Counts:
    counts: Counts = {}
    for row in rows:
        if row.value is not None:
            counts.setdefault(row.as_of, {})[row.group] = row.value
    return counts
