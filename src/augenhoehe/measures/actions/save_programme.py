# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.models import FundingProgramme


@action
def save_programme(
    *,
    municipality: Municipality,
    name: str,
    giver: str,
    by: Any,
    legal_basis: str = "",
    source_url: str = "",
    apply_by: datetime.date | None = None,
    note: str = "",
    programme: FundingProgramme | None = None,
    revision: int | None = None,
) -> FundingProgramme:
    """Add a funding programme to a town, or change one. Raises RuleViolation for a name that is there already."""
    town = FundingProgramme.objects.filter(municipality=municipality)
    others = town.exclude(pk=programme.pk) if programme else town
    if others.filter(name=name).exists():
        raise RuleViolation(_("There is a programme of this name already."), field="name")
    current = (
        claim(town, pk=programme.pk, revision=revision)
        if programme
        else FundingProgramme(municipality=municipality)
    )
    new = {
        "name": name,
        "giver": giver,
        "legal_basis": legal_basis,
        "source_url": source_url,
        "apply_by": apply_by,
        "note": note,
    }
    old = {field: getattr(current, field) for field in new} if programme else {}
    for field, value in new.items():
        setattr(current, field, value)
    current.save()
    before, after = audit.changes(old, new)
    audit.record(
        "measures.programme_saved", by=by, of=current, municipality=municipality, before=before, after=after
    )
    return current
