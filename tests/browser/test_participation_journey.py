# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kamen writes guidelines together: from a text that is read in to the paper, with every proposal answered.

Clara (integration manager) opens a round. Four organisations answer by their personal links, a resident on a phone
without an account, and one organisation with a Word file full of tracked changes: twenty-five proposals, of which
some say the same and some exclude each other. Everything happens on Monday, 16 January 2023.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE, Visit
from tests.browser.house import House
from tests.browser.test_accessibility import look_at
from tests.browser.test_journey import Story, open_by, press
from tests.kit.richtext import office

TITLE = "Leitlinien für ein gutes Miteinander (erfunden)"
TEXT = """
# Sprache und Bildung

Die Stadt prüft gemeinsam mit den Trägern die Einrichtung von Sprachpatenschaften.

Kurse für Eltern finden zweimal im Jahr statt.

Die Bücherei hält Bücher in mehreren Sprachen bereit.

# Arbeit

Betriebe und Stadt laden einmal im Jahr zu einer Praktikumsbörse ein.

Abschlüsse aus dem Ausland werden im Rathaus beraten.

# Zusammenleben

Vereine erhalten Räume der Stadt, soweit sie frei sind.

Das Fest der Kulturen findet alle zwei Jahre statt.

Über die Umsetzung wird dem Rat einmal im Jahr berichtet.
"""
CLUB = "Begegnungsverein Seseke (erfunden)"
FACTION = "Fraktion Miteinander (erfunden)"
CAFE = "Sprachcafé am Markt (erfunden)"
ADVICE = "Beratungsstelle Ankommen (erfunden)"
RESIDENT = "nuria@post.example"
PAPER = "Willkommensmappe in Leichter Sprache (erfunden)"
WRITER = "elif@post.example"
HAND = 'w:author="Elif Aydın" w:date="2023-01-10T10:00:00Z"'

expect.set_options(timeout=PATIENCE)


@dataclass(frozen=True, slots=True)
class Wish:
    """A point on a paragraph ("1.2": chapter and paragraph), as somebody types it."""

    place: str
    kind: str
    text: str
    reason: str = ""


WISHES = {
    CLUB: (
        Wish(
            "1.1", "Ändern", "Die Stadt richtet gemeinsam mit den Trägern Sprachpatenschaften ein.", "Zeit!"
        ),
        Wish("1.2", "Ändern", "Kurse für Eltern finden viermal im Jahr statt.", "Die Nachfrage ist groß."),
        Wish("2.1", "Danach ergänzen", "Auch Familien sind zur Praktikumsbörse eingeladen."),
        Wish("3.1", "Ändern", "Vereine erhalten Räume der Stadt kostenfrei, soweit sie frei sind."),
        Wish("3.2", "Ändern", "Das Fest der Kulturen findet jedes Jahr statt.", "Alle freuen sich darauf."),
    ),
    FACTION: (
        Wish("1.1", "Streichen", "", "Dafür ist das Land zuständig."),
        Wish("1.2", "Ändern", "Kurse für Eltern finden viermal im Jahr statt.", "Gute Erfahrungen."),
        Wish("2.2", "Ändern", "Abschlüsse aus dem Ausland werden im Rathaus und in der Bücherei beraten."),
        Wish("3.2", "Ändern", "Das Fest der Kulturen findet alle drei Jahre statt.", "Es kostet Geld."),
        Wish("3.3", "Ändern", "Über die Umsetzung wird dem Rat zweimal im Jahr berichtet."),
    ),
    CAFE: (
        Wish(
            "1.2", "Ändern", "Kurse für Eltern finden jeden Monat statt.", "Wer neu ist, kann nicht warten."
        ),
        Wish("1.3", "Ändern", "Die Bücherei hält Bücher in mindestens sechs Sprachen bereit."),
        Wish("1.3", "Danach ergänzen", "Einmal in der Woche wird in der Bücherei vorgelesen."),
        Wish("2.2", "Nur anmerken", "Viele wissen nichts von dieser Beratung."),
        Wish("3.2", "Verschieben", "Die Überschrift", "Das Fest gehört an den Anfang."),
    ),
    ADVICE: (
        Wish("1.3", "Danach ergänzen", "Einmal in der Woche wird in der Bücherei vorgelesen."),
        Wish("2.1", "Ändern", "Betriebe und Stadt laden zweimal im Jahr zu einer Praktikumsbörse ein."),
        Wish("2.2", "Ändern", "Abschlüsse aus dem Ausland werden im Rathaus kostenfrei beraten."),
        Wish("3.1", "Nur anmerken", "Wer entscheidet, welche Räume frei sind?"),
        Wish(
            "3.3",
            "Ändern",
            "Über die Umsetzung wird dem Rat und dem Integrationsrat einmal im Jahr berichtet.",
        ),
    ),
}
"""Four voices with five points each. Two say the same on 1.2, two on 1.3; on 1.1, 1.2 and 3.2 some exclude others."""


