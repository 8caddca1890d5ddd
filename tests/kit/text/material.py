# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks and documents to test with: short constructors, and strategies for whatever may come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from augenhoehe.kit.text import Block, Cell, Kind, Link, Mark, Run

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
KINDS: tuple[Kind, ...] = ("p", "p", "p", "h2", "h3", "li", "quote", "note")

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
FORMS = (("p", 0, False),) * 5 + (
    ("h2", 0, False),
    ("li", 0, False),
    ("li", 1, True),
    ("quote", 0, False),
    ("note", 0, False),
)
plain_blocks = st.builds(
    lambda identity, form, content: Block(identity, *form, content), ids, st.sampled_from(FORMS), runs
)
blocks = st.one_of(plain_blocks, plain_blocks, plain_blocks, tables)
documents = st.lists(blocks, max_size=5).map(tuple)


@st.composite
def edited(draw: Any, base: tuple[Block, ...], most: int = 3) -> tuple[Block, ...]:
    """A variant of `base` made by the edits people make."""
    result = list(base)
    for _ in range(draw(st.integers(0, most))):
        at = draw(st.integers(0, len(result)))
        if at == len(result):
            result.append(draw(blocks))
            continue
        block = result[at]
        match draw(st.sampled_from(("delete", "insert", "move", "kind", "words", "marks", "split", "join"))):
            case "delete":
                del result[at]
            case "insert":
                result.insert(at, draw(blocks))
            case "move":
                result.insert(draw(st.integers(0, len(result) - 1)), result.pop(at))
            case "kind" if block.kind != "table":
                result[at] = replace(block, kind=draw(st.sampled_from(KINDS)))
            case "words" if block.kind == "table":
                result[at] = replace(block, rows=_spliced(draw, block.rows, draw(rows)))
            case "words":
                result[at] = replace(block, runs=_spliced(draw, _by_word(block), draw(runs)))
            case "marks" if block.runs:
                parts = list(_by_word(block))
                place = draw(st.integers(0, len(parts) - 1))
                parts[place] = parts[place]._replace(marks=draw(marks))
                result[at] = replace(block, runs=tuple(parts))
            case "split" if block.runs:
                parts = list(_by_word(block))
                place = draw(st.integers(0, len(parts)))
                halves = (tuple(parts[:place]), tuple(parts[place:]))
                result[at : at + 1] = [
                    replace(block, runs=halves[0]),
                    replace(block, id=draw(ids), runs=halves[1]),
                ]
            case "join" if at + 1 < len(result) and block.kind != "table" != result[at + 1].kind:
                result[at : at + 2] = [replace(block, runs=(*block.runs, Run(" "), *result[at + 1].runs))]
            case _:
                pass
    return tuple(result)


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
