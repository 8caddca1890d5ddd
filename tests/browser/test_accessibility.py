# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every page type: axe finds nothing in light, dark and on a phone, nothing is wider than the screen.

The tables below name every route that answers GET with a page; a route that is in none of them fails a test.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from playwright.sync_api import FilePayload, Page

from augenhoehe.concept.demo_participation import CONFIRMATION_LINK, PERSONAL_LINK
from augenhoehe.concept.demo_texts import BERGKAMEN
from augenhoehe.council.demo_duties import OPEN_LINK
from augenhoehe.factors.demo import OPEN_LINK as CHECK_LINK
from tests.browser import rows
from tests.browser.conftest import Visit
from tests.browser.house import ROOT, House
from tests.concept.office_files import changed_file
from tests.pictures import PNG

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text()
EXAMPLE = (ROOT / "examples" / "kamen-041-2023.txt").read_text()
#: In the dark nothing changes but colours.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
NOBODY, ANNA, CLARA, DORA = "", "Anna Beispiel", "Clara Fern", "Dora Schreiber"
FATMA, GERDA = "Fatma Amt", "Gerda Admin"
RITA = "Rita Rathaus"


@dataclass(frozen=True)
class Shown:
    """A page type: its route, who looks at it, its address, and the SQL for the numbers in it."""

    route: str
    name: str
    address: str
    numbers: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.route} as {self.name.split(' ')[0].lower() or 'anybody'}"


B, K = "/bergkamen", "/kamen"

