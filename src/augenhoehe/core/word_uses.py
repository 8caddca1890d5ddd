# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the words of a town are used, found in whatever refers to a word; so no room has to say so itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from augenhoehe.core.models import Municipality, Term


@dataclass(frozen=True, slots=True)
class Use:
    """How often things of one kind refer to a word: "3 Maßnahmen"."""

    kind: str
    number: int


def uses_of(municipality: Municipality, term: Term | None = None) -> Mapping[int, tuple[Use, ...]]:
    """The uses of every word of a town by its number, or of one word alone. One query for each kind of reference."""
    found: dict[int, dict[type[models.Model], int]] = defaultdict(lambda: defaultdict(int))
    for owner, referring, column in _references():
        rows = referring._default_manager.filter(**{f"{column}__vocabulary__municipality": municipality})
        if term is not None:
            rows = rows.filter(**{column: term})
        counted = rows.order_by().values_list(column).annotate(number=models.Count("pk"))
        for word, number in counted:
            found[word][owner] += number
    return {
        word: tuple(
            sorted((_told(owner, number) for owner, number in kinds.items()), key=lambda use: use.kind)
        )
        for word, kinds in found.items()
    }


def _told(owner: type[models.Model], number: int) -> Use:
    words = owner._meta.verbose_name if number == 1 else owner._meta.verbose_name_plural
    return Use(str(words), number)


def _references() -> Iterator[tuple[type[models.Model], type[models.Model], str]]:
    """Owner, table and column of every reference to a word; of fields with several words, the table between."""
    for relation in Term._meta.get_fields(include_hidden=True):
        if isinstance(relation, models.ManyToOneRel):
            table: Any = relation.related_model
            yield table._meta.auto_created or table, table, relation.field.name
