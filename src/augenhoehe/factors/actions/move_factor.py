# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import SuccessFactor
from augenhoehe.factors.set_writing import draft_of
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action


@action
def move_factor(*, factor: SuccessFactor, up: bool, revision: int | None, by: Any) -> None:
    """Move a factor of a draft one place up or down; at the end it stays. `revision` is the version's."""
    draft = draft_of(factor.version_id, revision)
    listed = list(draft.factors.order_by("position", "pk"))
    place = next(place for place, one in enumerate(listed) if one.pk == factor.pk)
    other = place - 1 if up else place + 1
    if 0 <= other < len(listed):
        listed[place], listed[other] = listed[other], listed[place]
    for position, one in enumerate(listed, 1):
        one.position = position
    SuccessFactor.objects.bulk_update(listed, ["position"])
    draft.save()
    audit.record(
        audit_verbs.FACTOR_MOVED,
        by=by,
        of=draft.factor_set,
        municipality=draft.factor_set.municipality,
        after={"factor": factor.key, "up": up},
    )
