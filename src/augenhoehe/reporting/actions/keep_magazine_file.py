# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.documents.pages import page_count
from augenhoehe.kit.documents.structure import hyphened
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.enums import MagazinePurpose, MagazineState
from augenhoehe.reporting.models import Magazine, MagazineFile
from augenhoehe.reporting.rules import magazines as rules

SUFFIX = {
    MagazinePurpose.SCREEN: "",
    MagazinePurpose.PRINT: "-druck",
    MagazinePurpose.MARKS: "-druck-schnittmarken",
}


def is_for_everybody(magazine: Magazine, purpose: MagazinePurpose) -> bool:
    """Whether everybody may read this file now."""
    published = magazine.state == MagazineState.PUBLISHED
    return published and magazine.public and purpose is MagazinePurpose.SCREEN


@action
def keep_magazine_file(
    *, magazine: Magazine, purpose: MagazinePurpose, content: bytes, sha256: str, by: Any
) -> MagazineFile:
    """Keep a file made from the snapshot with this hash; one that is kept already stays.

    It is public once the magazine is; what is made for a print shop never is. Raises ValueError where the magazine was
    opened again meanwhile.
    """
    current = (
        Magazine.objects.select_for_update(of=("self",)).select_related("municipality").get(pk=magazine.pk)
    )
    require(rules.check_make_files(MagazineState(current.state)))
    if sha256 != current.sha256:
        raise ValueError("This file was made from other data.")
    kept = MagazineFile.objects.filter(magazine=current, purpose=purpose).first()
    if kept is not None:
        return kept
    file = store_file(
        municipality=current.municipality,
        name=f"{hyphened(current.title, 80) or 'magazin'}{SUFFIX[purpose]}.pdf",
        content=content,
        public=is_for_everybody(current, purpose),
        made_here=True,
        by=by,
    )
    made = MagazineFile.objects.create(
        magazine=current, purpose=purpose, file=file, pages=page_count(content)
    )
    audit.record(
        audit_verbs.MAGAZINE_FILE_MADE,
        by=by,
        of=current,
        municipality=current.municipality,
        after={"purpose": purpose, "sha512": file.sha512, "pages": made.pages},
    )
    return made
