# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.manuscripts.resolving import everything, outline, resolve
from augenhoehe.kit.richtext import Limits, markdown
from augenhoehe.kit.richtext.story import Story
from augenhoehe.kit.text import Block, Link, Run
from tests.kit.text.material import p, table


def read(text: str) -> Story:
    return markdown.read(text.encode(), Limits())


def blocks(text: str) -> tuple[Block, ...]:
    story = read(text)
    return resolve(story, outline(story, first_is_title=True), everything).blocks


def test_blocks() -> None:
    assert blocks(
        "Konzept\n=======\n\n## Ziele\n\nein\nAbsatz\n\n- a\n  1. b\n     mehr\n\n> Zitat\n\n> [!NOTE]\n> Hinweis\n\n"
        "> [!NOTE] gleich dahinter\n\n```\nCode\n```\n\n| Jahr | Zahl |\n|---|---|\n| 2022 | a\\|b |\n\n"
        "<p>HTML <b>fett</b></p>\n"
    ) == (
        p("Ziele", None, "h2"),
        p("ein Absatz"),
        Block(None, "li", 0, runs=(Run("a"),)),
        Block(None, "li", 1, True, (Run("b mehr"),)),
        p("Zitat", None, "quote"),
        p("Hinweis", None, "note"),
        p("gleich dahinter", None, "note"),
        p("Code"),
        table(("Jahr", "Zahl"), ("2022", "a|b")),
        Block(None, "p", runs=(Run("HTML "), Run("fett", ("strong",)))),
    )


def test_marks() -> None:
    assert blocks(
        "a **b *c*** H<sub>2</sub>O <br>[d](https://a.de) [e](javascript:x) `f*` <u>g</u> </b>h  \ni"
    ) == (
        Block(
            None,
            "p",
            runs=(
                Run("a "),
                Run("b ", ("strong",)),
                Run("c", ("em", "strong")),
                Run(" H"),
                Run("2", ("sub",)),
                Run("O \n"),
                Run("d", (Link("https://a.de"),)),
                Run(" [e](javascript:x) f* g h\ni"),
            ),
        ),
    )


def test_what_is_not_taken_over_is_reported() -> None:
    story = read(
        "![Ein Baum](x.png) [f](file:///x) [g](#h)\n\n<p><img alt='Haus'></p>\n\n<script>x</script>\n"
    )
    assert [(one.what, one.detail) for one in story.left_out] == [
        ("picture", "Ein Baum"),
        ("picture", "Haus"),
    ]
    assert "x" not in "".join(item.text for item in list(story.paragraphs())[1:])
