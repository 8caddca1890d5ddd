# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.drafts import town_of
from augenhoehe.concept.enums import VersionState
from augenhoehe.concept.models import Version
from augenhoehe.concept.rules import versions as rules
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def open_for_proposals(
    *, version: Version, until: datetime.date | None, revision: int | None, by: Account
) -> Version:
    """Open a frozen version for proposals until a day, or without end."""
    current = claim(Version.objects.select_related("concept__municipality"), pk=version.pk, revision=revision)
    facts = rules.VersionFacts(current.number, VersionState(current.state))
    require(rules.may_open(facts, until, clock.today()))
    current.accepts_proposals, current.proposals_until = True, until
    current.save()
    audit.record(
        audit_verbs.OPENED_FOR_PROPOSALS,
        by=by,
        of=current,
        municipality=town_of(current),
        after={"until": until},
    )
    return current
