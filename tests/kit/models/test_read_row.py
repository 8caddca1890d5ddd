# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.db import models
from django.db.models.signals import post_init

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization
from augenhoehe.kit.models import ReadRow


def djangos(found: Organization) -> Organization:
    """The same row as Django alone makes an object of it."""
    columns = [field.attname for field in Organization._meta.concrete_fields]
    made: Organization = super(ReadRow, Organization).from_db(
        "default", columns, [getattr(found, name) for name in columns]
    )
    return made


def told(one: models.Model) -> dict[str, Any]:
    state = vars(one)["_state"]
    return {**vars(one), "_state": (state.adding, state.db, dict(state.fields_cache))}


def test_a_row_becomes_the_object_that_django_makes(cast: Cast) -> None:
    found = Organization.objects.all()[0]
    assert told(found) == told(djangos(found))
    assert (found, hash(found)) == (djangos(found), hash(djangos(found)))


def test_what_is_deferred_is_read_when_asked_for(cast: Cast) -> None:
    whole = Organization.objects.all()[0]
    found = Organization.objects.only("name").get(pk=whole.pk)
    assert found.get_deferred_fields() == set(told(djangos(whole))) - {"_state", "id", "name"}
    assert (found.municipality_id, found.created_at) == (whole.municipality_id, whole.created_at)


def test_what_was_read_is_saved_as_an_update(cast: Cast) -> None:
    found = Organization.objects.select_related("municipality")[0]
    found.name = "Anders"
    found.save()
    assert Organization.objects.get(pk=found.pk).name == "Anders"
    assert found.municipality.pk == found.municipality_id


def test_whoever_listens_to_objects_being_made_hears_of_rows(cast: Cast) -> None:
    heard: list[models.Model] = []

    def hear(instance: models.Model, **rest: Any) -> None:
        heard.append(instance)

    post_init.connect(hear, sender=Organization)
    try:
        found = Organization.objects.all()[0]
    finally:
        post_init.disconnect(hear, sender=Organization)
    assert heard == [found]


@pytest.mark.parametrize("values", [(1,), (1, 2, 3)])
def test_values_without_a_name_are_an_error(values: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="zip"):
        Organization.from_db("default", ["id", "name"], values)
    assert issubclass(Organization, ReadRow)
