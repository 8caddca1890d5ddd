# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.enums import MagazineState
from augenhoehe.reporting.models import Magazine, MagazinePicture
from augenhoehe.reporting.rules import magazines as rules


@action
def remove_magazine_picture(*, picture: MagazinePicture, by: Any, revision: int | None = None) -> Magazine:
    """Take a picture out of a draft; the log keeps its words and rights."""
    rows = MagazinePicture.objects.select_related("magazine__municipality", "file")
    current = claim(rows, pk=picture.pk, revision=revision)
    magazine = current.magazine
    require(rules.check_draft(MagazineState(magazine.state)))
    audit.record(
        audit_verbs.MAGAZINE_PICTURE_REMOVED,
        by=by,
        of=current,
        municipality=magazine.municipality,
        before={
            "sha512": current.file.sha512,
            "alternative_text": current.alternative_text,
            "caption": current.caption,
            "holder": current.holder,
            "licence": current.licence,
        },
    )
    current.delete()
    return magazine
