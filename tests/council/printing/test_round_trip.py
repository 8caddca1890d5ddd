# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is printed is read back as the same data: the town's archive may come from anywhere, also from us."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from augenhoehe.council.enums import ConsultationRole
from augenhoehe.council.printing import Layout, PrintedConsultation, PrintedPaper, print_paper
from augenhoehe.council.reading import PaperKind, Reading, read_paper_text
from augenhoehe.kit.pdftext.contents import text_of

ROLE_WORDS = {
    ConsultationRole.HEARING: "Anhörung",
    ConsultationRole.ADVISORY: "Vorberatung",
    ConsultationRole.DECISION: "Entscheidung",
    ConsultationRole.INFORMATION: "Kenntnisnahme",
}
SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
LAYOUTS = {"000_ef9be3f72723aa4b.txt": Layout.FORM, "001_ea2a38a66bcd7c94.txt": Layout.COVER_SHEET}


def read_back(paper: PrintedPaper, layout: Layout) -> Reading:
    return read_paper_text(text_of(print_paper(paper, layout)))


def squeezed(text: str | None) -> str:
    """Words and paragraphs; how lines were broken does not count."""
    return "\n".join(" ".join(part.split()) for part in (text or "").replace("\n•", "\n\n•").split("\n\n"))


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("name", ["form_paper", "cover_paper"])
def test_a_printed_paper_is_read_back(name: str, layout: Layout, request: pytest.FixtureRequest) -> None:
    paper: PrintedPaper = request.getfixturevalue(name)
    reading = read_back(paper, layout)
    assert reading.number == paper.reference
    assert reading.kind == PaperKind.RESOLUTION
    assert reading.public is True
    assert reading.subject == paper.subject
    assert reading.department == (paper.department and paper.department.removeprefix("Fachbereich "))
    assert reading.date == paper.date
    assert [(step.body, step.date) for step in reading.consultations] == [
        (station.body, station.date) for station in paper.consultations
    ]
    assert squeezed(reading.resolution_text) == squeezed(paper.resolution_text)
    assert squeezed(reading.reasons) == squeezed(paper.reasons)


@pytest.mark.parametrize("layout", list(Layout))
def test_roles_dates_author_and_money_are_read_back(form_paper: PrintedPaper, layout: Layout) -> None:
    day = datetime.date(2022, 5, 10)
    stations = tuple(
        PrintedConsultation(body, day + datetime.timedelta(days=number), word)
        for number, (body, word) in enumerate(
            [
                ("Integrationsrat", "Anhörung"),
                ("Sozial-, Teilhabe-, Generationen- und Familienausschuss", "Vorberatung"),
                ("Rat der Stadt Kamen", "Entscheidung"),
                ("Jugendhilfeausschuss", "Kenntnisnahme"),
            ]
        )
    )
    paper = replace(
        form_paper,
        consultations=stations,
        author="Anna Beispiel",
        public=False,
        financial_impact="Im Haushalt 2022 stehen 12.500,00 € bereit.",
    )
    reading = read_back(paper, layout)
    assert [
        (step.body, step.date, step.role and ROLE_WORDS[step.role]) for step in reading.consultations
    ] == [(station.body, station.date, station.role) for station in stations]
    assert reading.author == "Anna Beispiel"
    assert reading.public is False
    assert squeezed(reading.financial_impact) == paper.financial_impact


@pytest.mark.parametrize("layout", list(Layout))
def test_what_is_to_be_noted_is_read_back(form_paper: PrintedPaper, layout: Layout) -> None:
    noted = "Der Ausschuss nimmt den Bericht zur Kenntnis."
    stations = [PrintedConsultation("Rat der Stadt Kamen", datetime.date(2022, 5, 10), "Kenntnisnahme")]
    paper = replace(
        form_paper,
        kind="Mitteilungsvorlage",
        resolution_text=None,
        acknowledgement=noted,
        consultations=stations,
    )
    reading = read_back(paper, layout)
    assert reading.resolution_text == noted
    assert [step.role for step in reading.consultations] == [ConsultationRole.INFORMATION]
    assert squeezed(reading.reasons) == squeezed(paper.reasons)


@pytest.mark.parametrize(
    "components",
    [
        (),
        ("Das Deckblatt", "Der Beschlussvorschlag und die Sachdarstellung"),
        (
            "Das Deckblatt",
            "Der Beschlussvorschlag",
            "Die Sachdarstellung mit einer Übersicht über alle Standorte, an denen gearbeitet wurde",
            "Anlage 1: Integrationskonzept 2022",
        ),
    ],
)
def test_components_are_read_back(cover_paper: PrintedPaper, components: tuple[str, ...]) -> None:
    paper = replace(cover_paper, components=components)
    assert read_back(paper, Layout.COVER_SHEET).components == paper.parts


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize(
    "office", ["Bürgerdienste", "Sozialamt", "Integrationsmanagement", "Amt für Soziales"]
)
def test_any_office_is_read_back(form_paper: PrintedPaper, office: str, layout: Layout) -> None:
    reading = read_back(replace(form_paper, department=office), layout)
    assert reading.department in (office, office.removeprefix("Amt "))


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_founding_papers_survive_being_read_printed_and_read_again(name: str) -> None:
    source = SEEDS / name
    if not source.exists():
        pytest.skip("the founding papers are not here")
    first = read_paper_text(source.read_text(encoding="utf-8"))
    paper = PrintedPaper(
        head_title="Die Bürgermeisterin",
        town_name=first.municipality or "",
        kind="Beschlussvorlage",
        subject=first.subject or "",
        consultations=[
            PrintedConsultation(step.body, step.date, step.role and ROLE_WORDS[step.role])
            for step in first.consultations
        ],
        reference=first.number,
        public=first.public,
        date=first.date,
        department=first.department,
        author=first.author,
        deciding_body="Rat",
        components=first.components,
        resolution_text=first.resolution_text,
        reasons=first.reasons,
        financial_impact=first.financial_impact,
    )
    second = read_back(paper, LAYOUTS[name])
    for key in "number date kind public subject department author municipality components".split():
        assert getattr(second, key) == getattr(first, key), key
    assert [(s.body, s.date) for s in second.consultations] == [(s.body, s.date) for s in first.consultations]
    for key in ("resolution_text", "reasons", "financial_impact"):
        assert squeezed(getattr(second, key)) == squeezed(getattr(first, key)), key
    assert [duty.recurrence for duty in second.duties] == [duty.recurrence for duty in first.duties]
    assert [reference.number for reference in second.references] == [ref.number for ref in first.references]
