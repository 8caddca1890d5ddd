# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import ListPeriod
from augenhoehe.council.models import FollowUpListRule
from augenhoehe.kit import audit
from augenhoehe.kit.actions import RuleViolation, action


@action
def set_list_rule(
    *,
    municipality: Municipality,
    valid_from: datetime.date,
    period: ListPeriod,
    days_after: int,
    organization: Organization | None,
    by: Any,
) -> FollowUpListRule:
    """From a day on, tell this body how often and how soon what became of the resolutions.

    Raises RuleViolation where a rule begins on that day already, ValueError for a body of another town.
    """
    if organization is not None and organization.municipality_id != municipality.pk:
        raise ValueError("The body belongs to another town.")
    town = Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
    if FollowUpListRule.objects.filter(municipality=town, valid_from=valid_from).exists():
        raise RuleViolation(_("A rule begins on that day already. Please choose another day."))
    rule = FollowUpListRule.objects.create(
        municipality=town,
        valid_from=valid_from,
        period=period,
        days_after=days_after,
        organization=organization,
    )
    audit.record(
        audit_verbs.LIST_RULE_SET,
        by=by,
        of=rule,
        municipality=town,
        after={
            "valid_from": valid_from,
            "period": period,
            "days_after": days_after,
            "body": organization.name if organization else "",
        },
    )
    return rule
