# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What milestones were called and planned for on a day, where somebody changed that later; read from the log."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.models import AuditEvent
from augenhoehe.measures.models import Milestone

SAVED = ("measures.milestone_saved", "measures.milestone_reached")


@dataclass(frozen=True, slots=True)
class Planned:
    """A milestone's name and its planned day (ISO form) before the first later change; empty where it is as it was."""

    title: str = ""
    due_on: str = ""


def milestones_then(town: Municipality, as_of: datetime.date) -> dict[int, Planned]:
    """By number, the milestones of a town that were changed after a day; one query.

    A planned day that is moved in January leaves the year before as it was told. See docs/adr/0023-the-newest-word.md.
    """
    events = (
        AuditEvent.objects.filter(
            chain=audit.chain_of(town), object_type=Milestone._meta.label, verb__in=SAVED
        )
        .filter(at__date__gt=as_of)
        .order_by("number")
        .values_list("object_id", "before")
    )
    found: dict[int, Planned] = {}
    for object_id, before in events:
        first = found.get(int(object_id), Planned())
        title, due_on = (before.get(name) or "" for name in ("title", "due_on"))
        found[int(object_id)] = Planned(first.title or title, first.due_on or due_on)
    return found
