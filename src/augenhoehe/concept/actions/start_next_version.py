# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.drafts import copy_blocks
from augenhoehe.concept.enums import VersionState
from augenhoehe.concept.models import Concept, Version
from augenhoehe.concept.rules import versions as rules
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def start_next_version(*, concept: Concept, by: Account) -> Version:
    """A draft that begins as a copy of the newest version, block by block under the same keys."""
    locked = Concept.objects.select_related("municipality").select_for_update(of=("self",)).get(pk=concept.pk)
    versions = list(locked.versions.order_by("-number"))
    require(rules.may_start_next(item.number for item in versions if item.state == VersionState.DRAFT))
    newest = versions[0] if versions else None
    version = Version.objects.create(
        concept=locked, number=newest.number + 1 if newest else 1, based_on=newest
    )
    copied = copy_blocks(newest, version) if newest else 0
    audit.record(
        audit_verbs.VERSION_STARTED,
        by=by,
        of=version,
        municipality=locked.municipality,
        after={"number": version.number, "blocks": copied},
    )
    return version
