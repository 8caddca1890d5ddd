# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the pictures of the user pages, so that they can be made again whenever the pages change.

The files below docs/benutzung/bilder/ are written only where AUGENHOEHE_WRITE_PICTURES=1 is set:
`AUGENHOEHE_WRITE_PICTURES=1 .venv/bin/pytest -n0 tests/browser/test_docs_screenshots.py`. Otherwise the pictures
are made all the same, and only checked for being there and small enough.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page

from augenhoehe.concept.demo_texts import BERGKAMEN
from tests.browser import rows
from tests.browser.conftest import Visit
from tests.browser.house import ROOT, House
from tests.browser.test_accessibility import ANNA, CLARA, DORA, NOBODY, RITA, B, K, Shown
from tests.concept.office_files import changed_file

#: As a word processor would save it as a web page.
CONCEPT = """<!doctype html><h1>Integrationskonzept (erfunden)</h1><h2>Sprache</h2>
<p>Sprachkurse für Erwachsene finden zu Zeiten statt, die zu Arbeit und Kinderbetreuung passen.</p>
<ul><li>am Abend</li><li>am Samstag</li></ul><p><img src="karte.png" alt="Karte der Kursorte"></p>
<p>Begegnung</p><p>Vereine öffnen ihre Häuser für Feste und Treffen.</p>
<table><tr><th>Vorhaben</th><th>2027</th></tr><tr><td>Begegnungsfeste</td><td>2.500 €</td></tr></table>"""
MEASURES = """Kürzel;Maßnahme;Zuständig;Beginn;Ende;Bemerkung
1.1.1;Jugendkonferenz „Bergkamen for all“;Jugendamt;01.03.2021;;läuft weiter
2.3.1;Sprachcafé am Kanal (erfunden);Kulturreferat;01.02.2023;31.12.2024;neu
2.3.2;Lesepaten (erfunden);Amt für Schule und Sport;01.04.2023;31.12.2024;neu
"""
PICTURES = ROOT / "docs" / "benutzung" / "bilder"
LARGEST = 200_000
HEADING = "main .ah-title"
WINDOW = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", "color_scheme": "light"}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "reduced_motion": "reduce"}

#: User pages whose picture is a page as it stands, from its heading on.
STANDING = {
    "abfragen": Shown("measures:round", ANNA, f"{B}/intern/massnahmen/abfragen/{{}}/", (rows.OPEN_ROUND,)),
    "abonnieren": Shown("core:follow", ANNA, f"{B}/intern/abos/folgen/?art=vorlage&ziel={{}}", (rows.PAPER,)),
    "antworten": Shown(
        "concept:reply", ANNA, f"{B}/intern/konzept/eingabe/{{}}/antwort/", (rows.SUBMISSION,)
    ),
    "beschlusskontrolle": Shown("council:follow-ups", DORA, f"{B}/intern/vorlagen/pflichten/"),
    "beteiligung": Shown(
        "concept:round", ANNA, f"{B}/intern/konzept/beteiligung/{{}}/", (rows.PUBLIC_ROUND,)
    ),
    "eingabe": Shown("concept:submission", ANNA, f"{B}/intern/konzept/eingabe/{{}}/", (rows.SUBMISSION,)),
    "haushalt": Shown("measures:budget", ANNA, f"{B}/intern/massnahmen/haushalt/"),
    "indikatoren": Shown(
        "measures:indicator", ANNA, f"{B}/intern/massnahmen/indikatoren/{{}}/", (rows.INDICATOR,)
    ),
    "jahresplan": Shown("core:year-plan", ANNA, f"{B}/intern/kalender/2023/"),
    "magazin": Shown("site:magazine", NOBODY, f"{B}/magazin/{{}}/", (rows.MAGAZINE,)),
    "massnahmen-fortschreiben": Shown("measures:carry-on", ANNA, f"{B}/intern/massnahmen/fortschreiben/"),
    "mitzeichnung": Shown(
        "council:sign-off", RITA, f"{B}/intern/vorlagen/mitzeichnungen/{{}}/", (rows.SIGN_OFF,)
    ),
    "planung": Shown(
        "council:paper-plan",
        ANNA,
        f"{B}/intern/vorlagen/{{}}/planen/?deciding_on=2023-03-16&steps=1&step-0-body=Rat+der+Stadt+Bergkamen&step-0-role=decision",
        (rows.DRAFT,),
    ),
    "sitzungen": Shown("council:meeting", DORA, f"{B}/intern/vorlagen/sitzungen/{{}}/", (rows.INVITED,)),
    "stelle-aendern": Shown(
        "concept:block-edit", ANNA, f"{B}/intern/konzept/absatz/{{}}/", (rows.NOTED_BLOCK,)
    ),
    "vorlagenarten": Shown("council:paper-new", ANNA, f"{B}/intern/vorlagen/neu/"),
    "vorlagennummern": Shown("council:number-schemes", DORA, f"{B}/intern/vorlagen/nummern/"),
    "wortlisten": Shown("core:vocabulary", ANNA, f"{B}/intern/wortlisten/handlungsfelder/"),
    "zuwendungen": Shown("measures:grant", ANNA, f"{B}/intern/massnahmen/zuwendungen/{{}}/", (rows.GRANT,)),
}


