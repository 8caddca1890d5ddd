# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kamen's paper from its draft through four signatures and three bodies to the half-year list of duties.

Clara (integration manager) writes it; Jonas (department), Olga (treasurer), Ines (legal office) and Ulrike (head)
sign it; Lars (clerk) brings it through the Integrationsrat, the committee and the council; Nils answers from his
office. The story begins on Monday, 16 January 2023, goes on after the council's sitting in March, and ends in July.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE, Visit
from tests.browser.house import House
from tests.browser.test_journey import Story, by_keyboard, heading, open_by, press

SUBJECT = "Lotsinnen und Lotsen für Familien (erfunden)"
RESOLUTION = (
    "Der Rat beschließt, Lotsinnen und Lotsen für Familien auszubilden.\n\n"
    "Die Verwaltung wird beauftragt, bis zum 30. Juni 2023 ein Konzept für die Ausbildung vorzulegen."
)
DUTY = "ein Konzept für die Ausbildung vorzulegen"
SITTINGS = {"Integrationsrat": "2023-02-07", "Ausschuss": "2023-02-28", "Rat": "2023-03-23"}

expect.set_options(timeout=PATIENCE)


def test_a_paper_of_kamen(
    house: House, visit: Visit, keep: Callable[[Page, str], None], tmp_path: Path
) -> None:
    story = Story(house, visit, keep, tmp_path)
    clara = visit("Clara Fern")
    paper = clara_writes_a_draft(story, clara)
    clara_plans_backward(story, clara, paper)
    clara_says_what_it_costs(story, clara, paper)
    clara_sends_it_round(story, clara, paper)
    sign(story, "Jonas Jugend", "council-2-first-signature")
    sign(story, "Olga Kasse", remark="Bitte die Mittel im Haushalt 2024 einplanen.")
    a_change_voids_one_signature(story, clara, paper)
    sign(story, "Olga Kasse", "council-2-what-changed", changed="24")
    sign(story, "Ines Recht")
    sign(story, "Ulrike Rathaus")
    the_paper_is_released_and_handed_in(story, clara, paper)
    lars = visit("Lars Protokoll")
    lars_invites_the_council(story, lars)
    nothing_leaks_to_the_street(story)

    house.wake_on("2023-03-27")
    three_bodies_give_their_results(story, lars, paper)
    the_resolution_makes_a_duty(story, clara, paper)

    house.wake_on("2023-07-10")
    link = clara_asks_the_office(story, clara)
    the_office_answers_on_a_phone(story, link)
    the_half_year_list_goes_to_the_council(story, lars)
    assert house.complaints == []


def clara_writes_a_draft(story: Story, clara: Page) -> str:
    """The kind first, then just what this kind needs; returns the paper's address."""
    open_by(clara, "Vorlagen")
    open_by(clara, "Neue Vorlage schreiben")
    open_by(clara, "Beschlussvorlage")
    clara.get_by_label("Betreff").fill(SUBJECT)
    clara.get_by_label("öffentlich", exact=True).check()
    clara.get_by_label("Fachbereich", exact=True).fill("Bürgerdienste")
    clara.get_by_label("Beschlussvorschlag").fill(RESOLUTION)
    clara.get_by_label("Sachverhalt und Begründung").fill(
        "Viele Familien wissen nicht, welches Amt wofür zuständig ist (siehe Vorlage 039/2022)."
    )
    clara.get_by_label("Pflicht", exact=True).first.fill(f"Bis zum 30. Juni 2023 {DUTY}.")
    press(clara, "Als Entwurf speichern")
    expect(clara.get_by_label("Gremium").first).to_be_visible()
    paper = re.sub(r"beratungsfolge/.*$", "", clara.url)
    clara.goto(paper)
    expect(heading(clara, SUBJECT)).to_be_visible()
    expect(clara.get_by_role("link", name="039/2022").first).to_be_visible()
    return paper


