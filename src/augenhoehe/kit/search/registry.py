# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be searched: each room registers its models, and how an object becomes a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from augenhoehe.kit.search.document import Document
from augenhoehe.kit.search.places import KIND_MASK

Followed = Callable[[Any], Iterable[int | None]]
"""From a row that was saved or deleted to the numbers of the objects whose documents it changes."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of searchable object.

    `number` is stored and never given to another kind. `document_of` makes the document, None for what is not to be
    found; `objects` fetches rows with all it needs. `town` is the path from a row to its municipality. `follows`
    names the models whose rows are told in the document.
    """

    name: str
    number: int
    model: type[models.Model]
    document_of: Callable[[Any], Document | None]
    objects: Callable[[], models.QuerySet[Any]]
    town: str = "municipality"
    follows: Mapping[type[models.Model], Followed] = field(default_factory=dict)


_kinds: dict[str, Kind] = {}


def add(kind: Kind) -> None:
    """Take a kind in. A number that is taken or does not fit is an error of the programmer."""
    taken = {other.number for other in _kinds.values() if other.name != kind.name}
    if kind.number in taken or not 0 < kind.number <= KIND_MASK:
        raise ValueError(f"{kind.name} cannot be searched as number {kind.number}.")
    _kinds[kind.name] = kind


def kinds(names: Iterable[str] | None = None) -> list[Kind]:
    """The kinds by name, all of them without names; a name that nobody registered is passed over."""
    wanted = _kinds if names is None else names
    return [_kinds[name] for name in wanted if name in _kinds]


def kind_of_number(number: int) -> Kind:
    """The kind with a number; raises KeyError for one that nobody registered."""
    for kind in _kinds.values():
        if kind.number == number:
            return kind
    raise KeyError(number)


def kind_of_model(model: type[models.Model]) -> Kind:
    """The kind whose objects are rows of a model; raises KeyError for a model that nobody registered."""
    for kind in _kinds.values():
        if kind.model is model:
            return kind
    raise KeyError(model)