def small(picture: bytes) -> bytes:
    """The same picture with at most 256 colours: a third of the size, and nobody sees a difference in text."""
    output = io.BytesIO()
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
        output, "PNG", optimize=True
    )
    return output.getvalue()


def take(page: Page, name: str, *, scroll_to: str = "") -> None:
    """Take what the window shows, from the top or from the element named."""
    page.wait_for_load_state("networkidle")
    page.evaluate("document.activeElement.blur()")
    if scroll_to:
        page.locator(scroll_to).first.evaluate(
            "it => window.scrollTo(0, it.getBoundingClientRect().top + scrollY - 24)"
        )
    picture = small(page.screenshot(animations="disabled"))
    assert len(picture) <= LARGEST, f"{name}: {len(picture)} bytes"
    path: Path = PICTURES / f"{name}.png"
    if os.environ.get("AUGENHOEHE_WRITE_PICTURES") == "1":
        PICTURES.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture)
    assert path.stat().st_size <= LARGEST


@pytest.fixture(scope="module")
def window(visit: Visit) -> Callable[[str], Page]:
    """One window for each person, who signs in once."""
    return cache(lambda name: visit(name, **WINDOW))


@pytest.fixture(scope="module")
def anna(window: Callable[[str], Page]) -> Page:
    return window(ANNA)


def test_sign_in(window: Callable[[str], Page]) -> None:
    page = window(NOBODY)
    page.goto("/konto/anmelden/")
    take(page, "anmelden")


def test_start_page(anna: Page) -> None:
    anna.goto(f"{B}/intern/")
    take(anna, "start")


def test_reading_form(anna: Page) -> None:
    anna.goto(f"{B}/intern/vorlagen/einlesen/")
    anna.get_by_label("PDF, Textdatei oder gespeicherte Internetseite", exact=True).set_input_files(
        ROOT / "examples" / "bergkamen-12-0801.txt"
    )
    anna.get_by_role("button", name="Vorlage lesen").click()
    anna.wait_for_url("**/einlesen/*/")
    take(anna, "einlesen", scroll_to=HEADING)


def test_paper(house: House, anna: Page) -> None:
    anna.goto(f"{B}/intern/vorlagen/{house.number(rows.PAPER)}/")
    take(anna, "vorlage")


def test_measures(anna: Page) -> None:
    anna.goto(f"{B}/intern/massnahmen/")
    take(anna, "massnahmen")


def test_progress_report(house: House, window: Callable[[str], Page]) -> None:
    fatma = window("Fatma Amt")
    fatma.goto(f"{B}/intern/massnahmen/{house.number(rows.MEASURE)}/sachstand/")
    take(fatma, "sachstand")


def test_comparison(house: House, window: Callable[[str], Page]) -> None:
    clara = window(CLARA)
    clara.goto(
        f"{K}/intern/konzept/fassung/{house.number(rows.KAMENS_FIRST)}/vergleich/{house.number(rows.KAMENS_SECOND)}/"
    )
    take(clara, "vergleich", scroll_to=".ah-para:has(del)")


def test_proposal_table(house: House, window: Callable[[str], Page]) -> None:
    clara = window(CLARA)
    clara.goto(f"{K}/intern/konzept/{house.number(rows.KAMENS_CONCEPT)}/vorschlaege/tabelle/")
    take(clara, "abwaegungstabelle", scroll_to=HEADING)


def test_conflict(house: House, window: Callable[[str], Page]) -> None:
    clara = window(CLARA)
    clara.goto(f"{K}/intern/konzept/{house.number(rows.KAMENS_CONCEPT)}/vorschlaege/?ansicht=konflikte")
    take(clara, "abwaegen", scroll_to="main h2:has-text('Sprache und Bildung')")


