# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.measures.models import IndicatorTarget


@action
def remove_target(*, target: IndicatorTarget, revision: int | None, by: Any) -> None:
    """Take a target out; the log keeps what it was."""
    current = claim(
        IndicatorTarget.objects.select_related("indicator__municipality"), pk=target.pk, revision=revision
    )
    audit.record(
        "measures.target_removed",
        by=by,
        of=current,
        municipality=current.indicator.municipality,
        before={"due_on": current.due_on, "value": f"{current.value.normalize():f}", "group": current.group},
    )
    current.delete()
