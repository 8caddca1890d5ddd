# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a paper was understood to say. Nothing here is a guess: what the text does not say is none or empty."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from augenhoehe.council.enums import ConsultationRole, Recurrence

from .kinds import PaperKind


@dataclass(frozen=True)
class ReadConsultation:
    """One step of the Beratungsfolge, in the order printed. ``lines``: where it says so."""

    body: str
    date: datetime.date | None = None
    role: ConsultationRole | None = None
    lines: tuple[int, ...] = ()


@dataclass(frozen=True)
class ReadReference:
    """Another paper that this one names: its number, the sentence, and the only date in that sentence, if any."""

    number: str
    wording: str
    date: datetime.date | None = None
    lines: tuple[int, ...] = ()


@dataclass(frozen=True)
class ReadDuty:
    """Something that the resolution asks of the administration, as a whole sentence."""

    text: str
    recurrence: Recurrence | None = None
    lines: tuple[int, ...] = ()


@dataclass(frozen=True)
class Reading:
    """A council paper as read. ``evidence`` maps the names of the other fields to line numbers from 1."""

    municipality: str | None = None
    number: str | None = None
    date: datetime.date | None = None
    kind: PaperKind | None = None
    public: bool | None = None
    subject: str | None = None
    department: str | None = None
    author: str | None = None
    consultations: tuple[ReadConsultation, ...] = ()
    resolution_text: str | None = None
    reasons: str | None = None
    financial_impact: str | None = None
    references: tuple[ReadReference, ...] = ()
    duties: tuple[ReadDuty, ...] = ()
    components: tuple[str, ...] = ()
    evidence: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


def as_json(reading: Reading) -> dict[str, object]:
    """The exchange form: dates as ISO strings, kinds and roles as plain words, none where nothing was said.

    Its keys are fixed for those who use it; the components are not among them, and neither is their evidence.
    """
    exchange: dict[str, object] = {
        "municipality": reading.municipality,
        "number": reading.number,
        "date": _iso(reading.date),
        "kind": None if reading.kind is None else reading.kind.value,
        "public": reading.public,
        "subject": reading.subject,
        "department": reading.department,
        "author": reading.author,
        "consultations": [
            {"body": step.body, "date": _iso(step.date), "role": step.role and step.role.value}
            for step in reading.consultations
        ],
        "resolution_text": reading.resolution_text,
        "reasons": reading.reasons,
        "financial_impact": reading.financial_impact,
        "references": [reference.number for reference in reading.references],
        "duties": [
            {"text": duty.text, "recurrence": duty.recurrence and duty.recurrence.value}
            for duty in reading.duties
        ],
    }
    exchange["evidence"] = {key: list(lines) for key, lines in reading.evidence.items() if key in exchange}
    return exchange


def _iso(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()
