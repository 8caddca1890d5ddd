# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everybody who can come to an address of Bergkamen: each role of Bergkamen, each role of Kamen, and strangers."""

from __future__ import annotations

from dataclasses import dataclass

from augenhoehe.core.actions.create_account import create_account
from augenhoehe.core.actions.grant_role import grant_role
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.hand import SET_UP
from augenhoehe.core.models import Account

ANONYMOUS = "anonymous"
WITHOUT_ROLE = "without role"

#: For whom the roles act that act for somebody; the key of the town's organisation.
ACTS_FOR = {
    "bergkamen": {Role.CONTRIBUTOR: "jugendamt", Role.PARTNER: "bergkamen_for_all"},
    "kamen": {Role.CONTRIBUTOR: "buergerdienste", Role.PARTNER: "begegnung"},
}


@dataclass(frozen=True)
class Actor:
    """Somebody with one role in one town; no town for those without a role, no account for the anonymous."""

    town: str
    role: str

    def __str__(self) -> str:
        return f"{self.role} {self.town}".strip()


def everybody() -> list[Actor]:
    """All actors: anonymous, signed in without a role, every role here and every role in the other town."""
    inside = [Actor(town, role) for town in ("bergkamen", "kamen") for role in Role]
    return [Actor("", ANONYMOUS), Actor("", WITHOUT_ROLE), *inside]


def account_of(actor: Actor, cast: Cast) -> Account | None:
    """A new account for the actor, with exactly that one role."""
    if actor.role == ANONYMOUS:
        return None
    name = str(actor)
    account = create_account(
        by=SET_UP, email=f"{name.replace(' ', '.')}@routes.example", name=name, municipality=None
    )
    if actor.town:
        key = ACTS_FOR[actor.town].get(Role(actor.role))
        grant_role(
            by=SET_UP,
            account=account,
            municipality=cast.town(actor.town),
            role=Role(actor.role),
            organization=cast.organization(actor.town, key) if key else None,
        )
    return account
