# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.measures.enums import EntryState, RoundState
from augenhoehe.measures.models import MeasureState, RoundEntry, UpdateRound
from augenhoehe.measures.queries import states
from augenhoehe.measures.rules.rounds import may_close


@action
def close_round(*, update_round: UpdateRound, revision: int | None, by: Any) -> UpdateRound:
    """Close a round and keep every measure's state as of its day, those nobody reported on included.

    A fixed number of queries, however many measures there are. Raises RuleViolation while answers wait for approval,
    Conflict as always.
    """
    current = claim(UpdateRound.objects.select_related("municipality"), pk=update_round.pk, revision=revision)
    waiting = RoundEntry.objects.filter(office__round=current, state=EntryState.SUBMITTED).count()
    require(may_close(RoundState(current.state), waiting))
    kept = states.collect(current)
    MeasureState.objects.bulk_create(kept, batch_size=500)
    current.state = RoundState.CLOSED
    current.closed_at = clock.now()
    current.save()
    audit.record(
        "measures.round_closed",
        by=by,
        of=current,
        municipality=current.municipality,
        after={"measures": len(kept), "digest": states.digest_of_all(kept)},
    )
    return current