PAGES = [
    Shown("core:home", NOBODY, "/"),
    Shown("account_login", NOBODY, "/konto/anmelden/"),
    Shown("account_reset_password", NOBODY, "/konto/passwort/vergessen/"),
    Shown("site:home", NOBODY, f"{B}/"),
    Shown("site:concept", NOBODY, f"{K}/konzept/"),
    Shown("site:participation", NOBODY, f"{B}/beteiligung/"),
    Shown("site:participation-round", NOBODY, f"{B}/beteiligung/{{}}/", (rows.PUBLIC_ROUND,)),
    Shown("site:outcome", NOBODY, f"{K}/beteiligung/{{}}/ergebnis/", (rows.WITH_OUTCOME,)),
    Shown("site:participation-remark", NOBODY, f"{B}/beteiligung/{{}}/anmerkung/", (rows.PUBLIC_ROUND,)),
    Shown("participation:page", NOBODY, f"/beteiligung/{PERSONAL_LINK}/"),
    Shown("participation:remark", NOBODY, f"/beteiligung/{PERSONAL_LINK}/anmerkung/"),
    Shown("participation:confirm", NOBODY, f"/beteiligung/bestaetigen/{CONFIRMATION_LINK}/"),
    Shown("site:measures", NOBODY, f"{B}/massnahmen/"),
    Shown("site:measures-in-time", NOBODY, f"{B}/massnahmen/zeitplan/"),
    Shown("site:measures-embedded", NOBODY, f"{B}/massnahmen/einbetten/"),
    Shown("site:indicators", NOBODY, f"{B}/zahlen/"),
    Shown("site:indicator", NOBODY, f"{B}/zahlen/{{}}/", (rows.INDICATOR,)),
    Shown("site:measure", NOBODY, f"{B}/massnahmen/{{}}/", (rows.MEASURE,)),
    Shown("site:resolutions", NOBODY, f"{B}/beschluesse/"),
    Shown("site:search", NOBODY, f"{B}/suche/?q=Konzept"),
    Shown("site:resolution", NOBODY, f"{B}/beschluesse/{{}}/", (rows.RESOLUTION,)),
    Shown("site:checks", NOBODY, f"{B}/gelingensfaktoren/"),
    Shown("site:handbooks", NOBODY, f"{B}/handbuch/"),
    Shown("site:handbook", NOBODY, f"{B}/handbuch/{{}}/", (rows.HANDBOOK,)),
    Shown(
        "concept:block-comments", ANNA, f"{B}/intern/konzept/absatz/{{}}/anmerkungen/", (rows.NOTED_BLOCK,)
    ),
    Shown("site:check", NOBODY, f"{B}/gelingensfaktoren/{{}}/", (rows.CLOSED_CHECK,)),
    Shown("site:reports", NOBODY, f"{K}/berichte/"),
    Shown("site:magazines", NOBODY, f"{B}/magazin/"),
    Shown("site:magazine", NOBODY, f"{B}/magazin/{{}}/", (rows.MAGAZINE,)),
    Shown("site:magazine-article", NOBODY, f"{B}/magazin/{{}}/{{}}/", (rows.MAGAZINE, rows.MAGAZINE_ITEM)),
    Shown("site:report", NOBODY, f"{K}/berichte/{{}}/", (rows.FROZEN,)),
    Shown("site:report-easy", NOBODY, f"{K}/berichte/{{}}/leichte-sprache/", (rows.FROZEN,)),
    Shown("site:report-origin", NOBODY, f"{K}/berichte/{{}}/herkunft/umgesetzt/", (rows.FROZEN,)),
    Shown("site:meetings", NOBODY, f"{B}/sitzungen/"),
    Shown("site:meeting", NOBODY, f"{B}/sitzungen/{{}}/", (rows.HELD,)),
    Shown("site:follow", NOBODY, f"{B}/folgen/"),
    Shown("site:accessibility", NOBODY, f"{B}/barrierefreiheit/"),
    Shown("site:privacy", NOBODY, f"{B}/datenschutz/"),
    Shown("site:imprint", NOBODY, f"{B}/impressum/"),
    Shown("site:help", NOBODY, f"{B}/hilfe/"),
    Shown("kit:gallery", NOBODY, "/werkstatt/"),
    Shown("core:start", ANNA, f"{B}/intern/"),
    Shown("core:subscriptions", ANNA, f"{B}/intern/abos/"),
    Shown("core:follow", ANNA, f"{B}/intern/abos/folgen/?art=vorlage&ziel={{}}", (rows.PAPER,)),
    Shown("account_logout", ANNA, "/konto/abmelden/"),
    Shown("mfa_index", ANNA, "/konto/sicherheit/"),
    Shown("council:papers", ANNA, f"{B}/intern/vorlagen/"),
    Shown("council:search", ANNA, f"{B}/intern/vorlagen/suche/?q=Konzept"),
    Shown("council:paper", ANNA, f"{B}/intern/vorlagen/{{}}/", (rows.PAPER,)),
    Shown("council:paper", ANNA, f"{B}/intern/vorlagen/{{}}/", (rows.DRAFT,)),
    Shown("council:paper-new", ANNA, f"{B}/intern/vorlagen/neu/"),
    Shown("council:paper-read", ANNA, f"{B}/intern/vorlagen/einlesen/"),
    Shown("council:meetings", ANNA, f"{B}/intern/vorlagen/sitzungen/"),
    Shown("council:meeting-new", ANNA, f"{B}/intern/vorlagen/sitzungen/neu/"),
    Shown("council:meeting", DORA, f"{B}/intern/vorlagen/sitzungen/{{}}/", (rows.INVITED,)),
    Shown("council:meeting-edit", DORA, f"{B}/intern/vorlagen/sitzungen/{{}}/bearbeiten/", (rows.INVITED,)),
    Shown("council:meeting-move", DORA, f"{B}/intern/vorlagen/sitzungen/{{}}/verlegen/", (rows.INVITED,)),
    Shown("council:meeting-cancel", DORA, f"{B}/intern/vorlagen/sitzungen/{{}}/absagen/", (rows.INVITED,)),
    Shown("council:meeting-approve", DORA, f"{B}/intern/vorlagen/sitzungen/{{}}/genehmigen/", (rows.HELD,)),
    Shown(
        "council:meeting-attendance", DORA, f"{B}/intern/vorlagen/sitzungen/{{}}/anwesenheit/", (rows.HELD,)
    ),
    Shown("council:meeting-results", DORA, f"{B}/intern/vorlagen/sitzungen/{{}}/ergebnisse/", (rows.HELD,)),
    Shown("council:agenda-add", DORA, f"{B}/intern/vorlagen/sitzungen/{{}}/punkt/", (rows.INVITED,)),
    Shown("council:agenda-item-edit", DORA, f"{B}/intern/vorlagen/tagesordnung/{{}}/", (rows.AGENDA_ITEM,)),
    Shown(
        "council:agenda-item-depublish",
        DORA,
        f"{B}/intern/vorlagen/tagesordnung/{{}}/zuruecknehmen/",
        (rows.AGENDA_ITEM,),
    ),
    Shown("council:follow-ups", ANNA, f"{B}/intern/vorlagen/pflichten/"),
    Shown("council:follow-up", DORA, f"{B}/intern/vorlagen/pflichten/{{}}/", (rows.ASKED_DUTY,)),
    Shown(
        "council:follow-up-note", DORA, f"{B}/intern/vorlagen/pflichten/{{}}/zur-kenntnis/", (rows.DONE_DUTY,)
    ),
    Shown("council:answer-link-new", DORA, f"{B}/intern/vorlagen/pflichten/{{}}/link/", (rows.ASKED_DUTY,)),
    Shown("council:answer-links-ask", DORA, f"{B}/intern/vorlagen/pflichten/fragen/"),
    Shown("council:follow-up-lists", DORA, f"{B}/intern/vorlagen/pflichten/listen/"),
    Shown("council:follow-up-list-new", DORA, f"{B}/intern/vorlagen/pflichten/listen/neu/"),
    Shown("council:follow-up-list-rules", DORA, f"{B}/intern/vorlagen/pflichten/listen/regeln/"),
    Shown("council:follow-up-list", DORA, f"{B}/intern/vorlagen/pflichten/listen/{{}}/", (rows.LIST,)),
    Shown(
        "council:follow-up-list-discard",
        DORA,
        f"{B}/intern/vorlagen/pflichten/listen/{{}}/verwerfen/",
        (rows.LIST,),
    ),
    Shown("answers:answer", NOBODY, f"/antwort/{OPEN_LINK}/"),
    Shown("council:follow-up", ANNA, f"{B}/intern/vorlagen/pflichten/{{}}/", (rows.DUTY,)),
    Shown("council:follow-up-edit", ANNA, f"{B}/intern/vorlagen/pflichten/{{}}/bearbeiten/", (rows.DUTY,)),
    Shown("council:follow-up-answer", ANNA, f"{B}/intern/vorlagen/pflichten/{{}}/beantworten/", (rows.DUTY,)),
    Shown("council:resolution", ANNA, f"{B}/intern/vorlagen/beschluesse/{{}}/", (rows.RESOLUTION,)),
    Shown("council:duty-new", ANNA, f"{B}/intern/vorlagen/beschluesse/{{}}/pflicht/", (rows.RESOLUTION,)),
    Shown(
        "council:consultation-result", ANNA, f"{B}/intern/vorlagen/beratungen/{{}}/ergebnis/", (rows.STEP,)
    ),
    Shown("council:paper-edit", ANNA, f"{B}/intern/vorlagen/{{}}/bearbeiten/", (rows.DRAFT,)),
    Shown("council:paper-withdraw", ANNA, f"{B}/intern/vorlagen/{{}}/zurueckziehen/", (rows.DRAFT,)),
    Shown(
        "council:paper-consultations",
        ANNA,
        f"{B}/intern/vorlagen/{{}}/beratungsfolge/?hoeren=1",
        (rows.DRAFT,),
    ),
    Shown("council:paper-plan", ANNA, f"{B}/intern/vorlagen/{{}}/planen/", (rows.DRAFT,)),
    Shown(
        "council:paper-plan",
        ANNA,
        f"{B}/intern/vorlagen/{{}}/planen/?deciding_on=2023-03-16&steps=1&step-0-body=Rat+der+Stadt+Bergkamen&step-0-role=decision",
        (rows.DRAFT,),
    ),
    Shown("council:paper-new", ANNA, f"{B}/intern/vorlagen/neu/?art=inquiry"),
    Shown("council:paper-files", ANNA, f"{B}/intern/vorlagen/{{}}/anlagen/", (rows.ON_ITS_WAY,)),
    Shown("council:paper-file-new", ANNA, f"{B}/intern/vorlagen/{{}}/anlagen/neu/", (rows.ON_ITS_WAY,)),
    Shown("council:number-schemes", DORA, f"{B}/intern/vorlagen/nummern/"),
    Shown("council:number-scheme-new", DORA, f"{B}/intern/vorlagen/nummern/neu/"),
    Shown("council:number-scheme", DORA, f"{B}/intern/vorlagen/nummern/{{}}/", (rows.SCHEME,)),
    Shown("council:number-import", DORA, f"{B}/intern/vorlagen/nummern/uebernehmen/"),
    Shown("council:legislative-term-new", DORA, f"{B}/intern/vorlagen/nummern/wahlperioden/neu/"),
    Shown("council:legislative-term", DORA, f"{B}/intern/vorlagen/nummern/wahlperioden/{{}}/", (rows.TERM,)),
    Shown("council:department-code", DORA, f"{B}/intern/vorlagen/nummern/kuerzel/{{}}/", (rows.DEPARTMENT,)),
    Shown("core:organizations", DORA, f"{B}/intern/gremien/"),
    Shown("core:organization-new", DORA, f"{B}/intern/gremien/neu/"),
    Shown("core:organization", DORA, f"{B}/intern/gremien/{{}}/", (rows.BODY,)),
    Shown("council:rules", DORA, f"{B}/intern/vorlagen/regeln/"),
    Shown("council:body-rules", DORA, f"{B}/intern/vorlagen/fristen/"),
    Shown("council:body-rule", DORA, f"{B}/intern/vorlagen/fristen/{{}}/", (rows.BODY,)),
    Shown("council:paper", ANNA, f"{B}/intern/vorlagen/{{}}/", (rows.BEING_SIGNED,)),
    Shown("council:sign-offs", RITA, f"{B}/intern/vorlagen/mitzeichnungen/"),
    Shown("council:sign-off", RITA, f"{B}/intern/vorlagen/mitzeichnungen/{{}}/", (rows.SIGN_OFF,)),
    Shown("council:paper-sign-offs", ANNA, f"{B}/intern/vorlagen/{{}}/mitzeichnung/", (rows.BEING_SIGNED,)),
    Shown("council:sign-off-start", ANNA, f"{B}/intern/vorlagen/{{}}/mitzeichnung/beginnen/", (rows.DRAFT,)),
    Shown(
        "council:sign-off-take-back",
        ANNA,
        f"{B}/intern/vorlagen/{{}}/mitzeichnung/zuruecknehmen/",
        (rows.BEING_SIGNED,),
    ),
    Shown("council:paper-finances", ANNA, f"{B}/intern/vorlagen/{{}}/finanzen/", (rows.BEING_SIGNED,)),
    Shown("council:sign-off-policies", GERDA, f"{B}/intern/vorlagen/mitzeichnungen/regeln/"),
    Shown("council:sign-off-policy-new", GERDA, f"{B}/intern/vorlagen/mitzeichnungen/regeln/neu/"),
    Shown(
        "council:sign-off-policy",
        GERDA,
        f"{B}/intern/vorlagen/mitzeichnungen/regeln/{{}}/",
        (rows.SIGN_OFF_POLICY,),
    ),
    Shown("concept:concepts", ANNA, f"{B}/intern/konzept/"),
    Shown("concept:concept-new", ANNA, f"{B}/intern/konzept/neu/"),
    Shown("concept:concept", ANNA, f"{B}/intern/konzept/{{}}/", (rows.CONCEPT,)),
    Shown("concept:proposals", ANNA, f"{B}/intern/konzept/{{}}/vorschlaege/", (rows.CONCEPT,)),
    Shown(
        "concept:proposal-table",
        CLARA,
        f"{K}/intern/konzept/{{}}/vorschlaege/tabelle/",
        (rows.KAMENS_CONCEPT,),
    ),
    Shown("concept:proposals", CLARA, f"{K}/intern/konzept/{{}}/vorschlaege/", (rows.KAMENS_CONCEPT,)),
    Shown("concept:version", ANNA, f"{B}/intern/konzept/fassung/{{}}/", (rows.VERSION,)),
    Shown("concept:version", CLARA, f"{K}/intern/konzept/fassung/{{}}/", (rows.KAMENS_SECOND,)),
    Shown("concept:version-paper", ANNA, f"{B}/intern/konzept/fassung/{{}}/vorlage/", (rows.VERSION,)),
    Shown("concept:round-new", ANNA, f"{B}/intern/konzept/fassung/{{}}/beteiligung/", (rows.VERSION,)),
    Shown("concept:round", CLARA, f"{K}/intern/konzept/beteiligung/{{}}/", (rows.ROUND,)),
    Shown("concept:round", ANNA, f"{B}/intern/konzept/beteiligung/{{}}/", (rows.PUBLIC_ROUND,)),
    Shown("concept:invite", ANNA, f"{B}/intern/konzept/beteiligung/{{}}/einladen/", (rows.PUBLIC_ROUND,)),
    Shown("concept:propose-remark", ANNA, f"{B}/intern/konzept/fassung/{{}}/vorschlagen/", (rows.VERSION,)),
    Shown(
        "concept:submissions", ANNA, f"{B}/intern/konzept/beteiligung/{{}}/eingaben/", (rows.PUBLIC_ROUND,)
    ),
    Shown(
        "concept:submission-new",
        ANNA,
        f"{B}/intern/konzept/beteiligung/{{}}/eingaben/neu/",
        (rows.PUBLIC_ROUND,),
    ),
    Shown(
        "concept:revised-upload",
        ANNA,
        f"{B}/intern/konzept/beteiligung/{{}}/aenderungen/",
        (rows.PUBLIC_ROUND,),
    ),
    Shown("concept:replies", ANNA, f"{B}/intern/konzept/beteiligung/{{}}/antworten/", (rows.PUBLIC_ROUND,)),
    Shown("concept:replies", CLARA, f"{K}/intern/konzept/beteiligung/{{}}/antworten/", (rows.WITH_OUTCOME,)),
    Shown("concept:submission", ANNA, f"{B}/intern/konzept/eingabe/{{}}/", (rows.SUBMISSION,)),
    Shown("concept:point-place", ANNA, f"{B}/intern/konzept/eingabe/{{}}/punkt/", (rows.SUBMISSION,)),
    Shown("concept:point-remark", ANNA, f"{B}/intern/konzept/eingabe/{{}}/hinweis/", (rows.SUBMISSION,)),
    Shown("concept:reply", ANNA, f"{B}/intern/konzept/eingabe/{{}}/antwort/", (rows.SUBMISSION,)),
    Shown(
        "concept:translation", ANNA, f"{B}/intern/konzept/vorschlag/{{}}/uebersetzung/", (rows.FOREIGN_POINT,)
    ),
    Shown("concept:round-extend", CLARA, f"{K}/intern/konzept/beteiligung/{{}}/verlaengern/", (rows.ROUND,)),
    Shown("concept:proposal", ANNA, f"{B}/intern/konzept/vorschlag/{{}}/", (rows.PROPOSAL,)),
    Shown("concept:proposal", CLARA, f"{K}/intern/konzept/vorschlag/{{}}/", (rows.ANSWERED,)),
    Shown(
        "concept:opinions",
        ANNA,
        f"{B}/intern/konzept/{{}}/vorschlaege/stellungnahmen/?alle=ja",
        (rows.CONCEPT,),
    ),
    Shown(
        "concept:decisions",
        ANNA,
        f"{B}/intern/konzept/{{}}/vorschlaege/entscheidungen/?alle=ja",
        (rows.CONCEPT,),
    ),
    Shown("concept:requests", ANNA, f"{B}/intern/konzept/{{}}/vorschlaege/fachstellen/", (rows.CONCEPT,)),
    Shown(
        "concept:ask-departments",
        ANNA,
        f"{B}/intern/konzept/{{}}/vorschlaege/fachstellen/fragen/?alle=ja",
        (rows.CONCEPT,),
    ),
    Shown("concept:standings", ANNA, f"{B}/intern/konzept/fassung/{{}}/vorschlaege/", (rows.VERSION,)),
    Shown("concept:opinion", ANNA, f"{B}/intern/konzept/vorschlag/{{}}/stellungnahme/", (rows.PROPOSAL,)),
    Shown(
        "concept:compare",
        CLARA,
        f"{K}/intern/konzept/fassung/{{}}/vergleich/{{}}/",
        (rows.KAMENS_FIRST, rows.KAMENS_SECOND),
    ),
    Shown(
        "concept:compare",
        CLARA,
        f"{K}/intern/konzept/fassung/{{}}/vergleich/{{}}/?ansicht=synopse",
        (rows.KAMENS_FIRST, rows.KAMENS_SECOND),
    ),
    Shown("measures:measures", ANNA, f"{B}/intern/massnahmen/"),
    Shown("measures:measure", ANNA, f"{B}/intern/massnahmen/{{}}/", (rows.MEASURE,)),
    Shown("measures:measure-create", ANNA, f"{B}/intern/massnahmen/neu/"),
    Shown("measures:budget", ANNA, f"{B}/intern/massnahmen/haushalt/"),
    Shown("measures:panel-budget", ANNA, f"{B}/intern/massnahmen/{{}}/haushalt/", (rows.BUDGETED_MEASURE,)),
    Shown("measures:budget-line-create", ANNA, f"{B}/intern/massnahmen/{{}}/haushalt/neu/", (rows.MEASURE,)),
    Shown("measures:budget-line-edit", ANNA, f"{B}/intern/massnahmen/haushalt/{{}}/", (rows.BUDGET_LINE,)),
    Shown(
        "measures:budget-line-remove",
        ANNA,
        f"{B}/intern/massnahmen/haushalt/{{}}/herausnehmen/",
        (rows.BUDGET_LINE,),
    ),
    Shown("measures:change-several", ANNA, f"{B}/intern/massnahmen/mehrere/"),
    Shown("measures:import", ANNA, f"{B}/intern/massnahmen/einlesen/"),
    Shown("measures:measure-edit", ANNA, f"{B}/intern/massnahmen/{{}}/bearbeiten/", (rows.MEASURE,)),
    Shown("measures:measure-merge", ANNA, f"{B}/intern/massnahmen/{{}}/zusammenfuehren/", (rows.MEASURE,)),
    Shown("measures:measure-split", ANNA, f"{B}/intern/massnahmen/{{}}/aufteilen/", (rows.MEASURE,)),
    Shown("measures:measure-supersede", ANNA, f"{B}/intern/massnahmen/{{}}/ersetzen/", (rows.MEASURE,)),
    Shown("measures:measure", ANNA, f"{B}/intern/massnahmen/{{}}/", (rows.REPLACED_MEASURE,)),
    Shown("measures:carry-on", ANNA, f"{B}/intern/massnahmen/fortschreiben/"),
    Shown("measures:matrix", ANNA, f"{B}/intern/massnahmen/verankerung/"),
    Shown("measures:timeline", ANNA, f"{B}/intern/massnahmen/zeitplan/"),
    Shown("measures:rounds", ANNA, f"{B}/intern/massnahmen/abfragen/"),
    Shown("measures:round-new", ANNA, f"{B}/intern/massnahmen/abfragen/neu/"),
    Shown("measures:round", ANNA, f"{B}/intern/massnahmen/abfragen/{{}}/", (rows.OPEN_ROUND,)),
    Shown("measures:round", ANNA, f"{B}/intern/massnahmen/abfragen/{{}}/", (rows.LATER_ROUND,)),
    Shown(
        "measures:round-review", ANNA, f"{B}/intern/massnahmen/abfragen/{{}}/antworten/", (rows.OPEN_ROUND,)
    ),
    Shown(
        "measures:round-reopen",
        ANNA,
        f"{B}/intern/massnahmen/abfragen/{{}}/wieder-oeffnen/",
        (rows.LATER_ROUND,),
    ),
    Shown(
        "measures:round-compare",
        ANNA,
        f"{B}/intern/massnahmen/abfragen/{{}}/vergleich/{{}}/",
        (rows.LATER_ROUND, rows.EARLIER_ROUND),
    ),
    Shown("measures:round-own", FATMA, f"{B}/intern/massnahmen/abfragen/{{}}/eigene/", (rows.OPEN_ROUND,)),
    Shown(
        "measures:round-answer", ANNA, f"{B}/intern/massnahmen/abfragen/antworten/{{}}/", (rows.ROUND_ANSWER,)
    ),
    Shown(
        "measures:round-question",
        ANNA,
        f"{B}/intern/massnahmen/abfragen/antworten/{{}}/rueckfrage/",
        (rows.ROUND_ANSWER,),
    ),
    Shown(
        "measures:round-office", ANNA, f"{B}/intern/massnahmen/abfragen/stellen/{{}}/", (rows.ROUND_OFFICE,)
    ),
    Shown("core:vocabularies", ANNA, f"{B}/intern/wortlisten/"),
    Shown("core:vocabulary", ANNA, f"{B}/intern/wortlisten/handlungsfelder/"),
    Shown("core:words-suggested", ANNA, f"{B}/intern/wortlisten/zielgruppen/vorschlaege/"),
    Shown("core:term", ANNA, f"{B}/intern/wortlisten/wort/{{}}/", (rows.WORD,)),
    Shown("measures:update-add", ANNA, f"{B}/intern/massnahmen/{{}}/sachstand/", (rows.MEASURE,)),
    Shown(
        "measures:milestone-create", ANNA, f"{B}/intern/massnahmen/{{}}/meilensteine/neu/", (rows.MEASURE,)
    ),
    Shown(
        "measures:milestone-reach",
        ANNA,
        f"{B}/intern/massnahmen/meilensteine/{{}}/erreicht/",
        (rows.MILESTONE,),
    ),
    Shown("measures:milestone-edit", ANNA, f"{B}/intern/massnahmen/meilensteine/{{}}/", (rows.MILESTONE,)),
    Shown("measures:indicators", ANNA, f"{B}/intern/massnahmen/indikatoren/"),
    Shown("measures:indicator", ANNA, f"{B}/intern/massnahmen/indikatoren/{{}}/", (rows.INDICATOR,)),
    Shown("measures:indicator-create", ANNA, f"{B}/intern/massnahmen/indikatoren/neu/"),
    Shown(
        "measures:indicator-edit",
        ANNA,
        f"{B}/intern/massnahmen/indikatoren/{{}}/bearbeiten/",
        (rows.INDICATOR,),
    ),
    Shown(
        "measures:indicator-values", ANNA, f"{B}/intern/massnahmen/indikatoren/{{}}/werte/", (rows.INDICATOR,)
    ),
    Shown("measures:indicator-catalogue", ANNA, f"{B}/intern/massnahmen/indikatoren/katalog/"),
    Shown("measures:actuals", ANNA, f"{B}/intern/massnahmen/haushalt/einlesen/"),
    Shown("measures:indicator-import", ANNA, f"{B}/intern/massnahmen/indikatoren/einlesen/"),
    Shown(
        "measures:panel-figures",
        ANNA,
        f"{B}/intern/massnahmen/indikatoren/zur-massnahme/{{}}/",
        (rows.MEASURE,),
    ),
    Shown(
        "measures:figure-create",
        ANNA,
        f"{B}/intern/massnahmen/indikatoren/zur-massnahme/{{}}/neu/",
        (rows.MEASURE,),
    ),
    Shown(
        "measures:target-create",
        ANNA,
        f"{B}/intern/massnahmen/indikatoren/{{}}/ziele/neu/",
        (rows.INDICATOR,),
    ),
    Shown("measures:target-edit", ANNA, f"{B}/intern/massnahmen/indikatoren/ziele/{{}}/", (rows.TARGET,)),
    Shown(
        "measures:source-create",
        ANNA,
        f"{B}/intern/massnahmen/indikatoren/{{}}/quellen/neu/",
        (rows.INDICATOR,),
    ),
    Shown("measures:source-edit", ANNA, f"{B}/intern/massnahmen/indikatoren/quellen/{{}}/", (rows.SOURCE,)),
    Shown(
        "measures:source-fetch",
        ANNA,
        f"{B}/intern/massnahmen/indikatoren/quellen/{{}}/abrufen/",
        (rows.SOURCE,),
    ),
    Shown("measures:goals", ANNA, f"{B}/intern/massnahmen/ziele/"),
    Shown("measures:goal-create", ANNA, f"{B}/intern/massnahmen/ziele/neu/"),
    Shown("measures:goal-edit", ANNA, f"{B}/intern/massnahmen/ziele/{{}}/", (rows.GOAL,)),
    Shown("measures:grants", ANNA, f"{B}/intern/massnahmen/zuwendungen/"),
    Shown("measures:grant-create", ANNA, f"{B}/intern/massnahmen/zuwendungen/neu/"),
    Shown("measures:programme-create", ANNA, f"{B}/intern/massnahmen/zuwendungen/programme/neu/"),
    Shown(
        "measures:programme-edit",
        ANNA,
        f"{B}/intern/massnahmen/zuwendungen/programme/{{}}/",
        (rows.PROGRAMME,),
    ),
    Shown("measures:grant", ANNA, f"{B}/intern/massnahmen/zuwendungen/{{}}/", (rows.GRANT,)),
    Shown("measures:grant-edit", ANNA, f"{B}/intern/massnahmen/zuwendungen/{{}}/bearbeiten/", (rows.GRANT,)),
    Shown("measures:expenses", ANNA, f"{B}/intern/massnahmen/zuwendungen/{{}}/buchungen/", (rows.GRANT,)),
    Shown(
        "measures:expense-book", ANNA, f"{B}/intern/massnahmen/zuwendungen/{{}}/buchungen/neu/", (rows.GRANT,)
    ),
    Shown(
        "measures:expense-back",
        ANNA,
        f"{B}/intern/massnahmen/zuwendungen/buchungen/{{}}/zurueck/",
        (rows.EXPENSE,),
    ),
    Shown(
        "measures:grant-part-create",
        ANNA,
        f"{B}/intern/massnahmen/zuwendungen/{{}}/weiterleitungen/neu/",
        (rows.GRANT,),
    ),
    Shown(
        "measures:grant-part-edit",
        ANNA,
        f"{B}/intern/massnahmen/zuwendungen/auflagen/{{}}/",
        (rows.CONDITION,),
    ),
    Shown(
        "measures:grant-part-remove",
        ANNA,
        f"{B}/intern/massnahmen/zuwendungen/auflagen/{{}}/zuruecknehmen/",
        (rows.CONDITION,),
    ),
    Shown(
        "measures:proof-create", ANNA, f"{B}/intern/massnahmen/zuwendungen/{{}}/nachweise/neu/", (rows.GRANT,)
    ),
    Shown("measures:proof", ANNA, f"{B}/intern/massnahmen/zuwendungen/nachweise/{{}}/", (rows.PROOF,)),
    Shown("measures:proof", ANNA, f"{B}/intern/massnahmen/zuwendungen/nachweise/{{}}/", (rows.SENT_PROOF,)),
    Shown(
        "measures:proof-edit",
        ANNA,
        f"{B}/intern/massnahmen/zuwendungen/nachweise/{{}}/schreiben/",
        (rows.PROOF,),
    ),
    Shown(
        "measures:proof-submit",
        ANNA,
        f"{B}/intern/massnahmen/zuwendungen/nachweise/{{}}/einreichen/",
        (rows.PROOF,),
    ),
    Shown(
        "measures:proof-accept",
        ANNA,
        f"{B}/intern/massnahmen/zuwendungen/nachweise/{{}}/anerkannt/",
        (rows.SENT_PROOF,),
    ),
    Shown("core:year-plan", ANNA, f"{B}/intern/kalender/2023/"),
    Shown("factors:checks", ANNA, f"{B}/intern/faktoren/"),
    Shown("factors:check-create", ANNA, f"{B}/intern/faktoren/neu/"),
    Shown("factors:check", ANNA, f"{B}/intern/faktoren/{{}}/", (rows.CLOSED_CHECK,)),
    Shown("factors:check", DORA, f"{B}/intern/faktoren/{{}}/", (rows.COMPARED_CHECK,)),
    Shown("factors:check", ANNA, f"{B}/intern/faktoren/{{}}/", (rows.OPEN_CHECK,)),
    Shown("factors:check-answer", ANNA, f"{B}/intern/faktoren/{{}}/antworten/", (rows.OPEN_CHECK,)),
    Shown("factors:check-invite", ANNA, f"{B}/intern/faktoren/{{}}/einladen/", (rows.OPEN_CHECK,)),
    Shown("factors:check-agree", ANNA, f"{B}/intern/faktoren/{{}}/einigen/", (rows.COMPARED_CHECK,)),
    Shown("factors:check-plan", ANNA, f"{B}/intern/faktoren/{{}}/wieder/", (rows.CLOSED_CHECK,)),
    Shown("factors:check-compare", ANNA, f"{B}/intern/faktoren/{{}}/vergleich/", (rows.REPEATED_CHECK,)),
    Shown("factors:step-create", ANNA, f"{B}/intern/faktoren/{{}}/schritt/", (rows.CLOSED_CHECK,)),
    Shown("factors:step-edit", ANNA, f"{B}/intern/faktoren/schritte/{{}}/", (rows.NEXT_STEP,)),
    Shown("factors:paper-check", DORA, f"{B}/intern/faktoren/vorlage/{{}}/check/", (rows.ON_ITS_WAY,)),
    Shown("factors:handbooks", ANNA, f"{B}/intern/faktoren/handbuecher/"),
    Shown("factors:handbook-create", ANNA, f"{B}/intern/faktoren/handbuecher/neu/"),
    Shown("factors:handbook-take-over", ANNA, f"{B}/intern/faktoren/handbuecher/uebernehmen/"),
    Shown("factors:handbook", ANNA, f"{B}/intern/faktoren/handbuecher/{{}}/", (rows.HANDBOOK,)),
    Shown("factors:handbook-edit", ANNA, f"{B}/intern/faktoren/handbuecher/{{}}/lizenz/", (rows.HANDBOOK,)),
    Shown("factors:handbook-update", ANNA, f"{B}/intern/faktoren/handbuecher/{{}}/neues/", (rows.HANDBOOK,)),
    Shown(
        "factors:template-add", ANNA, f"{B}/intern/faktoren/handbuecher/{{}}/arbeitshilfe/", (rows.HANDBOOK,)
    ),
    Shown("factors:sets", ANNA, f"{B}/intern/faktoren/saetze/"),
    Shown("factors:set-create", ANNA, f"{B}/intern/faktoren/saetze/neu/"),
    Shown("factors:set", ANNA, f"{B}/intern/faktoren/saetze/{{}}/", (rows.FACTOR_SET,)),
    Shown("factors:set-edit", ANNA, f"{B}/intern/faktoren/saetze/{{}}/bearbeiten/", (rows.FACTOR_SET,)),
    Shown(
        "factors:example-add",
        ANNA,
        f"{B}/intern/faktoren/saetze/{{}}/beispiel/verankern/",
        (rows.FACTOR_SET,),
    ),
    Shown("factors:version", ANNA, f"{B}/intern/faktoren/fassungen/{{}}/", (rows.DRAFTED_FACTORS,)),
    Shown(
        "factors:factor-create", ANNA, f"{B}/intern/faktoren/fassungen/{{}}/faktor/", (rows.DRAFTED_FACTORS,)
    ),
    Shown("factors:factor-edit", ANNA, f"{B}/intern/faktoren/faktoren/{{}}/", (rows.DRAFTED_FACTOR,)),
    Shown("check-answers:answers", NOBODY, f"/pruefung/{CHECK_LINK}/"),
    Shown("reporting:reports", ANNA, f"{B}/intern/berichte/"),
    Shown("reporting:report-create", ANNA, f"{B}/intern/berichte/neu/"),
    Shown("reporting:report", ANNA, f"{B}/intern/berichte/{{}}/", (rows.REPORT,)),
    Shown("reporting:report", CLARA, f"{K}/intern/berichte/{{}}/", (rows.FROZEN,)),
    Shown(
        "reporting:report-before-freezing",
        ANNA,
        f"{B}/intern/berichte/{{}}/vor-dem-einfrieren/",
        (rows.REPORT,),
    ),
    Shown("reporting:report-discard", ANNA, f"{B}/intern/berichte/{{}}/verwerfen/", (rows.REPORT,)),
    Shown("reporting:report-summary", ANNA, f"{B}/intern/berichte/{{}}/in-kuerze/", (rows.REPORT,)),
    Shown("reporting:easy-text", CLARA, f"{K}/intern/berichte/{{}}/leichte-sprache/", (rows.FROZEN,)),
    Shown(
        "reporting:easy-text-write",
        CLARA,
        f"{K}/intern/berichte/{{}}/leichte-sprache/schreiben/",
        (rows.FROZEN,),
    ),
    Shown(
        "reporting:easy-text-check",
        CLARA,
        f"{K}/intern/berichte/{{}}/leichte-sprache/pruefung/",
        (rows.FROZEN,),
    ),
    Shown("core:job", CLARA, f"{K}/intern/arbeit/{{}}/", (rows.JOB,)),
    Shown("reporting:report-preview", ANNA, f"{B}/intern/berichte/{{}}/vorschau/", (rows.REPORT,)),
    Shown("reporting:report-edit", ANNA, f"{B}/intern/berichte/{{}}/bearbeiten/", (rows.REPORT,)),
    Shown("reporting:report-save-as-template", ANNA, f"{B}/intern/berichte/{{}}/als-muster/", (rows.REPORT,)),
    Shown("reporting:report-correct", CLARA, f"{K}/intern/berichte/{{}}/berichtigen/", (rows.FROZEN,)),
    Shown("reporting:report-correction", ANNA, f"{B}/intern/berichte/{{}}/berichtigung/", (rows.REPORT,)),
    Shown("reporting:report-origin", CLARA, f"{K}/intern/berichte/{{}}/herkunft/umgesetzt/", (rows.FROZEN,)),
    Shown("reporting:section-data", ANNA, f"{B}/intern/berichte/abschnitte/{{}}/daten/", (rows.SECTION,)),
    Shown("reporting:magazines", ANNA, f"{B}/intern/berichte/magazine/"),
    Shown("reporting:magazine-create", ANNA, f"{B}/intern/berichte/magazine/neu/"),
    Shown("reporting:magazine", ANNA, f"{B}/intern/berichte/magazine/{{}}/", (rows.MAGAZINE,)),
    Shown(
        "reporting:magazine-edit", ANNA, f"{B}/intern/berichte/magazine/{{}}/bearbeiten/", (rows.MAGAZINE,)
    ),
    Shown(
        "reporting:magazine-withdraw",
        ANNA,
        f"{B}/intern/berichte/magazine/{{}}/zuruecknehmen/",
        (rows.MAGAZINE,),
    ),
    Shown(
        "reporting:magazine-item-add",
        ANNA,
        f"{B}/intern/berichte/magazine/{{}}/beitrag/neu/",
        (rows.MAGAZINE,),
    ),
    Shown(
        "reporting:magazine-cover-add",
        ANNA,
        f"{B}/intern/berichte/magazine/{{}}/titelbild/",
        (rows.MAGAZINE,),
    ),
    Shown(
        "reporting:magazine-item-edit",
        ANNA,
        f"{B}/intern/berichte/magazine/beitraege/{{}}/",
        (rows.MAGAZINE_ITEM,),
    ),
    Shown(
        "reporting:magazine-item-remove",
        ANNA,
        f"{B}/intern/berichte/magazine/beitraege/{{}}/herausnehmen/",
        (rows.MAGAZINE_ITEM,),
    ),
    Shown(
        "reporting:magazine-picture-add",
        ANNA,
        f"{B}/intern/berichte/magazine/beitraege/{{}}/bild/",
        (rows.MAGAZINE_ITEM,),
    ),
    Shown(
        "reporting:magazine-picture-edit",
        ANNA,
        f"{B}/intern/berichte/magazine/bilder/{{}}/",
        (rows.MAGAZINE_PICTURE,),
    ),
    Shown(
        "reporting:magazine-picture-remove",
        ANNA,
        f"{B}/intern/berichte/magazine/bilder/{{}}/herausnehmen/",
        (rows.MAGAZINE_PICTURE,),
    ),
    Shown("reporting:templates", ANNA, f"{B}/intern/berichte/muster/"),
    Shown("reporting:template-create", ANNA, f"{B}/intern/berichte/muster/neu/"),
    Shown("reporting:template", ANNA, f"{B}/intern/berichte/muster/{{}}/", (rows.TEMPLATE,)),
    Shown(
        "reporting:template-rename", ANNA, f"{B}/intern/berichte/muster/{{}}/umbenennen/", (rows.TEMPLATE,)
    ),
    Shown("reporting:template-remove", ANNA, f"{B}/intern/berichte/muster/{{}}/entfernen/", (rows.TEMPLATE,)),
    Shown(
        "reporting:template-section-add",
        ANNA,
        f"{B}/intern/berichte/muster/{{}}/abschnitt/neu/",
        (rows.TEMPLATE,),
    ),
    Shown(
        "reporting:template-section-edit",
        ANNA,
        f"{B}/intern/berichte/muster/abschnitte/{{}}/",
        (rows.TEMPLATE_SECTION,),
    ),
    Shown(
        "reporting:template-section-remove",
        ANNA,
        f"{B}/intern/berichte/muster/abschnitte/{{}}/herausnehmen/",
        (rows.TEMPLATE_SECTION,),
    ),
    Shown("reporting:section-edit", ANNA, f"{B}/intern/berichte/abschnitte/{{}}/", (rows.SECTION,)),
    Shown("reporting:section-add", ANNA, f"{B}/intern/berichte/{{}}/abschnitt/neu/", (rows.REPORT,)),
    Shown(
        "reporting:section-remove",
        ANNA,
        f"{B}/intern/berichte/abschnitte/{{}}/herausnehmen/",
        (rows.SECTION,),
    ),
    Shown(
        "reporting:section-send-back",
        ANNA,
        f"{B}/intern/berichte/abschnitte/{{}}/zurueckgeben/",
        (rows.SECTION,),
    ),
    Shown("core:accounts", GERDA, f"{B}/intern/konten/"),
    Shown("core:account-invite", GERDA, f"{B}/intern/konten/einladen/"),
    Shown("core:account", GERDA, f"{B}/intern/konten/{{}}/", (rows.ACCOUNT,)),
]

