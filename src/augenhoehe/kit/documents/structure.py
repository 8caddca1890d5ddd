# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""What all writers need to know about a tree.

heading levels without gaps, numbers, anchors, links that may stay.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from augenhoehe.kit.charts import Chart, ChartTable, LineChart, as_table
from augenhoehe.kit.charts.model import breaks_of
from augenhoehe.kit.documents.tree import (
    Align,
    Column,
    DescriptionList,
    Document,
    Heading,
    ItemList,
    Node,
    Note,
    Paragraph,
    Run,
    Table,
    Text,
    plain,
    runs_of,
)

#: Schemes a reader may be sent to. Everything else is printed as text.
SCHEMES = ("https://", "http://", "mailto:", "tel:", "#")


UMLAUTS = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}


@dataclass(frozen=True, slots=True)
class Placed:
    """A heading where it stands: its real level, its number ("" when unnumbered), its unique anchor."""

    heading: Heading
    level: int
    number: str
    anchor: str


NUMBERED_LEVELS = 2
"""Deeper headings carry names that often have a code of their own; two numbers side by side would be confused."""


def placed_headings(document: Document) -> dict[int, Placed]:
    """Return, by position in document.nodes, every heading.

    A level never jumps by more than one (PDF/UA, WCAG 1.3.1).
    """
    placed: dict[int, Placed] = {}
    counters: list[int] = []
    above: list[int] = []
    anchors = _anchors(document)
    for position, node in enumerate(document.nodes):
        if not isinstance(node, Heading):
            continue
        while above and above[-1] >= node.level:
            above.pop()
        above.append(node.level)
        level = len(above)
        counters = [*counters[:level], *([0] if level > len(counters) else [])]
        counters[-1] += 1
        number = ".".join(map(str, counters)) if document.numbered and level <= NUMBERED_LEVELS else ""
        placed[position] = Placed(node, level, number, anchors[position])
    return placed


def _anchors(document: Document) -> dict[int, str]:
    """By position, the anchor of every heading. Those that were given come first: one made from words gives way."""
    headings = [(at, node) for at, node in enumerate(document.nodes) if isinstance(node, Heading)]
    used = {run.anchor for node in document.nodes for text in _texts(node) for run in runs_of(text)}
    given = {at: unique(node.anchor, used) for at, node in headings if node.anchor}
    made = {at: unique(slug(plain(node.text)), used) for at, node in headings if not node.anchor}
    return given | made


DEEPEST_CONTENTS, MOST_CONTENTS = 3, 120
"""How many levels a list of contents has, and how many lines: a longer one has fewer levels."""


def contents_depth(headings: Iterable[Placed], levels_wanted: int = DEEPEST_CONTENTS) -> int:
    """How deep the list of contents goes: at most as deep as it is wanted."""
    levels = [placed.level for placed in headings]
    fitting = (
        depth
        for depth in range(min(levels_wanted, DEEPEST_CONTENTS), 1, -1)
        if sum(level <= depth for level in levels) <= MOST_CONTENTS
    )
    return next(fitting, 1)


def anchors_of(document: Document, headings: Iterable[Placed]) -> frozenset[str]:
    """Return every place that a link inside the document can lead to: headings, and runs that carry an anchor."""
    named = (run.anchor for node in document.nodes for text in _texts(node) for run in runs_of(text))
    return frozenset((*(placed.anchor for placed in headings), *filter(None, named)))


def _texts(node: Node) -> Iterator[Text]:
    """The texts of a node that may hold places to link to."""
    match node:
        case Paragraph():
            yield node.runs
        case ItemList():
            for item in node.entries():
                yield item.runs
                if item.below:
                    yield from _texts(item.below)
        case DescriptionList():
            for pair in node.items:
                yield from pair
        case Note():
            yield from node.body


def slug(text: str) -> str:
    """Return an id from words.

    lower case, umlauts written out, hyphens between; "abschnitt" when nothing is left.
    """
    words = hyphened(text, 60)
    return words if words[:1].isalpha() else f"abschnitt-{words}".strip("-")