def test_kamen_writes_together(
    house: House, visit: Visit, keep: Callable[[Page, str], None], tmp_path: Path
) -> None:
    story = Story(house, visit, keep, tmp_path)
    clara = visit("Clara Fern")
    version = clara_reads_the_text_in(story, clara)
    participation = clara_opens_a_round(story, clara, version)
    links = clara_invites_four(story, clara, participation)
    for name, link in links.items():
        proposes_by_link(story, link, WISHES[name])
    a_resident_takes_part_on_a_phone(story)
    the_office_reads_a_word_file_in(story, clara, participation)

    clara.goto(version)
    clara.get_by_role("navigation", name="Sie sind hier").get_by_role("link", name=TITLE).click()
    concept = clara.url
    clara_settles_the_conflicts(story, clara, f"{concept}vorschlaege/")
    clara_answers_the_others_at_once(story, clara, f"{concept}vorschlaege/")
    the_committee_decides_the_whole_list(story, clara, f"{concept}vorschlaege/")
    decided = the_next_version_takes_it_in(story, clara, concept)
    everybody_is_answered(story, clara, participation)
    the_sender_reads_the_answer(story, links[FACTION])
    everybody_reads_the_outcome(story)
    the_version_goes_to_the_council(story, clara, decided)
    assert house.complaints == []


def clara_reads_the_text_in(story: Story, clara: Page) -> str:
    """Pasted text becomes a concept whose first version is frozen and shown; returns its address."""
    clara.goto("/kamen/intern/konzept/einlesen/")
    clara.get_by_label("Oder fügen Sie den Text hier ein").fill(TEXT)
    press(clara, "Text lesen")
    clara.get_by_label("Titel").fill(TITLE)
    story.keep(clara, "participation-1-read-in")
    press(clara, "Bestätigen: Konzept damit beginnen")
    open_by(clara, "Diese Fassung einfrieren")
    clara.get_by_role("main").get_by_role("button").first.click()
    press(clara, "Auf der öffentlichen Seite zeigen")
    expect(clara.get_by_role("main")).to_contain_text("auf der öffentlichen Seite")
    return clara.url


def clara_opens_a_round(story: Story, clara: Page, version: str) -> str:
    """Open to everybody until the end of February; returns the address of the round."""
    clara.goto(version)
    open_by(clara, "Für Vorschläge öffnen")
    clara.get_by_label("Letzter Tag").fill("2023-02-28")
    clara.get_by_label("Für alle offen").check()
    press(clara, "Für Vorschläge öffnen")
    expect(clara.get_by_role("main")).to_contain_text("Dienstag, 28. Februar 2023")
    return clara.url


def clara_invites_four(story: Story, clara: Page, participation: str) -> dict[str, str]:
    """Without an address the link is shown this once; returns the links by organisation."""
    clara.goto(participation)
    open_by(clara, "Einladen")
    for name in WISHES:
        clara.get_by_label(name, exact=True).check()
        clara.get_by_label(f"E-Mail-Adresse von: {name}").fill("")
    press(clara, "Einladen")
    story.keep(clara, "participation-2-links")
    links = clara.get_by_role("main").locator("code").all_inner_texts()
    names = clara.get_by_role("main").get_by_role("heading", level=3).all_inner_texts()
    return dict(zip(names, links, strict=True))