PREPARED = [
    Shown("concept:terms", CLARA, f"{K}/intern/konzept/{{}}/begriffe/", (rows.KAMENS_CONCEPT,)),
    Shown("concept:term-edit", CLARA, f"{K}/intern/konzept/begriff/{{}}/", (rows.TERM,)),
    Shown("concept:term-remove", CLARA, f"{K}/intern/konzept/begriff/{{}}/entfernen/", (rows.TERM,)),
    Shown("concept:version-write", ANNA, f"{B}/intern/konzept/fassung/{{}}/schreiben/", (rows.WRITTEN,)),
    Shown("concept:version-write", ANNA, f"{B}/intern/konzept/fassung/{{}}/schreiben/", (rows.EMPTY,)),
    Shown("concept:concept-import", ANNA, f"{B}/intern/konzept/einlesen/"),
    Shown("concept:version-import", ANNA, f"{B}/intern/konzept/fassung/{{}}/einlesen/", (rows.WRITTEN,)),
    Shown(
        "concept:merging-preview",
        ANNA,
        f"{B}/intern/konzept/fassung/{{}}/umsetzen/vorschau/",
        (rows.WRITTEN,),
    ),
    Shown("concept:version-freeze", ANNA, f"{B}/intern/konzept/fassung/{{}}/einfrieren/", (rows.WRITTEN,)),
    Shown("concept:figure-insert", ANNA, f"{B}/intern/konzept/fassung/{{}}/abbildung/neu/", (rows.WRITTEN,)),
    Shown("concept:figure-edit", ANNA, f"{B}/intern/konzept/absatz/{{}}/abbildung/", (rows.CAPTION,)),
    Shown("concept:block-insert", ANNA, f"{B}/intern/konzept/fassung/{{}}/absatz/neu/", (rows.WRITTEN,)),
    Shown("concept:block-edit", ANNA, f"{B}/intern/konzept/absatz/{{}}/", (rows.PASSAGE,)),
    Shown("concept:block-place", ANNA, f"{B}/intern/konzept/absatz/{{}}/umstellen/", (rows.PASSAGE,)),
    Shown("concept:block-split", ANNA, f"{B}/intern/konzept/absatz/{{}}/teilen/", (rows.PASSAGE,)),
    Shown("concept:block-join", ANNA, f"{B}/intern/konzept/absatz/{{}}/verbinden/", (rows.PASSAGE,)),
    Shown("concept:block-delete", ANNA, f"{B}/intern/konzept/absatz/{{}}/loeschen/", (rows.PASSAGE,)),
    Shown("concept:decision", CLARA, f"{K}/intern/konzept/vorschlag/{{}}/entscheidung/", (rows.ANSWERED,)),
]

