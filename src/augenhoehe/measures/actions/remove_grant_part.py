# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation, require
from augenhoehe.measures.actions.grant_parts import GrantPart, as_recorded, locked
from augenhoehe.measures.queries.grants import fresh_story
from augenhoehe.measures.rules import grant_fit


@action
def remove_grant_part(*, part: GrantPart, reason: str, revision: int | None, by: Any) -> None:
    """Take back a part that was entered by mistake; the log keeps what it said, and why it went.

    Raises RuleViolation where money is booked on it, or where the grant would not hold together without it.
    """
    grant = locked(part.grant)
    rows: Any = type(part)._default_manager.filter(grant=grant)
    current = claim(rows, pk=part.pk, revision=revision)
    if not reason.strip():
        raise RuleViolation(_("Please say why the entry is taken back."), field="reason")
    audit.record(
        "measures.grant_part_removed",
        by=by,
        of=current,
        municipality=grant.municipality,
        before=as_recorded(current),
        reason=reason,
    )
    try:
        current.delete()
    except ProtectedError as error:
        raise RuleViolation(
            _("Expenses are booked on this entry, so it stays. Change it, or book them back first.")
        ) from error
    require(grant_fit.check_grant(fresh_story(grant.pk).facts))
