# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages and prints of council information systems."""

from dataclasses import replace
from html import escape

from .record import Record, layout, rows


@layout("20/044/2031", lambda paper: paper.without("day", "public", "department", "author", "steps"))
def page_of_label_lines(paper: Record) -> str:
    return (
        f"Betreff\n{paper.subject}\nVorlage\n{paper.number}\nAktenzeichen\nII/20\nArt\n{paper.kind}\n\n"
        f"Beschlussvorschlag:\n\n\u00a0\n\n{paper.resolution_text}\n\nSachverhalt:\n\n{paper.reasons}\n\n"
        f"Finanzielle Auswirkungen:\n\n{paper.financial_impact}\n"
    )


@layout(
    "07 - 16 0389/2031",
    lambda paper: replace(
        paper.without("day", "public", "department", "author", "steps"), kind="Verwaltungsvorlage"
    ),
)
def page_with_spaced_colons(paper: Record) -> str:
    return (
        f"Betreff\n{paper.subject}\nVorlage\n{paper.number}\nArt\nVerwaltungsvorlage\n\nBeschlussvorschlag\n\n"
        f"{paper.resolution_text}\n\nSachdarstellung :\n\n{paper.reasons}\n\n"
        "Finanz- und haushaltswirtschaftliche Auswirkungen :\n\n"
        f"{paper.financial_impact}\n\nLeitbild :\n\nNicht berührt.\n"
    )


def only_the_council_decides(paper: Record) -> Record:
    """Without printed roles the last body decides, where the resolution begins with it."""
    bare = paper.without_days().without_roles()
    if paper.kind != "Beschlussvorlage":
        return bare
    return replace(bare, steps=(*bare.steps[:-1], replace(bare.steps[-1], role="decision")))


@layout("039/2031", lambda paper: only_the_council_decides(paper.without("author")))
def print_with_bare_table(paper: Record) -> str:
    return (
        f" Die Bürgermeisterin\n\nVorlage\n\nNr. {paper.number}\n\n{paper.department} vom: {paper.date}\n\n"
        f"{paper.kind} öffentlich\n\nTOP-Nr. Beratungsfolge\n\n{rows(paper, ' {body}')}\n\n\nBezeichnung des TOP\n\n"
        f"{paper.subject}\n\n\nBeschlussvorschlag:\n\n{paper.resolution_text}\n\nSachverhalt und Begründung "
        f"(einschl. finanzieller Möglichkeit):\n\n{paper.reasons}\n\nFinanzierung:\n\n{paper.financial_impact}\n"
    )


def decided_by_the_council(paper: Record) -> Record:
    """As above, with the days."""
    bare = only_the_council_decides(paper)
    days = [step.day for step in paper.steps]
    return replace(
        bare, steps=tuple(replace(step, day=day) for step, day in zip(bare.steps, days, strict=True))
    )


@layout("11/1473", decided_by_the_council)
def cover_sheet(paper: Record) -> str:
    return (
        f"Stadt {paper.municipality}\nDrucksache Nr.: {paper.number}\nDatum: {paper.date}\n{paper.department}\n"
        f"Verfasser/in: {paper.author}\n\n{paper.kind} - öffentlich -\n\nBeratungsfolge Datum\n\n"
        f"{rows(paper, '{n}. {body} {date}')}\n\nBetreff:\n{paper.subject}\n\nBestandteile dieser Vorlage sind:\n"
        f"1. Das Deckblatt\n2. Der Beschlussvorschlag\nBeschlussvorschlag:\n\n{paper.resolution_text}\n\n"
        f"Sachdarstellung:\n\n{paper.reasons}\n\nFinanzielle Auswirkungen:\n{paper.financial_impact}\n"
    )


@layout(
    "0386/2031",
    lambda paper: replace(
        paper.without(
            *("kind", "day", "public", "subject", "department", "author", "reasons", "financial_impact")
        ),
        steps=(replace(paper.steps[0], role=None),),
    ),
)
def page_of_an_agenda_item(paper: Record) -> str:
    step = paper.steps[0]
    return (
        f"Sitzung: {step.date} {step.body}\nBeschluss: einstimmig beschlossen\nVorlage: {paper.number}\nBeschluss:\n"
        f"{paper.resolution_text}\nAbstimmungsergebnis:\nEinstimmig zugestimmt.\n"
    )


