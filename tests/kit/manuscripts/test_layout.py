# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines of pages as blocks."""

from __future__ import annotations

from collections.abc import Iterable

import typst

from augenhoehe.kit.manuscripts.layout import Printed, blocks_from_layout
from augenhoehe.kit.pdftext import BOLD, Line, Page, Span, extract_lines
from augenhoehe.kit.text import Block

LONG = "Die Stadt fördert das Zusammenleben aller Menschen in allen Stadtteilen und über"
SINCE = "Sie tut das gern und mit vielen anderen und das schon seit etwa"


def page(*texts: str | tuple[str, float, int]) -> Page:
    """Lines below each other, five points a letter; an empty one leaves its place free."""
    lines = []
    top = 800.0
    for one in texts:
        text, size, look = one if isinstance(one, tuple) else (one, 10.0, 0)
        if text:
            lines.append(Line((Span(text, size, look, 50.0, 50.0 + size / 2 * len(text), top),)))
        top -= 12.0
    return Page(595.0, 842.0, tuple(lines))


def told(blocks: Iterable[Block]) -> list[tuple[str, bool, str]]:
    return [(block.kind, block.ordered, block.text) for block in blocks]


def set_in_type(markup: str) -> Printed:
    """What is found in a PDF that Typst made."""
    return blocks_from_layout(extract_lines(typst.compile(markup.encode())))


def test_where_nothing_stands_out_numbers_tell_headings() -> None:
    printed = blocks_from_layout(
        [
            page(
                "1 Einleitung",
                LONG,
                "alle Gren\ufffe",
                f"zen hinweg. {SINCE}",
                "20 Jahren.",
                "Zweiter Absatz.",
                "1.2 Ziele und Wege",
                "• Sprache",
                "• Arbeit finden",
                "1. erstens",
                "2. zweitens",
                "8. Dezember 2022 ist der Tag.",
                "Inhalt ........ 3",
                "3.4.1.2 Tief unten",
                "",
                "Ende ohne Punkt",
            )
        ]
    )
    assert told(printed.blocks) == [
        ("h2", False, "1 Einleitung"),
        ("p", False, f"{LONG} alle Grenzen hinweg. {SINCE} 20 Jahren."),
        ("p", False, "Zweiter Absatz."),
        ("h3", False, "1.2 Ziele und Wege"),
        ("li", False, "Sprache"),
        ("li", False, "Arbeit finden"),
        ("li", True, "erstens"),
        ("li", True, "zweitens"),
        ("p", False, "8. Dezember 2022 ist der Tag."),
        ("h4", False, "3.4.1.2 Tief unten"),
        ("p", False, "Ende ohne Punkt"),
    ]
    assert printed.contents


def test_size_and_weight_tell_title_headings_and_levels() -> None:
    bold = ("Was wir wollen", 10.0, BOLD)
    body = (LONG, "hinaus. Und so geht es weiter.")
    end = ("Ganz am Ende steht noch viel mehr, das sonst", "nirgends steht.")
    cover = page(("Konzept der Stadt", 24.0, 0), "Stand 2024", ("Entwurf", 18.0, 0))
    inner = page(("Einleitung und", 16.0, 0), ("Ziele", 16.0, 0), "", *body, bold, *body)
    printed = blocks_from_layout([cover, inner, page(("Schluss", 16.0, 0), *end), page("Nachtrag.")])
    assert printed.title == "Konzept der Stadt"
    assert [block.text for block in printed.blocks if block.kind == "h2"] == [
        "Einleitung und Ziele",
        "Schluss",
    ]
    assert [block.text for block in printed.blocks if block.kind == "h3"] == ["Was wir wollen"]
    assert [block.text for block in printed.blocks if block.kind == "p"][:2] == ["Stand 2024", "Entwurf"]


def test_bold_words_at_the_begin_of_a_line_are_no_heading() -> None:
    line = (f"{LONG} die", 10.0, 0)
    printed = blocks_from_layout([page(("Titel", 14.0, BOLD), line, ("ganze Stadt", 10.0, BOLD), LONG)])
    assert [block.kind for block in printed.blocks] == ["p"]
    assert ("strong",) in {run.marks for run in printed.blocks[0].runs}


