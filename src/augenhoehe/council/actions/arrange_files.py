# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import F

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.sign_off_keeper import SignOffKeeper
from augenhoehe.council.actions.steps import OUT_OF_THE_WAY
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.papers import facts_of
from augenhoehe.council.rules.attachments import Attachment, check_arranging
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def arrange_files(
    *,
    paper: Paper,
    attachments: Sequence[Attachment],
    revision: int | None,
    by: Any,
    voiding: bool = False,
) -> Paper:
    """Name the attachments of a paper anew, put them in this order, take some away, make them public or not.

    Raises RuleViolation where a body has had them before it, or signatures would become void without `voiding`;
    Conflict where somebody else saved first.
    """
    current = claim(Paper.objects.select_related("municipality"), pk=paper.pk, revision=revision)
    stored = {item.pk: item for item in current.files.order_by("position")}
    before = [Attachment(item.pk, item.name, item.public) for item in stored.values()]
    dealt_with = facts_of(current).has_results
    require(check_arranging(PaperState(current.state), before, attachments, dealt_with=dealt_with))
    current.files.update(position=F("position") + OUT_OF_THE_WAY)
    kept = [one for one in attachments if not one.removed]
    for one in attachments:
        if one.removed:
            stored[one.number].delete()
    for position, one in enumerate(kept, 1):
        item = stored[one.number]
        item.position, item.name, item.public = position, " ".join(one.name.split()), one.public
        item.revision += 1
        item.save()
    current.save()
    audit.record(
        audit_verbs.FILES_ARRANGED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"files": [[one.name, one.public] for one in before]},
        after={"files": [[one.name, one.public] for one in kept]},
    )
    SignOffKeeper(current, by).text_changed(voiding=voiding)
    return current