ACCOUNT_PAGES = [
    Shown("account_inactive", NOBODY, "/konto/gesperrt/"),
    Shown("account_reset_password_done", NOBODY, "/konto/passwort/vergessen/verschickt/"),
    Shown("account_reset_password_from_key_done", NOBODY, "/konto/passwort/neu/fertig/"),
    Shown("account_reset_password_from_key", NOBODY, "/konto/passwort/neu/1-veraltet/"),
    Shown("account_set_password", ANNA, "/konto/passwort/setzen/"),
    Shown("mfa_activate_totp", ANNA, "/konto/sicherheit/app/einrichten/"),
    Shown("mfa_add_webauthn", ANNA, "/konto/sicherheit/passkeys/neu/"),
    Shown("mfa_list_webauthn", ANNA, "/konto/sicherheit/passkeys/"),
]

#: Walked to below, since their addresses are made on the way.
WALKED = {
    "council:paper-confirm",
    "concept:propose",
    "concept:point-new",
    "concept:revised-check",
    "participation:point",
    "site:participation-point",
    "concept:compare-chosen",
    "concept:concept-import-check",
    "concept:version-import-check",
    "statements:request",
    "update-rounds:office",
    "update-rounds:entry",
    "measures:import-columns",
    "measures:import-words",
    "measures:import-check",
    "measures:indicator-import-columns",
    "measures:indicator-import-check",
    "measures:actuals-columns",
    "measures:actuals-check",
}

