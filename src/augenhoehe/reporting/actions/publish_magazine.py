# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.actions.keep_magazine_file import is_for_everybody
from augenhoehe.reporting.enums import MagazinePurpose, MagazineState
from augenhoehe.reporting.models import Magazine
from augenhoehe.reporting.rules import magazines as rules


@action
def publish_magazine(*, magazine: Magazine, by: Any, revision: int | None = None) -> Magazine:
    """Let a frozen magazine be read; from here on it stays. Raises RuleViolation while its file is missing."""
    current = claim(Magazine.objects.select_related("municipality"), pk=magazine.pk, revision=revision)
    has_file = current.files.filter(purpose=MagazinePurpose.SCREEN).exists()
    require(rules.check_publish(MagazineState(current.state), has_file=has_file))
    current.state, current.published_at = MagazineState.PUBLISHED, clock.now()
    current.save()
    for made in current.files.select_related("file"):
        made.file.public = is_for_everybody(current, MagazinePurpose(made.purpose))
        made.file.save()
    audit.record(
        audit_verbs.MAGAZINE_PUBLISHED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"state": MagazineState.FROZEN},
        after={"state": MagazineState.PUBLISHED, "public": current.public},
    )
    return current
