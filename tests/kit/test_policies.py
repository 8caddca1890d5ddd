# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from enum import StrEnum
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import models

from augenhoehe.core.models import Account, Municipality, Organization, Person
from augenhoehe.kit import policies


class Sample(StrEnum):
    READ = "sample.read"
    WRITE = "sample.write"
    OWN = "sample.own"


@pytest.fixture(autouse=True)
def _own_map(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(policies, "_rows", {})
    monkeypatch.setattr(policies, "_visibility", {})
    monkeypatch.setattr(policies, "_whole", {})
    policies.allow(Sample.READ, roles=[policies.PUBLIC_ROLE], label="read")
    policies.allow(
        Sample.WRITE, roles=["integration_manager"], label="write", reason="Nur das Integrationsmanagement."
    )
    policies.allow(
        Sample.OWN, roles=["partner"], label="own", only_if=lambda actor, subject: subject.owner == actor.name
    )


def town(pk: int) -> SimpleNamespace:
    return SimpleNamespace(pk=pk)


def actor(*roles: str, name: str = "Anna") -> SimpleNamespace:
    return SimpleNamespace(
        is_authenticated=True, name=name, roles_in=lambda pk: frozenset(roles) if pk == 1 else frozenset()
    )


def test_the_public_role_is_everybodys() -> None:
    for reader in (AnonymousUser(), actor(), None):
        assert policies.can(reader, Sample.READ, town(1))


def test_a_role_counts_in_its_town_only() -> None:
    anna = actor("integration_manager")
    assert policies.can(anna, Sample.WRITE, town(1))
    refused = policies.can(anna, Sample.WRITE, town(2))
    assert not refused
    assert refused.reason == "Nur das Integrationsmanagement."
    assert policies.can(anna, Sample.WRITE, SimpleNamespace(pk=99, municipality_id=1))
    assert not policies.can(anna, Sample.WRITE, SimpleNamespace(pk=1, municipality_id=2))


def test_a_condition_narrows_a_right() -> None:
    bilal = actor("partner", name="Bilal")
    assert policies.can(bilal, Sample.OWN, SimpleNamespace(pk=1, municipality_id=1, owner="Bilal"))
    other = policies.can(bilal, Sample.OWN, SimpleNamespace(pk=1, municipality_id=1, owner="Anna"))
    assert (bool(other), bool(other.reason)) == (False, True)


def test_an_unknown_permission_is_an_error() -> None:
    class Unknown(StrEnum):
        X = "x"

    with pytest.raises(KeyError):
        policies.can(actor(), Unknown.X, town(1))


def test_a_permission_stands_once_in_the_map() -> None:
    with pytest.raises(ValueError, match="already"):
        policies.allow(Sample.READ, roles=[], label="again")


def test_the_map_cannot_be_changed_by_reading_it() -> None:
    policies.permission_map().clear()
    assert set(policies.permission_map()) == set(Sample)


def test_a_model_without_a_rule_is_an_error_never_open() -> None:
    with pytest.raises(KeyError):
        policies.visible(AnonymousUser(), Person.objects.all())


def test_a_model_has_one_rule() -> None:
    def everything(actor: Any, queryset: models.QuerySet[Person]) -> models.QuerySet[Person]:
        return queryset

    assert policies.visibility(Person)(everything) is everything
    with pytest.raises(ValueError, match="Person"):
        policies.visibility(Person)(everything)


@pytest.mark.django_db
def test_the_rule_narrows_what_is_seen(bergkamen: Municipality, kamen: Municipality, anna: Account) -> None:
    @policies.visibility(Organization)
    def own_town(actor: Account, queryset: models.QuerySet[Organization]) -> models.QuerySet[Organization]:
        return queryset.filter(municipality__in=actor.municipality_ids)

    seen = policies.visible(anna, Organization.objects.all())
    assert set(seen.values_list("municipality", flat=True)) == {bergkamen.pk}
    assert not policies.visible(anna, Organization.objects.filter(municipality=kamen)).exists()


@pytest.mark.django_db
def test_whoever_sees_a_whole_town_is_not_asked_the_rule(
    bergkamen: Municipality, kamen: Municipality, anna: Account, bilal: Account
) -> None:
    asked = []

    @policies.visibility(Organization, whole=["integration_manager"])
    def nothing(actor: Account, queryset: models.QuerySet[Organization]) -> models.QuerySet[Organization]:
        asked.append(actor)
        return queryset.none()

    everything = Organization.objects.all()
    own = policies.visible_in(anna, everything, bergkamen)
    assert set(own.values_list("municipality", flat=True)) == {bergkamen.pk}
    assert asked == []
    assert not policies.visible_in(anna, everything, kamen).exists()
    assert not policies.visible_in(bilal, everything, bergkamen.pk).exists()
    assert not policies.visible_in(AnonymousUser(), everything, bergkamen).exists()
    assert asked == [anna, bilal, AnonymousUser()]
    assert policies.whole_towns() == {Organization: frozenset({"integration_manager"})}


@pytest.mark.django_db
def test_real_roles_end_at_the_towns_border(
    bergkamen: Municipality, kamen: Municipality, anna: Account, clara: Account
) -> None:
    assert policies.can(anna, Sample.WRITE, bergkamen)
    assert not policies.can(anna, Sample.WRITE, kamen)
    assert not policies.can(clara, Sample.WRITE, bergkamen)


def test_a_model_is_known_by_its_label_where_it_has_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(policies, "_visibility", {Organization: lambda actor, queryset: queryset})
    assert policies.shown_model("core.Organization") is Organization
    assert policies.shown_model("core.Account") is None
