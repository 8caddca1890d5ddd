# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

from augenhoehe.kit.text import Block, Cell, Run
from augenhoehe.kit.text.edit import edit
from augenhoehe.kit.text.tokens import stream
from tests.kit.text.material import table

OLD = table(
    ["Jahr", "Ziel", "Stand"], ["2022", "drei neue Kurse", "offen"], ["2023", "ein großes Fest", "offen"]
)


def hunks(new: Block, old: Block = OLD) -> list[tuple[str, str]]:
    found, _ = edit(stream(old), stream(new))
    return [(str(hunk.deleted), str(hunk.inserted)) for hunk in found]


def test_only_the_words_of_a_cell_change() -> None:
    new = table(
        ["Jahr", "Ziel", "Stand"],
        ["2022", "vier neue Kurse", "offen"],
        ["2023", "ein großes Fest", "erreicht"],
    )
    assert hunks(new) == [("drei", "vier"), ("offen", "erreicht")]


def test_rows_come_and_go_whole() -> None:
    new = table(
        ["Jahr", "Ziel", "Stand"], ["2023", "ein großes Fest", "offen"], ["2024", "zwei Reisen", "geplant"]
    )
    assert hunks(new) == [("2022\tdrei neue Kurse\toffen\t\n", ""), ("", "2024\tzwei Reisen\tgeplant\t\n")]


def test_columns_come_and_go_whole() -> None:
    new = table(["Jahr", "Stand"], ["2022", "offen"], ["2023", "offen"])
    assert hunks(new) == [("Ziel\t", ""), ("drei neue Kurse\t", ""), ("ein großes Fest\t", "")]


def test_all_rows_go() -> None:
    assert hunks(Block(None, "table")) == [(str(stream(OLD)), "")]


def test_a_cell_becomes_a_heading() -> None:
    first = tuple(Cell(cell.runs, False) for cell in OLD.rows[0])
    (one, *_), restyles = edit(stream(OLD), stream(replace(OLD, rows=(first, *OLD.rows[1:]))))
    assert one.deleted.tokens == ("\0header",)
    assert one.inserted.tokens == ("\0cell",)
    assert restyles == ()


def test_a_new_column_beside_a_new_heading_is_one_change() -> None:
    old = Block(None, "table", rows=((Cell((Run("Jahr"),), header=True),),))
    new = Block(None, "table", rows=((Cell((Run("Neu"),)), Cell((Run("Jahr"),))),))
    (hunk,), _ = edit(stream(old), stream(new))
    assert (str(hunk.deleted), str(hunk.inserted)) == ("", "Neu\t")
