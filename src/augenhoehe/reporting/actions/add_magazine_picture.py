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
from augenhoehe.reporting.models import Magazine, MagazineItem, MagazinePicture
from augenhoehe.reporting.rules import magazines as rules


@action
def add_magazine_picture(
    *, magazine: Magazine, item: MagazineItem | None, sent: Sent, by: Any, revision: int | None = None
) -> MagazinePicture:
    """Add a picture to a contribution, or to the cover where `item` is None; there it takes the place of another one.

    Raises RuleViolation for a picture that cannot be shown, and once the magazine is frozen.
    """
    current = claim(Magazine.objects.select_related("municipality"), pk=magazine.pk, revision=revision)
    require(rules.check_draft(MagazineState(current.state)))
    if item is not None and item.magazine_id != current.pk:
        raise ValueError("The contribution belongs to another magazine.")
    size = drawable_size(sent.content, rules.MOST_PIXELS)
    require(rules.check_picture(len(sent.content), size[0] * size[1] if size else None))
    width, height = size or (0, 0)  # the rule has refused pictures without a size
    present = current.pictures.filter(item=item)
    if item is None:
        present.delete()
    require(rules.check_add_picture(present.count()))
    current.save()
    file = store_file(
        by=by, municipality=current.municipality, name=sent.name, content=without_notes(sent.content)
    )
    picture = MagazinePicture.objects.create(
        magazine=current,
        item=item,
        position=present.count() + 1,
        file=file,
        width=width,
        height=height,
        **sent.words(),
    )
    audit.record(
        audit_verbs.MAGAZINE_PICTURE_ADDED,
        by=by,
        of=picture,
        municipality=current.municipality,
        after={"sha512": file.sha512, **sent.words()},
    )
    return picture
