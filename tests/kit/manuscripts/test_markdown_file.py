# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from hypothesis import given

from augenhoehe.kit.manuscripts import write_markdown
from augenhoehe.kit.text import Block, Link, Run
from tests.kit.manuscripts.material import both, portable
from tests.kit.text.material import p, table, thorough


@thorough
@given(portable)
def test_what_is_written_is_read_again(blocks: list[Block]) -> None:
    data = write_markdown(blocks, title="1. Konzept #1")
    _, read = both(data, "md")
    assert read.blocks == tuple(blocks), data.decode()
    assert read.title == "1. Konzept #1"


def test_plain_texts_look_plain() -> None:
    blocks = (
        p("Ziele", None, "h2"),
        Block(None, "p", runs=(Run("Der Rat "), Run("beschließt", ("strong",)), Run(" das, 5 - 3 = 2."))),
        Block(None, "li", 0, runs=(Run("eins"),)),
        Block(None, "li", 1, True, (Run("zwei"),)),
        p("Achtung", None, "note"),
        p("Zitat", None, "quote"),
        table(("Jahr", "Zahl"), ("2022", "a|b")),
        Block(None, "p", runs=(Run("mehr", (Link("https://example.org/a_b"),)),)),
    )
    assert write_markdown(blocks, title="Konzept").decode() == (
        "# Konzept\n\n## Ziele\n\nDer Rat **beschließt** das, 5 - 3 = 2.\n\n"
        "- eins\n  1. zwei\n\n> [!NOTE]\n> Achtung\n\n> Zitat\n\n"
        "| Jahr | Zahl |\n| --- | --- |\n| 2022 | a&#124;b |\n\n"
        "[mehr](<https://example.org/a&#95;b>)\n"
    )


def test_white_space_is_kept() -> None:
    blocks = (p("  zwei  Leerzeichen\tund\u00a0mehr "), p(" \u00a0x\u00a0"))
    _, read = both(write_markdown(blocks, title="K"), "md")
    assert read.blocks == blocks