#: Looked at where the stories come by: the demo has no conflict, and no version that left a proposal open.
ON_THE_WAY = {"concept:alternatives", "concept:standing-confirm"}

#: Routes without a page of their own, and why.
NO_PAGE = {
    **dict.fromkeys(
        "core:demo-login core:organization-active council:paper-release council:sign-off-remind "
        "core:feed-address-renew core:feed-address-revoke core:subscription-end "
        "core:subscription-frequency core:role-revoke council:answer-link-revoke council:follow-up-list-take "
        "council:meeting-invite council:meeting-hold council:agenda-take council:agenda-item-move "
        "council:agenda-item-remove council:agenda-item-republish "
        "council:paper-submit council:paper-number council:number-scheme-remove "
        "concept:version-next concept:version-realise "
        "concept:outcome-publish "
        "concept:version-publish concept:round-close concept:block-move "
        "concept:proposal-realised concept:proposal-withdraw concept:round-remind concept:invitation-remind "
        "concept:invitation-renew concept:invitation-revoke participation:withdraw "
        "concept:request-remind concept:request-revoke "
        "factors:check-open factors:check-close factors:check-release factors:check-attach factors:check-repeat "
        "factors:step-milestone factors:participant-renew factors:participant-revoke factors:set-take-over "
        "factors:version-begin factors:version-publish factors:factor-move factors:factor-remove "
        "factors:example-remove factors:template-remove factors:check-remind factors:version-discard "
        "concept:comment-settle "
        "reporting:report-freeze reporting:report-publish reporting:report-take reporting:easy-text-publish "
        "reporting:magazine-freeze reporting:magazine-reopen reporting:magazine-files "
        "reporting:magazine-publish reporting:magazine-item-move "
        "core:job-continue "
        "reporting:section-move reporting:section-approve reporting:template-section-move "
        "core:term-active core:term-move measures:goal-move measures:import-discard measures:round-close "
        "measures:round-office-revoke measures:target-remove "
        "mfa_login_webauthn".split(),
        "answers POST only, or a script",
    ),
    **dict.fromkeys(
        "council:meeting-invitation council:meeting-invitation-public council:meeting-minutes-pdf "
        "council:meeting-minutes-docx council:meeting-minutes-public-pdf council:meeting-minutes-public-docx "
        "council:agenda-item-extract site:meeting-invitation site:meeting-minutes "
        "site:feed site:calendar core:personal-feed core:personal-calendar core:personal-deadlines "
        "core:file council:paper-pdf council:paper-docx council:paper-file council:follow-up-list-pdf "
        "concept:figure site:concept-figure concept:submission-file concept:letter-file site:outcome-file "
        "concept:proposal-table-file concept:comparison-file concept:version-file site:concept-file "
        "measures:proof-pdf measures:proof-vouchers measures:budget-xlsx measures:export-csv "
        "measures:export-xlsx measures:export-ods measures:indicator-file measures:indicator-values-file "
        "site:indicator-file site:measures-csv site:measures-json "
        "reporting:magazine-preview reporting:magazine-picture site:magazine-picture "
        "reporting:report-file reporting:magazine-file "
        "factors:handbook-checklist factors:handbook-export factors:template-file site:handbook-checklist "
        "site:handbook-figure site:handbook-file site:handbook-template "
        "factors:check-pdf council:follow-up-list-xlsx mfa_download_recovery_codes".split(),
        "gives a file",
    ),
    **dict.fromkeys(
        "kit:gallery-panel concept:paper-panel factors:panel-paper factors:panel-measure factors:panel-handbook "
        "measures:panel-resolution".split(),
        "a fragment, looked at inside the page that loads it",
    ),
    **dict.fromkeys("core:after-login core:object core:year-plan-now".split(), "leads on to another page"),
    **dict.fromkeys(
        "core:subscription-confirm core:subscriptions-end".split(),
        "needs a link from a mail; without one it shows what core:home is made of",
    ),
    **dict.fromkeys(
        "account_change_password account_reauthenticate".split(),
        "needs a password, and the demo's people have none; the same form as account_set_password",
    ),
    **dict.fromkeys(
        "mfa_authenticate mfa_reauthenticate mfa_deactivate_totp mfa_view_recovery_codes "
        "mfa_generate_recovery_codes mfa_reauthenticate_webauthn mfa_edit_webauthn mfa_remove_webauthn".split(),
        "needs a second factor that is set up; made of the parts of mfa_index and mfa_activate_totp",
    ),
}


