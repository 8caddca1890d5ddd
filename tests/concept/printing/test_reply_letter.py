# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace

from augenhoehe.concept.printing.reply_letter import PrintedReply, letter_document
from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Heading, Paragraph, plain

LETTER = PrintedReply(
    town_name="Stadt Bergkamen",
    recipient=("Elif Aydin", "Am Markt 1"),
    day=datetime.date(2023, 1, 16),
    concept="Konzept",
    number=3,
    opening="Guten Tag,\n\nvielen Dank.",
    points=[("Nr. 1: Kurse", "Ergebnis: abgelehnt.\nDafür fehlt das Geld.")],
    closing="Mit freundlichen Grüßen\nStadt Bergkamen",
)


def words(letter: PrintedReply) -> list[str]:
    nodes = letter_document(letter).nodes
    return [
        plain(node.text if isinstance(node, Heading) else node.runs)
        for node in nodes
        if isinstance(node, (Heading, Paragraph))
    ]


def test_a_letter_says_from_whom_to_whom_when_and_what() -> None:
    assert words(LETTER) == [
        "Stadt Bergkamen",
        "Elif Aydin\nAm Markt 1",
        "16.01.2023",
        "Guten Tag,",
        "vielen Dank.",
        "Nr. 1: Kurse",
        "Ergebnis: abgelehnt.",
        "Dafür fehlt das Geld.",
        "Mit freundlichen Grüßen\nStadt Bergkamen",
    ]
    assert letter_document(LETTER).title == "Ihre Eingabe 3: Konzept"


def test_an_interim_letter_says_so_and_nobody_unknown_is_addressed() -> None:
    letter = replace(LETTER, interim=True, recipient=())
    assert letter_document(letter).title == "Zwischenbescheid zu Ihrer Eingabe 3: Konzept"
    assert words(letter)[1] == "16.01.2023"


def test_the_same_letter_gives_the_same_files() -> None:
    document = letter_document(LETTER)
    assert write_pdf(document) == write_pdf(document)
    assert write_docx(document)[:2] == b"PK"
