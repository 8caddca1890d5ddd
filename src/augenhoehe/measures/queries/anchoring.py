# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where integration is anchored as a task of all departments, and where not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.models import Municipality, Organization, Term
from augenhoehe.core.queries import departments
from augenhoehe.kit import policies
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure
from augenhoehe.measures.queries.overview import Row, distinct, standing_for_themselves


@dataclass(frozen=True, slots=True)
class Cell:
    """Measures of a department in a field: led in it, behind their plan, and touching it as a further field."""

    field: Term
    number: int
    late: int
    further: int

    @property
    def anchored(self) -> bool:
        """Whether there is any."""
        return bool(self.number or self.further)


@dataclass(frozen=True, slots=True)
class Line:
    """A department, its cells in the order of the fields, and the fields in which it has nothing."""

    department: Organization
    cells: tuple[Cell, ...]
    missing: tuple[Term, ...]

    @property
    def anchored(self) -> bool:
        """Whether the department has any measure at all."""
        return any(cell.anchored for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Anchoring:
    """All departments by all fields of the town, those without any measure too; and the fields nobody works in."""

    fields: tuple[Term, ...]
    lines: tuple[Line, ...]
    without: tuple[Term, ...]

    @property
    def idle(self) -> list[Organization]:
        """The departments without any measure."""
        return [line.department for line in self.lines if not line.anchored]

    @property
    def active(self) -> int:
        """How many departments have a measure."""
        return len(self.lines) - len(self.idle)


def anchoring(actor: Any, municipality: Municipality, rows: Iterable[Row]) -> Anchoring:
    """The matrix of a town from the rows of its list. Three queries.

    Retired words and closed departments stand in it only where measures carry them.
    """
    listed = standing_for_themselves(rows)
    words = Term.objects.filter(
        vocabulary__municipality=municipality, vocabulary__key=VocabularyKey.FIELD_OF_ACTION, active=True
    )
    fields = sorted(
        distinct([*words, *(row.measure.field_of_action for row in listed)]), key=lambda term: term.position
    )
    offices = sorted(
        distinct([*departments(municipality), *(row.measure.responsible for row in listed)]),
        key=lambda office: office.name,
    )
    led = Counter((row.measure.responsible_id, row.measure.field_of_action_id) for row in listed)
    late = Counter((row.measure.responsible_id, row.measure.field_of_action_id) for row in listed if row.late)
    seen = policies.visible_in(actor, Measure.objects.exclude(status=MeasureStatus.REPLACED), municipality)
    further = Counter(
        seen.filter(further_fields__isnull=False).order_by().values_list("responsible_id", "further_fields")
    )

    def line(office: Organization) -> Line:
        keys = [(office.pk, field.pk) for field in fields]
        cells = tuple(
            Cell(field, led[key], late[key], further[key]) for field, key in zip(fields, keys, strict=True)
        )
        missing = (cell.field for cell in cells if not cell.anchored)
        return Line(office, cells, tuple(missing))

    lines = tuple(line(office) for office in offices)
    empty = (
        field for place, field in enumerate(fields) if not any(one.cells[place].anchored for one in lines)
    )
    return Anchoring(tuple(fields), lines, tuple(empty))
