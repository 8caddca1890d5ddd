# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""This room's chapter of the demo: how two towns wrote their concepts, and what many people wanted changed.

Real is only that Kamen's paper 039/2022 carries an Integrationskonzept and that the Integrationsrat was heard
on 11 January 2022. Every text, proposal, answer and vote told here is invented.
"""

from __future__ import annotations

import datetime

from augenhoehe.concept import demo_dealing, demo_participation, demo_submissions, demo_texts, texts
from augenhoehe.concept.actions.attach_version_to_paper import attach_version_to_paper
from augenhoehe.concept.actions.create_concept import create_concept
from augenhoehe.concept.actions.explain_term import explain_term
from augenhoehe.concept.actions.extend_round import extend_round
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.give_opinion import give_opinion
from augenhoehe.concept.actions.insert_block import insert_block
from augenhoehe.concept.actions.insert_figure import insert_figure
from augenhoehe.concept.actions.open_round import open_round
from augenhoehe.concept.actions.propose_change import propose_change
from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.concept.actions.realise_proposals import realise_proposals
from augenhoehe.concept.actions.record_decision import record_decision
from augenhoehe.concept.actions.start_next_version import start_next_version
from augenhoehe.concept.actions.write_version_from_text import write_version_from_text
from augenhoehe.concept.enums import ProposalKind, Verdict, Votum
from augenhoehe.concept.figures import Sent
from augenhoehe.concept.models import Block, Concept, ParticipationRound, Proposal, Version
from augenhoehe.concept.rules.figures import LONGEST_ALTERNATIVE
from augenhoehe.core.actions.create_organization import create_organization
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.hand import SET_UP
from augenhoehe.core.models import Account, Organization
from augenhoehe.council.models import Paper
from augenhoehe.kit import clock
from augenhoehe.kit.charts import BarChart, Series, print_svg
from augenhoehe.kit.documents.pdf import ACCENT
from augenhoehe.kit.documents.raster import rasterise
from augenhoehe.kit.text import Block as TextBlock
from augenhoehe.kit.text import Run, retext

COMMITTEE_DAY = datetime.date(2022, 3, 29)
"""An invented sitting of Kamen's committee, at which the proposals were decided."""


def tell(cast: Cast) -> None:
    """Tell how the two towns wrote their concepts."""
    _kamen(cast)
    _bergkamen(cast)


def _kamen(cast: Cast) -> None:
    clara = cast.people["clara"]
    with clock.standing_on(datetime.date(2022, 1, 10)):
        concept = create_concept(
            municipality=cast.kamen, title="Integrationskonzept der Stadt Kamen", by=clara
        )
        first = _written(concept, demo_texts.KAMEN, clara)
        round_of_winter = open_round(
            version=first, closes_on=datetime.date(2022, 2, 14), revision=None, by=clara
        )
    with clock.standing_on(datetime.date(2022, 2, 7)):
        extend_round(
            participation=round_of_winter,
            until=datetime.date(2022, 2, 28),
            reason="Zwei Vereine tagen erst Ende Februar.",
            revision=None,
            by=clara,
        )
    _adopted(cast, first)
    _adopted_in_part(cast, first)
    _adopted_with_a_new_paragraph(cast, first)
    _adopted_books(cast, first)
    _refused(cast, first)
    _noted(cast, first)
    _late(cast, round_of_winter)
    with clock.standing_on(datetime.date(2022, 4, 27)):
        second = start_next_version(concept=concept, by=clara)
        realise_proposals(version=second, by=clara)
        told = TextBlock(None, "p", runs=(Run(demo_texts.KAMEN_AFTER_PARTICIPATION),))
        insert_block(
            version=second, after=_row(second, "Es beschreibt vier Felder").key, block=told, by=clara
        )
        _plan_drawn(second, clara)
        for term, meaning in demo_texts.KAMEN_TERMS.items():
            explain_term(concept=concept, term=term, meaning=meaning, by=clara)
        freeze_version(version=second, revision=None, by=clara)
    with clock.standing_on(datetime.date(2022, 4, 29)):
        paper = Paper.objects.get(municipality=cast.kamen, reference="039/2022")
        attach_version_to_paper(version=second, paper=paper, revision=None, by=clara)
        publish_version(version=second, public=True, revision=None, by=clara)
    demo_submissions.kamen_answered(cast, round_of_winter)
    with clock.standing_on(datetime.date(2022, 12, 1)):
        of_today = open_round(version=second, closes_on=datetime.date(2023, 2, 28), revision=None, by=clara)
    with clock.standing_on(datetime.date(2023, 1, 9)):
        _propose(
            second,
            "Einmal im Jahr feiert",
            title="Das Fest auch in den Stadtteilen",
            old="auf dem Markt",
            new="auf dem Markt und im Wechsel in einem der Stadtteile",
            reason="Wer nicht in die Innenstadt kommt, feiert sonst nicht mit.",
            organization=cast.partners["kamen"]["begegnung"],
            by=cast.people["kaya"],
        )
    demo_dealing.kamen_evening(cast, of_today)
    demo_dealing.kamen_interpreting(cast)


