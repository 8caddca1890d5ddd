# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.db.models import Max

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.sign_off_keeper import SignOffKeeper
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper, PaperFile
from augenhoehe.council.rules.attachments import check_adding, is_late
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def attach_file(
    *,
    paper: Paper,
    name: str,
    file_name: str,
    content: bytes,
    public: bool,
    revision: int | None,
    by: Any,
    voiding: bool = False,
) -> PaperFile:
    """Add an attachment at the end; after the submission it carries the moment at which it was handed in.

    The file itself is never public: who may have it is asked of the attachment. Raises RuleViolation where the
    paper takes none, the file cannot be kept, or signatures would become void without `voiding`; Conflict where
    somebody else saved first.
    """
    current = claim(Paper.objects.select_related("municipality"), pk=paper.pk, revision=revision)
    shown = " ".join(name.split()) or file_name
    state = PaperState(current.state)
    require(check_adding(state, shown, current.files.count()))
    file = store_file(by=by, municipality=current.municipality, name=file_name, content=content)
    last = current.files.aggregate(last=Max("position"))["last"] or 0
    made = PaperFile.objects.create(
        paper=current,
        file=file,
        position=last + 1,
        name=shown,
        public=public,
        handed_in_later_at=clock.now() if is_late(state) else None,
    )
    current.save()
    audit.record(
        audit_verbs.FILE_ATTACHED,
        by=by,
        of=current,
        municipality=current.municipality,
        after={"name": made.name, "public": public, "handed_in_later_at": made.handed_in_later_at},
    )
    SignOffKeeper(current, by).text_changed(voiding=voiding)
    return made
