# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A grant from its notice to the printed proof of use; a booking beyond its quota is refused with what is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE, Visit
from tests.browser.house import House
from tests.browser.test_journey import heading, open_by, press

TITLE = "Ankommen im Quartier (erfunden)"
expect.set_options(timeout=PATIENCE)


def test_a_grant_from_notice_to_proof(
    house: House, visit: Visit, keep: Callable[[Page, str], None], tmp_path: Path
) -> None:
    anna = visit("Anna Beispiel")
    grant = anna_enters_the_notice(anna)
    anna_enters_what_hangs_on_it(anna, grant)
    a_booking_beyond_the_quota_is_refused(anna, grant)
    keep(anna, "grant-1-page")
    anna_proves_the_use(anna, grant, tmp_path)
    keep(anna, "grant-2-proof")
    emil = visit("Emil Rat", viewport={"width": 375, "height": 800})
    emil.goto(grant)
    expect(heading(emil, TITLE)).to_be_visible()
    expect(emil.get_by_text("Stuhlhaus")).to_have_count(0)
    keep(emil, "grant-3-council-on-a-phone")
    assert house.complaints == []


def anna_enters_the_notice(anna: Page) -> str:
    anna.goto("/bergkamen/intern/massnahmen/zuwendungen/")
    open_by(anna, "Zuwendung eintragen")
    anna.get_by_label("Förderprogramm").select_option("KOMM-AN NRW")
    anna.get_by_label("Titel").fill(TITLE)
    anna.get_by_label("Bewilligungsbehörde").fill("Bezirksregierung Arnsberg")
    anna.get_by_label("Datum des Bescheids").fill("2022-01-10")
    anna.get_by_label("Bewilligter Betrag in Euro").fill("20.000,00")
    anna.get_by_label("Bewilligt von").fill("2022-01-01")
    anna.get_by_label("Bewilligt bis").fill("2022-12-31")
    press(anna, "Speichern")
    expect(heading(anna, TITLE)).to_be_visible()
    return anna.url


def anna_enters_what_hangs_on_it(anna: Page, grant: str) -> None:
    """An extension, a purpose with its quota, and an instalment that has come."""
    open_by(anna, "Verlängerung eintragen")
    anna.get_by_label("Datum des Bescheids").fill("2022-11-15")
    anna.get_by_label("Bewilligt bis").fill("2023-01-15")
    anna.get_by_label("Warum verlängert wurde").fill("Der Raum wurde später fertig.")
    press(anna, "Speichern")
    expect(anna.get_by_text("verlängert bis 15.01.2023")).to_be_visible()
    open_by(anna, "Zweck eintragen")
    anna.get_by_label("Zweck").first.fill("Ausstattung")
    anna.get_by_label("Höchstens, in Prozent").fill("49")
    press(anna, "Speichern")
    open_by(anna, "Rate oder Mittelabruf eintragen")
    anna.get_by_label("Fällig am").fill("2022-02-01")
    anna.get_by_label("Betrag in Euro").fill("20000")
    anna.get_by_label("Eingegangen am").fill("2022-02-03")
    press(anna, "Speichern")
    expect(heading(anna, TITLE)).to_be_visible()
    assert anna.url == grant


def a_booking_beyond_the_quota_is_refused(anna: Page, grant: str) -> None:
    open_by(anna, "Ausgabe buchen")
    anna.get_by_label("Bezahlt am").fill("2023-01-12")
    anna.get_by_label("Betrag in Euro").fill("9.800,01")
    anna.get_by_label("Wofür?").fill("Tische und Stühle")
    anna.get_by_label("Belegnummer").fill("R-1")
    anna.get_by_label("Bezahlt an").fill("Stuhlhaus")
    anna.get_by_label("Zweck der Zuwendung").select_option("Ausstattung")
    press(anna, "Buchen")
    expect(anna.get_by_text("um 0,01")).to_be_visible()
    expect(anna.get_by_label("Wofür?")).to_have_value("Tische und Stühle")
    anna.get_by_label("Betrag in Euro").fill("9.500,00")
    press(anna, "Buchen")
    expect(heading(anna, TITLE)).to_be_visible()
    assert anna.url == grant
    expect(anna.get_by_text("300,00\N{NO-BREAK SPACE}€ von 49 %")).to_be_visible()


def anna_proves_the_use(anna: Page, grant: str, tmp_path: Path) -> None:
    open_by(anna, "Verwendungsnachweis planen")
    anna.get_by_label("Art").first.select_option("final")
    anna.get_by_label("Fällig am").fill("2023-03-31")
    press(anna, "Speichern")
    anna.get_by_label("Abschnitt 2: Text").fill("Der Raum ist eingerichtet und wird gern besucht.")
    press(anna, "Speichern")
    expect(anna.get_by_text("Der Raum ist eingerichtet")).to_be_visible()
    open_by(anna, "Einreichen")
    press(anna, "Speichern")
    expect(anna.get_by_text("eingereicht am 16.01.2023").first).to_be_visible()
    answer = anna.request.get(f"{anna.url}nachweis.pdf")
    printed = tmp_path / "nachweis.pdf"
    printed.write_bytes(answer.body())
    with pikepdf.open(printed) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert TITLE in str(pdf.docinfo.get("/Title"))