def names(patterns: list[URLPattern | URLResolver], above: str = "") -> Iterator[str]:
    """The full names of all routes."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from names(
                pattern.url_patterns, f"{above}{pattern.namespace}:" if pattern.namespace else above
            )
        else:
            yield f"{above}{pattern.name}"


def test_every_route_is_looked_at_or_has_no_page() -> None:
    routes = set(names(get_resolver().url_patterns))
    looked_at = {shown.route for shown in [*PAGES, *PREPARED, *ACCOUNT_PAGES]} | WALKED
    assert routes - looked_at - ON_THE_WAY - set(NO_PAGE) == set()
    assert (looked_at | ON_THE_WAY | set(NO_PAGE)) - routes == set(), "There are no such routes any more."
    assert looked_at & set(NO_PAGE) == set()


@pytest.fixture(scope="module")
def windows(visit: Visit) -> dict[str, Page]:
    """A window for each person, opened when it is first needed."""

    class Windows(dict[str, Page]):
        def __missing__(self, name: str) -> Page:
            self[name] = visit(name)
            return self[name]

    return Windows()


@pytest.fixture(scope="module")
def being_written(windows: dict[str, Page]) -> None:
    """Two concepts of Anna that are still being written: one with a text, one without."""
    anna = windows[ANNA]
    for title, text in (
        ("Leitlinien (erfunden)", "# Anfang\n\nEin Absatz.\n\n- Ein Punkt"),
        ("Entwurf (erfunden)", ""),
    ):
        anna.goto(f"{B}/intern/konzept/neu/")
        anna.get_by_role("textbox", name="Titel").fill(title)
        anna.get_by_role("main").locator("button[type=submit]").click()
        anna.wait_for_url("**/schreiben/")
        if text:
            read_in(anna, anna.url.replace("schreiben", "einlesen"), text)
            anna.get_by_role("button", name="Bestätigen: Das ist der Text").click()
            anna.wait_for_url("**/schreiben/")
            show_picture(anna, anna.url.replace("schreiben", "abbildung/neu"))


def show_picture(page: Page, address: str) -> None:
    """Put a picture at the beginning."""
    page.goto(address)
    page.locator("input[type=file]").set_input_files(
        {"name": "bild.png", "mimeType": "image/png", "buffer": PNG}
    )
    page.get_by_label("Was zeigt das Bild?").fill("Ein graues Rechteck.")
    page.get_by_label("Bildunterschrift").fill("Bild zur Probe")
    page.get_by_role("main").locator("button[type=submit]").last.click()
    page.wait_for_url("**/schreiben/#*")


def read_in(page: Page, address: str, text: str) -> None:
    """Give a text, up to the page on which it is looked through."""
    page.goto(address)
    page.get_by_role("textbox", name="Oder fügen Sie den Text hier ein").fill(text)
    page.get_by_role("button", name="Text lesen").click()
    page.wait_for_url("**/einlesen/*/")


def problems(page: Page, rules: dict[str, Any]) -> list[str]:
    """What axe finds on the page as it is shown now: the rule, and where."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate(
        "async rules => (await axe.run(document, rules)).violations.map("
        "one => ({rule: one.id, nodes: one.nodes.map(node => node.target.join(' '))}))",
        # Fetching style sheets and films once more serves only rules that are not asked for.
        {"resultTypes": ["violations"], "preload": False, **rules},
    )
    return [f"{one['rule']}: {json.dumps(one['nodes'][:3], ensure_ascii=False)}" for one in found]


