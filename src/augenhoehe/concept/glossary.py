# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The terms that a version explains: a draft those of its concept as they are now, a frozen one those of its day."""

from __future__ import annotations

from augenhoehe.concept.annotations import Explained
from augenhoehe.concept.enums import VersionState
from augenhoehe.concept.models import Version


def explained(version: Version) -> list[Explained]:
    """The terms in alphabetical order; one query for a draft, none for a frozen version."""
    pairs = (
        version.concept.terms.values_list("term", "meaning")
        if version.state == VersionState.DRAFT
        else version.glossary
    )
    return sorted((Explained(term, meaning) for term, meaning in pairs), key=lambda one: one.term.casefold())
