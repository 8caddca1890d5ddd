# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import FactorSet, SetVersion
from augenhoehe.factors.set_writing import draft_of
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action


@action
def discard_version(*, version: SetVersion, revision: int | None, by: Any) -> FactorSet | None:
    """Discard a draft; returns the set, or None where it had nothing but this draft and goes with it.

    Raises RuleViolation for a published version, Conflict as usual.
    """
    draft = draft_of(version.pk, revision)
    factor_set, number = draft.factor_set, draft.number
    municipality, title = factor_set.municipality, factor_set.title
    audit.record(
        audit_verbs.DRAFT_DISCARDED,
        by=by,
        of=factor_set,
        municipality=municipality,
        before={"number": number, "title": title, "factors": draft.factors.count()},
    )
    draft.factors.all().delete()
    draft.delete()
    if factor_set.versions.exists():
        return factor_set
    factor_set.delete()
    return None
