# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same people in every test: Anna and Bilal of Bergkamen, Clara of Kamen, and the others of the demo."""

from __future__ import annotations

from django.test import Client

from augenhoehe.core.demo import BODIES, DEPARTMENTS, PARTNERS, PARTS, Cast
from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.models import Account, Municipality, Organization, Term


def client_of(account: Account | None) -> Client:
    """A client signed in as `account`, or an anonymous one."""
    client = Client()
    if account is not None:
        client.force_login(account)
    return client


def known_cast() -> Cast:
    """The cast as it stands in the database, five queries whatever it holds."""
    towns = {town.slug: town for town in Municipality.objects.all()}
    accounts = {account.email: account for account in Account.objects.filter(is_demo=True)}
    organizations = {
        (item.municipality.slug, item.name): item
        for item in Organization.objects.select_related("municipality")
    }
    terms = list(Term.objects.select_related("vocabulary__municipality").order_by("position"))

    def words(slug: str, key: VocabularyKey) -> list[Term]:
        return [
            term for term in terms if term.vocabulary.municipality.slug == slug and term.vocabulary.key == key
        ]

    return Cast(
        bergkamen=towns["bergkamen"],
        kamen=towns["kamen"],
        people={part.key: accounts[f"{part.name.split()[0].lower()}@{part.town}.example"] for part in PARTS},
        bodies={
            slug: {key: organizations[slug, name] for key, (_, name, _) in table.items()}
            for slug, table in BODIES.items()
        },
        departments={
            slug: {key: organizations[slug, name] for key, name in table.items()}
            for slug, table in DEPARTMENTS.items()
        },
        partners={
            slug: {key: organizations[slug, name] for key, (_, name) in table.items()}
            for slug, table in PARTNERS.items()
        },
        fields_of_action={slug: words(slug, VocabularyKey.FIELD_OF_ACTION) for slug in BODIES},
        target_groups={slug: words(slug, VocabularyKey.TARGET_GROUP) for slug in BODIES},
    )
