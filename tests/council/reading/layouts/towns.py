# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms that towns have made themselves, letters of groups, and what is left of them in plain text."""

from dataclasses import replace
from datetime import date

from .record import Record, layout, rows
from .systems import decided_by_the_council, only_the_council_decides


@layout("192/2031", lambda paper: paper.without("subject", "author"))
def form_with_american_date(paper: Record) -> str:
    assert paper.day is not None
    return (
        f"Landeshauptstadt {paper.municipality}\n{paper.department}\nGz:\nStU\nGRDrs\n{paper.number}\n"
        f"{paper.municipality},\n{paper.day:%m/%d/%Y}\n{paper.subject}\n{paper.kind}\nVorlage an\nzur\n"
        f"SitzungsartSitzungstermin\n{rows(paper, '{body}')}\n{rows(paper, '{role}')}\n{rows(paper, 'öffentlich')}\n"
        f"{rows(paper, '{date}')}\nBeschlußantrag:\n\n{paper.resolution_text}\n\nBegründung:\n\n{paper.reasons}\n\n"
        f"Finanzielle Auswirkungen\n\n{paper.financial_impact}\n"
    )


def addressed(paper: Record) -> Record:
    """Bodies without dates; a role is printed for those that take note."""
    bare = only_the_council_decides(paper.without("day", "department", "author", "public"))
    if not any(step.role == "information" for step in paper.steps):
        return bare
    return replace(
        bare,
        steps=tuple(
            replace(step, day=None, role="information" if step.role == "information" else None)
            for step in paper.steps
        ),
    )


@layout("0094/2031 E1", addressed)
def form_with_addressed_bodies(paper: Record) -> str:
    lines = [
        f"In den {step.body}" + (" (zur Kenntnis)" if step.role == "information" else "")
        for step in paper.steps
    ]
    return (
        f"Drucksache Nr. {paper.number}:\n{paper.subject}\n\nInformationen:\n\nInhalt der Drucksache:\n\n"
        f"Landeshauptstadt {paper.municipality}\n{paper.kind}\n" + "\n".join(lines) + f"\n \nNr.\n"
        f"Anzahl der Anlagen\nZu TOP\n{paper.number}\n1\n \nAntrag,\n\n{paper.resolution_text}\n\n"
        "Berücksichtigung von Gender-Aspekten\n\nAlle sind gemeint.\n\nKostentabelle\n\n"
        f"{paper.financial_impact}\n\nBegründung des Antrages\n\n{paper.reasons}\n"
    )


@layout(
    "VI-DS-04663",
    lambda paper: replace(paper.without("day", "department", "financial_impact"), author="Dezernat Bildung"),
)
def form_of_cells_in_lines(paper: Record) -> str:
    return (
        f"{paper.kind} Nr. {paper.number}\nStatus: öffentlich\nEingereicht von\nDezernat Bildung\nBetreff:\n"
        f"{paper.subject}\nBeratungsfolge (Änderungen vorbehalten):\nGremium\nvoraussichtlicher\nSitzungstermin\n"
        f"Zuständigkeit\n{rows(paper, '{body}' + chr(10) + '{date}' + chr(10) + '{role}')}\nBeschlussvorschlag:\n"
        f"{paper.resolution_text}\nSachverhalt:\n{paper.reasons}\n1/1\n"
    )


@layout(
    "2424/2031-2036",
    lambda paper: replace(
        decided_by_the_council(paper.without("author")),
        department="095 Stab 5",
        references=("2279/2031-2036",),
    ),
)
def form_with_labels_in_one_cell(paper: Record) -> str:
    return (
        f"Amt, Datum, Telefon\nDrucksachen-Nr.\n095 Stab 5, {paper.date}, 51-52 47\n{paper.number}\n"
        f"{paper.kind} der Verwaltung\nGremium\nSitzung am\nBeratung\n"
        f"{rows(paper, '{body}' + chr(10) + '{date}' + chr(10) + 'öffentlich')}\n"
        f"Beratungsgegenstand (Bezeichnung des Tagesordnungspunktes)\n{paper.subject}\nBetroffene Produktgruppe\n"
        f"11.05.06 – Förderung\nAuswirkungen auf Ergebnisplan, Finanzplan\n{paper.financial_impact}\n"
        "Ggf. Frühere Behandlung des Beratungsgegenstandes (Gremium, Datum, TOP, Drucksachen-Nr.)\n"
        "Hauptausschuss, 29.10.2030, TOP 5, Drucksachen-Nr. 2279/2031-2036\n"
        f"Beschlussvorschlag:\n{paper.resolution_text}\nBegründung:\n{paper.reasons}\n"
    )


