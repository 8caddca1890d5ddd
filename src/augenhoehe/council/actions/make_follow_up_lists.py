# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.council import audit_verbs
from augenhoehe.council.models import FollowUpList
from augenhoehe.council.queries.follow_up_lists import new_rows
from augenhoehe.council.rules.follow_up_lists import Span, check_new_list
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def make_follow_up_lists(*, municipality: Municipality, span: Span, by: Any) -> list[FollowUpList]:
    """Freeze what became of the resolutions: the public list of a period, and the other one where there is need.

    Duties from resolutions that are not public stand in the second list only. Raises RuleViolation where the
    period is not over or its list has been made.
    """
    # Of two hands at once, the second waits here and finds the list made.
    town = Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
    today = clock.today()
    of_period = FollowUpList.objects.filter(
        municipality=town, start_date=span.start, end_date=span.end, public=True
    )
    require(check_new_list(span, today, made_before=of_period.exists()))
    made = []
    for public in (True, False):
        rows = new_rows(town, span, public=public, today=today)
        if not rows and not public:
            continue
        item = FollowUpList.objects.create(
            municipality=town,
            period=span.period,
            start_date=span.start,
            end_date=span.end,
            public=public,
            rows=[row.as_json() for row in rows],
            frozen_at=clock.now(),
        )
        audit.record(
            audit_verbs.LIST_MADE,
            by=by,
            of=item,
            municipality=town,
            after={
                "from": span.start,
                "to": span.end,
                "public": public,
                "duties": [row.duty for row in rows],
            },
        )
        made.append(item)
    return made
