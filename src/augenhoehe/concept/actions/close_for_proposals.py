# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.drafts import town_of
from augenhoehe.concept.models import Version
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def close_for_proposals(*, version: Version, revision: int | None, by: Account) -> Version:
    """Take no further proposals on a version; those made stay and are answered."""
    current = claim(Version.objects.select_related("concept__municipality"), pk=version.pk, revision=revision)
    current.accepts_proposals = False
    current.save()
    audit.record(audit_verbs.CLOSED_FOR_PROPOSALS, by=by, of=current, municipality=town_of(current))
    return current
