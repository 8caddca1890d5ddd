# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many measures written at once: new ones and changed ones, in a fixed number of statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit, clock
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure
from augenhoehe.measures.queries.measure_table import ATTRIBUTE, SEVERAL
from augenhoehe.measures.rules.columns import BY_NAME, Kind
from augenhoehe.measures.rules.import_cells import Fact, Facts

BATCH = 200


@dataclass(frozen=True, slots=True)
class Change:
    """One measure. key: its number, None for a new one; facts: the fields to be written; before: what they were."""

    key: int | None
    facts: Facts
    before: Facts


def write_measures(
    changes: Iterable[Change], *, municipality: Municipality, by: Any, made: str, edited: str
) -> tuple[list[Measure], list[Measure]]:
    """Write the changes and log each under the verbs `made` or `edited`; returns the new and the changed measures.

    The caller has checked them, holds the transaction and has locked the measures of the town.
    """
    wanted = list(changes)
    new = [change for change in wanted if change.key is None]
    old = {change.key: change for change in wanted if change.key is not None}
    created = [_filled(Measure(municipality=municipality), _with_defaults(change.facts)) for change in new]
    Measure.objects.bulk_create(created, batch_size=BATCH)
    present = Measure.objects.filter(municipality=municipality, pk__in=old).in_bulk()
    fields: set[str] = {"revision", "modified_at"}
    for number, change in old.items():
        measure = _filled(present[number], change.facts)
        measure.revision += 1
        measure.modified_at = clock.now()
        fields |= change.facts.keys() & ATTRIBUTE.keys()
    edits = [present[number] for number in old]
    Measure.objects.bulk_update(edits, sorted(fields), batch_size=BATCH)
    pairs = [*zip(created, new, strict=True), *zip(edits, old.values(), strict=True)]
    _write_several(
        [(measure.pk, change.facts) for measure, change in pairs], {measure.pk for measure in edits}
    )
    audit.record_several(
        made,
        [
            audit.Entry(measure, after=_recorded(change.facts))
            for measure, change in zip(created, new, strict=True)
        ],
        by=by,
        municipality=municipality,
    )
    audit.record_several(
        edited,
        [
            audit.Entry(measure, _recorded(change.before), _recorded(change.facts))
            for measure, change in zip(edits, old.values(), strict=True)
        ],
        by=by,
        municipality=municipality,
    )
    return created, edits


def _with_defaults(facts: Facts) -> Facts:
    return {**facts, "status": facts.get("status") or MeasureStatus.PLANNED.value}


def _filled(measure: Measure, facts: Facts) -> Measure:
    for name, fact in facts.items():
        if name in ATTRIBUTE:
            setattr(measure, ATTRIBUTE[name], _stored(name, fact))
    return measure


def _stored(name: str, fact: Fact) -> Any:
    """The value as the model holds it: no statement is None, an empty text or no."""
    if BY_NAME[name].kind is Kind.YES_NO:
        return bool(fact)
    if ATTRIBUTE[name] != name:
        return int(str(fact)) if fact else None
    if fact is None:
        return None if Measure._meta.get_field(name).null else ""
    return fact


def _write_several(rows: list[tuple[int, Facts]], edited: set[int]) -> None:
    """The fields of several rows: those of changed measures are replaced."""
    for name, (through, column) in SEVERAL.items():
        touched = [(number, facts[name]) for number, facts in rows if name in facts]
        links: list[Model] = []
        gone = [number for number, _keys in touched if number in edited]
        manager = through._default_manager
        for start in range(0, len(gone), BATCH):
            manager.filter(measure_id__in=gone[start : start + BATCH]).delete()
        for number, keys in touched:
            chosen = sorted(keys) if isinstance(keys, frozenset) else []
            links.extend(through(measure_id=number, **{column: int(key)}) for key in chosen)
        manager.bulk_create(links, batch_size=BATCH)


def _recorded(facts: Facts) -> Mapping[str, Any]:
    plain: dict[str, Any] = defaultdict(str)
    for name, fact in facts.items():
        plain[name] = sorted(map(int, fact)) if isinstance(fact, frozenset) else _stored_plain(name, fact)
    return dict(plain)


def _stored_plain(name: str, fact: Fact) -> Any:
    return _stored(name, fact) if name in ATTRIBUTE else fact