def clara_plans_backward(story: Story, clara: Page, paper: str) -> None:
    clara.goto(f"{paper}planen/")
    clara.get_by_label("Tag der Entscheidung").fill("2023-03-23")
    clara.get_by_label("Gremium").nth(2).fill("Sozial-, Teilhabe-, Generationen- und Familienausschuss")
    clara.get_by_label("Zuständigkeit").nth(2).select_option("Vorberatung")
    press(clara, "Plan zeigen")
    expect(clara.get_by_text("Der Plan geht auf")).to_be_visible()
    rows = clara.get_by_role("table", name="Die geplanten Beratungen").get_by_role("row")
    expect(rows.nth(1)).to_contain_text("Integrationsrat")
    expect(rows.nth(1)).to_contain_text("Dienstag, 7. Februar 2023")
    expect(rows.nth(1)).to_contain_text("Freitag, 27. Januar 2023")
    expect(rows.nth(3)).to_contain_text("Donnerstag, 23. März 2023")
    story.keep(clara, "council-1-plan")
    press(clara, "Plan übernehmen")
    expect(clara.get_by_text("Die Beratungsfolge ist gespeichert.")).to_be_visible()
    expect(clara.get_by_role("region", name="Beratungsfolge").get_by_role("listitem")).to_have_count(3)


def clara_says_what_it_costs(story: Story, clara: Page, paper: str) -> None:
    clara.goto(f"{paper}finanzen/")
    clara.get_by_label("ja", exact=True).check()
    clara.get_by_label("Wofür das Geld ist").first.fill("Ausbildung von zwölf Personen")
    clara.get_by_label("Betrag in Euro").first.fill("12.500,00")
    clara.get_by_label("Einmalig oder jährlich").first.select_option("einmalig")
    clara.get_by_label("Investiv oder konsumtiv").first.select_option("konsumtiv")
    clara.get_by_label("Im Haushalt").first.select_option("teilweise")
    clara.get_by_label("Eigenanteil in Euro").first.fill("12.500,00")
    press(clara, "Speichern")
    expect(clara.get_by_role("main")).to_contain_text("12.500,00")


def clara_sends_it_round(story: Story, clara: Page, paper: str) -> None:
    clara.goto(f"{paper}mitzeichnung/beginnen/")
    expect(clara.get_by_label("Stelle", exact=True).nth(3).locator("option:checked")).to_have_text(
        "Verwaltungsleitung"
    )
    press(clara, "In die Mitzeichnung geben")
    expect(clara.get_by_role("main")).to_contain_text("Die Vorlage ist jetzt in der Mitzeichnung.")


def sign(story: Story, name: str, picture: str = "", *, remark: str = "", changed: str = "") -> None:
    """The start page leads to the paper; it shows what is new, and one answer is given, with the keyboard alone."""
    page = story.visit(name)
    page.locator(".ah-due").filter(has_text=SUBJECT).get_by_role("link").first.click()
    expect(page.get_by_role("main")).to_contain_text(SUBJECT)
    if changed:
        expect(page.locator("ins").filter(has_text=changed).first).to_be_visible()
    if picture:
        story.keep(page, picture)
    by_keyboard(page, "Ich zeichne mit")
    page.keyboard.press("Space")
    if remark:
        page.keyboard.press("ArrowDown")
        expect(page.get_by_label("Ich zeichne mit Bemerkung mit", exact=True)).to_be_checked()
        by_keyboard(page, "Bemerkung oder Grund")
        page.keyboard.type(remark)
    by_keyboard(page, "Antwort absenden")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("mitgezeichnet")
    page.context.close()


def a_change_voids_one_signature(story: Story, clara: Page, paper: str) -> None:
    """The treasurer answers for money alone: a change of the costs asks her again, and nobody else."""
    clara.goto(f"{paper}finanzen/")
    clara.get_by_label("Betrag in Euro").first.fill("24.000,00")
    clara.get_by_label("Eigenanteil in Euro").first.fill("24.000,00")
    press(clara, "Speichern")
    expect(clara.get_by_role("main")).to_contain_text("Kämmerei")
    expect(clara.get_by_role("main")).not_to_contain_text("Jonas Jugend (Fachbereich")
    story.keep(clara, "council-2-voids")
    confirm = clara.get_by_label(re.compile("ungültig|erneut"))
    if confirm.count():
        confirm.first.check()
        press(clara, "Speichern")
    expect(clara.get_by_role("main")).to_contain_text("24.000,00")


