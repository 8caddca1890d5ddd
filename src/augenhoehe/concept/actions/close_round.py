# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.drafts import town_of
from augenhoehe.concept.models import ParticipationRound
from augenhoehe.concept.rules.rounds import may_close
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def close_round(
    *, participation: ParticipationRound, revision: int | None, by: Account
) -> ParticipationRound:
    """Take no further proposals; those made stay and are answered.

    Raises RuleViolation where the round has ended, Conflict where somebody else saved first.
    """
    rounds = ParticipationRound.objects.select_related("version__concept__municipality")
    current = claim(rounds, pk=participation.pk, revision=revision)
    require(may_close(current.facts, clock.today()))
    current.closed_on = clock.today()
    current.save()
    audit.record(audit_verbs.ROUND_CLOSED, by=by, of=current, municipality=town_of(current.version))
    return current
