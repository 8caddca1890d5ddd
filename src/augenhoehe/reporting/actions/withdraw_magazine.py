# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import File
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.enums import MagazineState
from augenhoehe.reporting.models import Magazine
from augenhoehe.reporting.rules import magazines as rules


@action
def withdraw_magazine(*, magazine: Magazine, reason: str, by: Any, revision: int | None = None) -> Magazine:
    """Take a published magazine back: it is frozen again, and nobody outside reads it or its files.

    Consent to a picture can be taken back (Kunsturhebergesetz, § 22). Raises RuleViolation without a reason.
    """
    current = claim(Magazine.objects.select_related("municipality"), pk=magazine.pk, revision=revision)
    require(rules.check_withdraw(MagazineState(current.state), reason))
    current.state, current.published_at = MagazineState.FROZEN, None
    current.save()
    File.objects.filter(pk__in=current.files.values("file")).update(public=False)
    audit.record(
        audit_verbs.MAGAZINE_WITHDRAWN,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"state": MagazineState.PUBLISHED},
        after={"state": MagazineState.FROZEN, "reason": reason},
    )
    return current
