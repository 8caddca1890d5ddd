# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import FactorSet, SetVersion
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation


@action
def create_set(
    *, municipality: Municipality, title: str, description: str, short: bool, by: Any, origin: str = ""
) -> FactorSet:
    """Begin a set with an empty draft. Raises RuleViolation where the town has a set of this title."""
    if FactorSet.objects.filter(municipality=municipality, title=title).exists():
        raise RuleViolation(_("Your town has a set with this title already."), field="title")
    made = FactorSet.objects.create(
        municipality=municipality, title=title, description=description, short=short, origin=origin
    )
    SetVersion.objects.create(factor_set=made, number=1)
    audit.record(
        audit_verbs.SET_CREATED,
        by=by,
        of=made,
        municipality=municipality,
        after={"title": title, "short": short, "origin": origin},
    )
    return made
