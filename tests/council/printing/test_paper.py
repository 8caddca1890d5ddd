# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest

from augenhoehe.council.printing import PrintedPaper
from augenhoehe.kit.documents.tree import DocumentError


def test_a_paper_needs_subject_and_kind(form_paper: PrintedPaper) -> None:
    with pytest.raises(DocumentError, match="subject"):
        replace(form_paper, subject=" ")
    with pytest.raises(DocumentError, match="kind"):
        replace(form_paper, kind="")


def test_title_names_the_number_or_the_draft(form_paper: PrintedPaper) -> None:
    assert form_paper.title == "Vorlage 039/2022: Integrationskonzept"
    assert replace(form_paper, reference=None).title == "Vorlage (Entwurf): Integrationskonzept"


@pytest.mark.parametrize(("public", "word"), [(True, "öffentlich"), (False, "nichtöffentlich"), (None, "")])
def test_publicity(form_paper: PrintedPaper, public: bool | None, word: str) -> None:
    assert replace(form_paper, public=public).publicity == word


@pytest.mark.parametrize(
    ("department", "printed"),
    [
        ("Fachbereich  Bürgerdienste", "Fachbereich Bürgerdienste"),
        ("Bürgerdienste", "Fachbereich Bürgerdienste"),
        ("Sozialamt", "Federführung: Sozialamt"),
        ("Büro des Bürgermeisters", "Federführung: Büro des Bürgermeisters"),
        ("Amt für Soziales", "Amt für Soziales"),
        (None, ""),
    ],
)
def test_the_office_stands_as_people_say_it(
    form_paper: PrintedPaper, department: str | None, printed: str
) -> None:
    assert replace(form_paper, department=department).office == printed


def test_components_follow_from_the_paper_unless_named(form_paper: PrintedPaper) -> None:
    assert form_paper.parts == ("Das Deckblatt", "Der Beschlussvorschlag und die Sachdarstellung")
    information = replace(form_paper, resolution_text=None, attachments=("Bericht 2023",))
    assert information.parts == ("Das Deckblatt", "Die Sachdarstellung", "Anlage 1: Bericht 2023")
    assert replace(form_paper, components=("Alles",)).parts == ("Alles",)
    amendment = replace(
        form_paper,
        resolution_heading="Gewünschte Änderung:",
        reasons_heading="Begründung:",
        reasons="Zu selten.",
    )
    assert amendment.parts == ("Das Deckblatt", "Gewünschte Änderung und Begründung")
    assert replace(amendment, reasons=None).parts == ("Das Deckblatt", "Gewünschte Änderung")
    assert replace(amendment, reasons=None, resolution_text=None).parts[1] == "Die Sachdarstellung"
