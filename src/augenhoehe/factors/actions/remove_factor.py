# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import SuccessFactor
from augenhoehe.factors.set_writing import draft_of
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action


@action
def remove_factor(*, factor: SuccessFactor, revision: int | None, by: Any) -> None:
    """Take a factor out of a draft; published versions keep theirs. `revision` is the version's."""
    draft = draft_of(factor.version_id, revision)
    title, key = factor.title, factor.key
    draft.factors.filter(pk=factor.pk).delete()
    draft.save()
    audit.record(
        audit_verbs.FACTOR_REMOVED,
        by=by,
        of=draft.factor_set,
        municipality=draft.factor_set.municipality,
        before={"factor": key, "title": title},
    )
