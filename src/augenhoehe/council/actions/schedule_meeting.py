# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.models import Municipality, Organization
from augenhoehe.council import audit_verbs
from augenhoehe.council.models import Consultation, Meeting
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation


@action
def schedule_meeting(
    *,
    municipality: Municipality,
    organization: Organization,
    date: datetime.date,
    by: Any,
    start: datetime.time | None = None,
    location: str = "",
) -> Meeting:
    """Enter a meeting of a body; consultations of that body on that day belong to it from now on.

    Raises RuleViolation where the body meets on that day already.
    """
    if organization.municipality_id != municipality.pk or organization.kind != OrganizationKind.COUNCIL_BODY:
        raise ValueError("Only the town's own council bodies meet.")
    if Meeting.objects.filter(municipality=municipality, organization=organization, date=date).exists():
        raise RuleViolation(_("This body meets on that day already."))
    meeting = Meeting.objects.create(
        municipality=municipality,
        organization=organization,
        date=date,
        start=start,
        location=location.strip(),
    )
    Consultation.objects.filter(
        paper__municipality=municipality, organization=organization, date=date, meeting=None
    ).update(meeting=meeting)
    audit.record(
        audit_verbs.MEETING_SCHEDULED,
        by=by,
        of=meeting,
        municipality=municipality,
        after={"body": organization.name, "date": date, "start": start, "location": meeting.location},
    )
    return meeting
