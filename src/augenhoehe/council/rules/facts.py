# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The facts the rules of this room speak about."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.council.enums import ConsultationRole, Outcome, Recurrence


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a Beratungsfolge. Everything a paper may leave out may be unknown here.

    `body` is the number of the organisation, None where the printed name is not known in the town; `number`
    is the stored consultation, None for a step that is not stored yet.
    """

    body_name: str
    body: int | None = None
    role: ConsultationRole | None = None
    date: datetime.date | None = None
    outcome: Outcome | None = None
    number: int | None = None

    @property
    def same_body_as(self) -> int | str:
        """What tells bodies apart: the organisation, or the name where no organisation is known."""
        return self.body if self.body is not None else " ".join(self.body_name.split()).casefold()


@dataclass(frozen=True, slots=True)
class DutyText:
    """A duty as a paper words it, before its resolution exists."""

    text: str
    recurrence: Recurrence = Recurrence.ONCE
