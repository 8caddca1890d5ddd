# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import File
from augenhoehe.council import audit_verbs
from augenhoehe.council.models import AgendaItem
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def republish_agenda_item(*, item: AgendaItem, revision: int | None, by: Any) -> AgendaItem:
    """Give an item back to the public, with the public files of its paper if no other item of it is taken back.

    Does nothing to an item that is public already. Raises Conflict where somebody else saved first.
    """
    current = claim(
        AgendaItem.objects.select_related("meeting__municipality", "consultation"),
        pk=item.pk,
        revision=revision,
    )
    if current.depublished_at is None:
        return current
    reason, current.depublish_reason, current.depublished_at = current.depublish_reason, "", None
    current.save()
    if current.consultation is not None:
        paper = current.consultation.paper_id
        hidden = AgendaItem.objects.filter(consultation__paper=paper, depublished_at__isnull=False)
        if not hidden.exists():
            File.objects.filter(paperfile__paper=paper, paperfile__public=True).update(public=True)
    audit.record(
        audit_verbs.AGENDA_ITEM_REPUBLISHED,
        by=by,
        of=current,
        municipality=current.meeting.municipality,
        before={"depublish_reason": reason},
    )
    return current
