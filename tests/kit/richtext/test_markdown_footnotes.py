# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Footnotes of Markdown: read from where they are called, and written there again."""

from __future__ import annotations

from augenhoehe.kit.manuscripts import read, write_markdown
from augenhoehe.kit.richtext.markdown_footnotes import sign, taken_out
from augenhoehe.kit.text import Block, Run

TEXT = """# Konzept

Die Stadt[^a] handelt[^2] und [^fehlt].

- Punkt[^a]

[^a]: Seit *2019*,
und länger.

    Noch ein Satz.
[^2]: Siehe Plan.
[^nie]: Nie gerufen.

```
[^3]: kein Wort davon
```
"""


def test_footnotes_stand_below_their_passage_with_its_number() -> None:
    found = [(block.kind, block.text) for block in read(TEXT.encode(), name="a.md").blocks]
    assert found == [
        ("p", "Die Stadt1 handelt2 und [^fehlt]."),
        ("note", "1 Seit 2019, und länger. Noch ein Satz."),
        ("note", "2 Siehe Plan."),
        ("li", "Punkt3"),
        ("note", "3 Seit 2019, und länger. Noch ein Satz."),
        ("p", "[^3]: kein Wort davon"),
        ("note", "Nie gerufen."),
    ]


def test_signs_that_stand_in_a_file_call_nothing() -> None:
    assert taken_out(f"a{sign(7)}[^1]\n\n[^1]: eins") == (f"a{sign(1)}\n", {1: "eins"}, [])


def test_footnotes_are_written_as_such() -> None:
    runs = (Run("Die Stadt [Fußnote: Seit "), Run("2019", ("strong",)), Run("] handelt [^1]."))
    written = write_markdown([Block(None, "p", runs=runs)], title="Konzept").decode()
    assert written == "# Konzept\n\nDie Stadt[^1] handelt \\[^1\\].\n\n[^1]: Seit **2019**\n"
    again = read(written.encode(), name="a.md").blocks
    assert [block.text for block in again] == ["Die Stadt1 handelt [^1].", "1 Seit 2019"]
