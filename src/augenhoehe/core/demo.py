# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first chapter of the demo: two towns, their bodies and departments, and the people of the story.

Both towns exist, and so do the bodies and departments that the two council papers name. All people, e-mail
addresses and further organisations are invented.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from augenhoehe.core.actions.create_account import create_account
from augenhoehe.core.actions.create_municipality import create_municipality
from augenhoehe.core.actions.create_organization import create_organization
from augenhoehe.core.actions.create_vocabulary import create_vocabulary
from augenhoehe.core.actions.grant_role import grant_role
from augenhoehe.core.actions.require_hearing import require_hearing
from augenhoehe.core.enums import BodyClass, OrganizationKind, PaperLayout, Role, VocabularyKey
from augenhoehe.core.hand import SET_UP
from augenhoehe.core.models import Account, Municipality, Organization, Term
from augenhoehe.core.visits import note_visit
from augenhoehe.kit import clock

TOLD_ON = datetime.date(2018, 1, 8)
"""Set up before the first paper of the story."""

LAST_VISIT = datetime.date(2023, 1, 13)
"""The Friday before the day on which the demo stands."""

BODIES: dict[str, dict[str, tuple[BodyClass, str, str]]] = {
    "bergkamen": {
        "rat": (BodyClass.COUNCIL, "Rat der Stadt Bergkamen", "Rat"),
        "hfa": (BodyClass.MAIN_COMMITTEE, "Haupt- und Finanzausschuss", "HFA"),
        "aas": (BodyClass.COMMITTEE, "Ausschuss für Arbeit und Soziales", "AAS"),
        "integrationsrat": (BodyClass.INTEGRATION_BODY, "Integrationsrat", "Integrationsrat"),
    },
    "kamen": {
        "rat": (BodyClass.COUNCIL, "Rat der Stadt Kamen", "Rat"),
        "hfa": (BodyClass.MAIN_COMMITTEE, "Haupt- und Finanzausschuss", "HFA"),
        "stgf": (
            BodyClass.COMMITTEE,
            "Sozial-, Teilhabe-, Generationen- und Familienausschuss",
            "Sozialausschuss",
        ),
        "integrationsrat": (BodyClass.INTEGRATION_BODY, "Integrationsrat", "Integrationsrat"),
    },
}

DEPARTMENTS: dict[str, dict[str, str]] = {
    "bergkamen": {
        "integrationsmanagement": "Integrationsmanagement",
        "jugendamt": "Jugendamt",
        "sozialamt": "Sozialamt",
        "schule": "Amt für Schule und Sport",
        "kultur": "Kulturreferat",
        "kaemmerei": "Kämmerei",
        "sitzungsdienst": "Sitzungsdienst",
    },
    "kamen": {
        "buergerdienste": "Fachbereich Bürgerdienste",
        "jugend": "Fachbereich Jugend, Soziales, Schule und Sport",
        "kultur": "Fachbereich Kultur",
        "kaemmerei": "Kämmerei",
        "sitzungsdienst": "Sitzungsdienst",
    },
}

PARTNERS: dict[str, dict[str, tuple[OrganizationKind, str]]] = {
    "bergkamen": {
        "bergkamen_for_all": (OrganizationKind.ASSOCIATION, "Verein „Bergkamen for all“"),
        "isi": (OrganizationKind.INSTITUTE, "Institut für soziale Innovation (ISI), Düsseldorf"),
        "elterncafe": (OrganizationKind.ASSOCIATION, "Elterncafé Brückenweg (erfunden)"),
        "gesamtschule": (OrganizationKind.SCHOOL, "Gesamtschule am Kanal (erfunden)"),
    },
    "kamen": {
        "begegnung": (OrganizationKind.ASSOCIATION, "Begegnungsverein Seseke (erfunden)"),
        "sprachcafe": (OrganizationKind.GROUP, "Sprachcafé am Markt (erfunden)"),
        "wohlfahrt": (OrganizationKind.WELFARE_BODY, "Beratungsstelle Ankommen (erfunden)"),
    },
}

FIELDS_OF_ACTION: dict[str, tuple[str, ...]] = {
    "bergkamen": (
        "Sprache und Bildung",
        "Ausbildung und Arbeit",
        "Begegnung und Kultur",
        "Beteiligung und Engagement",
        "Gegen Rassismus und Benachteiligung",
        "Verwaltung für alle",
    ),
    "kamen": (
        "Unterbringung und Finanzen",
        "Sprache und Bildung",
        "Qualifizierung und Arbeit",
        "Kultureller Austausch",
    ),
}

