# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Relations between tables obey the floors, also those whose target is given as a string."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models

from tests.architecture.house import is_room, may_see


@dataclass(frozen=True)
class Relation:
    """A field of one room that points to a table of another."""

    room: str
    field: str
    target: str


def offences(relations: Iterable[Relation]) -> list[str]:
    """A sentence per relation that looks up."""
    return [
        f"{relation.field} points up to {relation.target}"
        for relation in relations
        if is_room(relation.room) and is_room(relation.target) and not may_see(relation.room, relation.target)
    ]


def room_of(model: type[models.Model]) -> str:
    """The room of a model, or the name of the foreign app."""
    return model._meta.app_config.name.removeprefix("augenhoehe.")


def all_relations() -> Iterator[Relation]:
    """Every forward relation of every model, many-to-many included."""
    for model in apps.get_models():
        for field in [*model._meta.fields, *model._meta.many_to_many]:
            if isinstance(field.related_model, type):
                yield Relation(room_of(model), str(field), room_of(field.related_model))


def test_tables_point_down() -> None:
    relations = list(all_relations())
    assert relations
    assert offences(relations) == []


def test_pointing_up_is_found() -> None:
    up = Relation("core", "core.Person.paper", "council")
    into_the_tower = Relation("reporting", "reporting.Report.case", "casework")
    down = Relation("concept", "concept.Version.paper", "council")
    foreign = Relation("core", "core.Account.groups", "django.contrib.auth")
    found = offences([up, into_the_tower, down, foreign])
    assert found == ["core.Person.paper points up to council", "reporting.Report.case points up to casework"]
