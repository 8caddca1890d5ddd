# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.concept.actions.realise_proposals import realise_proposals
from augenhoehe.concept.models import (
    Block,
    Concept,
    Decision,
    Opinion,
    ParticipationRound,
    Proposal,
    Realisation,
    RoundExtension,
    Version,
)
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.models import RoleGrant
from augenhoehe.kit import policies
from tests.concept import builders

EVERYONE = frozenset(Role)
WRITERS = frozenset({Role.ADMINISTRATOR, Role.INTEGRATION_MANAGER, Role.EDITOR})
MANAGERS = frozenset({Role.ADMINISTRATOR, Role.INTEGRATION_MANAGER})
TABLE = {
    ConceptPermission.READ: EVERYONE,
    ConceptPermission.WRITE: WRITERS,
    ConceptPermission.FREEZE: MANAGERS,
    ConceptPermission.PROPOSE: EVERYONE,
    ConceptPermission.PROPOSE_FOR_OTHERS: WRITERS,
    ConceptPermission.WITHDRAW: EVERYONE,
    ConceptPermission.GIVE_OPINION: MANAGERS,
    ConceptPermission.DECIDE: MANAGERS | {Role.CLERK},
    ConceptPermission.REALISE: WRITERS,
    ConceptPermission.INVITE: MANAGERS,
    ConceptPermission.REPLY: MANAGERS,
}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("permission", list(ConceptPermission))
def test_who_may_do_what(cast: Cast, role: Role, permission: ConceptPermission) -> None:
    person = cast.people["emil"]
    RoleGrant.objects.filter(account=person).delete()
    RoleGrant.objects.create(account=person, municipality=cast.bergkamen, role=role)
    assert policies.can(person, permission, cast.bergkamen).ok is (role in TABLE[permission])
    assert not policies.can(person, permission, cast.kamen)
    assert not policies.can(AnonymousUser(), permission, cast.bergkamen)


def test_only_ones_own_proposal_is_withdrawn(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    assert policies.can(cast.people["bilal"], ConceptPermission.WITHDRAW, made)
    refused = policies.can(cast.people["anna"], ConceptPermission.WITHDRAW, made)
    assert (refused.ok, str(refused.reason)) == (
        False,
        "Nur wer den Vorschlag gemacht hat, kann ihn zurückziehen.",
    )


MODELS = (
    Concept, Version, Block, ParticipationRound, RoundExtension, Proposal, Opinion, Decision, Realisation
)  # fmt: skip


def seen(actor: object) -> set[str]:
    """The models of which the actor sees anything."""
    return {
        model.__name__ for model in MODELS if policies.visible(actor, model._default_manager.all()).exists()
    }


@pytest.mark.parametrize("who", ["bilal", "emil", "clara", None])
def test_a_draft_is_seen_in_the_administration_only(cast: Cast, who: str | None) -> None:
    builders.draft(cast)
    assert seen(cast.people[who] if who else AnonymousUser()) == set()
    assert seen(cast.people["fatma"]) == {"Concept", "Version", "Block"}


def test_what_is_frozen_is_seen_in_town_and_what_is_public_everywhere(cast: Cast) -> None:
    first = builders.opened(cast)
    builders.accepted(cast, first)
    builders.extend(cast, first)
    second = builders.next_version(cast, first.concept)
    realise_proposals(version=second, by=cast.people["anna"])
    rounds = {"ParticipationRound", "RoundExtension"}
    text = {"Concept", "Version", "Block", *rounds}
    assert seen(cast.people["bilal"]) == {*text, "Proposal", "Opinion", "Decision"}
    assert seen(cast.people["anna"]) == {model.__name__ for model in MODELS}
    assert seen(cast.people["clara"]) == seen(AnonymousUser()) == set()
    publish_version(version=first, public=True, revision=None, by=cast.people["anna"])
    assert seen(cast.people["clara"]) == seen(AnonymousUser()) == text
