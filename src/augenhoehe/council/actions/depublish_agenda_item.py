# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import File
from augenhoehe.council import audit_verbs
from augenhoehe.council.models import AgendaItem
from augenhoehe.council.rules.agenda import check_depublishing
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def depublish_agenda_item(*, item: AgendaItem, reason: str, revision: int | None, by: Any) -> AgendaItem:
    """Take an item back from the public: at once nobody outside sees it, its result, its paper or the files.

    Inside nothing changes. Raises RuleViolation without a reason, Conflict where somebody else saved first.
    """
    current = claim(
        AgendaItem.objects.select_related("meeting__municipality", "consultation"),
        pk=item.pk,
        revision=revision,
    )
    require(check_depublishing(reason, done=current.depublished_at is not None))
    current.depublished_at = clock.now()
    current.depublish_reason = reason.strip()
    current.save()
    if current.consultation is not None:
        File.objects.filter(paperfile__paper=current.consultation.paper_id).update(public=False)
        File.objects.filter(paper__pk=current.consultation.paper_id).update(public=False)
    audit.record(
        audit_verbs.AGENDA_ITEM_DEPUBLISHED,
        by=by,
        of=current,
        municipality=current.meeting.municipality,
        after={"depublished_at": current.depublished_at},
        reason=current.depublish_reason,
    )
    return current
