# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines of pages as blocks."""

from __future__ import annotations

from augenhoehe.kit.manuscripts.layout import blocks_from_layout
from augenhoehe.kit.text import Block

LONG = "Die Stadt fördert das Zusammenleben aller Menschen in allen Stadtteilen und über"


def told(blocks: tuple[Block, ...]) -> list[tuple[str, bool, str]]:
    return [(block.kind, block.ordered, block.text) for block in blocks]


def test_headings_lists_and_paragraphs() -> None:
    page = "\r\n".join(
        [
            "1 Einleitung",
            LONG,
            "alle Gren\ufffe\r\nzen hinweg. Sie tut das gern und mit vielen anderen zusammen seit 20 Jahren",
            "und länger.",
            "Zweiter Absatz.",
            "1.2 Ziele und Wege",
            "• Sprache",
            "lernen",
            "• Arbeit finden",
            "1. erstens",
            "2. zweitens",
            "8. Dezember 2022 ist der Tag.",
            "Inhalt ........ 3",
            "3.4.1.2 Tief unten",
            "",
            "Ende ohne Punkt",
        ]
    )
    blocks, left_out = blocks_from_layout([page])
    assert told(blocks) == [
        ("h2", False, "1 Einleitung"),
        (
            "p",
            False,
            f"{LONG} alle Grenzen hinweg. Sie tut das gern und mit vielen anderen zusammen seit 20 Jahren und länger.",
        ),
        ("p", False, "Zweiter Absatz."),
        ("h3", False, "1.2 Ziele und Wege"),
        ("li", False, "Sprache lernen"),
        ("li", False, "Arbeit finden"),
        ("li", True, "erstens"),
        ("li", True, "zweitens 8. Dezember 2022 ist der Tag."),
        ("h4", False, "3.4.1.2 Tief unten"),
        ("p", False, "Ende ohne Punkt"),
    ]
    assert left_out == ()


def test_lines_that_repeat_are_left_out() -> None:
    pages = [
        f"Konzept der Stadt\nText der Seite {name}.\n- {number} -" for number, name in enumerate("abcd", 1)
    ]
    blocks, left_out = blocks_from_layout(pages)
    assert [block.text for block in blocks] == [f"Text der Seite {name}." for name in "abcd"]
    assert left_out == tuple(
        line for number in range(1, 5) for line in ("Konzept der Stadt", f"- {number} -")
    )


def test_nothing_gives_nothing() -> None:
    assert blocks_from_layout([]) == blocks_from_layout(["", " \n"]) == ((), ())