def look_at(page: Page) -> list[str]:
    """Everything that is wrong with the page in light, dark, on a phone and on a narrow one."""
    # A link that was just followed may lead to a page of which only the head has arrived.
    page.wait_for_load_state()
    facts = page.evaluate(
        "() => [document.querySelectorAll('h1').length, Boolean(document.title.trim()), document.documentElement.lang]"
    )
    wrong = [] if facts == [1, True, "de"] else [f"headings, title, language: {facts}"]
    wrong += [f"light: {problem}" for problem in problems(page, {})]
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    wrong += [f"dark: {problem}" for problem in problems(page, COLOURS)]
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    for width in (375, 320):
        page.set_viewport_size({"width": width, "height": 800})
        wrong += too_wide(page, width)
        if width == 375:
            wrong += [f"phone: {problem}" for problem in problems(page, {})]
    page.set_viewport_size({"width": 1280, "height": 800})
    return wrong


def too_wide(page: Page, width: int) -> list[str]:
    """Whether one must scroll sideways at this width."""
    needed = page.evaluate("document.documentElement.scrollWidth")
    return [f"needs {needed} pixels of {width}"] if needed > width else []


def open_shown(house: House, page: Page, shown: Shown) -> None:
    house.complaints.clear()
    answer = page.goto(shown.address.format(*(house.number(query) for query in shown.numbers)))
    assert answer is not None
    assert answer.status == 200, f"{page.url}: {answer.status}"
    if page.locator("[hx-trigger]").count():
        # Only a page with panels fetches anything after it has loaded.
        page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("shown", [*ACCOUNT_PAGES, *PAGES], ids=str)
def test_page(house: House, windows: dict[str, Page], shown: Shown) -> None:
    page = windows[shown.name]
    open_shown(house, page, shown)
    assert look_at(page) == []
    assert house.complaints == []


@pytest.mark.parametrize("shown", PREPARED, ids=str)
def test_page_of_a_draft(house: House, windows: dict[str, Page], being_written: None, shown: Shown) -> None:
    page = windows[shown.name]
    open_shown(house, page, shown)
    assert look_at(page) == []
    assert house.complaints == []


def test_reading_form(house: House, windows: dict[str, Page]) -> None:
    """Also with its errors: the paper is Kamen's, and Anna forgets the subject."""
    page = windows[ANNA]
    page.goto(f"{B}/intern/vorlagen/einlesen/")
    page.get_by_label("Oder fügen Sie den Text hier ein").fill(EXAMPLE)
    page.get_by_role("button", name="Vorlage lesen").click()
    page.wait_for_url("**/einlesen/*/")
    assert look_at(page) == []
    page.get_by_label("Betreff").fill("")
    page.get_by_role("button", name="Bestätigen und Vorlage übernehmen").click()
    page.get_by_role("group", name="Bitte prüfen Sie Ihre Angaben").wait_for()
    assert look_at(page) == []
    assert house.complaints == []


def test_form_for_proposals(house: House, windows: dict[str, Page]) -> None:
    """With the change shown before it is sent."""
    page = windows[CLARA]
    page.goto(f"{K}/intern/konzept/fassung/{house.number(rows.KAMENS_SECOND)}/")
    page.get_by_role("link", name="Änderung vorschlagen").nth(1).click()
    page.get_by_label("So soll es heißen").fill("Ein ganz anderer Satz.")
    page.get_by_role("button", name="Änderung zuerst ansehen").click()
    page.locator("#vorschau").wait_for()
    assert look_at(page) == []
    assert house.complaints == []


