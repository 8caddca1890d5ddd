# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core import audit_verbs
from augenhoehe.core.models import HearingRule, Municipality, Organization
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation


@action
def require_hearing(
    *,
    by: Any,
    municipality: Municipality,
    organization: Organization,
    valid_from: datetime.date,
    valid_to: datetime.date | None = None,
) -> HearingRule:
    """From `valid_from` on, this body is heard in matters of integration before the council decides.

    Source: § 27 GO NRW. Raises RuleViolation where a rule begins on that day already or would end before it begins.
    """
    if organization.municipality_id != municipality.pk:
        raise ValueError("The body belongs to another town.")
    if HearingRule.objects.filter(municipality=municipality, valid_from=valid_from).exists():
        raise RuleViolation(_("A duty to hear a body begins on this day already."))
    if valid_to is not None and valid_to < valid_from:
        raise RuleViolation(_("The last day lies before the first one."))
    rule = HearingRule.objects.create(
        municipality=municipality, organization=organization, valid_from=valid_from, valid_to=valid_to
    )
    audit.record(
        audit_verbs.HEARING_REQUIRED,
        by=by,
        of=rule,
        municipality=municipality,
        after={"organization": organization.name, "valid_from": valid_from, "valid_to": valid_to},
    )
    return rule