TARGET_GROUPS: tuple[str, ...] = (
    "Neu Zugewanderte",
    "Geflüchtete",
    "Frauen",
    "Kinder",
    "Jugendliche",
    "Eltern",
    "Ältere Menschen",
    "Ehrenamtlich Engagierte",
    "Beschäftigte der Verwaltung",
    "Gesamte Bevölkerung",
)


@dataclass(frozen=True, slots=True)
class Part:
    """One person of the story. `organization` is a key of DEPARTMENTS, PARTNERS or BODIES of the town."""

    key: str
    town: str
    name: str
    role: Role
    organization: str = ""


PARTS: tuple[Part, ...] = (
    Part("anna", "bergkamen", "Anna Beispiel", Role.INTEGRATION_MANAGER, "integrationsmanagement"),
    Part("bilal", "bergkamen", "Bilal Muster", Role.PARTNER, "bergkamen_for_all"),
    Part("dora", "bergkamen", "Dora Schreiber", Role.CLERK, "sitzungsdienst"),
    Part("emil", "bergkamen", "Emil Rat", Role.COUNCIL_MEMBER, "rat"),
    Part("fatma", "bergkamen", "Fatma Amt", Role.CONTRIBUTOR, "jugendamt"),
    Part("gerda", "bergkamen", "Gerda Admin", Role.ADMINISTRATOR),
    Part("hanna", "bergkamen", "Hanna Kämmerei", Role.SIGNATORY, "kaemmerei"),
    Part("rita", "bergkamen", "Rita Rathaus", Role.SIGNATORY),
    Part("clara", "kamen", "Clara Fern", Role.INTEGRATION_MANAGER, "buergerdienste"),
    Part("kaya", "kamen", "Kaya Kontakt", Role.PARTNER, "begegnung"),
    Part("lars", "kamen", "Lars Protokoll", Role.CLERK, "sitzungsdienst"),
    Part("maria", "kamen", "Maria Mandat", Role.COUNCIL_MEMBER, "rat"),
    Part("nils", "kamen", "Nils Fach", Role.CONTRIBUTOR, "buergerdienste"),
    Part("hilde", "kamen", "Hilde Admin", Role.ADMINISTRATOR),
    Part("jonas", "kamen", "Jonas Jugend", Role.SIGNATORY, "jugend"),
    Part("olga", "kamen", "Olga Kasse", Role.SIGNATORY, "kaemmerei"),
    Part("ines", "kamen", "Ines Recht", Role.SIGNATORY),
    Part("ulrike", "kamen", "Ulrike Rathaus", Role.SIGNATORY),
)


@dataclass(slots=True)
class Cast:
    """Everything the first chapter made, for the chapters of the rooms above.

    `people` by first name; the others by town slug and key, as in the tables of this file; terms in order.
    """

    bergkamen: Municipality
    kamen: Municipality
    people: dict[str, Account] = field(default_factory=dict)
    bodies: dict[str, dict[str, Organization]] = field(default_factory=dict)
    departments: dict[str, dict[str, Organization]] = field(default_factory=dict)
    partners: dict[str, dict[str, Organization]] = field(default_factory=dict)
    fields_of_action: dict[str, list[Term]] = field(default_factory=dict)
    target_groups: dict[str, list[Term]] = field(default_factory=dict)

    def town(self, slug: str) -> Municipality:
        """The municipality by its address."""
        return {"bergkamen": self.bergkamen, "kamen": self.kamen}[slug]

    def organization(self, town: str, key: str) -> Organization:
        """A department, partner or body of a town by its key."""
        return {**self.bodies[town], **self.departments[town], **self.partners[town]}[key]


def is_told() -> bool:
    """Whether the demo has been told in this database."""
    return Account.objects.filter(is_demo=True).exists()


def tell() -> Cast:
    """Tell the first chapter: must run once, in a database without these towns."""
    with clock.standing_on(TOLD_ON):
        cast = Cast(bergkamen=_bergkamen(), kamen=_kamen())
        for municipality in (cast.bergkamen, cast.kamen):
            _enter_organizations(cast, municipality)
            _enter_words(cast, municipality)
        for part in PARTS:
            cast.people[part.key] = _engage(cast, part)
    with clock.standing_on(LAST_VISIT):
        for part in PARTS:
            note_visit(cast.people[part.key], cast.town(part.town))
    return cast