@layout("1536/V", lambda paper: paper.without("day", "department"))
def page_with_sittings_below(paper: Record) -> str:
    table = rows(
        paper, "{body} {role}\n{date} \n{n}. öffentliche Sitzung des Gremiums ohne Änderungen beschlossen   "
    )
    return (
        f"Drucksache - {paper.number}  \n\n \nBetreff: {paper.subject}\nStatus:öffentlichAktenzeichen:898/V\n"
        f" Ursprungaktuell\nInitiator:{paper.author}{paper.author}\nVerfasser:{paper.author} \n"
        f"Drucksache-Art:{paper.kind}Beschluss\nBeratungsfolge:\n{table}\n\nBeschlussvorschlag\nSachverhalt\n"
        "Anlagen:\n"
        f"Vorlage vom 01.02.2031\n\nBeschlussvorschlag:\n\n{paper.resolution_text}\n\nSachverhalt:\n\n"
        f"{paper.reasons}\n\n"
        f"Finanzielle Auswirkungen:\n\n{paper.financial_impact}\n"
    )


@layout(
    "2031/0288-1", lambda paper: replace(paper.without("day", "financial_impact"), references=("2031/0288",))
)
def page_of_a_supplement(paper: Record) -> str:
    return (
        f"Bürgerinformationssystem Stadt {paper.municipality}\n\nVorlage - {paper.number}  \n\n"
        f"Betreff: {paper.subject}\n"
        f"Status:öffentlichVorlage-Art:{paper.kind}\n  Bezüglich:\n2031/0288\nFederführend:{paper.department} "
        f"Bearbeiter/-in: {paper.author}\nBeratungsfolge:\n"
        f"{rows(paper, '{body} {role}' + chr(10) + '{date} ' + chr(10) + 'Sitzung des Gremiums')}\n\n"
        f"Beschlussvorschlag\nSachverhalt\nAnlage/n\nAnlagen:\nAnlage 1 BV_0288-1\n\nBeschlussvorschlag:\n\n"
        f"{paper.resolution_text}\n\nSachlage:\n\nSachlage:\n\n{paper.reasons}\n"
    )


@layout(
    "VO/2031/09701",
    lambda paper: replace(
        paper.without("day", "subject", "reasons", "financial_impact", "kind"),
        steps=(replace(paper.steps[-1], role=None),),
    ),
)
def page_of_an_extract(paper: Record) -> str:
    step = paper.steps[-1]
    return (
        f"Auszug - {paper.subject}\n\n23. Sitzung des Gremiums\nTOP: Ö 9.3\n"
        f"Gremium: {step.body} Beschlussart: verwiesen\n"
        f"Datum: Do, {step.date} Status: öffentlich/nichtöffentlich\nZeit: 16:00 - 21:15 Anlass: Sitzung\n"
        "Raum: Saal 2\n"
        f"Ort: Am Markt 1\n{paper.number} {paper.subject}\n \nStatus:öffentlich  \nFederführend:{paper.department} "
        f"Bearbeiter/-in: {paper.author}\n \nWortprotokoll\nBeschluss\nAbstimmungsergebnis\n\nEs wird beraten.\n\n"
        f"Beschlussvorschlag:\n\n{paper.resolution_text}\n"
    )


@layout(
    "VO/2031/0718-R1",
    lambda paper: paper.without("day", "public", "subject", "department", "author", "steps"),
)
def page_with_buttons(paper: Record) -> str:
    return (
        f"Inhalt\nALLRIS - Vorlage\n\n{paper.kind} - {paper.number}\n\nReduzieren\n\nBeratungsfolge\n\n"
        "Reduzieren\n\n"
        f"I. Sitzungsvortrag:\n\n \n\n{paper.reasons}\n\nII. Beschlussvorschlag:\n\n{paper.resolution_text}\n\n"
        f"III. Finanzielle Auswirkungen:\n\n{paper.financial_impact}\n"
    )


@layout("31-21906", lambda paper: paper.without("day", "financial_impact"))
def page_of_a_list(paper: Record) -> str:
    table = rows(paper, "|\n●\nGeplant\n|\n|\n{body}\n|\n{role}\n|\n|\n|\n|\n{date}\n|")
    return (
        f"Rat und Bezirke\n{paper.kind} (öffentlich) - {paper.number}\nGrunddaten\n- Betreff:\n-\n{paper.subject}\n"
        f"- Status:\n- öffentlich (Vorlage freigegeben)\n- Vorlageart:\n- {paper.kind}\n- Federführend:\n"
        f"- {paper.department}\n- Bearbeitung:\n- {paper.author}\nBeratungsfolge\n"
        f"| Status | Datum | Gremium | Beschluss | NA |\n|---|---|---|---|---|\n{table}\nBeschlussvorschlag\n"
        f"{paper.resolution_text}\nSachverhalt\nSachverhalt:\n{paper.reasons}\n"
    )


