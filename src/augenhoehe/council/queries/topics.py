# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What papers are about: the town's own fields of action."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.models import Municipality, Term
from augenhoehe.council.models import Paper


def topics_for(municipality: Municipality, paper: Paper | None = None) -> QuerySet[Term]:
    """The words to choose from; those that were retired only where the paper carries them."""
    offered = Q(active=True)
    if paper is not None:
        offered |= Q(pk__in=paper.topics.values("pk"))
    found = Term.objects.filter(
        offered, vocabulary__municipality=municipality, vocabulary__key=VocabularyKey.FIELD_OF_ACTION
    )
    return found.select_related("vocabulary").order_by("position", "label")
