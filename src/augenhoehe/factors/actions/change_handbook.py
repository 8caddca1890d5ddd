# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.factors import audit_verbs
from augenhoehe.factors.enums import Licence
from augenhoehe.factors.models import Handbook
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation


@action
def change_handbook(*, handbook: Handbook, licence: Licence, revision: int | None, by: Any) -> Handbook:
    """Choose the licence under which others may use a handbook.

    Raises RuleViolation where the source may only be passed on under its own licence, Conflict as usual.
    """
    current = claim(
        Handbook.objects.select_related("municipality", "concept"), pk=handbook.pk, revision=revision
    )
    if current.source_licence == Licence.CC_BY_SA and licence is not Licence.CC_BY_SA:
        raise RuleViolation(
            _(
                "This handbook was taken over under CC BY-SA 4.0 and can only be passed on under the same licence."
            ),
            field="licence",
        )
    before, after = audit.changes({"licence": current.licence}, {"licence": licence})
    current.licence = licence
    current.save()
    audit.record(
        audit_verbs.HANDBOOK_CHANGED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    return current
