# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.models import Standing
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import RuleViolation, action, claim


@action
def confirm_standing(*, standing: Standing, block_key: str, revision: int | None, by: Account) -> Standing:
    """Say which passage of a later version a proposal is about; once accepted, it is carried out there.

    The proposal itself stays as submitted. Raises RuleViolation for a passage that the version has not, Conflict as
    always.
    """
    current = claim(
        Standing.objects.select_related("version", "proposal__concept__municipality"),
        pk=standing.pk,
        revision=revision,
    )
    if not current.version.blocks.filter(key=block_key).exists():
        raise RuleViolation(_("Please choose a passage of this version."))
    current.block_key = block_key
    current.confirmed_at = clock.now()
    current.confirmed_by = by
    current.save()
    audit.record(
        audit_verbs.STANDING_CONFIRMED,
        by=by,
        of=current.proposal,
        municipality=current.proposal.concept.municipality,
        after={"version": current.version.number, "block": block_key},
    )
    return current
