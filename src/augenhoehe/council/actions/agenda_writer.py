# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing an agenda: the order without gaps, the numbers, and what the consultations are told of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F

from augenhoehe.council.enums import MeetingState
from augenhoehe.council.models import AgendaItem, Consultation, Meeting
from augenhoehe.council.rules.agenda import Line, arranged, check_change
from augenhoehe.kit.actions import claim
from augenhoehe.kit.violations import require

OUT_OF_THE_WAY = 100_000
"""Added to places while they are handed out anew, since each may stand only once."""


def claim_agenda(meeting: Meeting, revision: int | None) -> Meeting:
    """Lock a meeting whose agenda is about to change, its revision raised and unsaved.

    Raises Conflict where somebody else changed the agenda first, RuleViolation where it does not change any more.
    """
    current = claim(
        Meeting.objects.select_related("municipality", "organization"), pk=meeting.pk, revision=revision
    )
    require(check_change(MeetingState(current.state), cancelled=current.cancelled))
    return current


@dataclass(frozen=True, slots=True)
class AgendaWriter:
    """Keeps the agenda of one meeting, which is locked, in order."""

    meeting: Meeting

    def lines(self) -> list[Line]:
        """The agenda as stored."""
        return [item.line for item in AgendaItem.objects.filter(meeting=self.meeting).order_by("order")]

    def free_place(self) -> int:
        """A place behind all others, for a new item until the agenda is written."""
        return AgendaItem.objects.filter(meeting=self.meeting).count() + OUT_OF_THE_WAY

    def write(self, lines: Sequence[Line]) -> bool:
        """Store this order, numbered; returns whether anything changed. All items must be among the lines."""
        items = {item.pk: item for item in AgendaItem.objects.filter(meeting=self.meeting)}
        changed = []
        for place, line in enumerate(arranged(lines)):
            item = items[line.key]
            wanted = (place, line.public, line.level, line.number, line.fixed)
            if wanted != (item.order, item.public, item.level, item.number, item.number_fixed):
                item.order, item.public, item.level, item.number, item.number_fixed = wanted
                changed.append(item)
        if changed:
            moved = AgendaItem.objects.filter(pk__in=[item.pk for item in changed])
            moved.update(order=F("order") + 2 * OUT_OF_THE_WAY)
            AgendaItem.objects.bulk_update(
                changed, ["order", "public", "level", "number", "number_fixed"], batch_size=100
            )
            self._tell_consultations(changed)
        return bool(changed)

    def _tell_consultations(self, items: Sequence[AgendaItem]) -> None:
        numbers = {item.consultation_id: item.number for item in items if item.consultation_id}
        steps = list(Consultation.objects.filter(pk__in=numbers).only("pk", "agenda_number"))
        for step in steps:
            step.agenda_number = numbers[step.pk]
        Consultation.objects.bulk_update(steps, ["agenda_number"], batch_size=100)