def the_paper_is_released_and_handed_in(story: Story, clara: Page, paper: str) -> None:
    clara.goto(paper)
    press(clara, "Vorlage freigeben")
    expect(clara.locator(".kern-badge").first).to_have_text("freigegeben")
    press(clara, "Vorlage einreichen")
    expect(clara.locator(".kern-badge").first).to_have_text("in Beratung")
    expect(clara.locator(".ah-num").first).to_contain_text("/2023")
    story.keep(clara, "council-3-handed-in")


def meeting_of(page: Page, body: str) -> None:
    """The first meeting of a body in the list, coming ones first."""
    page.goto("/kamen/intern/vorlagen/sitzungen/")
    page.get_by_role("row").filter(has_text=body).first.get_by_role("link").click()


def lars_invites_the_council(story: Story, lars: Page) -> None:
    """The paper goes onto the agenda; one item is not public; the invitation can be printed."""
    meeting_of(lars, "Rat der Stadt Kamen")
    waiting = lars.get_by_role("listitem").filter(has_text=SUBJECT)
    waiting.get_by_role("button", name=re.compile("Auf die Tagesordnung setzen")).click()
    lars.get_by_label("Betreff").fill("Grundstück am Bahnhof (erfunden)")
    lars.get_by_label("Teil der Tagesordnung").select_option("nichtöffentlicher Teil")
    press(lars, "Auf die Tagesordnung setzen")
    expect(lars.get_by_role("table", name="Punkte des nichtöffentlichen Teils")).to_contain_text("Grundstück")
    story.keep(lars, "council-4-agenda")
    lars.get_by_role("button", name=re.compile("Einladung|Einladen|einladen")).first.click()
    expect(lars.get_by_role("main")).to_contain_text("eingeladen")
    printed = story.folder / "einladung.pdf"
    download(lars, "Einladung (PDF)", printed)
    with pikepdf.open(printed) as pdf:
        assert pdf.Root.MarkInfo.Marked


def download(page: Page, link: str, target: Path) -> None:
    """What a link leads to, kept as a file."""
    with page.expect_download() as kept:
        page.evaluate(
            "address => Object.assign(document.createElement('a'), {href: address, download: ''}).click()",
            page.get_by_role("link", name=link).first.get_attribute("href"),
        )
    kept.value.save_as(target)


def nothing_leaks_to_the_street(story: Story) -> None:
    """The street reads the public part of the agenda and not a word of the other."""
    street = story.visit()
    street.goto("/kamen/sitzungen/")
    street.get_by_role("link", name=re.compile("Rat der Stadt Kamen")).first.click()
    expect(street.get_by_role("main")).to_contain_text(SUBJECT)
    expect(street.get_by_role("main")).not_to_contain_text("Grundstück")
    story.keep(street, "council-4-public-agenda")
    street.goto("/kamen/suche/?q=Grundstück")
    expect(street.get_by_role("main")).not_to_contain_text("am Bahnhof")
    street.goto("/kamen/suche/?q=Lotsen")
    expect(street.get_by_role("main")).to_contain_text("Lotsinnen und Lotsen")
    street.context.close()


