# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.measures.models import Indicator, IndicatorValue
from augenhoehe.measures.rules import indicators as rules

Cell = tuple[datetime.date, str]
"""A day and a comparison group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueEntry:
    """One value of an indicator as it is entered; None with the reason why there is none."""

    as_of: datetime.date
    group: str = ""
    value: Decimal | None = None
    missing_reason: str = ""
    break_in_series: bool = False
    break_reason: str = ""
    provisional: bool = False
    source_note: str = ""

    def facts(self) -> rules.ValueFacts:
        """As the rules look at it."""
        return rules.ValueFacts(
            self.as_of, self.value, self.missing_reason, self.break_in_series, self.break_reason
        )


FIELDS = ("value", "missing_reason", "break_in_series", "break_reason", "provisional", "source_note")


@action
def save_values(
    *,
    indicator: Indicator,
    entries: Sequence[ValueEntry],
    by: Any,
    removed: Collection[Cell] = (),
    revision: int | None = None,
) -> Indicator:
    """Enter values of an indicator, all or none; a day and group that has one gets the new one.

    `removed`: days and groups whose values are taken out. The indicator's revision guards all its values: who comes
    second is told by Conflict. Raises RuleViolation for a value that does not hold.
    """
    today = clock.today()
    for entry in entries:
        require(rules.check_value(entry.facts(), today))
    current = claim(Indicator.objects.select_related("municipality"), pk=indicator.pk, revision=revision)
    stored = {(row.as_of, row.group): row for row in current.values.all()}
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    new, changed = [], []
    for entry in entries:
        row = stored.get((entry.as_of, entry.group))
        told = {name: getattr(entry, name) for name in FIELDS}
        if row is None:
            new.append(IndicatorValue(indicator=current, as_of=entry.as_of, group=entry.group, **told))
        elif any(getattr(row, name) != value for name, value in told.items()):
            before[_name(entry.as_of, entry.group)] = _told(row)
            for name, value in told.items():
                setattr(row, name, value)
            row.revision += 1
            row.modified_at = clock.now()
            changed.append(row)
        else:
            continue
        after[_name(entry.as_of, entry.group)] = _told(entry)
    gone = [row for cell, row in stored.items() if cell in set(removed)]
    before |= {_name(row.as_of, row.group): _told(row) for row in gone}
    if not (new or changed or gone):
        return current
    IndicatorValue.objects.filter(pk__in=[row.pk for row in gone]).delete()
    IndicatorValue.objects.bulk_create(new)
    IndicatorValue.objects.bulk_update(changed, [*FIELDS, "revision", "modified_at"])
    current.save()
    audit.record(
        "measures.values_entered",
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    return current


def _name(as_of: datetime.date, group: str) -> str:
    return f"{as_of.isoformat()} {group}".strip()


def _told(row: ValueEntry | IndicatorValue) -> str:
    """A value as the log keeps it: the number, or the reason why there is none."""
    number = row.missing_reason if row.value is None else f"{row.value.normalize():f}"
    return f"{number} (↯ {row.break_reason})" if row.break_in_series else number
