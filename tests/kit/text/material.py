# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks and documents to test with: short constructors, and strategies for whatever may come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from augenhoehe.kit.text import Block, Cell, Form, Kind, Link, Mark, Run

# Words with the signs that follow them: few, so that they repeat; some of every kind that breaks naive programs.
WORDS = (
    *(
        "Rat ",
        "die ",
        "der ",
        "soll ",
        "sehr",
        " ",
        ". ",
        "Stadt, ",
        "Konzept. ",
        "2022",
        "3,5 ",
        "ja",
        "neue ",
    ),
    *(
        "e\u0301",
        "\u0301",
        "नमस्ते ",
        "مرحبا ",
        "👩‍💻",
        "🇩🇪🇫🇷",
        "\u00a0",
        "  ",
        "\n",
        "\u2029",
        "\0",
        "-",
        "„",
        "|",
        "\\",
    ),
)
MARKS: tuple[Mark, ...] = (
    "strong",
    "em",
    "sub",
    "sup",
    Link("https://example.org/a"),
    Link("https://example.org/b"),
)

# Times depend on the machine, so no example fails for being slow.
thorough = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def p(text: str, identity: str | None = None, kind: Kind = "p") -> Block:
    """A block of plain text."""
    return Block(identity, kind, runs=(Run(text),))


def numbered(*texts: str) -> tuple[Block, ...]:
    """Paragraphs with the ids b0, b1, …"""
    return tuple(p(text, f"b{number}") for number, text in enumerate(texts))


def table(*rows: Sequence[str], identity: str | None = None) -> Block:
    """A table of plain cells, the first row a heading."""
    return Block(
        identity,
        "table",
        rows=tuple(tuple(Cell((Run(text),), at == 0) for text in row) for at, row in enumerate(rows)),
    )


def texts(blocks: Sequence[Block]) -> list[str]:
    """The words of every block."""
    return [block.text for block in blocks]


text = st.lists(st.sampled_from(WORDS), max_size=9).map("".join)
marks = st.sampled_from(
    ((), (), (), *((mark,) for mark in MARKS), ("strong", "em"), ("em", "strong", MARKS[-1]))
)
runs = st.lists(st.builds(Run, text, marks), max_size=2).map(tuple)
rows = st.lists(st.lists(st.builds(Cell, runs, st.booleans()), max_size=2).map(tuple), max_size=2).map(tuple)
ids = st.one_of(st.none(), st.sampled_from([f"b{number}" for number in range(8)]))
tables = st.builds(lambda identity, content: Block(identity, "table", rows=content), ids, rows)
FORMS = (
    *(Form("p"),) * 5,
    *(Form("h2"), Form("li"), Form("li", 1, True), Form("quote"), Form("note")),
)
plain_blocks = st.builds(
    lambda identity, form, content: Block(identity, form.kind, form.level, form.ordered, content),
    ids,
    st.sampled_from(FORMS),
    runs,
)
blocks = st.one_of(plain_blocks, plain_blocks, plain_blocks, tables)
documents = st.lists(blocks, max_size=5).map(tuple)


@st.composite
def edited(draw: Any, base: tuple[Block, ...], most: int = 3) -> tuple[Block, ...]:
    """A variant of `base` made by the edits people make."""
    result = list(base)
    for _ in range(draw(st.integers(0, most))):
        at = draw(st.integers(0, len(result)))
        match draw(st.sampled_from(("delete", "insert", "move", "join", "within", "within", "within"))):
            case "delete":
                del result[at : at + 1]
            case "move" if at < len(result):
                result.insert(draw(st.integers(0, len(result) - 1)), result.pop(at))
            case "join" if at + 1 < len(result) and result[at].kind != "table" != result[at + 1].kind:
                joined = (*result[at].runs, Run(" "), *result[at + 1].runs)
                result[at : at + 2] = [replace(result[at], runs=joined)]
            case "within" if at < len(result):
                change = _within_table if result[at].kind == "table" else _within_text
                result[at : at + 1] = change(draw, result[at])
            case _:
                result.insert(at, draw(blocks))
    return tuple(result)


def _within_table(draw: Any, block: Block) -> list[Block]:
    return [replace(block, rows=_spliced(draw, block.rows, draw(rows)))]


def _within_text(draw: Any, block: Block) -> list[Block]:
    parts = _by_word(block)
    place = draw(st.integers(0, len(parts)))
    match draw(st.sampled_from(("kind", "words", "marks", "split"))):
        case "kind":
            return [replace(block, kind=draw(st.sampled_from(FORMS)).kind)]
        case "words":
            return [replace(block, runs=_spliced(draw, parts, draw(runs)))]
        case "marks":
            marked = tuple(run._replace(marks=draw(marks)) for run in parts[place : place + 1])
            return [replace(block, runs=(*parts[:place], *marked, *parts[place + 1 :]))]
        case _:
            return [replace(block, runs=parts[:place]), replace(block, id=draw(ids), runs=parts[place:])]


def _by_word(block: Block) -> tuple[Run, ...]:
    return tuple(
        Run(word + end, run.marks)
        for run in block.runs
        for word, end in zip(run.text.split(" "), [*[" "] * run.text.count(" "), ""], strict=True)
    )


def _spliced(draw: Any, parts: tuple[Any, ...], new: tuple[Any, ...]) -> tuple[Any, ...]:
    start = draw(st.integers(0, len(parts)))
    end = draw(st.integers(start, min(len(parts), start + 2)))
    return (*parts[:start], *new, *parts[end:])


pairs = documents.flatmap(lambda base: st.tuples(st.just(base), st.one_of(edited(base), documents)))
families = documents.flatmap(
    lambda base: st.tuples(st.just(base), st.lists(edited(base, most=2), min_size=1, max_size=4))
)
