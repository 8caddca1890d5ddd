# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import HandbookTemplate
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim


@action
def remove_template(*, template: HandbookTemplate, revision: int | None, by: Any) -> None:
    """Take a template out of its handbook. Raises Conflict as usual."""
    rows = HandbookTemplate.objects.select_related("handbook__municipality", "file")
    current = claim(rows, pk=template.pk, revision=revision)
    handbook, before = current.handbook, {"title": current.title, "file": current.file.sha512}
    current.delete()
    audit.record(
        audit_verbs.TEMPLATE_REMOVED, by=by, of=handbook, municipality=handbook.municipality, before=before
    )