@layout("VO/2031/1234")
def print_of_label_columns(paper: Record) -> str:
    return (
        f"Stadt {paper.municipality}\nVorlage\t{paper.number}\n"
        f"Federführend:\t{paper.department}\tStatus:\töffentlich\n"
        f"Verfasser/-in:\t{paper.author}\tDatum:\t{paper.day}\nVorlageart:\t{paper.kind}\n"
        f"Betreff:\t{paper.subject}\n\n"
        f"Beratungsfolge\n{rows(paper, '{date}' + chr(9) + '{body}' + chr(9) + '{role}')}\n\nBeschlussvorschlag\n\n"
        f"{paper.resolution_text}\n\nSachverhalt\n\n{paper.reasons}\n\nFinanzielle Auswirkungen\n\n"
        f"{paper.financial_impact}\n\nAnlagen\n1 Übersicht\n"
    )


@layout("BV/0123/2031", lambda paper: paper)
def print_of_a_session_service(paper: Record) -> str:
    return (
        f"Stadt {paper.municipality}\nVorlage-Nr.: {paper.number}\nDatum: {paper.date}\nAmt: {paper.department}\n"
        f"Sachbearbeitung: {paper.author}\n\n{paper.kind}\n\nBeratungsfolge\tSitzungstermin\tBehandlung\tÖ/N\n"
        f"{rows(paper, '{body}' + chr(9) + '{date}' + chr(9) + '{role}' + chr(9) + 'Ö')}\n\n"
        f"Öffentlichkeitsstatus: öffentlich\nBetreff: {paper.subject}\n\nBeschlussvorschlag:\n"
        f"{paper.resolution_text}\n\n"
        f"Begründung:\n{paper.reasons}\n\nFinanzielle Auswirkungen:\n{paper.financial_impact}\n"
    )


@layout("SV 10-16/123", lambda paper: paper.without("author"))
def print_with_gremium_column(paper: Record) -> str:
    return (
        f"Gemeinde {paper.municipality}\n\nDrucksache: {paper.number}\nVorlagenart: {paper.kind}\n"
        f"Titel: {paper.subject}\n"
        f"Organisationseinheit: {paper.department}\nÖffentlichkeit: öffentlich\nVorlagendatum: {paper.date}\n\n"
        f"Gremium | Termin | Zuständigkeit\n{rows(paper, '{body} | {date} | {role}')}\n\nBeschlussentwurf:\n"
        f"{paper.resolution_text}\n\nErläuterungen:\n{paper.reasons}\n\nKosten:\n{paper.financial_impact}\n"
    )


@layout("2031/0499")
def saved_page_with_table_rows(paper: Record) -> str:
    cells = rows(paper, "<tr><td>{body}</td><td>{date}</td><td>{role}</td></tr>")
    return (
        f"<!DOCTYPE html>\n<html><head><title>Vorlage</title><style>td {{ }}</style></head>\n<body>\n"
        f"<script>var a = '<p>';</script>\n<h1>Stadt {escape(str(paper.municipality))}</h1>\n<table>\n"
        f'<tr><td class="k">Betreff:</td><td>{escape(str(paper.subject))}</td></tr>\n'
        f"<tr><td>Vorlage:</td><td>{paper.number}</td><td>Datum:</td><td>{paper.date}</td></tr>\n"
        f"<tr><td>Status:</td><td>&ouml;ffentlich</td></tr>\n<tr><td>Vorlageart:</td><td>{paper.kind}</td></tr>\n"
        f"<tr><td>Amt:</td><td>{paper.department}</td></tr>\n<tr><td>Verfasser:</td><td>{paper.author}</td></tr>\n"
        f"</table>\n<h2>Beratungsfolge</h2>\n<table>\n{cells}\n</table>\n<!-- Text\nder Vorlage -->\n"
        f"<h2>Beschlussvorschlag</h2><p>{paper.resolution_text}</p>\n<h2>Sachverhalt</h2>\n<p>{paper.reasons}</p>\n"
        f"<h2>Finanzielle Auswirkungen</h2><p>{paper.financial_impact}</p>\n</body></html>\n"
    )


@layout("2031/0500")
def saved_page_in_one_line(paper: Record) -> str:
    return saved_page_with_table_rows(paper).replace("<!-- Text\nder Vorlage -->", "").replace("\n", "")
