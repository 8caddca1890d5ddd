# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

from django.contrib.auth.models import AnonymousUser

from augenhoehe.core.models import Account
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.check_keeping import claimed
from augenhoehe.factors.models import Check
from augenhoehe.factors.queries.checks import is_subject_public
from augenhoehe.factors.rules.checks import check_release
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def release_check(*, check: Check, public: bool, revision: int | None, by: Account) -> Check:
    """Show a closed check to the public, or take it back. Raises RuleViolation with the reason, Conflict as usual."""
    current, facts = claimed(check.pk, revision)
    if public:
        known = is_subject_public(current, AnonymousUser())
        require(check_release(replace(facts, subject_public=known)))
    current.public = public
    current.save()
    verb = audit_verbs.CHECK_RELEASED if public else audit_verbs.CHECK_WITHDRAWN
    audit.record(verb, by=by, of=current, municipality=current.municipality, after={"public": public})
    return current
