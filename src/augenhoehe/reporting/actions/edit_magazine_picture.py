# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.documents.photo_check import drawable_size
from augenhoehe.kit.documents.photo_notes import without_notes
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.enums import MagazineState
from augenhoehe.reporting.magazine_pictures import Sent
from augenhoehe.reporting.models import MagazinePicture
from augenhoehe.reporting.rules import magazines as rules


@action
def edit_magazine_picture(
    *, picture: MagazinePicture, sent: Sent, revision: int | None, by: Any
) -> MagazinePicture:
    """Change a picture's words, rights and focus, or the picture itself. Raises RuleViolation, Conflict as usual."""
    rows = MagazinePicture.objects.select_related("magazine__municipality", "file")
    current = claim(rows, pk=picture.pk, revision=revision)
    town = current.magazine.municipality
    require(rules.check_draft(MagazineState(current.magazine.state)))
    words = sent.words()
    old = {**{name: getattr(current, name) for name in words}, "sha512": current.file.sha512}
    if sent.content:
        size = drawable_size(sent.content, rules.MOST_PIXELS)
        require(rules.check_picture(len(sent.content), size[0] * size[1] if size else None))
        current.width, current.height = size or (0, 0)  # the rule has refused pictures without a size
        current.file = store_file(
            by=by, municipality=town, name=sent.name, content=without_notes(sent.content)
        )
    for name, value in words.items():
        setattr(current, name, value)
    current.save()
    before, after = audit.changes(old, {**words, "sha512": current.file.sha512})
    audit.record(
        audit_verbs.MAGAZINE_PICTURE_EDITED,
        by=by,
        of=current,
        municipality=town,
        before=before,
        after=after,
    )
    return current
