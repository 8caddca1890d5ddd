# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import GoodExample
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def remove_example(*, example: GoodExample, revision: int | None, by: Any) -> None:
    """Take a good example back; the measure stays."""
    rows = GoodExample.objects.select_related("factor_set__municipality", "measure")
    current = claim(rows, pk=example.pk, revision=revision)
    audit.record(
        audit_verbs.EXAMPLE_REMOVED,
        by=by,
        of=current.factor_set,
        municipality=current.factor_set.municipality,
        before={"factor": current.factor_key, "measure": str(current.measure), "why": current.why},
    )
    current.delete()
