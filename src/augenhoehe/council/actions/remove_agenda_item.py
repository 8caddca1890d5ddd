# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.agenda_writer import AgendaWriter, claim_agenda
from augenhoehe.council.models import AgendaItem, Consultation, Meeting
from augenhoehe.council.rules.agenda import check_removal
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def remove_agenda_item(*, item: AgendaItem, revision: int | None, by: Any) -> Meeting:
    """Take an item off an agenda nobody was invited to yet, or one added afterwards. `revision`: the meeting's.

    What stood below it stays. Raises RuleViolation with reasons, Conflict where somebody else changed the agenda.
    """
    meeting = claim_agenda(item.meeting, revision)
    current = AgendaItem.objects.select_related("consultation", "meeting").get(pk=item.pk, meeting=meeting)
    require(
        check_removal(
            invited=meeting.invited,
            tabled=current.tabled_at is not None,
            has_result=bool(current.told_result.outcome),
        )
    )
    audit.record(
        audit_verbs.AGENDA_ITEM_REMOVED,
        by=by,
        of=current,
        municipality=meeting.municipality,
        before={"name": current.name, "number": current.number, "consultation": current.consultation_id},
    )
    Consultation.objects.filter(agenda_item=current).update(agenda_number="")
    current.delete()
    writer = AgendaWriter(meeting)
    writer.write(writer.lines())
    meeting.save()
    return meeting