@pytest.mark.parametrize("way", [f"{B}/beteiligung/", f"/beteiligung/{PERSONAL_LINK}/"])
def test_forms_without_an_account(house: House, windows: dict[str, Page], way: str) -> None:
    """Every kind of point; all that is folded is unfolded, and something is missing."""
    page = windows[NOBODY]
    page.goto(way)
    if way.startswith(B):
        page.get_by_role("link", name="Sagen, was anders werden soll").click()
    page.get_by_role("link", name="Diesen Absatz ändern").first.click()
    for kind in ("Danach ergänzen", "Streichen", "Nur anmerken", "Verschieben"):
        page.get_by_role("link", name=kind).click()
        page.locator("summary", has_text="In Ihrer Sprache").click()
        assert look_at(page) == []
    page.get_by_label("In Ihrer Sprache", exact=True).fill("Merhaba")
    page.get_by_role("button", name="Abschicken").click()
    page.get_by_role("group", name="Bitte prüfen Sie Ihre Angaben").wait_for()
    assert look_at(page) == []
    assert house.complaints == []


def test_texts_read_in_are_looked_through(
    house: House, windows: dict[str, Page], being_written: None
) -> None:
    """A text for a new concept, with its title forgotten, and one that changes a draft."""
    page = windows[ANNA]
    read_in(page, f"{B}/intern/konzept/einlesen/", EXAMPLE)
    assert look_at(page) == []
    page.get_by_role("button", name="Bestätigen: Konzept damit beginnen").click()
    page.get_by_role("group", name="Bitte prüfen Sie Ihre Angaben").wait_for()
    assert look_at(page) == []
    draft = f"{B}/intern/konzept/fassung/{house.number(rows.WRITTEN)}/einlesen/"
    read_in(page, draft, "# Anfang\n\nEin anderer Absatz.\n\nNoch einer.")
    page.get_by_text("Was aus dem Text entfiele").wait_for()
    assert look_at(page) == []
    assert house.complaints == []


def test_a_file_with_changes_and_a_point_by_hand(house: House, windows: dict[str, Page]) -> None:
    """Two people in one file, with a mistake; then a passage chosen for a point of a letter."""
    page = windows[ANNA]
    page.goto(f"{B}/intern/konzept/beteiligung/{house.number(rows.PUBLIC_ROUND)}/aenderungen/")
    file = FilePayload(
        name="antwort.docx", mimeType="application/octet-stream", buffer=changed_file(BERGKAMEN)
    )
    page.get_by_label("Datei mit nachverfolgten Änderungen").set_input_files(file)
    page.get_by_role("button", name="Datei lesen").click()
    page.get_by_role("link", name="Je Person eine Eingabe").click()
    assert look_at(page) == []
    page.get_by_label("Name", exact=True).first.fill("")
    page.get_by_role("button", name="Bestätigen und erfassen").click()
    page.get_by_role("group", name="Bitte prüfen Sie Ihre Angaben").wait_for()
    assert look_at(page) == []
    page.goto(f"{B}/intern/konzept/eingabe/{house.number(rows.SUBMISSION)}/punkt/")
    page.locator("summary").first.click()
    page.locator("details a").first.click()
    assert look_at(page) == []
    assert house.complaints == []


def test_a_new_check_asks_only_for_what_goes_with_its_kind(windows: dict[str, Page]) -> None:
    page = windows[ANNA]
    page.goto(f"{B}/intern/faktoren/neu/")
    fields = {
        "measure": {"measure"},
        "idea": {"idea_title", "idea_description"},
        "paper": {"paper"},
        "plan": {"plan"},
    }
    for kind, asked in fields.items():
        page.get_by_label("Was möchten Sie prüfen?").select_option(kind)
        seen = {name for name in set().union(*fields.values()) if page.locator(f"#id_{name}").is_visible()}
        assert seen == asked
    answer_by = page.get_by_label("Antworten erbeten bis")
    assert answer_by.is_visible()
    page.get_by_label("ich allein").check()
    assert not answer_by.is_visible()


def test_choosing_versions_to_compare(house: House, windows: dict[str, Page]) -> None:
    page = windows[CLARA]
    first, second = house.number(rows.KAMENS_FIRST), house.number(rows.KAMENS_SECOND)
    page.goto(f"{K}/intern/konzept/fassung/{first}/vergleich/?mit={second}")
    assert page.url.endswith(f"/fassung/{first}/vergleich/{second}/")


@pytest.mark.parametrize(
    ("name", "address", "status"),
    [
        (NOBODY, "/gibt-es-nicht", 404),
        (ANNA, f"{B}/intern/gibt-es-nicht/", 404),
        (ANNA, f"{K}/intern/", 403),
    ],
)
def test_error_page(house: House, windows: dict[str, Page], name: str, address: str, status: int) -> None:
    page = windows[name]
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == status
    assert look_at(page) == []


def test_an_office_answers_an_update_round_by_link(house: House, windows: dict[str, Page]) -> None:
    """The list of an office's measures, three questions about one, and what is missing when it is handed in."""
    page = windows[ANNA]
    page.goto(f"{B}/intern/massnahmen/abfragen/{house.number(rows.OPEN_ROUND)}/")
    link = page.get_by_role("main").locator("code").first.inner_text().strip()
    page.goto(link)
    assert look_at(page) == []
    page.get_by_role("main").get_by_role("rowheader").get_by_role("link").first.click()
    assert look_at(page) == []
    assert house.complaints == []


def test_a_table_of_measures_comes_in(house: House, windows: dict[str, Page]) -> None:
    """Columns, an unknown word, and the look at every change; nothing is confirmed."""
    page = windows[ANNA]
    text = "Nr.;Maßnahme;Ziel;Handlungsfeld;Zuständig\nZ 1;Neues;1.1;Ganz neues Feld;Jugendamt\n"
    page.goto(f"{B}/intern/massnahmen/einlesen/")
    table = FilePayload(name="liste.csv", mimeType="text/csv", buffer=text.encode())
    page.locator("input[type=file]").set_input_files(table)
    page.get_by_role("button", name="Tabelle lesen").click()
    assert look_at(page) == []
    page.get_by_role("button", name="Weiter").click()
    assert look_at(page) == []
    page.get_by_role("combobox").first.select_option(index=1)
    page.get_by_role("button", name="Weiter").click()
    assert look_at(page) == []
    assert house.complaints == []


@pytest.mark.parametrize(
    ("address", "table", "columns"),
    [
        ("haushalt", "MN;Jahr;Eur\nM 1;2022;1.812,50\nX 9;2022;5\n", ["code", "year", "actual"]),
        ("indikatoren", "MN;Ende;Eur\nX 9;2022;1.812,50\n", ["code", "as_of", "value"]),
    ],
)
def test_a_table_with_columns_of_its_own_comes_in(
    house: House, windows: dict[str, Page], address: str, table: str, columns: list[str]
) -> None:
    """The question which column is which, and the look at what would change; nothing is confirmed."""
    page = windows[ANNA]
    page.goto(f"{B}/intern/massnahmen/{address}/einlesen/")
    page.get_by_label("Oder fügen Sie die Tabelle ein").fill(table)
    page.get_by_role("button", name="Durchsehen").click()
    assert look_at(page) == []
    for place, column in enumerate(columns):
        page.locator(f"[name=spalte-{place}]").select_option(column)
    page.get_by_role("button", name="Weiter").click()
    assert look_at(page) == []
    assert house.complaints == []


def test_a_year_prints_on_one_page(windows: dict[str, Page]) -> None:
    page = windows[ANNA]
    page.goto(f"{B}/intern/kalender/2023/")
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    width, height = printed[0].get_size()
    assert (len(printed), width > height) == (1, True)
    words = printed[0].get_textpage().get_text_bounded()
    assert "Dezember" in words
    assert "Zweiter Weihnachtstag" in words


def test_a_department_answers_by_link(house: House, windows: dict[str, Page]) -> None:
    """Asked about every proposal; the page behind the link, and an answer without words."""
    page = windows[ANNA]
    asking = f"{B}/intern/konzept/{house.number(rows.CONCEPT)}/vorschlaege/fachstellen/fragen/?alle=ja"
    page.goto(asking)
    page.get_by_role("combobox").first.select_option(index=1)
    page.get_by_label("Antwort erbeten bis").fill("2023-02-06")
    page.get_by_role("main").get_by_role("button").first.click()
    link = page.get_by_role("main").locator("code").inner_text().strip()
    assert look_at(page) == []
    page.goto(link)
    assert look_at(page) == []
    page.get_by_role("main").get_by_role("button").first.click()
    assert look_at(page) == []
    assert house.complaints == []
