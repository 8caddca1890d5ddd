# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import Model

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import EVERYBODY, INSIDE, Role
from augenhoehe.core.models import (
    Account,
    FeedAddress,
    File,
    HearingRule,
    Membership,
    Message,
    Municipality,
    Organization,
    OrganizationName,
    Person,
    RoleGrant,
    Subscription,
    Term,
    Visit,
    Vocabulary,
)
from augenhoehe.core.permissions import ROLE_DESCRIPTIONS, CorePermission, towns_where
from augenhoehe.kit import clock
from augenhoehe.kit.models import Job
from augenhoehe.kit.policies import can, visible

NOBODY = AnonymousUser()


def test_every_role_is_described() -> None:
    assert set(ROLE_DESCRIPTIONS) == set(Role)
    assert all(description.label and description.text for description in ROLE_DESCRIPTIONS.values())


def test_towns_where_a_role_is_held(cast: Cast, anna: Account) -> None:
    assert towns_where(anna, EVERYBODY) == {cast.bergkamen.pk}
    assert towns_where(anna, {Role.CLERK}) == frozenset()
    assert towns_where(NOBODY, EVERYBODY) == frozenset()


def test_only_administrators_manage_accounts(cast: Cast) -> None:
    allowed = {
        name
        for name, account in cast.people.items()
        if can(account, CorePermission.MANAGE_ACCOUNTS, cast.kamen)
    }
    assert allowed == {"hilde"}


@pytest.mark.parametrize("model", [Municipality, HearingRule, Organization, Vocabulary, Term])
def test_what_stands_on_public_pages_is_seen_by_everybody(db: None, model: type[Model]) -> None:
    assert visible(NOBODY, model._default_manager.all()).count() == model._default_manager.count() > 0


def test_names_of_organisations_are_public(cast: Cast) -> None:
    name = OrganizationName.objects.create(
        organization=cast.bodies["kamen"]["rat"], name="Rat", valid_from="2020-01-01"
    )
    assert list(visible(NOBODY, OrganizationName.objects.all())) == [name]


def test_files_are_seen_inside_the_town_or_when_public(cast: Cast) -> None:
    for public in (True, False):
        store_file(
            by=cast.people["anna"], municipality=cast.bergkamen, name="a.txt", content=b"a", public=public
        )
    seen = {
        name: visible(account, File.objects.all()).count()
        for name, account in cast.people.items()
        if name in ("anna", "fatma", "bilal", "emil", "clara")
    }
    assert seen == {"anna": 2, "fatma": 2, "bilal": 1, "emil": 1, "clara": 1}
    assert visible(NOBODY, File.objects.all()).count() == 1


def test_people_and_memberships_stay_inside_the_administration(cast: Cast) -> None:
    person = Person.objects.create(municipality=cast.bergkamen, name="Grete Gast")
    Membership.objects.create(person=person, organization=cast.bodies["bergkamen"]["rat"])
    inside = {
        name for name, account in cast.people.items() if visible(account, Person.objects.all()).exists()
    }
    members = {
        name for name, account in cast.people.items() if visible(account, Membership.objects.all()).exists()
    }
    town = {
        name
        for name, account in cast.people.items()
        if account.roles_in(cast.bergkamen.pk) & frozenset(map(str, INSIDE))
    }
    assert inside == members == town == {"anna", "dora", "fatma", "gerda", "hanna", "rita"}


def test_administrators_see_the_accounts_of_their_town_and_others_their_own(cast: Cast) -> None:
    def names(actor: Any) -> set[str]:
        return {account.name.split()[0].lower() for account in visible(actor, Account.objects.all())}

    assert names(cast.people["gerda"]) == {"anna", "bilal", "dora", "emil", "fatma", "gerda", "hanna", "rita"}
    assert names(cast.people["clara"]) == {"clara"}
    assert names(NOBODY) == set()


def test_grants_go_with_accounts(cast: Cast) -> None:
    assert visible(cast.people["gerda"], RoleGrant.objects.all()).count() == 8
    assert visible(cast.people["clara"], RoleGrant.objects.all()).count() == 1
    assert visible(NOBODY, RoleGrant.objects.all()).count() == 0


def test_how_far_long_work_is_the_administration_of_the_town_sees(cast: Cast) -> None:
    Job.objects.create(
        municipality_id=cast.bergkamen.pk,
        kind="reporting.files",
        object_id=1,
        title="Bericht",
        address="/bergkamen/",
        actor_id=cast.people["anna"].pk,
        begun_at=clock.now(),
        beat_at=clock.now(),
    )
    who = {name for name, account in cast.people.items() if visible(account, Job.objects.all()).exists()}
    assert who == {"anna", "dora", "fatma", "gerda", "hanna", "rita"}
    assert not visible(NOBODY, Job.objects.all()).exists()


def test_visits_are_private(cast: Cast) -> None:
    assert visible(cast.people["gerda"], Visit.objects.all()).get().account == cast.people["gerda"]
    assert not visible(NOBODY, Visit.objects.all()).exists()


def test_what_somebody_follows_is_private(cast: Cast) -> None:
    bilal, gerda = cast.people["bilal"], cast.people["gerda"]
    subject: dict[str, Any] = {
        "municipality": cast.bergkamen,
        "kind": "gremium",
        "target": "1",
        "label": "Rat",
    }
    Subscription.objects.create(**subject, email="jan@post.example")
    own = Subscription.objects.create(**subject, account=bilal)
    address = FeedAddress.objects.create(municipality=cast.bergkamen, account=bilal, mark="m")
    assert list(visible(bilal, Subscription.objects.all())) == [own]
    assert list(visible(bilal, FeedAddress.objects.all())) == [address]
    for other in (gerda, NOBODY):
        assert not visible(other, Subscription.objects.all()).exists()
        assert not visible(other, FeedAddress.objects.all()).exists()


def test_mails_are_shown_on_no_page(cast: Cast) -> None:
    Message.objects.create(to="bilal@bergkamen.example", subject="Neues", text="…", key="einmal")
    for name in ("gerda", "bilal"):
        assert not visible(cast.people[name], Message.objects.all()).exists()
