# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.measures.enums import RoundState
from augenhoehe.measures.models import MeasureState, UpdateRound
from augenhoehe.measures.queries import states
from augenhoehe.measures.rules.rounds import may_reopen


@action
def reopen_round(*, update_round: UpdateRound, reason: str, revision: int | None, by: Any) -> UpdateRound:
    """Open a closed round again with a reason. The states kept are taken again when it is closed next.

    Their checksum stays in the log: whoever reported from them can show that they are gone and what they were.
    Raises RuleViolation without a reason, Conflict as always.
    """
    current = claim(UpdateRound.objects.select_related("municipality"), pk=update_round.pk, revision=revision)
    require(may_reopen(RoundState(current.state), reason))
    kept = list(
        MeasureState.objects.filter(round=current).order_by("measure_id").only("digest", "measure_id")
    )
    digest = states.digest_of_all(kept)
    MeasureState.objects.filter(round=current).delete()
    current.state = RoundState.OPEN
    current.closed_at = None
    current.reopening_reason = reason.strip()
    current.save()
    audit.record(
        "measures.round_reopened",
        by=by,
        of=current,
        municipality=current.municipality,
        before={"measures": len(kept), "digest": digest},
        after={"reason": current.reopening_reason},
    )
    return current