def _plan_drawn(version: Version, by: Account) -> None:
    """The table of costs as a picture."""
    chart = BarChart(
        "Womit die Stadt plant",
        list(demo_texts.KAMEN_COSTS),
        [
            Series(year, [costs[place] for costs in demo_texts.KAMEN_COSTS.values()])
            for place, year in enumerate(("2022", "2023"))
        ],
        unit="€",
    )
    drawn = print_svg(chart, accent=ACCENT)
    (png,) = rasterise([(drawn.svg, drawn.width)])
    sent = Sent(
        "Womit die Stadt plant. Grafik: Stadt Kamen", drawn.alt[:LONGEST_ALTERNATIVE], False, "plan.png", png
    )
    insert_figure(version=version, after=_row(version, "Vorhaben").key, sent=sent, by=by)


def _adopted(cast: Cast, version: Version) -> None:
    with clock.standing_on(datetime.date(2022, 1, 24)):
        proposal = _propose(
            version,
            "Die Stadt Kamen prüft",
            title="Sprachpatenschaften einrichten, nicht nur prüfen",
            old="prüft gemeinsam mit den Trägern der Kindertageseinrichtungen die Einrichtung von Sprachpatenschaften",
            new="richtet gemeinsam mit den Trägern der Kindertageseinrichtungen Sprachpatenschaften ein",
            reason="Geprüft wurde lange genug; vier Einrichtungen wollen anfangen.",
            organization=cast.partners["kamen"]["begegnung"],
            by=cast.people["kaya"],
        )
    _answer(cast, proposal, Votum.ADOPTED, "Die Mittel für zunächst vier Einrichtungen sind eingeplant.")
    _decide(cast, proposal, Verdict.ACCEPTED, "einstimmig")


def _adopted_in_part(cast: Cast, version: Version) -> None:
    with clock.standing_on(datetime.date(2022, 2, 3)):
        proposal = _propose(
            version,
            "Sprachkurse für Erwachsene",
            title="Kurse öfter abstimmen",
            old="zweimal im Jahr",
            new="viermal im Jahr",
            reason="Die Kurse beginnen alle drei Monate.",
            organization=cast.partners["kamen"]["sprachcafe"],
            by=cast.people["clara"],
        )
    new = "zweimal im Jahr und zu jedem Kursbeginn schriftlich"
    wording = _reworded(version, "Sprachkurse für Erwachsene", "zweimal im Jahr", new)
    text = "Vier Treffen im Jahr kann der Fachbereich nicht leisten. Zu jedem Kursbeginn fragt er aber alle Träger ab."
    _answer(cast, proposal, Votum.ADOPTED_IN_PART, text, wording)
    _decide(cast, proposal, Verdict.ACCEPTED, "einstimmig")


def _adopted_with_a_new_paragraph(cast: Cast, version: Version) -> None:
    with clock.standing_on(datetime.date(2022, 2, 11)):
        proposal = propose_change(
            version=version,
            block_key=_row(version, "Jugendliche mit Einwanderungsgeschichte").key,
            kind=ProposalKind.INSERT_AFTER,
            new=TextBlock(
                None,
                "p",
                runs=(
                    Run(
                        "Die Stadt geht voran: In jedem Jahrgang bietet sie selbst mindestens zwei Praktikumsplätze an."
                    ),
                ),
            ),
            title="Die Stadt als Vorbild",
            reason="Wer von Betrieben etwas erwartet, fängt im eigenen Haus an.",
            organization=_faction(cast),
            by=cast.people["clara"],
        )
    _answer(cast, proposal, Votum.ADOPTED, "Die Personalabteilung hat zugesagt.")
    _decide(cast, proposal, Verdict.ACCEPTED, "mit Mehrheit bei drei Gegenstimmen")


def _adopted_books(cast: Cast, version: Version) -> None:
    with clock.standing_on(datetime.date(2022, 2, 14)):
        proposal = _propose(
            version,
            "Die Stadtbücherei hält",
            title="Zahl der Sprachen nennen",
            old="Bücher in Herkunftssprachen",
            new="Bücher in mindestens sechs Herkunftssprachen",
            reason="Sonst bleibt es bei zwei Regalen.",
            organization=cast.partners["kamen"]["wohlfahrt"],
            by=cast.people["clara"],
        )
    _answer(
        cast,
        proposal,
        Votum.ADOPTED,
        "Heute sind es fünf Sprachen. Eine sechste kostet einmalig rund 1.200 €.",
    )
    _decide(cast, proposal, Verdict.ACCEPTED, "einstimmig")


def _refused(cast: Cast, version: Version) -> None:
    with clock.standing_on(datetime.date(2022, 2, 21)):
        proposal = propose_change(
            version=version,
            block_key=_row(version, "Einmal im Jahr feiert").key,
            kind=ProposalKind.DELETE,
            new=None,
            title="Auf das Fest verzichten",
            reason="Das Geld fehlt bei den Sprachkursen.",
            organization=_faction(cast),
            by=cast.people["clara"],
        )
    text = "Das Fest tragen vor allem die Vereine. Der städtische Anteil würde keinen zusätzlichen Kurs bezahlen."
    _answer(cast, proposal, Votum.NOT_ADOPTED, text)
    _decide(cast, proposal, Verdict.REJECTED, "mit Mehrheit bei zwei Ja-Stimmen")


