# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import hashlib
from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.seen import check_seen
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.actions.freeze_report import canonical
from augenhoehe.reporting.enums import MagazineState
from augenhoehe.reporting.models import Magazine
from augenhoehe.reporting.queries.magazines import content_of, facts_of, seen_parts, with_contents
from augenhoehe.reporting.rules import magazines as rules


@action
def freeze_magazine(
    *, magazine: Magazine, by: Any, revision: int | None = None, seen: str | None = None
) -> Magazine:
    """Store everything the magazine shows, hashed. Raises RuleViolation with everything that is still missing.

    seen: the mark of the contributions that were looked at before (`queries.magazines.seen_parts`); Conflict where one
    is worded anew since.
    """
    claimed = claim(Magazine.objects.all(), pk=magazine.pk, revision=revision)
    current = with_contents(Magazine.objects.all()).get(pk=magazine.pk)
    check_seen(seen, seen_parts(current), current)
    content = content_of(current, by)
    require(rules.check_freeze(facts_of(current, content)))
    current.revision = claimed.revision
    current.snapshot = content
    current.sha256 = hashlib.sha256(canonical(content)).hexdigest()
    current.state = MagazineState.FROZEN
    current.save()
    audit.record(
        audit_verbs.MAGAZINE_FROZEN,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"state": MagazineState.DRAFT},
        after={"state": MagazineState.FROZEN, "sha256": current.sha256},
    )
    return current
