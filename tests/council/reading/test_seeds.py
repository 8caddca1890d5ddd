# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The two real papers that define the product; they lie beside the project and are not part of it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from augenhoehe.council.enums import ConsultationRole, PaperType, Recurrence
from augenhoehe.council.reading import Reading, paper_lines, read_paper_text

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
FORMS: dict[str, Callable[[str], str]] = {
    "as given": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "NBSP": lambda text: text.replace(" ", "\u00a0"),
    "without empty lines": lambda text: "\n".join(line for line in text.splitlines() if line.strip()),
    "in one run": lambda text: " ".join(text.split()),
    "indented": lambda text: "\n".join("\t" + line for line in text.splitlines()),
}


def seed(name: str) -> str:
    path = SEEDS / name
    if not path.is_file():
        pytest.skip("the founding papers are not at hand")
    return path.read_text(encoding="utf-8")


def words(text: str | None) -> str:
    return " ".join((text or "").split())


@pytest.mark.parametrize("form", FORMS)
def test_kamen(form: str) -> None:
    reading = read_paper_text(FORMS[form](seed("000_ef9be3f72723aa4b.txt")))
    assert reading.municipality == "Kamen"
    assert reading.number == "039/2022"
    assert reading.date == date(2022, 4, 29)
    assert reading.kind is not None
    assert reading.kind.paper_type is PaperType.RESOLUTION
    assert reading.public is True
    assert reading.subject == "Integrationskonzept"
    assert reading.department == "Bürgerdienste"
    assert reading.author is None
    assert [(step.body, step.date, step.role) for step in reading.consultations] == [
        ("Sozial-, Teilhabe-, Generationen- und Familienausschuss", None, None),
        ("Haupt- und Finanzausschuss", None, None),
        ("Rat der Stadt Kamen", None, ConsultationRole.DECISION),
    ]
    assert words(reading.resolution_text).startswith("Der Rat der Stadt Kamen beschließt das")
    assert words(reading.resolution_text).endswith("und umzusetzen.")
    assert words(reading.reasons).startswith("Durch das vorliegende")
    assert words(reading.reasons).endswith("ihren Niederschlag fanden.")
    assert "\n\nAn der Entwicklung" in (reading.reasons or "") or form == "in one run"
    assert words(reading.financial_impact).startswith("Die dazu notwendigen Mittel")
    assert len(words(reading.financial_impact)) < 70
    assert reading.references == ()
    (duty,) = reading.duties
    assert duty.recurrence is None
    assert duty.text.startswith("Die Verwaltung wird beauftragt, die daraus")
    assert "zielgerichtet weiterzuentwickeln und umzusetzen." in duty.text


@pytest.mark.parametrize("form", FORMS)
def test_bergkamen(form: str) -> None:
    reading = read_paper_text(FORMS[form](seed("001_ea2a38a66bcd7c94.txt")))
    assert reading.municipality == "Bergkamen"
    assert reading.number is None
    assert reading.date is None
    assert reading.kind is not None
    assert reading.kind.paper_type is PaperType.RESOLUTION
    assert reading.public is True
    assert words(reading.subject).startswith("Einführung eines")
    assert words(reading.subject).endswith("- Abschluss und Ausblick")
    assert (reading.department, reading.author) == (None, None)
    assert [(step.body, step.date, step.role) for step in reading.consultations] == [
        ("Ausschuss für Arbeit und Soziales", date(2022, 11, 8), None),
        ("Haupt- und Finanzausschuss", date(2022, 12, 8), None),
        ("Rat der Stadt Bergkamen", date(2022, 12, 8), ConsultationRole.DECISION),
    ]
    assert words(reading.resolution_text).startswith("Der Rat der Stadt Bergkamen befürwortet")
    assert words(reading.resolution_text).endswith("Sachstandsbericht vorzustellen.")
    assert words(reading.reasons).endswith("Zugewanderten.")
    assert "Tippi-Projekt" in words(reading.reasons) or form == "in one run"
    assert reading.financial_impact is None
    (reference,) = reading.references
    assert (reference.number, reference.date) == ("11/1473", date(2019, 2, 21))
    assert "Drucksache Nr.11/1473" in reference.wording
    (duty,) = reading.duties
    assert duty.recurrence is Recurrence.YEARLY
    assert duty.text.startswith("Die Verwaltung wird beauftragt, dem Rat")
    assert [part.split()[:2] for part in reading.components] == [
        ["Das", "Deckblatt"],
        ["Der", "Beschlussvorschlag"],
    ]


def lines_of(reading: Reading, text: str, key: str) -> list[str]:
    lines = paper_lines(text)
    return [lines[number - 1].strip() for number in reading.evidence[key]]


def test_every_proposal_shows_its_line() -> None:
    text = seed("000_ef9be3f72723aa4b.txt")
    reading = read_paper_text(text)
    assert lines_of(reading, text, "number") == ["Nr. 039/2022"]
    assert lines_of(reading, text, "date") == lines_of(reading, text, "department")
    assert lines_of(reading, text, "municipality") == ["Rat der Stadt Kamen"]
    assert lines_of(reading, text, "subject") == ["Integrationskonzept"]
    assert len(lines_of(reading, text, "financial_impact")) == 2
    deciding = reading.consultations[-1]
    lines = paper_lines(text)
    assert [lines[number - 1].split()[0] for number in deciding.lines] == ["Rat", "Der"]
