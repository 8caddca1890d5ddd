# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.models import AgendaItem
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def republish_agenda_item(*, item: AgendaItem, revision: int | None, by: Any) -> AgendaItem:
    """Give an item back to the public; its paper follows where no other item of it is taken back.

    Attachments are asked of their paper and come back with it. The stored files stay closed: at their own address
    they would be open whatever becomes of the paper. Does nothing to an item that is public already. Raises
    Conflict where somebody else saved first.
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
    audit.record(
        audit_verbs.AGENDA_ITEM_REPUBLISHED,
        by=by,
        of=current,
        municipality=current.meeting.municipality,
        before={"depublish_reason": reason},
    )
    return current
