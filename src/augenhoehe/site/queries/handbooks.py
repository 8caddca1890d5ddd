# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handbooks as the public knows them: those whose text is shown, with checklists and templates."""

from __future__ import annotations

from django.db.models import QuerySet

from augenhoehe.concept.enums import ConceptKind
from augenhoehe.core.models import Municipality
from augenhoehe.factors.models import Handbook, HandbookTemplate
from augenhoehe.factors.queries.handbooks import PARTS
from augenhoehe.site.public import seen
from augenhoehe.site.queries.concepts import Shown, shown_versions


def handbooks_of(town: Municipality) -> QuerySet[Handbook]:
    """The handbooks of a town whose text has a public version."""
    found = seen(Handbook.objects.filter(municipality=town)).select_related(*PARTS)
    return found.order_by("concept__title", "pk")


def shown_of(handbook: Handbook) -> Shown:
    """The version of its text that the public reads."""
    shown = shown_versions(handbook.municipality, ConceptKind.HANDBOOK)
    return next(one for one in shown if one.version.concept_id == handbook.concept_id)


def templates_of(handbook: Handbook) -> QuerySet[HandbookTemplate]:
    """The templates that go with it."""
    return (
        seen(HandbookTemplate.objects.filter(handbook=handbook))
        .select_related("file")
        .order_by("title", "pk")
    )
