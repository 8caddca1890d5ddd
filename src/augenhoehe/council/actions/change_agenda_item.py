# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.agenda_writer import AgendaWriter, claim_agenda
from augenhoehe.council.models import AgendaItem, Meeting
from augenhoehe.council.queries.meetings import new_item
from augenhoehe.council.rules.agenda import check_new, check_number
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require

RECORDED = ("name", "public", "level", "number")


@action
def change_agenda_item(
    *, item: AgendaItem, name: str, public: bool, level: int, number: str, revision: int | None, by: Any
) -> AgendaItem:
    """Word an item anew, put it into the other part, deeper or higher, or give it a number by hand.

    An empty number is counted. Raises RuleViolation with reasons, Conflict where somebody else changed the item.
    """
    meeting = claim_agenda(item.meeting, None)
    current = claim(AgendaItem.objects.select_related("consultation__paper"), pk=item.pk, revision=revision)
    writer = AgendaWriter(meeting)
    old = {field: getattr(current, field) for field in RECORDED}
    wanted = number.strip()
    lines = [
        replace(line, public=public, level=level, number=wanted, fixed=bool(wanted))
        if line.key == current.pk
        else line
        for line in writer.lines()
    ]
    require(check_new(new_item(meeting, name, public=public, consultation=current.consultation), 0))
    require(check_number(wanted, current.pk, lines))
    revision_after = current.revision
    if writer.write(lines):
        Meeting.objects.filter(pk=meeting.pk).update(revision=meeting.revision)
    current = AgendaItem.objects.select_related("meeting__municipality", "consultation").get(pk=current.pk)
    current.name, current.revision = " ".join(name.split()), revision_after
    current.save()
    before, after = audit.changes(old, {field: getattr(current, field) for field in RECORDED})
    audit.record(
        audit_verbs.AGENDA_ITEM_CHANGED,
        by=by,
        of=current,
        municipality=meeting.municipality,
        before=before,
        after=after,
    )
    return current
