# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.models import ProofOfUse


@action
def accept_proof(
    *, proof: ProofOfUse, accepted_on: datetime.date, revision: int | None, by: Any
) -> ProofOfUse:
    """Note that the giver has accepted a proof. Raises RuleViolation before it is submitted or for a day to come."""
    current = claim(ProofOfUse.objects.select_related("grant__municipality"), pk=proof.pk, revision=revision)
    if current.submitted_on is None or not current.submitted_on <= accepted_on <= clock.today():
        raise RuleViolation(
            _("A proof is accepted after it was submitted, and not on a day to come."), field="accepted_on"
        )
    old = {"accepted_on": current.accepted_on}
    current.accepted_on = accepted_on
    current.save()
    before, after = audit.changes(old, {"accepted_on": accepted_on})
    audit.record(
        "measures.proof_accepted",
        by=by,
        of=current,
        municipality=current.grant.municipality,
        before=before,
        after=after,
    )
    return current
