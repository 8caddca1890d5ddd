# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.agenda_writer import AgendaWriter, claim_agenda
from augenhoehe.council.models import AgendaItem
from augenhoehe.council.rules.agenda import moved
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action


@action
def move_agenda_item(*, item: AgendaItem, up: bool, revision: int | None, by: Any) -> AgendaItem:
    """Move an item, and all below it, past its neighbour of the same part. `revision` is that of the meeting.

    Nothing happens at the end of the way. Raises RuleViolation, Conflict as the agenda says.
    """
    meeting = claim_agenda(item.meeting, revision)
    writer = AgendaWriter(meeting)
    current = AgendaItem.objects.select_related("meeting__municipality").get(pk=item.pk, meeting=meeting)
    before = current.number
    if writer.write(moved(writer.lines(), current.pk, up=up)):
        meeting.save()
        current.refresh_from_db(fields=["order", "number", "level"])
        audit.record(
            audit_verbs.AGENDA_ITEM_MOVED,
            by=by,
            of=current,
            municipality=meeting.municipality,
            before={"number": before},
            after={"number": current.number},
        )
    return current
