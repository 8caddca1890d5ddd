# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round with eight offices: asked by e-mail, answered, asked back, taken down, reminded, approved, closed, compared.

Anna asks on the demo's day for the state on New Year's Eve. The Stadtbibliothek never answers, and is reminded a week
after the day on which answers were wanted.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing

from playwright.sync_api import Page, expect

from tests.browser import offices
from tests.browser.conftest import PATIENCE, Visit
from tests.browser.house import House
from tests.browser.test_journey import PHONE, by_keyboard, enter, heading, open_by, press
from tests.command_line import run

A_WEEK_AFTER = "2023-02-13"
TITLE = "Stand 31.12.2022, alle Stellen"
ANSWER = re.compile("Abgegeben: ")
BY_TELEPHONE, SILENT = "Sozialamt", "Stadtbibliothek"
QUICK = ("Amt für Schule und Sport", "Integrationsmanagement", "Kämmerei", "Sitzungsdienst")
expect.set_options(timeout=PATIENCE)


def outbox(house: House, kind: str) -> dict[str, str]:
    """The link in each mail of a kind that waits to be sent, by the address it goes to."""
    waiting = 'SELECT "to", text FROM core_message WHERE key LIKE ? AND sent_at IS NULL'
    with closing(sqlite3.connect(f"file:{house.folder}/augenhoehe.sqlite3?mode=ro", uri=True)) as database:
        mails = database.execute(waiting, (f"update-round/%/{kind}/%",)).fetchall()
    return {to: re.findall(r"http\S+/abfrage/\S+", text)[0] for to, text in mails}


def remind(house: House, day: str) -> None:
    """What the machine's clock does every day: remind who owes an answer, and send what waits."""
    done = run(
        house.folder, "remind_offices", "--address", house.address, AUGENHOEHE_TODAY=day, AUGENHOEHE_DEMO="1"
    )
    assert done.returncode == 0, done.stderr
    assert "1 Erinnerungen." in done.stdout
    assert f"{SILENT} hat auf „{TITLE}“ noch nicht geantwortet" in done.stdout  # to the one who is told then


def test_a_round_with_eight_offices(house: House, visit: Visit, keep: Callable[[Page, str], None]) -> None:
    offices.furnish(house.folder)
    anna = visit("Anna Beispiel")
    asked = anna_asks_eight_offices(anna, keep)
    links = outbox(house, "asked")
    assert set(links) == {address_of(name) for name in offices.OFFICES if name != BY_TELEPHONE}

    youth = visit()
    the_youth_office_is_kept_while_it_types(youth, links[address_of("Jugendamt")], keep)
    the_culture_office_answers_on_a_phone_by_keyboard(
        visit(**PHONE), links[address_of("Kulturreferat")], keep
    )
    for name in QUICK:
        an_office_answers_quickly(youth, links[address_of(name)])
    anna_takes_down_what_she_hears_by_telephone(anna, keep)
    anna_asks_back(anna, keep)
    (question,) = outbox(house, "question").items()
    assert question == (address_of("Jugendamt"), links[address_of("Jugendamt")])
    the_youth_office_answers_the_question(youth, question[1], keep)
    remind(house, A_WEEK_AFTER)
    anna_approves_and_closes(anna, asked, keep)
    youth.goto(links[address_of("Jugendamt")])
    expect(heading(youth, "Die Abfrage ist abgeschlossen. Vielen Dank für Ihre Antworten.")).to_be_visible()
    anna_opens_again_closes_and_compares(anna, keep)
    assert house.complaints == []


def address_of(name: str) -> str:
    """Where an office's mail goes."""
    return f"stelle{offices.OFFICES.index(name)}@bergkamen.example"


def anna_asks_eight_offices(anna: Page, keep: Callable[[Page, str], None]) -> str:
    """Open the round; returns its address."""
    anna.goto("/bergkamen/intern/massnahmen/abfragen/")
    open_by(anna, "Abfrage eröffnen")
    expect(anna.get_by_label("Titel")).to_have_value("Stand 31.12.2022")
    anna.get_by_label("Titel").fill(TITLE)
    expect(anna.get_by_label("Antworten erbeten bis")).to_have_value("2023-02-06")
    for name in offices.OFFICES:
        asked = anna.get_by_role("region", name=name)
        expect(asked.get_by_role("checkbox")).to_have_count(offices.EACH)
        if name != BY_TELEPHONE:
            asked.get_by_label("E-Mail-Adresse der Stelle").fill(address_of(name))
    keep(anna, "round-1-new")
    press(anna, "Abfrage eröffnen und E-Mails verschicken")
    expect(heading(anna, TITLE)).to_be_visible()
    expect(anna.get_by_text("0 von 24 Maßnahmen beantwortet")).to_be_visible()
    return anna.url


def the_youth_office_is_kept_while_it_types(page: Page, link: str, keep: Callable[[Page, str], None]) -> None:
    page.goto(link)
    keep(page, "round-2-office")
    open_by(page, "Jetzt beginnen")
    expect(page.get_by_text("Zwei Schulen haben für 2023 schon zugesagt.")).to_be_visible()
    page.get_by_label("3. Was ist geschehen?").fill("Die zweite Konferenz war im Mai, mit vier Schulen.")
    page.get_by_label("Ihr Name").fill("Kim Beispiel")
    expect(page.get_by_text(re.compile(r"Gespeichert um \d"))).to_be_visible()
    keep(page, "round-3-kept")
    page.reload()
    expect(page.get_by_label("3. Was ist geschehen?")).to_have_value(re.compile("vier Schulen"))
    press(page, "Abgeben")
    expect(page.get_by_text(ANSWER)).to_be_visible()
    expect(page.get_by_label("Ihr Name")).to_have_value("Kim Beispiel")
    hand_in_the_rest(page)


