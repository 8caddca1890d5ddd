# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.enums import Recurrence
from augenhoehe.council.reading.duties import find_duties, is_duty
from augenhoehe.council.reading.lines import read_lines
from augenhoehe.council.reading.sentences import read_blocks


def duties(text: str) -> list[str]:
    return [duty.text for duty in find_duties(read_blocks(read_lines(text).content))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Verwaltung wird beauftragt, das Konzept umzusetzen.",
        "Die Bürgermeisterin wird gebeten, zu berichten.",
        "Der Bürgermeister wird aufgefordert, das zu prüfen.",
        "Der Rat beauftragt die Verwaltung mit der Umsetzung.",
        "Die Verwaltung bekommt den Auftrag, das Konzept umzusetzen.",
        "Die Bürgermeisterin erhält damit den Auftrag, dem Rat zu berichten.",
        "Verwaltung und Integrationsmanagement erhalten den gemeinsamen Auftrag, den Plan zu schreiben.",
        "Der Rat erteilt der Verwaltung den Auftrag, das Konzept umzusetzen.",
        "Die Verwaltung soll das Konzept fortschreiben.",
        "Die Stadtverwaltung hat dem Rat jährlich zu berichten.",
        "Dem Rat ist halbjährlich zu berichten.",
        "Ein Bericht ist dem Ausschuss vorzulegen.",
        "Die Verwaltung berichtet dem Rat jährlich.",
        "Über den Fortgang berichtet die Verwaltung einmal im Jahr.",
    ],
)
def test_knows_a_duty(sentence: str) -> None:
    assert is_duty(sentence)
    assert duties(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Rat beschließt das Konzept.",
        "Die Verwaltung wurde damals beauftragt.",
        "Rat und Verwaltung machen sich die Standards zu eigen.",
        "Der Rat nimmt den Bericht der Verwaltung zur Kenntnis.",
        "Das Konzept ist beschlossen.",
        "Das Institut erhält den Auftrag, mit der Verwaltung zu sprechen.",
        "Die Verwaltung erhält einen Zuschuss.",
    ],
)
def test_knows_what_is_none(sentence: str) -> None:
    assert not is_duty(sentence)


def test_takes_each_item_of_a_list_as_a_sentence() -> None:
    text = (
        "1. Der Rat beschließt das Konzept.\n2. Die Verwaltung wird beauftragt,\na) Mittel einzu-\nwerben,\n"
        "b) den Rat zu unterrichten und\nc) jährlich zu berichten.\n3. Der Rat dankt."
    )
    assert duties(text) == [
        "Die Verwaltung wird beauftragt, Mittel einzuwerben.",
        "Die Verwaltung wird beauftragt, den Rat zu unterrichten.",
        "Die Verwaltung wird beauftragt, jährlich zu berichten.",
    ]


def test_takes_items_under_an_order() -> None:
    assert duties("Die Verwaltung erhält den Auftrag\n\na) zu planen und\nb) zu bauen.") == [
        "Die Verwaltung erhält den Auftrag zu planen.",
        "Die Verwaltung erhält den Auftrag zu bauen.",
    ]


@pytest.mark.parametrize(("first", "second"), [("•", "•"), ("1.", "2."), ("-", "-"), ("(1)", "(2)")])
def test_takes_items_under_running_text(first: str, second: str) -> None:
    text = f"Das gilt. Die Verwaltung wird beauftragt:\n{first} zu planen;\n{second} zu bauen\n\nEnde."
    assert duties(text) == [
        "Die Verwaltung wird beauftragt: zu planen.",
        "Die Verwaltung wird beauftragt: zu bauen.",
    ]


def test_takes_items_inside_a_line() -> None:
    text = (
        "Der Rat stimmt zu. 2. Die Verwaltung wird beauftragt, a) zu planen, b) zu bauen und c) zu berichten."
    )
    assert duties(text) == [
        "Die Verwaltung wird beauftragt, zu planen.",
        "Die Verwaltung wird beauftragt, zu bauen.",
        "Die Verwaltung wird beauftragt, zu berichten.",
    ]


def test_leaves_out_the_opening_of_a_motion() -> None:
    assert duties("Der Rat möge beschließen: Die Verwaltung wird gebeten, zu planen.") == [
        "Die Verwaltung wird gebeten, zu planen."
    ]


def test_tells_recurrence_and_lines() -> None:
    text = "Der Rat dankt.\n\nDie Verwaltung wird beauftragt,\na) zu planen,\nb) jährlich\nzu berichten."
    found = find_duties(read_blocks(read_lines(text).content))
    assert [(duty.recurrence, duty.lines) for duty in found] == [
        (None, (3, 4)),
        (Recurrence.YEARLY, (3, 5, 6)),
    ]


def test_duties_have_an_end() -> None:
    assert len(duties("Die Verwaltung soll planen.\n\n" * 600)) == 500
    assert len(duties("Die Verwaltung wird beauftragt,\n" + "a) zu planen,\n" * 600)) == 500