def three_bodies_give_their_results(story: Story, lars: Page, paper: str) -> None:
    """Two by the paper's page, the council's by the results of its whole meeting, typed as the minutes have it."""
    for outcome in ("empfohlen", "empfohlen"):
        lars.goto(paper)
        lars.get_by_role("link", name="Ergebnis eintragen").first.click()
        lars.get_by_role("combobox", name="Ergebnis").first.select_option(outcome)
        lars.get_by_label("Mehrheit").select_option("einstimmig")
        press(lars, "Ergebnis speichern")
        expect(lars.get_by_text("Das Ergebnis ist eingetragen.")).to_be_visible()
    lars.goto("/kamen/intern/vorlagen/sitzungen/")
    lars.get_by_role("row").filter(has_text="23. März 2023").first.get_by_role("link").click()
    open_by(lars, "Ergebnisse der ganzen Sitzung eintragen")
    lars.get_by_label(re.compile("Wort")).first.fill("bei 1 Gegenstimme mehrheitlich angenommen")
    press(lars, "Aus dem Wortlaut vorschlagen")
    story.keep(lars, "council-5-results")
    lars.get_by_role("main").get_by_role("button", name="Alles speichern").last.click()
    lars.goto(paper)
    expect(lars.locator(".kern-badge").first).to_have_text("entschieden")


def the_resolution_makes_a_duty(story: Story, clara: Page, paper: str) -> None:
    clara.goto(paper)
    expect(clara.get_by_text("Daraus entstandene Pflichten:")).to_be_visible()
    expect(clara.get_by_role("main")).to_contain_text("1 Nein-Stimme")
    story.keep(clara, "council-5-resolution")


def clara_asks_the_office(story: Story, clara: Page) -> str:
    """The duty is overdue in July; a link asks the office; returns the link, which is shown this once."""
    clara.goto("/kamen/intern/")
    clara.locator(".ah-due").filter(has_text=DUTY).get_by_role("link").first.click()
    open_by(clara, "Per Link fragen")
    clara.get_by_label("Wer gefragt wird").fill("Nils Fach")
    press(clara, "Link erstellen")
    link = clara.locator("code").filter(has_text="/antwort/")
    expect(link).to_be_visible()
    story.keep(clara, "council-6-link")
    return link.inner_text().strip()


def the_office_answers_on_a_phone(story: Story, link: str) -> None:
    """No account: three fields; the same link does not work twice."""
    phone = story.visit(viewport={"width": 375, "height": 812}, has_touch=True, is_mobile=True)
    phone.goto(link)
    expect(phone.get_by_role("main")).to_contain_text(DUTY)
    story.keep(phone, "council-6-answer")
    phone.get_by_label("in Umsetzung").check()
    phone.get_by_label("Was ist geschehen?").fill(
        "Der Entwurf liegt vor; die Ausbildung beginnt im September."
    )
    phone.get_by_label("Grund der Verzögerung und neuer Termin").fill(
        "Der Entwurf wurde mit den Schulen abgestimmt. Neuer Termin: 30.09.2023"
    )
    press(phone, "Antwort absenden")
    expect(phone.get_by_role("main")).to_contain_text("Vielen Dank")
    phone.goto(link)
    expect(phone.get_by_role("main")).not_to_contain_text(DUTY)
    phone.context.close()


def the_half_year_list_goes_to_the_council(story: Story, lars: Page) -> None:
    lars.goto("/kamen/intern/vorlagen/pflichten/listen/")
    open_by(lars, "Liste erstellen")
    press(lars, "Liste erstellen")
    expect(lars.get_by_role("main")).to_contain_text(DUTY)
    expect(lars.get_by_role("main")).to_contain_text("die Ausbildung beginnt im September")
    story.keep(lars, "council-7-list")
    download(lars, "Als PDF ansehen", story.folder / "liste.pdf")
    with pikepdf.open(story.folder / "liste.pdf") as pdf:
        assert pdf.Root.MarkInfo.Marked
    download(lars, "XLSX zum Weiterarbeiten", story.folder / "liste.xlsx")
    assert "xl/workbook.xml" in zipfile.ZipFile(story.folder / "liste.xlsx").namelist()
    press(lars, "Als Mitteilungsvorlage übernehmen")
    expect(lars.get_by_role("main")).to_contain_text("Mitteilungsvorlage")
    story.keep(lars, "council-7-paper")
