# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is written is read again: plain texts block by block, changes as what was and what shall be."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given

from augenhoehe.kit.manuscripts import (
    read,
    read_revised,
    write_docx,
    write_docx_changes,
    write_odt,
    write_odt_changes,
)
from augenhoehe.kit.text import Block, Run
from bench.compare import Author
from tests.kit.manuscripts import libreoffice
from tests.kit.manuscripts.material import DAY, MOMENT, bare, both, documents, kept, pairs, several
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


@pytest.mark.parametrize("ids", [True, False])
@pytest.mark.parametrize("kind", CHANGES)
@several
@given(pairs)
def test_rejecting_gives_the_old_and_accepting_the_new_text(kind: str, ids: bool, texts: Documents) -> None:
    old, new = texts
    data = CHANGES[kind](old, new, title="Konzept", author="Anna", moment=MOMENT, ids=ids)
    original, changed = both(data, kind)
    assert original.blocks == tuple(bare(old))
    assert changed.blocks == tuple(bare(new))