def hyphened(text: str, most: int) -> str:
    """Return lower-case ASCII words with hyphens between, at most so many characters; umlauts are written out."""
    lowered = text.lower().translate(UMLAUTS)
    ascii_only = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:most].strip("-")


def unique(anchor: str, used: set[str]) -> str:
    """Return the anchor, with a number behind it when it is taken; remembers it in used."""
    candidate, count = anchor, 1
    while candidate in used:
        count += 1
        candidate = f"{anchor}-{count}"
    used.add(candidate)
    return candidate


def safe_link(run: Run) -> str | None:
    """Return the run's link when its scheme is allowed and it holds no control characters, else None."""
    link = (run.link or "").strip()
    if not link.lower().startswith(SCHEMES) or len(link) > 2000 or not link.isprintable() or " " in link:
        return None
    return link


def stays_whole(row: Sequence[Text]) -> bool:
    """Whether a row of a dense table is short enough to be kept from breaking; a longer one may fill a page."""
    return all(len(plain(cell)) <= 500 for cell in row)


LETTERS, LETTERS_OF_HEADS = 9, 7
"""How many letters of a name, and of a word of a head in bold, find room in a column of weight 1."""


LETTERS_OF_LINE = 64
"""How many letters of a lying table find room beside each other."""


def chart_as_table(chart: Chart, caption: str) -> Table:
    """Return the chart's figures as a table of the tree, first column naming the rows.

    A few points in time lie beside each other, as they do in the chart: a line for each series instead of one for each
    year.
    """
    figures = as_table(chart)
    if isinstance(chart, LineChart) and not breaks_of(chart) and all(row[0].strip() for row in figures.rows):
        lying = _lying(figures, caption)
        letters = (
            max(len(plain(row[place])) for row in ([column.header for column in lying.columns], *lying.rows))
            for place in range(len(lying.columns))
        )
        if sum(letters) <= LETTERS_OF_LINE:
            return lying
    first, *others = figures.header
    # Long names take up to half of the width, so that the table does not grow down the page; long words of a
    # head take more than short ones, so that they stay whole.
    weights = [max(1.0, max(map(len, name.split()), default=0) / LETTERS_OF_HEADS) for name in others]
    longest = max((len(str(row[0])) for row in figures.rows), default=0)
    wide = max(2.0, min(longest / LETTERS, sum(weights)))
    columns = [
        Column(first, Align.LEFT, wide),
        *(Column(name, Align.RIGHT, weight) for name, weight in zip(others, weights, strict=True)),
    ]
    return Table(
        caption=caption,
        columns=tuple(columns),
        rows=figures.rows,
        row_header=True,
        footer=(figures.footer,) if figures.footer else (),
    )


def _lying(figures: ChartTable, caption: str) -> Table:
    """The table with its rows as columns."""
    first, *lines = zip(figures.header, *figures.rows, strict=True)
    return Table(
        caption=caption,
        columns=(
            Column(first[0], Align.LEFT, 2.0),
            *(Column(head, Align.RIGHT) for head in first[1:]),
        ),
        rows=tuple(lines),
        row_header=True,
    )


def is_rtl(text: str) -> bool:
    """Whether most of its letters run from right to left; where there are as many of both, the first tells.

    The first alone does not (rule P2 of the Unicode bidi algorithm): a German sentence may begin with a name.
    """
    if text.isascii():
        return False
    directions = [name for name in map(unicodedata.bidirectional, text) if name in ("L", "R", "AL")]
    leftward = sum(name != "L" for name in directions)
    return leftward * 2 > len(directions) or (
        leftward > 0 and leftward * 2 == len(directions) and directions[0] != "L"
    )


def list_is_rtl(node: ItemList) -> bool:
    """The direction of a whole list: its marks stand at one side."""
    return is_rtl(" ".join(plain(item.runs) for item in node.entries()))


def has_rtl(text: str) -> bool:
    """Whether any of it runs from right to left."""
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)
