# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts as files can hold them, and reading without the process of its own that would make many examples slow."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from augenhoehe.kit.manuscripts.resolving import Resolved, everything, nothing, outline, resolve
from augenhoehe.kit.richtext import Limits, hypertext, markdown, opendocument, word
from augenhoehe.kit.richtext.story import Story
from augenhoehe.kit.text import Block, Cell, Run
from tests.kit.text import material

MOMENT = datetime.datetime(2026, 11, 22, 10, 30, tzinfo=datetime.UTC)
DAY = MOMENT.date()
READERS = {
    "docx": word.read,
    "odt": opendocument.read,
    "html": hypertext.read,
    "md": markdown.read,
}

# Files are packed and unpacked for every example, so there are fewer of them than elsewhere.
several = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def story(data: bytes, kind: str) -> Story:
    """The story of a file, read in this process."""
    return READERS[kind](data, Limits())


def both(data: bytes, kind: str) -> tuple[Resolved, Resolved]:
    """A file with all changes rejected and with all accepted."""
    told = story(data, kind)
    shape = outline(told, first_is_title=kind in ("html", "md"))
    return resolve(told, shape, nothing), resolve(told, shape, everything)


def bare(blocks: Iterable[Block]) -> list[Block]:
    """Blocks without their ids."""
    return [block.with_id(None) for block in blocks]


def kept(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """What an office file keeps: no blocks without words, no control characters, levels of list items alone."""
    found = []
    for block in blocks:
        rows = tuple(tuple(map(_kept_cell, row)) for row in block.rows if row)
        plain = replace(block, runs=_kept_runs(block.runs), rows=rows)
        if block.kind != "li":
            plain = replace(plain, level=0, ordered=False)
        if any(run.text.strip() for run in _runs(plain)):
            found.append(plain)
    return tuple(found)


def _runs(block: Block) -> list[Run]:
    return [*block.runs, *(run for row in block.rows for cell in row for run in cell.runs)]


def _kept_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    return tuple(Run(run.text.replace("\0", ""), run.marks) for run in runs)


def _kept_cell(cell: Cell) -> Cell:
    runs = _kept_runs(cell.runs)
    return Cell(runs if any(run.text.strip() for run in runs) else (), cell.header)


documents = material.documents.map(kept)
pairs = material.pairs.map(lambda pair: (kept(pair[0]), kept(pair[1])))


# HTML and Markdown know no white space at edges and no rows of different length.
_WORDS = (
    *(
        "Rat",
        "die Stadt",
        "2022",
        "3,5 %",
        "a*b",
        "_x_",
        "1. Mai",
        "- so",
        "# eins",
        "> q",
        "[l](x)",
        "<b>",
        "1)",
    ),
    *(
        "\\",
        "|",
        "`c`",
        "&amp;",
        "ä ö",
        "مرحبا",
        "👩\u200d💻",
        "!",
        "=",
        "+ plus",
        "~~~",
        "| --- |",
        "\u00a0x",
    ),
)
_words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join)
_marked = st.lists(st.builds(Run, _words, material.marks), min_size=1, max_size=3).map(
    lambda runs: tuple(
        run if at == 0 else Run(f" {run.text}"[at % 2 :], run.marks) for at, run in enumerate(runs)
    )
)
_plain_blocks = st.builds(
    lambda form, runs: Block(None, form.kind, form.level, form.ordered, runs),
    st.sampled_from(material.FORMS),
    _marked,
)


@st.composite
def _tables(draw: st.DrawFn) -> Block:
    width, height = draw(st.integers(1, 3)), draw(st.integers(2, 3))
    headed = draw(st.booleans())
    return Block(
        None,
        "table",
        rows=tuple(
            tuple(Cell(draw(_marked), headed and number == 0) for _ in range(width))
            for number in range(height)
        ),
    )


portable = st.lists(st.one_of(_plain_blocks, _plain_blocks, _tables()), min_size=1, max_size=6)