def the_culture_office_answers_on_a_phone_by_keyboard(
    page: Page, link: str, keep: Callable[[Page, str], None]
) -> None:
    page.goto(link)
    by_keyboard(page, "Jetzt beginnen")
    enter(page)
    by_keyboard(page, "3. Was ist geschehen?")
    page.keyboard.type("Neun Vereine haben mitgemacht.")
    keep(page, "round-4-phone")
    by_keyboard(page, "Abgeben")
    enter(page)
    expect(page.get_by_text(ANSWER)).to_be_visible()
    hand_in_the_rest(page)
    keep(page, "round-4-phone-done")


def an_office_answers_quickly(page: Page, link: str) -> None:
    page.goto(link)
    open_by(page, "Jetzt beginnen")
    hand_in_the_rest(page)


def hand_in_the_rest(page: Page) -> None:
    """Answer every measure that the page leads to, until everything is answered."""
    done = heading(page, "Vielen Dank. Alles ist beantwortet.")
    text = page.get_by_label("3. Was ist geschehen?")
    expect(done.or_(text).first).to_be_visible()
    while text.count():
        at = page.url
        text.fill("Es geht voran wie geplant.")
        press(page, "Abgeben")
        expect(page).not_to_have_url(at)
        expect(done.or_(text).first).to_be_visible()


def anna_takes_down_what_she_hears_by_telephone(anna: Page, keep: Callable[[Page, str], None]) -> None:
    anna.reload()
    keep(anna, "round-5-progress")
    anna.get_by_role("region", name=BY_TELEPHONE).get_by_role("link", name="Antwort aufnehmen").first.click()
    keep(anna, "round-6-telephone")
    for _measure in range(offices.EACH):
        at = anna.url
        expect(anna.get_by_label("am Telefon")).to_be_checked()
        anna.get_by_label("in Umsetzung").check()
        anna.get_by_label("3. Was ist geschehen?").fill("Ein Angebot liegt vor, eines fehlt noch.")
        anna.get_by_label("Wer hat geantwortet?").fill("Frau Muster")
        press(anna, "Abgeben")
        expect(anna).not_to_have_url(at)
    expect(anna.get_by_text("am Telefon aufgenommen von Anna Beispiel")).to_have_count(offices.EACH)
    expect(anna.get_by_text("21 von 24 Maßnahmen beantwortet")).to_be_visible()


def anna_asks_back(anna: Page, keep: Callable[[Page, str], None]) -> None:
    open_by(anna, "Antworten prüfen")
    answer = anna.get_by_role("region", name="1.1.1 Jugendkonferenz")
    expect(answer).to_contain_text("Zwei Schulen haben für 2023 schon zugesagt.")
    expect(answer).to_contain_text("Die zweite Konferenz war im Mai, mit vier Schulen.")
    keep(anna, "round-7-review")
    answer.get_by_role("link", name="Zurückfragen").click()
    anna.get_by_label("Was möchten Sie wissen?").fill("Wie viele Jugendliche waren dabei?")
    press(anna, "Rückfrage senden")
    expect(anna.get_by_text("Ihre Frage geht per E-Mail an: Jugendamt.")).to_be_visible()


def the_youth_office_answers_the_question(page: Page, link: str, keep: Callable[[Page, str], None]) -> None:
    page.goto(link)
    expect(page.get_by_text("Wie viele Jugendliche waren dabei?")).to_be_visible()
    open_by(page, "Weiter")
    keep(page, "round-8-question")
    page.get_by_label("3. Was ist geschehen?").fill("Die zweite Konferenz war im Mai, mit 87 Jugendlichen.")
    press(page, "Abgeben")
    expect(heading(page, "Vielen Dank. Alles ist beantwortet.")).to_be_visible()


def anna_approves_and_closes(anna: Page, asked: str, keep: Callable[[Page, str], None]) -> None:
    anna.goto(asked)
    silent = anna.get_by_role("region", name=SILENT)
    expect(silent).to_contain_text("zuletzt erinnert am Montag, 13. Februar 2023")
    press(anna, "Abfrage abschließen")
    expect(anna.get_by_text("Abgegebene Antworten, die noch nicht übernommen sind: 21")).to_be_visible()
    anna.go_back()
    open_by(anna, "Antworten prüfen")
    expect(anna.get_by_text("Ihre Frage:")).to_be_visible()
    press(anna, "Alle 21 übernehmen")
    expect(heading(anna, "Antworten prüfen")).to_be_visible()
    open_by(anna, "Zurück zur Abfrage")
    press(anna, "Abfrage abschließen")
    expect(anna.get_by_text("Die Abfrage ist abgeschlossen.")).to_be_visible()
    keep(anna, "round-9-closed")


def anna_opens_again_closes_and_compares(anna: Page, keep: Callable[[Page, str], None]) -> None:
    open_by(anna, "Abfrage wieder öffnen")
    anna.get_by_label("Warum wird die Abfrage wieder geöffnet?").fill(
        "Die Stadtbibliothek rief doch noch an."
    )
    press(anna, "Abfrage wieder öffnen")
    expect(anna.get_by_text("Die Stadtbibliothek rief doch noch an.")).to_be_visible()
    press(anna, "Abfrage abschließen")
    open_by(anna, "Was sich seit „Stand 30.11.2022“ geändert hat")
    expect(heading(anna, "Was sich geändert hat")).to_be_visible()
    expect(anna.get_by_role("row").filter(has_text="Dolmetschen im Bürgerbüro")).to_contain_text(
        "in Umsetzung"
    )
    keep(anna, "round-9-compared")
