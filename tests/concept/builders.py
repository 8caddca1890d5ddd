# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concepts, versions and proposals as tests need them: made by the room's own actions."""

from __future__ import annotations

import datetime

from augenhoehe.concept import texts
from augenhoehe.concept.actions.close_round import close_round
from augenhoehe.concept.actions.create_concept import create_concept
from augenhoehe.concept.actions.extend_round import extend_round
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.give_opinion import give_opinion
from augenhoehe.concept.actions.open_round import open_round
from augenhoehe.concept.actions.propose_change import propose_change
from augenhoehe.concept.actions.record_decision import record_decision
from augenhoehe.concept.actions.start_next_version import start_next_version
from augenhoehe.concept.actions.write_version_from_text import write_version_from_text
from augenhoehe.concept.enums import ProposalKind, Verdict, Votum
from augenhoehe.concept.models import Block, Concept, Decision, Opinion, ParticipationRound, Proposal, Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Organization
from augenhoehe.council.enums import ConsultationRole, Outcome, PaperState, PaperType
from augenhoehe.council.models import Consultation, Paper, Resolution
from augenhoehe.kit.text import Block as TextBlock
from augenhoehe.kit.text import Run, retext

HANDS = {"bergkamen": "anna", "kamen": "clara"}
PARTNERS = {"bergkamen": ("bilal", "bergkamen_for_all"), "kamen": ("kaya", "begegnung")}
TODAY = datetime.date(2023, 1, 16)
SENTENCE = "Die Stadt prüft Patenschaften."

TEXT = """
# Sprache

Die Stadt prüft Patenschaften.

Kurse finden zweimal im Jahr statt.

- in der Schule
- in der Bücherei

# Arbeit

Betriebe bieten Praktika an.

Jahr | Betrag
2022 | 100 €
"""


def hand(cast: Cast, town: str = "bergkamen") -> Account:
    """The integration manager of a town."""
    return cast.people[HANDS[town]]


def draft(cast: Cast, town: str = "bergkamen", *, title: str = "Konzept", text: str = TEXT) -> Version:
    """Version 1 of a new concept, still written; empty where there is no text."""
    concept = create_concept(municipality=cast.town(town), title=title, by=hand(cast, town))
    version = concept.versions.get(number=1)
    if text:
        write_version_from_text(version=version, text=text, by=hand(cast, town))
    return version


def frozen(cast: Cast, town: str = "bergkamen", *, title: str = "Konzept", text: str = TEXT) -> Version:
    """Version 1 of a new concept, frozen."""
    return freeze_version(
        version=draft(cast, town, title=title, text=text), revision=None, by=hand(cast, town)
    )


def opened(cast: Cast, town: str = "bergkamen", *, title: str = "Konzept", text: str = TEXT) -> Version:
    """Version 1 of a new concept, frozen and open for proposals."""
    version = frozen(cast, town, title=title, text=text)
    open_round(version=version, closes_on=None, revision=None, by=hand(cast, town))
    version.refresh_from_db()
    return version


def extend(cast: Cast, version: Version, town: str = "bergkamen") -> ParticipationRound:
    """Extend the newest round of a version to the end of March."""
    newest = version.rounds.latest("pk")
    until = datetime.date(2023, 3, 31)
    return extend_round(
        participation=newest, until=until, reason="Ferien", revision=None, by=hand(cast, town)
    )


def close(cast: Cast, version: Version, town: str = "bergkamen") -> ParticipationRound:
    """Close the newest round of a version."""
    newest = version.rounds.latest("pk")
    return close_round(participation=newest, revision=None, by=hand(cast, town))


def row(version: Version, beginning: str = "Die Stadt") -> Block:
    """The block that begins with these words."""
    return version.blocks.get(plain_text__startswith=beginning)


def words(text: str) -> TextBlock:
    """A paragraph."""
    return TextBlock(None, "p", runs=(Run(text),))


def reworded(version: Version, new: str, beginning: str = "Die Stadt") -> TextBlock:
    """A block with other words."""
    return retext(texts.block_of(row(version, beginning)), new)


def proposal(
    cast: Cast,
    version: Version,
    *,
    new: str = "Die Stadt richtet Patenschaften ein.",
    beginning: str = "Die Stadt",
    kind: ProposalKind = ProposalKind.REPLACE,
    reason: str = "Es wird Zeit.",
) -> Proposal:
    """A proposal of the town's partner on a block."""
    town = version.concept.municipality.slug
    person, organization = PARTNERS[town]
    wording = {ProposalKind.REPLACE: reworded(version, new, beginning), ProposalKind.INSERT_AFTER: words(new)}
    return propose_change(
        version=version,
        block_key=row(version, beginning).key,
        kind=kind,
        new=wording.get(kind),
        reason=reason,
        organization=cast.partners[town][organization],
        by=cast.people[person],
    )


def opinion(
    cast: Cast,
    on: Proposal,
    votum: Votum = Votum.ADOPTED,
    text: str = "Gut so.",
    new: TextBlock | None = None,
) -> Opinion:
    """The administration's opinion."""
    town = on.concept.municipality.slug
    return give_opinion(proposal=on, votum=votum, text=text, new=new, revision=None, by=hand(cast, town))


def decision(
    cast: Cast, on: Proposal, verdict: Verdict = Verdict.ACCEPTED, new: TextBlock | None = None
) -> Decision:
    """What the council decided today."""
    town = on.concept.municipality.slug
    return record_decision(
        proposal=on,
        verdict=verdict,
        body=cast.bodies[town]["rat"],
        decided_on=TODAY,
        vote="einstimmig",
        new=new,
        by=hand(cast, town),
    )


def accepted(cast: Cast, version: Version, *, new: str = "Die Stadt richtet Patenschaften ein.") -> Proposal:
    """A proposal that waits to be carried out."""
    made = proposal(cast, version, new=new)
    opinion(cast, made)
    decision(cast, made)
    return made


def next_version(cast: Cast, concept: Concept) -> Version:
    """The next draft."""
    return start_next_version(concept=concept, by=hand(cast, concept.municipality.slug))


def paper(cast: Cast, town: str = "bergkamen", *, adopted: bool = False, reference: str = "12/0001") -> Paper:
    """A public paper on its way; with a resolution where it is adopted."""
    found = Paper.objects.create(
        municipality=cast.town(town),
        reference=reference,
        name="Konzept",
        paper_type=PaperType.RESOLUTION,
        public=True,
        state=PaperState.DECIDED if adopted else PaperState.SUBMITTED,
    )
    step = Consultation.objects.create(
        paper=found,
        position=1,
        body_name="Rat",
        organization=cast.bodies[town]["rat"],
        role=ConsultationRole.DECISION,
        outcome=Outcome.ADOPTED if adopted else "",
        date=TODAY,
    )
    if adopted:
        Resolution.objects.create(
            municipality=cast.town(town),
            consultation=step,
            text="So beschlossen.",
            adopted_on=TODAY,
            public=True,
        )
    return found


def organization(cast: Cast, town: str = "bergkamen") -> Organization:
    """The partner's organisation."""
    return cast.partners[town][PARTNERS[town][1]]
