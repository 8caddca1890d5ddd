# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is written is read again: plain texts block by block, changes as what was and what shall be."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.manuscripts import (
    read,
    read_revised,
    write_docx,
    write_docx_changes,
    write_odt,
    write_odt_changes,
)
from augenhoehe.kit.text import Block, Link, Moved, Run, compare
from bench.compare import EDITS, Author
from tests.kit.manuscripts import libreoffice
from tests.kit.manuscripts.material import DAY, MOMENT, bare, both, documents, pairs, several
from tests.kit.text.material import p, table

Documents = tuple[tuple[Block, ...], tuple[Block, ...]]
CHANGES = {"docx": write_docx_changes, "odt": write_odt_changes}
PLAIN = {"docx": write_docx, "odt": write_odt}


@pytest.mark.parametrize("kind", PLAIN)
@several
@given(documents)
def test_what_is_written_is_read_again(kind: str, blocks: tuple[Block, ...]) -> None:
    data = PLAIN[kind](blocks, title="Konzept", author="Anna", day=DAY)
    original, changed = both(data, kind)
    assert original.blocks == changed.blocks == tuple(bare(blocks))
    assert changed.title == "Konzept"


@pytest.mark.parametrize("kind", CHANGES)
@several
@given(pairs, st.booleans())
def test_rejecting_gives_the_old_and_accepting_the_new_text(kind: str, texts: Documents, ids: bool) -> None:
    old, new = texts
    data = CHANGES[kind](old, new, title="Konzept", author="Anna", moment=MOMENT, ids=ids)
    original, changed = both(data, kind)
    assert original.blocks == tuple(bare(old))
    assert changed.blocks == tuple(bare(new))


def edited_concept() -> Documents:
    """A concept of 80 blocks with edits of every kind, a table and lists among them."""
    author = Author(7)
    old = author.document(80)
    new = author.edited(old, dict.fromkeys(EDITS, 2))
    items = tuple(Block(f"l{at}", "li", at % 3, at > 3, (Run(author.sentence()),)) for at in range(6))
    before = table(("Jahr", "Zahl"), ("2022", "1"), ("2023", "2"), ("Summe", "drei Kurse"), identity="t")
    after = table(("Jahr", "Zahl"), ("2022", "7"), ("2024", "2"), ("2025", "9"), identity="t")
    return (
        (*old[:40], *items, before, *old[40:], p("Das Ende.", "end")),
        (
            *new[:40],
            *items[:2],
            p("Neuer Punkt.", None, "li"),
            *items[3:],
            after,
            *new[40:],
            p("Ein neues Ende."),
        ),
    )


@pytest.mark.skipif(libreoffice.executable() is None, reason=libreoffice.MISSING)
def test_libreoffice_accepts_and_rejects_as_we_do(tmp_path: Path) -> None:
    old, new = edited_concept()
    files = [
        (kind, write(old, new, title="Konzept", author="Anna", moment=MOMENT))
        for kind, write in CHANGES.items()
    ]
    for accepted, rejected in libreoffice.settle(files, tmp_path):
        assert read(accepted).blocks == tuple(bare(new))
        # LibreOffice 7.4 does not give back what kind of paragraph it was, nor its marks; the words it does.
        assert [block.text for block in read(rejected).blocks] == [block.text for block in old]


@pytest.mark.parametrize("kind", CHANGES)
def test_equal_input_gives_equal_bytes(kind: str) -> None:
    old, new = edited_concept()
    one, other = (CHANGES[kind](old, new, title="Konzept", author="Anna", moment=MOMENT) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("kind", CHANGES)
def test_every_change_bears_author_and_moment(kind: str) -> None:
    old, new = edited_concept()
    data = CHANGES[kind](old, new, title="Konzept", author="Büro für Integration", moment=MOMENT)
    revised = read_revised(data)
    assert {change.author for change in revised.changes} == {"Büro für Integration"}
    assert {change.date for change in revised.changes} == {MOMENT}
    assert revised.title == "Konzept"
    assert {change.kind for change in revised.changes} >= {"insert", "delete"}


def test_word_files_track_moves_kinds_and_rows() -> None:
    old, new = edited_concept()
    data = write_docx_changes(old, new, title="Konzept", author="Anna", moment=MOMENT)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read("word/document.xml").decode()
    moves = sum(isinstance(operation, Moved) for operation in compare(old, new).operations)
    assert moves >= 2
    for sign in ("From", "To"):
        assert text.count(f"<w:move{sign}RangeStart") == text.count(f"<w:move{sign}RangeEnd") == moves
    for sign in (
        "<w:pPrChange ",
        "<w:rPrChange ",
        "<w:trPr><w:cantSplit/><w:ins ",
        "<w:trPr><w:cantSplit/><w:del ",
    ):
        assert sign in text


def test_what_no_file_may_hold_is_left_out() -> None:
    blocks = (Block("b1", "p", runs=(Run("a\0b\x07c", (Link("javascript:alert(1)"),)),)),)
    for write in PLAIN.values():
        data = write(blocks, title="\0", author="\0", day=DAY)
        assert read(data).blocks == (p("abc"),)