@layout(
    "70/2031",
    lambda paper: replace(
        paper.without("kind", "department", "financial_impact"),
        steps=(replace(paper.steps[-1], day=None, role=None),),
    ),
)
def form_in_one_run(paper: Record) -> str:
    return (
        f"Sitzungsvorlage Nr.: {paper.number} Federführender Bereich Beteiligte Bereiche Dezernat "
        "II Vorlage für Rat "
        f"Betrifft: (ggf. Anlagen bezeichnen) {paper.subject} Namenszeichen des federführenden Bereichs Datum "
        f"STADT {str(paper.municipality).upper()} Vorlagen-Nr.: {paper.number} Der Bürgermeister "
        "Sachbearbeiter/in: Datum: "
        f"{paper.author} {paper.date} X öffentlich nichtöffentlich Beratungsfolge: {paper.steps[-1].body} Betreff: "
        f"{paper.subject} Beschlussentwurf: {paper.resolution_text} Sachdarstellung: {paper.reasons}"
    )


@layout(
    "64",
    lambda paper: replace(
        paper.without("number", "author", "department"), kind="Ergänzungsvorlage", references=("64",)
    ),
)
def supplement_with_the_number_of_its_parent(paper: Record) -> str:
    return (
        f"Stadt {paper.municipality} (Niederfeld)\n\n1. Ergänzung zur\n\nDer Bürgermeister\n\nDrucksache Nr.: 64\n\n"
        f"Datum\n\n{paper.date}\n\nÖffentliche Sitzung\n\nFinanzielle/Bilanzielle Auswirkungen\n\n"
        f"{paper.financial_impact}\n\n"
        f"Beratungsfolge\n\nBeratungstermine\n\nZuständigkeit\n\n"
        f"{rows(paper, '{body}' + chr(10) * 2 + '{date}' + chr(10) * 2 + '{role}' + chr(10))}\n\n"
        f"Tagesordnungspunkt\n{paper.subject}\n\nBeschlussvorschlag\n{paper.resolution_text}\n\n"
        f"Sachverhalt/Rechtslage/Begründung\n\n{paper.reasons}\n"
    )


@layout(
    "219-X/Z-9",
    lambda paper: paper.without(
        "kind", "department", "resolution_text", "reasons", "financial_impact"
    ).without_roles(),
)
def form_with_lost_boxes_in_one_run(paper: Record) -> str:
    table = " ".join(f"{step.body} {step.date}" for step in paper.steps)
    return (
        f"Stadt {paper.municipality} {paper.municipality}, den {paper.date} - Der Bürgermeister Az: 50-52-40 "
        f"Nr. der Ratsdrucksache: {paper.number} {'_' * 40} Beratungsfolge Termin {table} Zur "
        "Beratung in öffentlicher "
        f"Sitzung: {'_' * 40} Bezeichnung des Tagesordnungspunktes: {paper.subject} {'_' * 40} Berichterstatter: "
        f"{paper.author} {'_' * 40} ( ) Kosten €: () Die Mittel müssen bereitgestellt werden. "
        "Folgekosten: ( ) ja / ( ) "
        f"nein {'_' * 17} € jährlich ( ) Anlagen sind beigefügt"
    )


@layout("FB 56/0176/WP17", lambda paper: replace(paper.without("department", "author"), public=False))
def form_with_ticked_boxes(paper: Record) -> str:
    other = "Mitteilungsvorlage" if paper.kind == "Beschlussvorlage" else "Beschlussvorlage"
    return (
        f"Stadt {paper.municipality}\nVorlage-Nr: {paper.number}\nDatum: {paper.date}\n\n☐ {other}\n☒ {paper.kind}\n"
        f"☐ öffentlich\n☒ nichtöffentlich\n\nBeratungsfolge:\n{rows(paper, '{date} {body} {role}')}\n\n"
        f"Gegenstand: {paper.subject}\n\nBeschlussvorschlag:\n{paper.resolution_text}\n\nSachstand:\n"
        f"{paper.reasons}\n\n"
        f"Finanzielle Auswirkungen:\n☒ {paper.financial_impact} ☐ keine\n"
    )


@layout(
    "A 21/0321-01",
    lambda paper: replace(
        paper.without("public", "department", "financial_impact", "steps"),
        kind="Antrag",
        author="Fraktion Neue Mitte",
        resolution_text=f"Die Stadtverordnetenversammlung möge beschließen: {paper.resolution_text}",
    ),
)
def letter_of_a_motion(paper: Record) -> str:
    return (
        f"Antrag der Fraktion Neue Mitte\nAntrag Nr. {paper.number}\n\nBetreff: {paper.subject}\n\n"
        f"Die Stadtverordnetenversammlung möge beschließen:\n{paper.resolution_text}\n\nBegründung:\n"
        f"{paper.reasons}\n\n"
        f"{paper.municipality}, den {paper.date}\n\ngez. Anna Beispiel\n"
    )


