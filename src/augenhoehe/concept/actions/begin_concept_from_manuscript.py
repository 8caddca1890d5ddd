# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence

from augenhoehe.concept.actions.create_concept import create_concept
from augenhoehe.concept.actions.import_manuscript import Source, import_manuscript
from augenhoehe.concept.models import Version
from augenhoehe.core.models import Account, Municipality
from augenhoehe.kit.actions import action
from augenhoehe.kit.text import Block


@action
def begin_concept_from_manuscript(
    *, municipality: Municipality, title: str, blocks: Sequence[Block], source: Source, by: Account
) -> Version:
    """A new concept whose first version, still a draft, holds a text that was read from a file; or nothing at all.

    Raises RuleViolation where the title is taken or there is no text.
    """
    concept = create_concept(municipality=municipality, title=title, by=by)
    version = concept.versions.select_related("concept__municipality").get(number=1)
    import_manuscript(version=version, blocks=blocks, source=source, revision=None, by=by)
    return version
