# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One story through the whole house: a paper comes in, is decided, and its duty is answered by a report.

Anna (integration manager), Bilal (network partner), Dora (clerk) and Fatma (Jugendamt) work in Bergkamen; Clara
is a stranger from Kamen. The story begins on Monday, 16 January 2023, and goes on after the council's sitting in
March. Every chapter walks on where the one before it ended.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PATIENCE, Visit
from tests.browser.house import ROOT, House
from tests.browser.test_accessibility import look_at

PAPER = ROOT / "examples" / "bergkamen-12-0801.txt"
SUBJECT = "Verstetigung des Vielfaltsnetzwerks"
AFTER_THE_COUNCIL = "2023-03-20"
AFTER_THE_REPORT = "2023-12-18"
PHONE = {"viewport": {"width": 375, "height": 812}, "has_touch": True, "is_mobile": True}
OLD = "die zwei Wochen vorher verschickt wird"
NEW = "die drei Wochen vorher verschickt wird"

expect.set_options(timeout=PATIENCE)


@dataclass
class Story:
    """Who walks through which house, and where pictures and downloads are kept."""

    house: House
    visit: Visit
    keep: Callable[[Page, str], None]
    folder: Path


def test_one_cycle(house: House, visit: Visit, keep: Callable[[Page, str], None], tmp_path: Path) -> None:
    story = Story(house, visit, keep, tmp_path)
    anna = visit("Anna Beispiel")
    the_start_page_says_what_is_due(story, anna)
    paper = a_paper_is_read_in(story, anna)
    the_missing_hearing_is_taken_in(story, anna)
    the_printed_paper_is_known(story, anna, paper)
    proposal = bilal_proposes_by_keyboard(story)
    anna_gives_the_opinion(story, anna, proposal)
    fatma_reports_progress(story)

    house.wake_on(AFTER_THE_COUNCIL)
    dora_enters_the_results(story, paper)
    the_duty_stands_on_the_start_page(story, anna)
    the_change_is_decided_and_carried_out(story, anna, proposal)
    report = the_report_answers_the_duty(story, anna)
    everybody_reads_it_on_a_phone(story)
    clara_sees_only_what_is_public(story, [paper, proposal])

    house.wake_on(AFTER_THE_REPORT)
    dora_enters_that_the_report_was_noted(story, report)
    next_years_duty_stands_on_the_start_page(story, anna)
    assert house.complaints == []


def open_by(page: Page, link: str) -> None:
    page.get_by_role("link", name=link).first.click()