def proposes_by_link(story: Story, link: str, wishes: Iterable[Wish]) -> None:
    """No account: each point is written on its passage and sent."""
    page = story.visit()
    for count, wish in enumerate(wishes, start=1):
        page.goto(link)
        open_point(page, wish)
        press(page, "Abschicken")
        expect(page.get_by_role("button", name=re.compile("Zurückziehen"))).to_have_count(count)
    page.context.close()


def open_point(page: Page, wish: Wish) -> None:
    """Choose the passage and what shall happen to it, and fill in what this asks for."""
    place = re.compile(r"ändern\s*:\s*Abschnitt\s{}\sAbsatz\s{}$".format(*wish.place.split(".")))
    page.get_by_role("link", name=place).click()
    page.get_by_role("link", name=wish.kind, exact=True).click()
    match wish.kind:
        case "Ändern":
            page.get_by_label("So soll es heißen").fill(wish.text)
        case "Danach ergänzen":
            page.get_by_label("Der neue Absatz").fill(wish.text)
        case "Verschieben":
            page.get_by_label("Sie soll stehen nach").select_option(index=2)
        case "Nur anmerken":
            page.get_by_label("Ihre Anmerkung").fill(wish.text)
    if wish.reason:
        page.get_by_label("Warum?").fill(wish.reason)


def a_resident_takes_part_on_a_phone(story: Story) -> None:
    """From the town's home page to a confirmed proposal, with nothing but a name and an address."""
    phone = story.visit(viewport={"width": 375, "height": 812}, has_touch=True, is_mobile=True)
    phone.goto("/kamen/")
    phone.get_by_role("link", name=re.compile("Sagen, was anders werden soll")).first.click()
    open_point(
        phone,
        Wish("3.1", "Ändern", "Vereine und Nachbarschaften erhalten Räume der Stadt, soweit sie frei sind."),
    )
    phone.get_by_label("Ihr Name oder Ihre Organisation").fill("Nuria Nachbarin")
    phone.get_by_label("Ihre E-Mail-Adresse").fill(RESIDENT)
    story.keep(phone, "participation-3-phone")
    press(phone, "Abschicken")
    expect(phone.get_by_role("main")).to_contain_text(RESIDENT)
    phone.goto(story.house.link_mailed("bestaetigen"))
    story.keep(phone, "participation-3-confirm")
    phone.get_by_role("main").get_by_role("button").first.click()
    expect(phone.get_by_role("main")).to_contain_text("Nr. 21")
    story.keep(phone, "participation-3-thanks")
    phone.context.close()


def the_office_reads_a_word_file_in(story: Story, clara: Page, participation: str) -> None:
    """The welfare association answers as associations do: a Word file with tracked changes and a comment."""
    file = story.folder / "stellungnahme.docx"
    file.write_bytes(word_answer())
    clara.goto(participation)
    open_by(clara, "Datei mit Änderungen einlesen")
    clara.get_by_label("Datei mit nachverfolgten Änderungen").set_input_files(file)
    press(clara, "Datei lesen")
    expect(clara.get_by_role("main")).to_contain_text("4 Punkte")
    clara.get_by_label("Dieser Name darf öffentlich genannt werden").check()
    clara.get_by_label("E-Mail-Adresse").fill(WRITER)
    story.keep(clara, "participation-4-word-file")
    press(clara, "Bestätigen und erfassen")
    expect(clara.get_by_role("main")).to_contain_text("Nr. 25")
    story.keep(clara, "participation-4-submission")