def test_lines_that_repeat_are_left_out() -> None:
    pages = [
        page("Konzept der Stadt", f"Text der Seite {name}.", f"- {number} -")
        for number, name in enumerate("abcd", 1)
    ]
    printed = blocks_from_layout(pages)
    assert [block.text for block in printed.blocks] == [
        " ".join(f"Text der Seite {name}." for name in "abcd")
    ]
    assert printed.edges == tuple(
        line for number in range(1, 5) for line in ("Konzept der Stadt", f"- {number} -")
    )


def test_sentences_go_on_over_pages_and_items_stand_in_their_level() -> None:
    one = page(("Titel", 14.0, BOLD), LONG)
    other = page("Grenzen hinweg.", "• Sprache", ("  • Beruf", 10.0, 0))
    inner = other.lines[2].spans[0]
    deeper = Line((inner._replace(text="• Beruf", left=70.0),))
    printed = blocks_from_layout([one, Page(595.0, 842.0, (*other.lines[:2], deeper))])
    assert told(printed.blocks)[1:] == [
        ("p", False, f"{LONG} Grenzen hinweg."),
        ("li", False, "Sprache"),
        ("li", False, "Beruf"),
    ]
    assert [block.level for block in printed.blocks] == [0, 0, 0, 1]


SIDE_BY_SIDE = """#set page(columns: COLUMNS, width: 20cm)
#set text(lang: "de", size: 10pt, hyphenate: true)
#set par(justify: true, first-line-indent: 1.2em)
#set heading(numbering: "1.1")
= Ankommen in der Stadt
Viele Menschen kommen neu in die Stadt und brauchen Wohnungen, Sprachkurse und Hilfe.#footnote[Zahlen von 2023.]

Die Integrationsbeauftragte hilft *allen*, die Fragen haben; sie kennt Vereine und Verwaltung sehr gut.
== Sprache
#lorem(60)
- Kurse am Abend, damit auch kommen kann, wer am Tag arbeitet und Kinder hat
- Treffpunkte
+ zuerst
+ dann
#table(columns: 3, table.header([*Jahr*], [*Kurse*], [*Plätze*]), [2023], [4], [80], [2024], [5], [100])
= Bleiben
#lorem(200)
"""


def test_columns_notes_and_tables_of_a_real_file() -> None:
    found = [set_in_type(SIDE_BY_SIDE.replace("COLUMNS", number)) for number in "12"]
    for printed in found:
        kinds = [(block.kind, block.ordered) for block in printed.blocks]
        assert [block.text for block in printed.blocks if block.kind in ("h2", "h3")] == [
            "1 Ankommen in der Stadt",
            "1.1 Sprache",
            "2 Bleiben",
        ]
        assert kinds.count(("p", False)) == 4
        assert [kind for kind in kinds if kind[0] == "li"] == [("li", False)] * 2 + [("li", True)] * 2
        assert "Die Integrationsbeauftragte hilft allen, die Fragen haben;" in printed.blocks[2].text
        assert ("note", False) in kinds
    tables = [block for block in found[0].blocks if block.kind == "table"]
    assert [[cell.header for cell in row] for row in tables[0].rows] == [[True] * 3, [False] * 3, [False] * 3]
    assert [cell.runs[0].text for cell in tables[0].rows[2]] == ["2024", "5", "100"]


def test_columns_that_the_file_goes_through_line_by_line() -> None:
    left = [f"Zeile {number} der linken Spalte, die fast voll ist" for number in range(9)]
    right = [f"Zeile {number} der rechten Spalte, die auch voll" for number in range(9)]
    lines = tuple(
        Line(
            (
                Span(one, 10.0, 0, 50.0, 50.0 + 5 * len(one), 800.0 - 12 * number),
                Span(other, 10.0, 0, 310.0, 310.0 + 5 * len(other), 800.0 - 12 * number),
            )
        )
        for number, (one, other) in enumerate(zip(left, right, strict=True))
    )
    printed = blocks_from_layout([Page(595.0, 842.0, lines)])
    assert [block.text for block in printed.blocks] == [" ".join([*left, *right])]


def test_nothing_gives_nothing() -> None:
    assert blocks_from_layout([]) == blocks_from_layout([page("", " ")]) == Printed()


def test_a_page_of_three_thousand_lines_is_borne() -> None:
    lines = tuple(
        Line((Span(f"Wort {at}", 10.0 if at % 2 else 8.0, 0, 50.0, 90.0, -12.0 * at),)) for at in range(3_000)
    )
    assert blocks_from_layout([Page(595.0, 842.0, lines)]).blocks
