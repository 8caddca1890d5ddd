# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Small print that belongs to a heading, a table or a picture: where that goes, it goes, and it is said once."""

from collections.abc import Sequence

from augenhoehe.kit.charts import BarChart, LineChart
from augenhoehe.kit.documents.tree import Figure, Heading, KeyFigures, Node, Paragraph, ParagraphStyle, Table

EXHIBITS = (Table, BarChart, LineChart, Figure, KeyFigures)


def is_small(node: Node) -> bool:
    """Whether this is small print."""
    return isinstance(node, Paragraph) and node.style is ParagraphStyle.SMALL


def belongs_to_heading(nodes: Sequence[Node], position: int) -> bool:
    """Whether this is small print between a heading and what is told under it: it goes where its heading goes.

    Where the next heading follows, it is itself what is told.
    """
    return (
        is_small(nodes[position])
        and 0 < position < len(nodes) - 1
        and isinstance(nodes[position - 1], Heading)
        and not isinstance(nodes[position + 1], Heading)
    )


def belongs_to_exhibit(nodes: Sequence[Node], position: int) -> bool:
    """Whether this is small print right below a table or a picture, such as where it comes from."""
    return is_small(nodes[position]) and position > 0 and isinstance(nodes[position - 1], EXHIBITS)


def said_again(nodes: Sequence[Node]) -> frozenset[int]:
    """The places of small print below an exhibit that stands in the same words below the one right after it.

    On paper it is said below the last of them alone.
    """
    return frozenset(
        position
        for position in range(1, len(nodes) - 2)
        if belongs_to_exhibit(nodes, position)
        and belongs_to_exhibit(nodes, position + 2)
        and nodes[position] == nodes[position + 2]
    )
