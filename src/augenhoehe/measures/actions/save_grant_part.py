# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from augenhoehe.core.models import Organization
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation, require
from augenhoehe.measures.actions.grant_parts import ABOVE_ZERO, FIELDS, ONCE, GrantPart, as_recorded, locked
from augenhoehe.measures.models import Grant
from augenhoehe.measures.queries.grants import fresh_story
from augenhoehe.measures.rules import grant_fit
from augenhoehe.measures.rules import grants as rules

P = TypeVar("P", bound=GrantPart)


@action
def save_grant_part(
    *,
    grant: Grant,
    kind: type[P],
    values: Mapping[str, Any],
    by: Any,
    part: P | None = None,
    revision: int | None = None,
) -> P:
    """Add a part to a grant, or change one; `values` are those of `FIELDS`.

    Raises RuleViolation where the grant would not hold together any more (nothing is saved then), Conflict where
    somebody else saved first, ValueError for a recipient of another town.
    """
    current_grant = locked(grant)
    rows: Any = kind._default_manager.filter(grant=current_grant)
    recipient = values.get("recipient")
    if isinstance(recipient, Organization) and recipient.municipality_id != current_grant.municipality_id:
        raise ValueError("Money is forwarded only to an organisation of the grant's own town.")
    if kind in ABOVE_ZERO and values["amount"] <= rules.ZERO:
        raise RuleViolation(_("Please give an amount above zero."), field="amount")
    once = ONCE.get(kind)
    others = rows.exclude(pk=part.pk) if part else rows
    if once and others.filter(**{once: values[once]}).exists():
        raise RuleViolation(_("This is entered already. Please change the entry that is there."), field=once)
    current: P = claim(rows, pk=part.pk, revision=revision) if part else kind(grant=current_grant)
    old = as_recorded(current) if part else {}
    for name in FIELDS[kind]:
        setattr(current, name, values[name])
    current.save()
    require(grant_fit.check_grant(fresh_story(current_grant.pk).facts))
    before, after = audit.changes(old, as_recorded(current))
    audit.record(
        "measures.grant_part_saved",
        by=by,
        of=current,
        municipality=current_grant.municipality,
        before=before,
        after=after,
    )
    return current
