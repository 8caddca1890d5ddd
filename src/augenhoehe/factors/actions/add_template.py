# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.factors import audit_verbs
from augenhoehe.factors.models import Handbook, HandbookTemplate
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.documents.photo_notes import without_notes
from augenhoehe.kit.violations import RuleViolation

MOST_TEMPLATES, MOST_BYTES = 40, 15_000_000


@action
def add_template(
    *, handbook: Handbook, title: str, description: str, name: str, content: bytes, by: Any, source: str = ""
) -> HandbookTemplate:
    """Add a file that others can fill in or print. `name` is the file's, `source` the town it was taken over from.

    Raises RuleViolation for a title that is there, one file too many, and for content the house does not keep.
    """
    current = (
        Handbook.objects.select_related("municipality").select_for_update(of=("self",)).get(pk=handbook.pk)
    )
    if current.templates.filter(title=title).exists():
        raise RuleViolation(_("There is a template with this title already."), field="title")
    if current.templates.count() >= MOST_TEMPLATES:
        raise RuleViolation(_("A handbook has at most %(most)d templates.") % {"most": MOST_TEMPLATES})
    # what a camera noted, such as the place, is nobody's business who reads the handbook
    kept = without_notes(content)
    if sum(current.templates.values_list("file__size", flat=True)) + len(kept) > MOST_BYTES:
        raise RuleViolation(
            _(
                "All templates of a handbook together are 15 MB at most: otherwise no other town can take it over."
            )
        )
    file = store_file(by=by, municipality=current.municipality, name=name, content=kept)
    made = HandbookTemplate.objects.create(
        handbook=current, title=title, description=description, file=file, source=source
    )
    audit.record(
        audit_verbs.TEMPLATE_ADDED,
        by=by,
        of=current,
        municipality=current.municipality,
        after={"title": title, "file": file.sha512},
    )
    return made
