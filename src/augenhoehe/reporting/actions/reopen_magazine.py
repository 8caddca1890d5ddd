# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.enums import MagazineState
from augenhoehe.reporting.models import Magazine
from augenhoehe.reporting.rules import magazines as rules


@action
def reopen_magazine(*, magazine: Magazine, by: Any, revision: int | None = None) -> Magazine:
    """Work on a frozen magazine again; its files go, since they showed what was frozen."""
    current = claim(Magazine.objects.select_related("municipality"), pk=magazine.pk, revision=revision)
    require(rules.check_reopen(MagazineState(current.state)))
    old = current.sha256
    current.files.all().delete()
    current.snapshot, current.sha256, current.state = {}, "", MagazineState.DRAFT
    current.save()
    audit.record(
        audit_verbs.MAGAZINE_REOPENED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"state": MagazineState.FROZEN, "sha256": old},
        after={"state": MagazineState.DRAFT},
    )
    return current