def press(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()


def heading(page: Page, name: str | re.Pattern[str]) -> Locator:
    return page.get_by_role("heading", name=name)


def the_start_page_says_what_is_due(story: Story, anna: Page) -> None:
    expect(heading(anna, "Was ansteht")).to_be_visible()
    expect(anna.get_by_role("main")).to_contain_text("Montag, 16. Januar 2023")
    groups = anna.locator(".ah-group h3").all_inner_texts()
    assert [name.split("\n")[0].split(" ")[0] for name in groups] == ["Überfällig", "In", "Später"], groups
    duty = anna.locator(".ah-due").filter(has_text="Dem Rat einen Sachstandsbericht zur Integrationsarbeit")
    expect(duty).to_contain_text("Freitag, 8. Dezember 2023")
    story.keep(anna, "journey-1-start")


def a_paper_is_read_in(story: Story, anna: Page) -> str:
    """Read the example from its file, correct one value, confirm; returns the paper's address."""
    open_by(anna, "Vorlagen")
    open_by(anna, "Vorlage einlesen")
    anna.get_by_label("PDF, Textdatei oder gespeicherte Internetseite", exact=True).set_input_files(PAPER)
    press(anna, "Vorlage lesen")
    expect(heading(anna, "Prüfen und bestätigen")).to_be_visible()
    expect(anna.get_by_label("Nummer", exact=True)).to_have_value("12/0801")
    expect(anna.get_by_label("Betreff")).to_have_value(SUBJECT)
    expect(anna.get_by_label("Datum der Vorlage")).to_have_value("2023-01-19")
    expect(anna.get_by_label("öffentlich", exact=True)).to_be_checked()
    expect(anna.get_by_label("Gremium").nth(2)).to_have_value("Rat der Stadt Bergkamen")
    expect(anna.get_by_label("Zuständigkeit").nth(2).locator("option:checked")).to_have_text("Entscheidung")
    expect(anna.get_by_label("Andere Vorlagen, auf die sie sich bezieht")).to_have_value("11/1502")
    expect(anna.get_by_label("Wie oft").first.locator("option:checked")).to_have_text("jährlich")
    expect(anna.get_by_role("link", name="Zeile 4 Drucksache Nr.: 12/0801")).to_be_visible()
    expect(anna.locator("#zeile-20")).to_contain_text(SUBJECT)
    story.keep(anna, "journey-3-reading")
    anna.get_by_label("Fachbereich").fill("Sozialamt")
    press(anna, "Bestätigen und Vorlage übernehmen")
    expect(anna.get_by_text("Die Vorlage ist eingelesen.")).to_be_visible()
    expect(heading(anna, SUBJECT)).to_be_visible()
    expect(anna.get_by_role("main")).to_contain_text("Sozialamt")
    return anna.url


def the_missing_hearing_is_taken_in(story: Story, anna: Page) -> None:
    warning = anna.get_by_role("note").filter(has_text="Integrationsrat")
    expect(warning).to_contain_text("Achtung:")
    story.keep(anna, "journey-5-not-heard")
    open_by(anna, "Integrationsrat am Donnerstag, 9. Februar 2023 aufnehmen")
    expect(anna.get_by_label("Gremium").first).to_have_value("Integrationsrat")
    expect(anna.get_by_label("Sitzungstag").first).to_have_value("2023-02-09")
    press(anna, "Speichern")
    expect(anna.get_by_text("Die Beratungsfolge ist gespeichert.")).to_be_visible()
    expect(warning).to_have_count(0)
    steps = anna.get_by_role("region", name="Beratungsfolge").get_by_role("listitem")
    expect(steps.first).to_contain_text("Integrationsrat")
    expect(steps).to_have_count(4)


def the_printed_paper_is_known(story: Story, anna: Page, paper: str) -> None:
    """Print the paper, read the PDF in again: everything is found, and the number is known."""
    with anna.expect_download() as download:
        # the browser shows a PDF in its own window; a download is what one keeps
        anna.evaluate(
            "address => Object.assign(document.createElement('a'), {href: address, download: ''}).click()",
            anna.get_by_role("link", name="Als PDF ansehen").get_attribute("href"),
        )
    printed = story.folder / "vorlage.pdf"
    download.value.save_as(printed)
    with pikepdf.open(printed) as pdf:
        assert pdf.Root.Lang == "de-DE" or str(pdf.Root.Lang) == "de"
        assert pdf.Root.MarkInfo.Marked
    open_by(anna, "Vorlagen")
    open_by(anna, "Vorlage einlesen")
    anna.get_by_label("PDF, Textdatei oder gespeicherte Internetseite", exact=True).set_input_files(printed)
    press(anna, "Vorlage lesen")
    expect(anna.get_by_label("Nummer", exact=True)).to_have_value("12/0801")
    expect(anna.get_by_label("Betreff")).to_have_value(SUBJECT)
    expect(anna.get_by_label("Gremium").first).to_have_value("Integrationsrat")
    expect(anna.get_by_label("Zuständigkeit").first.locator("option:checked")).to_have_text("Anhörung")
    expect(anna.get_by_text("Es gibt schon eine Vorlage mit dieser Nummer").first).to_be_visible()
    press(anna, "Bestätigen und Vorlage übernehmen")
    errors = anna.get_by_role("group", name="Bitte prüfen Sie Ihre Angaben")
    expect(errors).to_contain_text("Es gibt schon eine Vorlage mit der Nummer 12/0801.")
    story.keep(anna, "journey-4-same-number")
    anna.goto(paper)
    expect(heading(anna, SUBJECT)).to_be_visible()


def by_keyboard(page: Page, *names: str) -> None:
    """Tab until the thing with one of these names has the focus, and see that one can see it."""
    for _ in range(150):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => {
                const it = document.activeElement, style = getComputedStyle(it);
                const label = it.labels && it.labels.length ? it.labels[0].innerText : it.innerText;
                const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                const shadow = style.boxShadow !== 'none';
                const within = it.closest('label, .kern-form-check');
                const around = within && getComputedStyle(within).outlineStyle !== 'none';
                return {name: (label || '').trim(), visible: seen || shadow || Boolean(around)};
            }"""
        )
        if found["name"] in names or any(found["name"].startswith(name) for name in names):
            assert found["visible"], f"Nobody sees that the focus is on “{found['name']}”."
            return
    raise AssertionError(f"The keyboard does not reach {names} on {page.url}.")


def tab_to(page: Page, goal: Locator) -> None:
    """Tab until this very link has the focus: one of many with the same name."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if goal.evaluate("it => it === document.activeElement"):
            assert goal.evaluate("it => getComputedStyle(it).outlineStyle !== 'none'"), (
                "The focus is not seen."
            )
            return
    raise AssertionError(f"The keyboard does not reach {goal} on {page.url}.")


def enter(page: Page) -> None:
    """The Enter key, and the page it leads to."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def bilal_proposes_by_keyboard(story: Story) -> str:
    """Bilal proposes a change without touching a mouse; returns the proposal's address."""
    bilal = story.visit("Bilal Muster")
    by_keyboard(bilal, "Konzept")
    enter(bilal)
    expect(heading(bilal, "Konzept").first).to_be_visible()
    by_keyboard(bilal, "Standards der Integrationsarbeit")
    enter(bilal)
    by_keyboard(bilal, "Fassung 1 lesen")
    enter(bilal)
    passage = bilal.locator(".ah-para").filter(has_text=OLD)
    expect(passage).to_be_visible()
    tab_to(bilal, passage.get_by_role("link", name="Änderung vorschlagen"))
    enter(bilal)
    expect(heading(bilal, "Änderung vorschlagen")).to_be_visible()
    by_keyboard(bilal, "So soll es heißen")
    wording = bilal.get_by_label("So soll es heißen")
    assert OLD in wording.input_value()
    text = wording.input_value().replace(OLD, NEW)
    bilal.keyboard.press("ControlOrMeta+A")
    bilal.keyboard.type(text)
    by_keyboard(bilal, "Warum?")
    bilal.keyboard.type("Wer ehrenamtlich kommt, plant länger voraus.")
    by_keyboard(bilal, "In Ihrer Sprache oder mit Überschrift")
    bilal.keyboard.press("Enter")
    by_keyboard(bilal, "In wenigen Worten")
    bilal.keyboard.type("Früher Bescheid geben")
    by_keyboard(bilal, "Änderung zuerst ansehen")
    enter(bilal)
    expect(bilal.locator("#vorschau ins").first).to_contain_text("drei")
    expect(bilal.locator("#vorschau del").first).to_contain_text("zwei")
    story.keep(bilal, "journey-6-preview")
    by_keyboard(bilal, "Vorschlag einreichen")
    enter(bilal)
    expect(bilal.get_by_text("Vielen Dank. Ihr Vorschlag hat die Nummer 6.")).to_be_visible()
    return bilal.url


def anna_gives_the_opinion(story: Story, anna: Page, proposal: str) -> None:
    anna.goto(proposal)
    open_by(anna, "Stellungnahme schreiben")
    anna.get_by_label("Votum").select_option("übernommen")
    anna.get_by_label("Begründung").fill("Das lässt sich einhalten.")
    press(anna, "Stellungnahme speichern")
    expect(anna.locator("#stellungnahme")).to_contain_text("übernommen")
    expect(anna.locator("#stellungnahme")).to_contain_text("Das lässt sich einhalten.")
    story.keep(anna, "journey-6-opinion")


def fatma_reports_progress(story: Story) -> None:
    """The start page leads to the measure and three fields; what is reported stands on the measure's page."""
    fatma = story.visit("Fatma Amt")
    fatma.get_by_role("link", name="Maßnahme öffnen").first.click()
    fatma.get_by_role("link", name="Sachstand melden").first.click()
    expect(heading(fatma, re.compile("Blog „Jugend bloggt“")).first).to_be_visible()
    fatma.get_by_label("in Umsetzung").check()
    fatma.get_by_label("Was ist geschehen?").fill("Die neue Redaktion hat drei Beiträge veröffentlicht.")
    fatma.get_by_label("Wie geht es weiter?").fill("Eine Schulung im Februar.")
    story.keep(fatma, "journey-7-progress")
    press(fatma, "Meldung absenden")
    expect(fatma.get_by_text("Vielen Dank. Ihre Meldung ist gespeichert.")).to_be_visible()
    expect(fatma.get_by_role("main")).to_contain_text("Die neue Redaktion hat drei Beiträge veröffentlicht.")


def dora_enters_the_results(story: Story, paper: str) -> None:
    """Body by body; the deciding one makes the resolution, and the resolution its duty."""
    dora = story.visit("Dora Schreiber")
    for outcome, majority in (
        ("zur Kenntnis genommen", ""),
        ("empfohlen", "einstimmig"),
        ("empfohlen", "einstimmig"),
        ("beschlossen", "mehrheitlich"),
    ):
        dora.goto(paper)
        dora.get_by_role("link", name="Ergebnis eintragen").first.click()
        dora.get_by_role("combobox", name="Ergebnis").first.select_option(outcome)
        if majority:
            dora.get_by_label("Mehrheit").select_option(majority)
        press(dora, "Ergebnis speichern")
        expect(dora.get_by_text("Das Ergebnis ist eingetragen.")).to_be_visible()
    expect(dora.locator(".kern-badge").first).to_have_text("entschieden")
    expect(dora.get_by_text("Daraus entstandene Pflichten:")).to_be_visible()
    story.keep(dora, "journey-5-resolution")


def the_duty_stands_on_the_start_page(story: Story, anna: Page) -> None:
    anna.goto("/bergkamen/intern/")
    expect(anna.get_by_role("main")).to_contain_text("Montag, 20. März 2023")
    duty = anna.locator(".ah-due").filter(has_text="im vierten Quartal über die Arbeit des Netzwerks")
    expect(duty).to_contain_text("Montag, 18. März 2024")
    expect(duty.get_by_role("link", name="Pflicht beantworten")).to_be_visible()
    story.keep(anna, "journey-5-duty")


def the_change_is_decided_and_carried_out(story: Story, anna: Page, proposal: str) -> None:
    """A body decides, the next version carries it out, and both versions can be compared."""
    anna.goto(proposal)
    open_by(anna, "Entscheidung eintragen")
    anna.get_by_role("combobox", name="Entscheidung").select_option("angenommen")
    anna.get_by_role("combobox", name="Gremium").select_option("Ausschuss für Arbeit und Soziales")
    anna.get_by_label("Tag der Sitzung").fill("2023-02-14")
    anna.get_by_role("textbox", name="Abstimmung").fill("einstimmig")
    anna.get_by_role("main").get_by_role("button", name=re.compile("Entscheidung")).click()
    expect(anna.get_by_text("Die Entscheidung ist eingetragen.")).to_be_visible()
    open_by(anna, "Beginnen Sie die nächste Fassung, um ihn umzusetzen.")
    press(anna, "Nächste Fassung beginnen")
    open_by(anna, "Vorschau: Was sich ändern würde")
    press(anna, "1 Vorschlag umsetzen")
    expect(anna.locator(".ah-para").filter(has_text=NEW)).to_be_visible()
    open_by(anna, "Diese Fassung einfrieren")
    press(anna, "Diese Fassung einfrieren")
    expect(anna.get_by_text("Fassung 2 ist eingefroren.")).to_be_visible()
    an_open_proposal_finds_its_place_in_the_new_version(story, anna)
    press(anna, "Auf der öffentlichen Seite zeigen")
    expect(anna.get_by_text("auf der öffentlichen Seite", exact=True)).to_be_visible()
    open_by(anna, "Mit der Fassung davor vergleichen")
    expect(heading(anna, "Fassung 1 und Fassung 2")).to_be_visible()
    changed = anna.locator(".ah-para.is-open")
    expect(changed.locator("ins")).to_contain_text("drei")
    expect(changed.locator("del")).to_contain_text("zwei")
    expect(changed.locator("ins")).to_have_css("text-decoration-line", "underline")
    expect(changed.locator("del")).to_have_css("text-decoration-line", "line-through")
    story.keep(anna, "journey-6-comparison")
    anna.goto(proposal)
    expect(anna.locator("#umsetzung")).to_contain_text("umgesetzt in Fassung 2")


def an_open_proposal_finds_its_place_in_the_new_version(story: Story, anna: Page) -> None:
    """What nobody has decided yet is taken along: its place in the new text is shown and confirmed."""
    version = anna.url
    anna.goto(f"{version}vorschlaege/")
    story.keep(anna, "journey-6-taken-along")
    anna.locator("main a[href*='/uebertrag/']").first.click()
    assert look_at(anna) == []
    anna.get_by_role("main").get_by_role("button").first.click()
    expect(anna.get_by_role("main")).to_contain_text("bestätigt am")
    anna.goto(version)


def the_report_answers_the_duty(story: Story, anna: Page) -> str:
    """Freeze, download, make it a paper: the duty waits until the council has noted it. Returns the paper's address."""
    anna.goto("/bergkamen/intern/berichte/")
    open_by(anna, "Sachstandsbericht 2022")
    open_by(anna, "Bericht einfrieren")
    press(anna, "Jetzt einfrieren")
    expect(anna.get_by_role("link", name="PDF").first).to_be_visible()
    expect(anna.get_by_role("main").get_by_role("img").first).to_be_visible()
    for name, suffix in (("PDF", "pdf"), ("DOCX", "docx")):
        with anna.expect_download() as download:
            anna.evaluate(
                "address => Object.assign(document.createElement('a'), {href: address, download: ''}).click()",
                anna.get_by_role("link", name=name).first.get_attribute("href"),
            )
        download.value.save_as(story.folder / f"bericht.{suffix}")
    with pikepdf.open(story.folder / "bericht.pdf") as pdf:
        assert len(pdf.pages) >= 4
    assert "word/document.xml" in zipfile.ZipFile(story.folder / "bericht.docx").namelist()
    story.keep(anna, "journey-8-report")
    press(anna, "Vorlage daraus machen")
    expect(anna.get_by_role("main")).to_contain_text("Mitteilungsvorlage")
    expect(
        anna.get_by_text("ist die Pflicht erfüllt und bekommt ihren nächsten Termin").first
    ).to_be_visible()
    the_reports_paper_is_submitted(story, anna)
    paper = anna.url
    anna.goto("/bergkamen/intern/")
    duty = anna.locator(".ah-due").filter(has_text="Dem Rat einen Sachstandsbericht zur Integrationsarbeit")
    expect(duty).to_contain_text("Wartet auf Kenntnisnahme")
    return paper


def the_reports_paper_is_submitted(story: Story, anna: Page) -> None:
    """Nobody types its number: the town's counter gives it as the paper goes on its way."""
    press(anna, "Vorlage einreichen")
    expect(anna.locator(".kern-badge").first).to_have_text("in Beratung")
    expect(anna.get_by_role("main")).to_contain_text(re.compile(r"12/\d{4}"))
    story.keep(anna, "journey-8-paper")


def everybody_reads_it_on_a_phone(story: Story) -> None:
    phone = story.visit(**PHONE)
    phone.goto("/bergkamen/")
    expect(heading(phone, re.compile(".+")).first).to_be_visible()
    story.keep(phone, "journey-9-public-home")
    phone.goto("/bergkamen/konzept/")
    # What the council adopted stands here; the next version follows it with its own resolution.
    expect(phone.get_by_role("main")).to_contain_text(OLD)
    expect(phone.get_by_role("main")).not_to_contain_text(NEW)
    phone.goto("/bergkamen/massnahmen/")
    expect(phone.get_by_role("link", name="Blog „Jugend bloggt“")).to_be_visible()
    expect(phone.get_by_role("main")).to_contain_text("in Umsetzung")
    story.keep(phone, "journey-9-public-measures")
    phone.goto("/bergkamen/beschluesse/")
    phone.get_by_role("link", name=re.compile(SUBJECT)).click()
    expect(phone.get_by_role("main")).to_contain_text("als ständige Arbeitsform der Stadt fortzuführen")
    phone.goto("/bergkamen/berichte/")
    phone.get_by_role("link", name="Sachstandsbericht 2022", exact=True).click()
    expect(heading(phone, "Sachstandsbericht 2022").first).to_be_visible()
    story.keep(phone, "journey-9-public-report")
    width = phone.evaluate("document.documentElement.scrollWidth")
    assert width <= 375, "The report is wider than the phone."


def clara_sees_only_what_is_public(story: Story, inside: list[str]) -> None:
    """Clara of Kamen gets what everybody gets, and nothing from inside."""
    clara = story.visit("Clara Fern")
    for address in [
        *inside,
        "/bergkamen/intern/",
        "/bergkamen/intern/berichte/",
        "/bergkamen/intern/massnahmen/",
    ]:
        answer = clara.goto(address)
        assert answer is not None
        assert answer.status in (403, 404), f"{address}: {answer.status}"
        expect(clara.get_by_role("main")).not_to_contain_text("Vielfaltsnetzwerk")
    clara.goto("/bergkamen/beschluesse/")
    expect(clara.get_by_role("link", name=re.compile(SUBJECT))).to_be_visible()
    expect(clara.get_by_role("main")).not_to_contain_text("Mietvertrag")


def dora_enters_that_the_report_was_noted(story: Story, paper: str) -> None:
    """Every body takes note of the report, the council last."""
    dora = story.visit("Dora Schreiber")
    dora.goto(paper)
    steps = dora.get_by_role("link", name="Ergebnis eintragen")
    assert steps.count() > 0
    while steps.count():
        steps.first.click()
        dora.get_by_role("combobox", name="Ergebnis").first.select_option("zur Kenntnis genommen")
        press(dora, "Ergebnis speichern")
        expect(dora.get_by_text("Das Ergebnis ist eingetragen.")).to_be_visible()
        dora.goto(paper)
    expect(dora.locator(".kern-badge").first).to_have_text("zur Kenntnis genommen")
    story.keep(dora, "journey-8-noted")


def next_years_duty_stands_on_the_start_page(story: Story, anna: Page) -> None:
    """The duty is fulfilled; a year later it is due again, and the next report answers it."""
    anna.goto("/bergkamen/intern/")
    duty = anna.locator(".ah-due").filter(has_text="Dem Rat einen Sachstandsbericht zur Integrationsarbeit")
    expect(duty).to_have_count(1)
    expect(duty).not_to_contain_text("Wartet auf Kenntnisnahme")
    expect(duty).to_contain_text("9. Dezember 2024")  # the eighth is a Sunday
    story.keep(anna, "journey-8-next-duty")
    anna.goto("/bergkamen/intern/berichte/")
    open_by(anna, "Bericht beginnen")
    expect(anna.get_by_label("Berichtsjahr")).to_have_value("2023")
