# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import models

from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.concept.actions.realise_proposals import realise_proposals
from augenhoehe.concept.models import (
    Block,
    Comment,
    Concept,
    Decision,
    DepartmentStatement,
    Figure,
    GlossaryTerm,
    ImportedText,
    Invitation,
    Opinion,
    OpinionRequest,
    ParticipationRound,
    Proposal,
    Realisation,
    Reply,
    ReplyLetter,
    RoundExtension,
    Standing,
    Submission,
    Translation,
    Version,
)
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.models import RoleGrant
from augenhoehe.kit import clock, policies
from tests.concept import builders

INSIDE = {"anna", "dora", "fatma", "gerda"}
TOWN = {*INSIDE, "bilal", "emil"}
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


def test_letters_requests_and_imports_are_seen_by_the_administration_and_by_whom_they_concern(
    cast: Cast,
) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version)
    concept, anna, now = version.concept, cast.people["anna"], clock.now()
    file = store_file(by=anna, municipality=cast.bergkamen, name="konzept.txt", content=b"Text", public=False)
    letter = ReplyLetter.objects.create(submission=made.submission, way="letter", sent_at=now, account=anna)
    request = OpinionRequest.objects.create(
        concept=concept,
        department=cast.departments["bergkamen"]["jugendamt"],
        due_on=clock.today(),
        secret_hash="r" * 64,
        asked_by=anna,
        asked_at=now,
    )
    rows: list[tuple[models.Model, set[str]]] = [
        (made.submission, {*INSIDE, "bilal"}),
        (letter, {*INSIDE, "bilal"}),
        (Reply.objects.create(letter=letter, proposal=made, text="Danke."), {*INSIDE, "bilal"}),
        (request, INSIDE),
        (DepartmentStatement.objects.create(request=request, proposal=made), INSIDE),
        (
            Invitation.objects.create(
                round=version.rounds.get(),
                name="Moscheeverein",
                secret_hash="i" * 64,
                invited_by=anna,
                invited_at=now,
            ),
            INSIDE,
        ),
        (
            ImportedText.objects.create(
                version=version, file=file, passages=1, account=anna, imported_at=now
            ),
            INSIDE,
        ),
        (GlossaryTerm.objects.create(concept=concept, term="KIM", meaning="Integrationsmanagement"), INSIDE),
        (Comment.objects.create(concept=concept, block_key="k", text="Warum?", author=anna), INSIDE),
        (Standing.objects.create(proposal=made, version=version, state="unchanged"), TOWN),
        (
            Figure.objects.create(concept=concept, key="k", file=file, decorative=True, width=1, height=1),
            TOWN,
        ),
        (
            Translation.objects.create(proposal=made, text="Mehr Kurse.", account=anna, made_at=now),
            TOWN,
        ),
    ]
    for row, expected in rows:
        found = type(row)._default_manager.filter(pk=row.pk)
        who = {
            name
            for name in (*TOWN, "clara", "nobody")
            if policies.visible(cast.people.get(name) or AnonymousUser(), found).exists()
        }
        assert who == expected, type(row).__name__
    Submission.objects.filter(pk=made.submission.pk).update(confirmed_at=None, number=None)
    for name in ("anna", "bilal"):
        assert not policies.visible(cast.people[name], Submission.objects.all()).exists()
