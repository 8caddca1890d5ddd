# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import FollowUpList
from augenhoehe.council.rules.follow_up_lists import check_discard
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def discard_follow_up_list(*, follow_up_list: FollowUpList, revision: int | None, by: Any) -> int:
    """Throw away a list, and with it the other one of its period, so that both can be made anew: how many that were.

    Raises RuleViolation where a paper carries one of them, Conflict where somebody else was first.
    """
    current = claim(
        FollowUpList.objects.select_related("municipality"), pk=follow_up_list.pk, revision=revision
    )
    of_period = FollowUpList.objects.filter(
        municipality=current.municipality, start_date=current.start_date, end_date=current.end_date
    )
    carried = of_period.exclude(paper=None).exclude(paper__state=PaperState.WITHDRAWN)
    require(check_discard(has_paper=carried.exists()))
    lists = list(of_period.select_for_update(of=("self",)).order_by("pk"))
    for item in lists:
        audit.record(
            audit_verbs.LIST_DISCARDED,
            by=by,
            of=item,
            municipality=current.municipality,
            before={"from": item.start_date, "to": item.end_date, "public": item.public, "rows": item.rows},
        )
        item.delete()
    return len(lists)