def test_department_by_link(house: House, visit: Visit, window: Callable[[str], Page]) -> None:
    """The page of a department that was asked, behind the link its asker got."""
    clara = window(CLARA)
    asked = house.number(rows.ASKED_PROPOSAL)
    concept = house.number(rows.KAMENS_CONCEPT)
    clara.goto(f"{K}/intern/konzept/{concept}/vorschlaege/fachstellen/")
    take(clara, "fachstellen", scroll_to=HEADING)
    clara.goto(f"{K}/intern/konzept/{concept}/vorschlaege/fachstellen/fragen/?auswahl={asked}-0")
    clara.get_by_label("Fachbereich").select_option("Fachbereich Kultur")
    clara.get_by_label("Antwort erbeten bis").fill("2023-01-31")
    clara.get_by_label("Ihre Frage").fill("Reichen Platz und Mittel dafür?")
    clara.get_by_role("button", name="Fachstelle fragen").click()
    link = clara.locator("main").get_by_text("/stellungnahme/").first
    address = link.evaluate("it => it.value || it.textContent").strip()
    department = visit(**PHONE)
    department.goto(address)
    take(department, "fachstellen-link", scroll_to="main")


def test_text_read_in(anna: Page) -> None:
    anna.goto(f"{B}/intern/konzept/einlesen/")
    anna.get_by_label("Datei", exact=True).set_input_files(
        {"name": "konzept.html", "mimeType": "text/html", "buffer": CONCEPT.encode()}
    )
    anna.get_by_role("button", name="Text lesen").click()
    anna.wait_for_url("**/einlesen/*/")
    take(anna, "konzept-einlesen", scroll_to=HEADING)


def test_files_of_a_version(house: House, window: Callable[[str], Page]) -> None:
    clara = window(CLARA)
    clara.goto(f"{K}/intern/konzept/fassung/{house.number(rows.KAMENS_SECOND)}/")
    take(clara, "konzept-dateien", scroll_to="#dateien")


def test_report_being_written(house: House, anna: Page) -> None:
    anna.goto(f"{B}/intern/berichte/{house.number(rows.REPORT)}/")
    take(anna, "bericht")


def test_frozen_report(house: House, window: Callable[[str], Page]) -> None:
    clara = window(CLARA)
    clara.goto(f"{K}/intern/berichte/{house.number(rows.FROZEN)}/")
    take(clara, "bericht-eingefroren", scroll_to=HEADING)


def test_check_of_success_factors(house: House, anna: Page) -> None:
    anna.goto(f"{B}/intern/faktoren/{house.number(rows.CLOSED_CHECK)}/")
    take(anna, "gelingensfaktoren", scroll_to=HEADING)


def test_handbook(house: House, anna: Page) -> None:
    anna.goto(f"{B}/intern/faktoren/handbuecher/{house.number(rows.HANDBOOK)}/")
    take(anna, "handbuch", scroll_to=HEADING)


def test_table_read_in(anna: Page) -> None:
    anna.goto(f"{B}/intern/massnahmen/einlesen/")
    anna.locator("input[type=file]").set_input_files(
        {"name": "massnahmen.csv", "mimeType": "text/csv", "buffer": MEASURES.encode()}
    )
    anna.get_by_role("button", name="Tabelle lesen").click()
    anna.get_by_role("button", name="Weiter").wait_for()
    take(anna, "massnahmen-tabellen", scroll_to=HEADING)


def test_file_with_changes(house: House, anna: Page) -> None:
    anna.goto(f"{B}/intern/konzept/beteiligung/{house.number(rows.PUBLIC_ROUND)}/aenderungen/")
    anna.get_by_label("Datei mit nachverfolgten Änderungen").set_input_files(
        {"name": "antwort.docx", "mimeType": "application/octet-stream", "buffer": changed_file(BERGKAMEN)}
    )
    anna.get_by_role("button", name="Datei lesen").click()
    anna.wait_for_url("**/aenderungen/*/")
    take(anna, "aenderungen-einlesen", scroll_to=HEADING)


@pytest.mark.parametrize("name", STANDING)
def test_page_as_it_stands(house: House, window: Callable[[str], Page], name: str) -> None:
    shown = STANDING[name]
    page = window(shown.name)
    page.goto(shown.address.format(*map(house.number, shown.numbers)))
    take(page, name, scroll_to=HEADING)


def test_taking_part_on_a_phone(house: House, visit: Visit) -> None:
    phone = visit(**PHONE)
    phone.goto(f"{B}/beteiligung/{house.number(rows.PUBLIC_ROUND)}/")
    take(phone, "mitmachen", scroll_to="main")


def test_public_page_on_a_phone(visit: Visit) -> None:
    phone = visit(**PHONE)
    phone.goto(f"{B}/")
    take(phone, "oeffentlich-telefon", scroll_to="main")


def test_every_user_page_shows_a_picture_and_no_picture_is_idle() -> None:
    pages = {page.stem: page.read_text() for page in PICTURES.parent.glob("*.md") if page.stem != "README"}
    assert [name for name, text in pages.items() if "](bilder/" not in text] == []
    shown = {name for text in pages.values() for name in re.findall(r"\]\(bilder/([a-z-]+)\.png\)", text)}
    assert shown == {picture.stem for picture in PICTURES.glob("*.png")}
