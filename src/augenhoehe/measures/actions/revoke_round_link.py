# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.measures.models import RoundOffice
from augenhoehe.measures.round_links import link_facts
from augenhoehe.measures.rules.rounds import is_link_open


@action
def revoke_round_link(*, office: RoundOffice, revision: int | None, by: Any) -> RoundOffice:
    """Withdraw an office's link; what was answered stays. Raises RuleViolation where it opens nothing, Conflict."""
    current = claim(
        RoundOffice.objects.select_related("round__municipality", "organization"),
        pk=office.pk,
        revision=revision,
    )
    require(is_link_open(link_facts(current), clock.now()))
    current.revoked_at = clock.now()
    current.save()
    audit.record(
        "measures.round_link_revoked",
        by=by,
        of=current.round,
        municipality=current.round.municipality,
        after={"office": current.organization.name},
    )
    return current
