# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.drafts import town_of
from augenhoehe.concept.enums import VersionState
from augenhoehe.concept.models import Version
from augenhoehe.concept.rules import versions as rules
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def publish_version(*, version: Version, public: bool, revision: int | None, by: Account) -> Version:
    """Show a frozen version on the town's public page, or take it down."""
    current = claim(Version.objects.select_related("concept__municipality"), pk=version.pk, revision=revision)
    if public:
        require(rules.may_publish(rules.VersionFacts(current.number, VersionState(current.state))))
    before, after = audit.changes({"public": current.public}, {"public": public})
    current.public = public
    current.save()
    verb = audit_verbs.VERSION_PUBLISHED if public else audit_verbs.VERSION_UNPUBLISHED
    audit.record(verb, by=by, of=current, municipality=town_of(current), before=before, after=after)
    return current