def _bergkamen() -> Municipality:
    return create_municipality(
        by=SET_UP,
        slug="bergkamen",
        name="Stadt Bergkamen",
        short_name="Bergkamen",
        ags="05978004",
        head_title="Der Bürgermeister",
        paper_layout=PaperLayout.COVER_SHEET,
        introduction=(
            "Bergkamen gestaltet Integration gemeinsam: mit Vereinen, Schulen, Rat und Verwaltung. Hier "
            "lesen Sie, was vereinbart ist, was daraus geworden ist und worüber der Rat entschieden hat."
        ),
        easy_introduction=(
            "In Bergkamen leben Menschen aus vielen Ländern.\n\nAlle sollen gut zusammen leben.\n\n"
            "Auf dieser Seite steht:\n\n• Das wollen wir tun.\n• Das haben wir schon getan.\n"
            "• Das hat der Rat entschieden."
        ),
    )


def _kamen() -> Municipality:
    return create_municipality(
        by=SET_UP,
        slug="kamen",
        name="Stadt Kamen",
        short_name="Kamen",
        ags="05978020",
        head_title="Die Bürgermeisterin",
        paper_layout=PaperLayout.FORM,
        introduction=(
            "Kamen hat ein Integrationskonzept, an dem viele mitgeschrieben haben. Hier lesen Sie es in der "
            "Fassung, die der Rat beschlossen hat, und sehen, wie weit die Maßnahmen sind."
        ),
        easy_introduction=(
            "In Kamen leben Menschen aus vielen Ländern.\n\n"
            "Die Stadt hat einen Plan für das Zusammenleben.\n\n"
            "Viele Menschen haben an dem Plan mitgeschrieben.\n\nAuf dieser Seite können Sie den Plan lesen."
        ),
    )


def _enter_organizations(cast: Cast, municipality: Municipality) -> None:
    town = municipality.slug
    cast.bodies[town] = {
        key: create_organization(
            by=SET_UP,
            municipality=municipality,
            kind=OrganizationKind.COUNCIL_BODY,
            name=name,
            short_name=short_name,
            body_class=body_class,
        )
        for key, (body_class, name, short_name) in BODIES[town].items()
    }
    cast.departments[town] = {
        key: create_organization(
            by=SET_UP, municipality=municipality, kind=OrganizationKind.DEPARTMENT, name=name
        )
        for key, name in DEPARTMENTS[town].items()
    }
    cast.partners[town] = {
        key: create_organization(by=SET_UP, municipality=municipality, kind=kind, name=name)
        for key, (kind, name) in PARTNERS[town].items()
    }
    require_hearing(
        by=SET_UP,
        municipality=municipality,
        organization=cast.bodies[town]["integrationsrat"],
        valid_from=TOLD_ON,
    )


def _enter_words(cast: Cast, municipality: Municipality) -> None:
    cast.fields_of_action[municipality.slug] = _enter_list(
        municipality,
        VocabularyKey.FIELD_OF_ACTION,
        "Handlungsfelder",
        FIELDS_OF_ACTION[municipality.slug],
    )
    cast.target_groups[municipality.slug] = _enter_list(
        municipality, VocabularyKey.TARGET_GROUP, "Zielgruppen", TARGET_GROUPS
    )


def _enter_list(
    municipality: Municipality, key: VocabularyKey, name: str, labels: Iterable[str]
) -> list[Term]:
    vocabulary = create_vocabulary(
        by=SET_UP, municipality=municipality, key=key, name=name, terms=tuple(labels)
    )
    return list(vocabulary.terms.all())


def _engage(cast: Cast, part: Part) -> Account:
    municipality = cast.town(part.town)
    first_name = part.name.split()[0].lower()
    account = create_account(
        by=SET_UP,
        municipality=municipality,
        email=f"{first_name}@{part.town}.example",
        name=part.name,
        is_demo=True,
    )
    grant_role(
        by=SET_UP,
        account=account,
        municipality=municipality,
        role=part.role,
        organization=cast.organization(part.town, part.organization) if part.organization else None,
        valid_from=TOLD_ON,
    )
    return account
