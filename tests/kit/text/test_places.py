# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.text.places import places
from tests.kit.text.material import p, table


def test_blocks_are_named_by_section_and_number() -> None:
    document = [
        p("Vorab."),
        p("Ziele", kind="h2"),
        p("Text."),
        p("Wege", kind="h3"),
        p("Punkt", kind="li"),
        p("Text."),
        p("Punkt", kind="li"),
        p("Mehr", kind="h2"),
        p("Tiefer", kind="h4"),
        table(["a"]),
        p("Sagt wer", kind="quote"),
        p("Beachte", kind="note"),
    ]
    assert [place.name for place in places(document)] == [
        "Absatz 1",
        "Abschnitt 1",
        "Abschnitt 1 Absatz 1",
        "Abschnitt 1.1",
        "Abschnitt 1.1 Listenpunkt 1",
        "Abschnitt 1.1 Absatz 1",
        "Abschnitt 1.1 Listenpunkt 2",
        "Abschnitt 2",
        "Abschnitt 2.1",
        "Abschnitt 2.1 Tabelle 1",
        "Abschnitt 2.1 Zitat 1",
        "Abschnitt 2.1 Hinweis 1",
    ]


def test_a_place_fits_into_sentences() -> None:
    heading, paragraph = places([p("Ziele", kind="h2"), p("Text.")])
    assert [heading.subject, heading.within, heading.after, heading.behind] == [
        "Die Überschrift von Abschnitt 1",
        "In der Überschrift von Abschnitt 1",
        "Nach der Überschrift von Abschnitt 1",
        "hinter die Überschrift von Abschnitt 1",
    ]
    assert [paragraph.subject, paragraph.within, paragraph.after, paragraph.behind] == [
        "Abschnitt 1 Absatz 1",
        "In Abschnitt 1 Absatz 1",
        "Nach Abschnitt 1 Absatz 1",
        "hinter Abschnitt 1 Absatz 1",
    ]
