# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The fields of action a report's section can tell of."""

from __future__ import annotations

from django.db.models import QuerySet

from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.models import Municipality, Term


def fields_of_action(municipality: Municipality) -> QuerySet[Term]:
    """The words of the town's list that are in use, in its order."""
    return Term.objects.filter(
        vocabulary__municipality=municipality, vocabulary__key=VocabularyKey.FIELD_OF_ACTION, active=True
    ).order_by("position", "label")


def own_field(municipality: Municipality, field: Term | None) -> int | None:
    """The number of a field of action of this town. Raises ValueError for another town's or another list's word."""
    if field is None:
        return None
    vocabulary = field.vocabulary
    if (vocabulary.municipality_id, vocabulary.key) != (municipality.pk, VocabularyKey.FIELD_OF_ACTION):
        raise ValueError("This is no field of action of the town.")
    return field.pk