@layout(
    "23-21906-02",
    lambda paper: replace(
        paper.without("day", "department", "financial_impact", "resolution_text", "steps"),
        kind="Anfrage",
        author="Gruppe Bürgerliste",
    ),
)
def letter_of_an_inquiry(paper: Record) -> str:
    return (
        f"Stadt {paper.municipality}\nDrucksache Nr. {paper.number}\nAnfrage der Gruppe Bürgerliste\nöffentlich\n"
        f"Thema: {paper.subject}\n\nSachverhalt:\n{paper.reasons}\n\nMit freundlichen Grüßen\nBilal Muster\n"
    )


@layout("VL 20/1234", lambda paper: paper.without("author", "department", "steps"))
def paper_of_a_deputation(paper: Record) -> str:
    return (
        f"Stadt {paper.municipality}\nVorlage VL 20/1234\nDatum: {paper.date}\n{paper.kind}\nöffentlich\n"
        f"Titel der Vorlage\n{paper.subject}\n\nA. Problem\n\n{paper.reasons}\n\nC. Alternativen\n\nKeine.\n\n"
        f"D. Finanzielle und personelle Auswirkungen\n\n{paper.financial_impact}\n\n"
        "E. Beteiligung und Abstimmung\n\n"
        f"Erfolgt.\n\nG. Beschluss\n\n{paper.resolution_text}\n"
    )


@layout("2031/309", lambda paper: paper.without("department", "financial_impact"))
def paper_of_a_market_town(paper: Record) -> str:
    table = rows(paper, "{body} {n}. Sitzung des Gremiums {date} ö {role} {n}")
    return (
        f"Markt {paper.municipality}\n{paper.kind}\nVorlage Nr. {paper.number} vom {paper.date}\n"
        f"Verfasser: {paper.author}\nÖffentlich: ja\n\nBetreff\n{paper.subject}\n\n"
        f"Gremium Sitzung Sitzungsdatum ö / nö Beratungstyp TOP-Nr.\n{table}\n\n"
        f"Sachvortrag:\n{paper.reasons}\n\nBeschlussvorschlag:\n{paper.resolution_text}\n"
    )


@layout("XIX-1234", lambda paper: paper.without("financial_impact"))
def labels_above_their_values(paper: Record) -> str:
    return (
        f"Stadt {paper.municipality}\nDrucksache Nr.:\nDatum:\nFachbereich:\nVerfasser:\n{paper.number}\n"
        f"{paper.date}\n"
        f"{paper.department}\n{paper.author}\n{paper.kind}\nöffentlich\n\nBetreff:\n{paper.subject}\n\n"
        "Beratungsfolge:\n"
        f"{rows(paper, '{body} am {date} ({role})')}\n\nBeschlussempfehlung:\n{paper.resolution_text}\n\n"
        f"Problembeschreibung:\n{paper.reasons}\n"
    )


@layout("V/0123/2031", lambda paper: paper.without("department"))
def table_behind_the_text(paper: Record) -> str:
    return (
        f"Kreisstadt {paper.municipality}\nBerichterstatter: {paper.author}\nVorlagen-Nr. {paper.number}\n"
        f"Datum: {paper.date}\n{paper.kind} - öffentlich\n\nBetreff: {paper.subject}\n\nBeschlussvorschlag:\n"
        f"{paper.resolution_text}\n\nBegründung:\n{paper.reasons}\n\nHaushaltsmäßige Auswirkungen:\n"
        f"{paper.financial_impact}\n\nVorgesehene Beratungsfolge:\n"
        f"{rows(paper, '{body}' + chr(9) + '{date}' + chr(9) + '{role}')}\n"
    )


@layout("0123/20/31", lambda paper: paper.without("day", "department", "author"))
def print_dates_only(paper: Record) -> str:
    return (
        f"Gemeinde {paper.municipality}\nAusdruck vom: 01.02.2032\nStand: 03.02.2032\nErstellt am: 02.02.2032\n"
        f"Drucksache Nr. {paper.number}\n{paper.kind} öffentlich\nBetreff: {paper.subject}\n\nBeratungsfolge:\n"
        f"{rows(paper, '{n}. {body} {date} {role}')}\n\nBeschlussvorschlag:\n{paper.resolution_text}\n\n"
        "Sachverhalt:\n"
        f"{paper.reasons}\n\nFinanzielle Auswirkungen:\n{paper.financial_impact}\n\n"
        "Druckdatum: 04.02.2032 Seite 1 von 1\n"
    )


@layout(
    None,
    lambda paper: replace(
        paper.without("number", "day", "author", "department", "financial_impact"),
        steps=(replace(paper.steps[0], body="Ausschuss für Soziales", day=date(2031, 4, 8), role=None),),
    ),
)
def invitation_of_a_small_town(paper: Record) -> str:
    return (
        f"Gemeinde {paper.municipality}\n{paper.kind}\n"
        "zur Sitzung des Ausschusses für Soziales am 08.04.2031\nöffentlich\n\n"
        f"Tagesordnungspunkt:\n{paper.subject}\n\nSachverhalt:\n{paper.reasons}\n\nBeschlussvorschlag:\n"
        f"{paper.resolution_text}\n"
    )
