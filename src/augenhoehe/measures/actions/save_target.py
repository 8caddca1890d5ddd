# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.models import Indicator, IndicatorTarget


@action
def save_target(
    *,
    indicator: Indicator,
    due_on: datetime.date,
    value: Decimal,
    by: Any,
    group: str = "",
    note: str = "",
    target: IndicatorTarget | None = None,
    revision: int | None = None,
) -> IndicatorTarget:
    """Say what an indicator shall reach by a day, or change that. One target for each day and group."""
    of_indicator = IndicatorTarget.objects.filter(indicator=indicator)
    taken = of_indicator.filter(group=group, due_on=due_on)
    if (taken.exclude(pk=target.pk) if target else taken).exists():
        raise RuleViolation(_("There is a target for this day and group already. Please change that one."))
    current = (
        claim(of_indicator, pk=target.pk, revision=revision)
        if target
        else IndicatorTarget(indicator=indicator)
    )
    old = _told(current) if target else {}
    current.due_on, current.value, current.group, current.note = due_on, value, group, note
    current.save()
    before, after = audit.changes(old, _told(current))
    audit.record(
        "measures.target_saved",
        by=by,
        of=current,
        municipality=indicator.municipality,
        before=before,
        after=after,
    )
    return current


def _told(target: IndicatorTarget) -> dict[str, Any]:
    return {
        "due_on": target.due_on,
        "value": None if target.value is None else f"{target.value.normalize():f}",
        "group": target.group,
        "note": target.note,
    }