def clara_settles_the_conflicts(story: Story, clara: Page, proposals: str) -> None:
    """Versions of one passage that exclude each other stand side by side: one is chosen, with a reason for all."""
    clara.goto(f"{proposals}?ansicht=konflikte")
    choose = clara.get_by_role("button", name="Fassung wählen und begründen")
    expect(choose).to_have_count(5)
    story.keep(clara, "participation-5-conflicts")
    for left in range(5, 0, -1):
        clara.goto(f"{proposals}?ansicht=konflikte")
        expect(choose).to_have_count(left)
        choose.first.click()
        if left == 5:
            assert look_at(clara) == []
        clara.get_by_label("Diese Fassung").first.check()
        clara.get_by_label("Begründung").fill("Das ist mit den Beteiligten besprochen und bezahlbar.")
        press(clara, "Konflikt klären")
    clara.goto(f"{proposals}?ansicht=konflikte")
    expect(choose).to_have_count(0)


def clara_answers_the_others_at_once(story: Story, clara: Page, proposals: str) -> None:
    """Remarks are noted, everything else is adopted; then no proposal is without an opinion."""
    clara.goto(f"{proposals}?stand=open")
    for number in (14, 19, 25):
        clara.get_by_role("checkbox", name=re.compile(rf"Nr\.\s{number}\b")).check()
    answer(clara, "zur Kenntnis genommen", "Wir haben den Hinweis weitergegeben.")
    clara.goto(f"{proposals}?stand=open")
    clara.get_by_label(re.compile(r"alle\s\d+\sVorschläge")).check()
    answer(clara, "übernommen", "Ein guter Vorschlag.")
    clara.goto(f"{proposals}?ansicht=alle")
    expect(clara.locator(".ah-counts")).to_contain_text("0offen")
    story.keep(clara, "participation-6-all-answered")


def answer(clara: Page, votum: str, reason: str) -> None:
    press(clara, "Votum setzen")
    clara.get_by_role("combobox", name=re.compile("^Votum")).select_option(votum)
    clara.get_by_label("Begründung").fill(reason)
    press(clara, "Stellungnahme speichern")


def the_committee_decides_the_whole_list(story: Story, clara: Page, proposals: str) -> None:
    clara.goto(f"{proposals}?ansicht=alle")
    clara.get_by_label(re.compile(r"alle\s\d+\sVorschläge")).check()
    press(clara, "Entscheidung eintragen")
    clara.get_by_label("Gremium").select_option("Rat der Stadt Kamen")
    clara.get_by_label("Tag der Sitzung").fill("2023-01-16")
    clara.get_by_label("Abstimmung").fill("einstimmig")
    story.keep(clara, "participation-7-decisions")
    press(clara, "Entscheidung eintragen")
    expect(clara.get_by_role("main")).to_contain_text("Entscheidung")


def the_next_version_takes_it_in(story: Story, clara: Page, concept: str) -> str:
    """A preview says what every accepted proposal does; then it is carried out and frozen. Returns the address."""
    clara.goto(concept)
    press(clara, "Nächste Fassung beginnen")
    version = re.sub(r"schreiben/.*$", "", clara.url)
    clara.goto(f"{version}umsetzen/vorschau/")
    expect(clara.locator(".ah-counts")).to_contain_text("16")
    story.keep(clara, "participation-8-preview")
    press(clara, "16 Vorschläge umsetzen")
    text = clara.get_by_role("main")
    expect(text).to_contain_text("Kurse für Eltern finden viermal im Jahr statt.")
    expect(text).to_contain_text("Bücher und Hörbücher in mindestens sechs Sprachen")
    expect(text).to_contain_text("dem Rat und dem Integrationsrat zweimal im Jahr")
    expect(text.get_by_text("Einmal in der Woche wird in der Bücherei vorgelesen.")).to_have_count(1)
    open_by(clara, "Diese Fassung einfrieren")
    press(clara, "Diese Fassung einfrieren")
    expect(clara.get_by_role("main")).to_contain_text("eingefroren am")
    return clara.url


