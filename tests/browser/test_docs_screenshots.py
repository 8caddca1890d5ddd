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
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.browser import rows
from tests.browser.conftest import Visit
from tests.browser.house import ROOT, House
from tests.browser.test_accessibility import ANNA, CLARA, B, K

#: As a word processor would save it as a web page.
CONCEPT = """<!doctype html><h1>Integrationskonzept (erfunden)</h1><h2>Sprache</h2>
<p>Sprachkurse für Erwachsene finden zu Zeiten statt, die zu Arbeit und Kinderbetreuung passen.</p>
<ul><li>am Abend</li><li>am Samstag</li></ul><p><img src="karte.png" alt="Karte der Kursorte"></p>
<p>Begegnung</p><p>Vereine öffnen ihre Häuser für Feste und Treffen.</p>
<table><tr><th>Vorhaben</th><th>2027</th></tr><tr><td>Begegnungsfeste</td><td>2.500 €</td></tr></table>"""
PICTURES = ROOT / "docs" / "benutzung" / "bilder"
LARGEST = 200_000
WINDOW = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", "color_scheme": "light"}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "reduced_motion": "reduce"}


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
def anna(visit: Visit) -> Page:
    return visit(ANNA, **WINDOW)


def test_sign_in(visit: Visit) -> None:
    page = visit(**WINDOW)
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
    take(anna, "einlesen", scroll_to="main h1")


def test_paper(house: House, anna: Page) -> None:
    anna.goto(f"{B}/intern/vorlagen/{house.number(rows.PAPER)}/")
    take(anna, "vorlage")


def test_measures(anna: Page) -> None:
    anna.goto(f"{B}/intern/massnahmen/")
    take(anna, "massnahmen")


def test_progress_report(house: House, visit: Visit) -> None:
    fatma = visit("Fatma Amt", **WINDOW)
    fatma.goto(f"{B}/intern/massnahmen/{house.number(rows.MEASURE)}/sachstand/")
    take(fatma, "sachstand")


def test_comparison(house: House, visit: Visit) -> None:
    clara = visit(CLARA, **WINDOW)
    clara.goto(
        f"{K}/intern/konzept/fassung/{house.number(rows.KAMENS_FIRST)}/vergleich/{house.number(rows.KAMENS_SECOND)}/"
    )
    take(clara, "vergleich", scroll_to=".ah-para:has(del)")


def test_proposal_table(house: House, visit: Visit) -> None:
    clara = visit(CLARA, **WINDOW)
    clara.goto(f"{K}/intern/konzept/{house.number(rows.KAMENS_CONCEPT)}/vorschlaege/tabelle/")
    take(clara, "abwaegungstabelle", scroll_to="main h1")


def test_conflict(house: House, visit: Visit) -> None:
    clara = visit(CLARA, **WINDOW)
    clara.goto(f"{K}/intern/konzept/{house.number(rows.KAMENS_CONCEPT)}/vorschlaege/?ansicht=konflikte")
    take(clara, "abwaegen", scroll_to="main h2:has-text('Sprache und Bildung')")


def test_department_by_link(house: House, visit: Visit) -> None:
    """The page of a department that was asked, behind the link its asker got."""
    clara = visit(CLARA, **WINDOW)
    asked = house.number(rows.ASKED_PROPOSAL)
    concept = house.number(rows.KAMENS_CONCEPT)
    clara.goto(f"{K}/intern/konzept/{concept}/vorschlaege/fachstellen/")
    take(clara, "fachstellen", scroll_to="main h1")
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
    take(anna, "konzept-einlesen", scroll_to="main h1")


def test_files_of_a_version(house: House, visit: Visit) -> None:
    clara = visit(CLARA, **WINDOW)
    clara.goto(f"{K}/intern/konzept/fassung/{house.number(rows.KAMENS_SECOND)}/")
    take(clara, "konzept-dateien", scroll_to="#dateien")


def test_report_being_written(house: House, anna: Page) -> None:
    anna.goto(f"{B}/intern/berichte/{house.number(rows.REPORT)}/")
    take(anna, "bericht")


def test_frozen_report(house: House, visit: Visit) -> None:
    clara = visit(CLARA, **WINDOW)
    clara.goto(f"{K}/intern/berichte/{house.number(rows.FROZEN)}/")
    take(clara, "bericht-eingefroren", scroll_to="main h1")


def test_check_of_success_factors(house: House, anna: Page) -> None:
    anna.goto(f"{B}/intern/faktoren/{house.number(rows.CLOSED_CHECK)}/")
    take(anna, "gelingensfaktoren", scroll_to="main h1")


def test_handbook(house: House, anna: Page) -> None:
    anna.goto(f"{B}/intern/faktoren/handbuecher/{house.number(rows.HANDBOOK)}/")
    take(anna, "handbuch", scroll_to="main h1")


def test_public_page_on_a_phone(visit: Visit) -> None:
    phone = visit(**PHONE)
    phone.goto(f"{B}/")
    take(phone, "oeffentlich-telefon", scroll_to="main")
