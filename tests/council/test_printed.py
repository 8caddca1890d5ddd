# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import ConsultationRole, PaperType
from augenhoehe.council.models import Paper
from augenhoehe.council.printed import KIND, ROLE, layout_of, printed_paper
from augenhoehe.council.printing import Layout, print_paper
from augenhoehe.council.reading import read_paper_text
from augenhoehe.council.rules.facts import Step
from augenhoehe.kit.pdftext import text_of
from tests.council import builders


def test_every_kind_and_role_has_its_printed_word() -> None:
    assert set(KIND) == set(PaperType)
    assert set(ROLE) == set(ConsultationRole)
    assert KIND[PaperType.INFORMATION] == "Mitteilungsvorlage"


def test_each_town_has_its_layout(cast: Cast) -> None:
    assert layout_of(builders.paper(cast)) is Layout.COVER_SHEET
    assert layout_of(builders.paper(cast, "kamen")) is Layout.FORM


def test_the_words_of_a_paper(cast: Cast) -> None:
    printed = printed_paper(
        builders.paper(cast, "kamen", department="Bürgerdienste", components=["Das Deckblatt"])
    )
    assert (printed.head_title, printed.town_name) == ("Die Bürgermeisterin", "Stadt Kamen")
    assert (printed.kind, printed.reference, printed.deciding_body) == ("Beschlussvorlage", "12/0900", "Rat")
    assert printed.department == "Fachbereich Bürgerdienste"
    assert [step.role for step in printed.consultations] == ["Vorberatung", "Entscheidung"]
    assert printed.acknowledgement is None


def test_a_paper_for_information_is_noted(cast: Cast) -> None:
    printed = printed_paper(builders.paper(cast, paper_type=PaperType.INFORMATION))
    assert printed.resolution_text is None
    assert printed.acknowledgement == "Der Rat beschließt die Jugendkonferenz."


def test_a_bare_draft_prints_too(cast: Cast) -> None:
    paper = builders.paper(
        cast, reference="", steps=[], resolution_text="", reasons="", date=None, department="Amt"
    )
    printed = printed_paper(paper)
    assert (printed.reference, printed.deciding_body, printed.resolution_text) == (None, None, None)
    assert printed.department == "Amt"


def test_a_body_not_known_here_prints_by_its_name(cast: Cast) -> None:
    paper = builders.paper(cast, steps=[Step("Bezirksvertretung", role=ConsultationRole.DECISION)])
    assert printed_paper(paper).deciding_body == "Bezirksvertretung"


def read_back(paper: Paper) -> tuple[object, ...]:
    reading = read_paper_text(text_of(print_paper(printed_paper(paper), layout_of(paper))))
    steps = tuple((step.body, step.date, step.role) for step in reading.consultations)
    return reading.number, reading.subject, reading.public, reading.resolution_text, steps


def test_what_is_printed_is_read_back_the_same(cast: Cast) -> None:
    for town in ("bergkamen", "kamen"):
        paper = builders.paper(cast, town)
        steps = tuple(
            (item.body_name, item.date, item.role) for item in paper.consultations.order_by("position")
        )
        assert read_back(paper) == ("12/0900", paper.name, True, paper.resolution_text, steps)
