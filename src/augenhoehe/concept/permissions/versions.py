# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees concepts, their versions and passages."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from augenhoehe.concept.enums import VersionState
from augenhoehe.concept.models import (
    Block,
    Comment,
    Concept,
    Figure,
    GlossaryTerm,
    Version,
)
from augenhoehe.core.enums import EVERYBODY, INSIDE
from augenhoehe.core.permissions import towns_where
from augenhoehe.kit import policies


def seen_versions(actor: Any, prefix: str = "") -> Q:
    """Versions an actor may see: all inside the administration, frozen ones in one's town, public ones anywhere."""
    town = f"{prefix}concept__municipality__in"
    frozen = Q(**{f"{prefix}state": VersionState.FROZEN})
    return (
        Q(**{town: towns_where(actor, INSIDE)})
        | (frozen & Q(**{town: towns_where(actor, EVERYBODY)}))
        | (frozen & Q(**{f"{prefix}public": True}))
    )


@policies.visibility(Version, whole=INSIDE)
def visible_versions(actor: Any, versions: QuerySet[Version]) -> QuerySet[Version]:
    """See `seen_versions`."""
    return versions.filter(seen_versions(actor))


@policies.visibility(Concept)
def visible_concepts(actor: Any, concepts: QuerySet[Concept]) -> QuerySet[Concept]:
    """A concept shows itself with its first visible version."""
    return concepts.filter(Exists(Version.objects.filter(seen_versions(actor), concept=OuterRef("pk"))))


@policies.visibility(Block, whole=INSIDE)
def visible_blocks(actor: Any, blocks: QuerySet[Block]) -> QuerySet[Block]:
    """Blocks go with their version."""
    return blocks.filter(seen_versions(actor, "version__"))


@policies.visibility(GlossaryTerm, whole=INSIDE)
def visible_terms(actor: Any, terms: QuerySet[GlossaryTerm]) -> QuerySet[GlossaryTerm]:
    """Terms are worked on inside; everybody else reads those that frozen versions keep for themselves."""
    return terms.filter(concept__municipality__in=towns_where(actor, INSIDE))


@policies.visibility(Figure, whole=EVERYBODY)
def visible_figures(actor: Any, figures: QuerySet[Figure]) -> QuerySet[Figure]:
    """Figures are seen by everybody who works with the town; the public page shows those of its version alone."""
    return figures.filter(concept__municipality__in=towns_where(actor, EVERYBODY))


@policies.visibility(Comment, whole=INSIDE)
def visible_comments(actor: Any, comments: QuerySet[Comment]) -> QuerySet[Comment]:
    """Comments are what those who write tell each other: they stay inside the administration."""
    return comments.filter(concept__municipality__in=towns_where(actor, INSIDE))