def _noted(cast: Cast, version: Version) -> None:
    with clock.standing_on(datetime.date(2022, 2, 25)):
        proposal = propose_change(
            version=version,
            block_key=_row(version, "Wer einen Abschluss").key,
            kind=ProposalKind.REMARK,
            new=None,
            title="Beratung bekannter machen",
            reason="Viele wissen nicht, dass es die Beratung im Bürgerbüro gibt.",
            organization=None,
            by=cast.people["kaya"],
        )
    _answer(
        cast,
        proposal,
        Votum.NOTED,
        "Das Bürgerbüro legt ab dem Frühjahr ein Faltblatt in sechs Sprachen aus.",
    )
    _decide(cast, proposal, Verdict.ACCEPTED, "zur Kenntnis genommen")


def _late(cast: Cast, round_of_winter: ParticipationRound) -> None:
    round_of_winter.refresh_from_db()
    proposal = demo_participation.late_in_kamen(cast, round_of_winter)
    _answer(cast, proposal, Votum.NOTED, "Die Bücherei prüft mit dem Förderverein einen Samstag im Monat.")
    _decide(cast, proposal, Verdict.ACCEPTED, "zur Kenntnis genommen")


def _bergkamen(cast: Cast) -> None:
    anna, bilal = cast.people["anna"], cast.people["bilal"]
    with clock.standing_on(datetime.date(2022, 10, 17)):
        concept = create_concept(
            municipality=cast.bergkamen, title="Standards der Integrationsarbeit", by=anna
        )
        first = _written(concept, demo_texts.BERGKAMEN, anna)
        paper = Paper.objects.filter(municipality=cast.bergkamen, reference="12/0767").first()
        attach_version_to_paper(version=first, paper=paper, revision=None, by=anna)
        publish_version(version=first, public=True, revision=None, by=anna)
    with clock.standing_on(datetime.date(2022, 12, 19)):
        round_of_standards = open_round(
            version=first,
            closes_on=datetime.date(2023, 2, 28),
            revision=None,
            public=True,
            anonymous=True,
            by=anna,
        )
    with clock.standing_on(datetime.date(2023, 1, 11)):
        _propose(
            first,
            "Die Steuerungsgruppe trifft sich",
            title="Treffen am Abend",
            old="viermal im Jahr.",
            new="viermal im Jahr, mindestens zweimal davon nach 18 Uhr.",
            reason="Wer ehrenamtlich mitarbeitet, kann tagsüber nicht.",
            organization=cast.partners["bergkamen"]["bergkamen_for_all"],
            by=bilal,
        )
    demo_participation.bergkamen(cast, round_of_standards)
    demo_submissions.bergkamen_letter(cast, round_of_standards)


def _written(concept: Concept, text: str, by: Account) -> Version:
    version = concept.versions.get(number=1)
    write_version_from_text(version=version, text=text, by=by)
    return freeze_version(version=version, revision=None, by=by)


def _row(version: Version, beginning: str) -> Block:
    return version.blocks.get(plain_text__startswith=beginning)


def _reworded(version: Version, beginning: str, old: str, new: str) -> TextBlock:
    block = texts.block_of(_row(version, beginning))
    return retext(block, block.text.replace(old, new))


def _propose(
    version: Version,
    beginning: str,
    *,
    title: str,
    old: str,
    new: str,
    reason: str,
    organization: Organization,
    by: Account,
) -> Proposal:
    return propose_change(
        version=version,
        block_key=_row(version, beginning).key,
        kind=ProposalKind.REPLACE,
        new=_reworded(version, beginning, old, new),
        title=title,
        reason=reason,
        organization=organization,
        by=by,
    )


def _answer(cast: Cast, proposal: Proposal, votum: Votum, text: str, new: TextBlock | None = None) -> None:
    with clock.standing_on(datetime.date(2022, 3, 14)):
        give_opinion(
            proposal=proposal, votum=votum, text=text, new=new, revision=None, by=cast.people["clara"]
        )


def _decide(cast: Cast, proposal: Proposal, verdict: Verdict, vote: str) -> None:
    with clock.standing_on(datetime.date(2022, 3, 30)):
        record_decision(
            proposal=proposal,
            verdict=verdict,
            body=cast.bodies["kamen"]["stgf"],
            decided_on=COMMITTEE_DAY,
            vote=vote,
            new=None,
            by=cast.people["lars"],
        )


def _faction(cast: Cast) -> Organization:
    name = "Fraktion Miteinander (erfunden)"
    known = Organization.objects.filter(municipality=cast.kamen, name=name).first()
    return known or create_organization(
        municipality=cast.kamen, kind=OrganizationKind.FACTION, name=name, by=SET_UP
    )
