# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core import audit_verbs
from augenhoehe.core.models import Organization
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def set_organization_code(
    *, organization: Organization, code: str, revision: int | None, by: Any
) -> Organization:
    """Give a department the code it carries in paper numbers, such as "FB 56". Raises Conflict as everywhere."""
    current = claim(
        Organization.objects.select_related("municipality"), pk=organization.pk, revision=revision
    )
    before = current.code
    current.code = " ".join(code.split())
    current.full_clean()
    current.save()
    audit.record(
        audit_verbs.ORGANIZATION_CODE_SET,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"code": before},
        after={"code": current.code},
    )
    return current