def everybody_is_answered(story: Story, clara: Page, participation: str) -> None:
    """Six letters in one go; then the whole table is shown to everybody."""
    clara.goto(participation)
    press(clara, "Keine Vorschläge mehr annehmen")
    open_by(clara, "Einreichenden antworten")
    for submission in clara.get_by_role("checkbox", name=re.compile("Eingabe")).all():
        submission.check()
    story.keep(clara, "participation-9-replies")
    press(clara, "Allen Ausgewählten antworten")
    expect(clara.get_by_role("main")).to_contain_text("6 von 6 Eingaben sind beantwortet")
    press(clara, "Ergebnis öffentlich zeigen")


def the_sender_reads_the_answer(story: Story, link: str) -> None:
    """On the personal page: what became of each point, and why."""
    page = story.visit()
    page.goto(link)
    expect(page.get_by_role("main")).to_contain_text("Das ist mit den Beteiligten besprochen und bezahlbar.")
    story.keep(page, "participation-9-personal-page")
    page.context.close()


def everybody_reads_the_outcome(story: Story) -> None:
    """The public table names organisations, and persons only where they said so."""
    street = story.visit()
    street.goto("/kamen/beteiligung/")
    street.get_by_role("link", name=re.compile("Zu dieser Runde")).first.click()
    open_by(street, "Was aus den Vorschlägen wurde")
    table = street.get_by_role("main")
    expect(table).to_contain_text(CAFE)
    expect(table).to_contain_text("Elif Aydın")
    expect(table).not_to_contain_text("Nuria")
    story.keep(street, "participation-9-outcome")
    street.context.close()


def the_version_goes_to_the_council(story: Story, clara: Page, version: str) -> None:
    """Nothing is open any more: a paper may take it along."""
    clara.goto(f"{version}vorlage/")
    expect(clara.get_by_role("main")).to_contain_text("0 offen")
    clara.get_by_role("combobox", name="Vorlage").select_option(label=PAPER)
    press(clara, "Dieser Vorlage mitgeben")
    clara.goto(f"{version}vorlage/")
    expect(clara.get_by_role("combobox", name="Vorlage").locator("option:checked")).to_have_text(PAPER)
    story.keep(clara, "participation-9-paper")


def word_answer() -> bytes:
    """The text with three changes and a comment, as Word writes them."""
    changed = {
        "Kurse für Eltern finden zweimal im Jahr statt.": (
            run("Kurse für Eltern finden ")
            + track("del", 1, "zweimal")
            + track("ins", 2, "dreimal")
            + run(" im Jahr statt.")
        ),
        "Die Bücherei hält Bücher in mehreren Sprachen bereit.": (
            run("Die Bücherei hält Bücher ")
            + track("ins", 3, "und Hörbücher ")
            + run("in mehreren Sprachen bereit.")
        ),
        "Vereine erhalten Räume der Stadt, soweit sie frei sind.": (
            run("Vereine ")
            + track("ins", 4, "und Initiativen ")
            + run("erhalten Räume der Stadt, soweit sie frei sind.")
        ),
        "Über die Umsetzung wird dem Rat einmal im Jahr berichtet.": (
            '<w:commentRangeStart w:id="0"/>' + run("Über die Umsetzung") + '<w:commentRangeEnd w:id="0"/>'
            '<w:r><w:commentReference w:id="0"/></w:r>' + run(" wird dem Rat einmal im Jahr berichtet.")
        ),
    }
    chapter = '<w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>'
    body = "".join(
        f"<w:p>{chapter if line.startswith('#') else ''}{changed.get(line, run(line.lstrip('# ')))}</w:p>"
        for line in TEXT.splitlines()
        if line
    )
    comment = f'<w:comment w:id="0" {HAND}><w:p>{run("Auch der Öffentlichkeit?")}</w:p></w:comment>'
    return office.docx(body, comments=comment)


def run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def track(kind: str, number: int, text: str) -> str:
    """An insertion ("ins") or a deletion ("del")."""
    return f'<w:{kind} w:id="{number}" {HAND}>{run(text, "delText" if kind == "del" else "t")}</w:{kind}>'
