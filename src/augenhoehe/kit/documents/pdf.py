# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Documents as PDF: PDF/UA-1 and PDF/A-2a in one file, tagged, the same bytes for the same data."""

import base64
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, assert_never

from augenhoehe.kit.charts import BarChart, LineChart, print_svg
from augenhoehe.kit.documents.column_widths import whole_widths
from augenhoehe.kit.documents.glyphs import drawable, printable
from augenhoehe.kit.documents.labels import Labels, labels_for
from augenhoehe.kit.documents.pictures import photo_size, photo_type
from augenhoehe.kit.documents.small_print import belongs_to_exhibit, belongs_to_heading, said_again
from augenhoehe.kit.documents.structure import (
    Placed,
    anchors_of,
    chart_as_table,
    contents_depth,
    has_rtl,
    is_rtl,
    list_is_rtl,
    placed_headings,
    safe_link,
    stays_whole,
)
from augenhoehe.kit.documents.tree import (
    DescriptionList,
    Document,
    DocumentError,
    Figure,
    Heading,
    ItemList,
    KeyFigures,
    Node,
    Note,
    PageBreak,
    Paragraph,
    StationState,
    Table,
    Text,
    Thread,
    plain,
    runs_of,
)
from augenhoehe.kit.documents.typesetting import template, typeset

#: Deep blue of the reference screens, used where a town has no colour of its own.
ACCENT = "#14488c"
#: Letters. A word of more finds no room in a line of the largest heading.
LONGEST_WORD = 30
#: The same for a title without a cover, the value of a pair, and the sentence below one of four key figures.
LONGEST_OF_TITLE, LONGEST_OF_PAIR, LONGEST_OF_FIGURE = 28, 28, 16
#: Millimetres between the margins, upright and lying; in dense tables.
WIDTH, WIDTH_LYING, DENSE_WIDTH, DENSE_WIDTH_LYING = 158.0, 245.0, 180.0, 267.0
#: Type of cells in points, a little less because it runs narrower than what widths are reckoned with, and what a cell
#: leaves free beside it in millimetres; the same for dense tables.
CELL, BESIDE, DENSE_CELL, DENSE_BESIDE = 8.9, 3.5, 7.2, 2.3
#: A word of a title of up to four letters with the next one, and how many letters both may have to be bound.
SHORT_WORD = re.compile(r"\b([^\W\d]{1,4}) (\w+)")
WIDEST_PAIR = 24
#: A last word of up to three letters, such as "1.", which would stand alone on a line.
LAST_SHORT = re.compile(r" (\S{1,3})$")

Json = dict[str, Any]


def write_pdf(document: Document, *, accent: str = ACCENT) -> bytes:
    """Return the document as PDF.

    accent: the town's colour, #rrggbb. Raises DocumentError with what is wrong.
    """
    writer = _Writer(document, checked_accent(accent))
    return typeset(
        template("augenhoehe.kit.documents", "report.typ"),
        writer.data(),
        day=document.date,
        row_headers=tuple(writer.row_headers),
    )


def checked_accent(accent: str) -> str:
    """Return the colour when it is #rrggbb. Raises DocumentError otherwise."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", accent):
        raise DocumentError(f"“{accent}” is not a colour; write #rrggbb.")
    return accent


def base_data(
    *, title: str, language: str, author: str, subject: str, keywords: Sequence[str], accent: str
) -> Json:
    """Return what every layout built on blocks.typ needs: metadata, language and colour."""
    lang, _, region = language.partition("-")
    return {
        "title": printable(title),
        "lang": lang.lower(),
        "region": region.upper() or None,
        "author": [printable(author)] if author else [],
        "subject": printable(subject) or None,
        "keywords": [printable(word) for word in keywords],
        "accent": accent,
    }


def text_data(text: Text, anchors: frozenset[str] = frozenset()) -> list[str | Json]:
    """Return runs as the templates read them: a string, or a dict with s, m, c, a link, a line and a place."""
    out: list[str | Json] = []
    for run in runs_of(text):
        words = printable(run.text)
        link = safe_link(run)
        if not run.marks and run.change is None and link is None and not run.line and not run.anchor:
            out.append(words)
            continue
        entry: Json = {"s": words, "m": sorted(run.marks), "c": run.change}
        if run.line:
            entry["line"] = run.line
        if run.anchor in anchors:
            entry["at"] = run.anchor
        if link and link.startswith("#"):
            if link[1:] in anchors:
                entry["to"] = link[1:]
        elif link:
            entry["url"] = link
        out.append(entry)
    return out


class _Writer:
    """Turns one document into the data of its layout; remembers which tables name their rows."""

    def __init__(self, document: Document, accent: str) -> None:
        self.document = document
        self.accent = accent
        self.labels: Labels = labels_for(document.language)
        self.headings: dict[int, Placed] = placed_headings(document)
        self.anchors = anchors_of(document, self.headings.values())
        self.row_headers: list[bool] = []
        self.charts = 0

    def data(self) -> Json:
        document, labels = self.document, self.labels
        return {
            **base_data(
                title=document.title,
                language=document.language,
                author=document.author,
                subject=document.subject,
                keywords=document.keywords,
                accent=self.accent,
            ),
            "head": printable(document.running_head or document.title),
            "labels": {"contents": labels.contents, "page": labels.page, "of": labels.of},
            "landscape": document.landscape,
            "dense": document.dense,
            "easy": document.easy,
            "contents": (
                contents_depth(self.headings.values(), document.contents_levels)
                if document.contents and self.headings
                else 0
            ),
            "cover": self.cover(),
            "shown_title": printable(short_words_kept(document.title)),
            "whole_title": not has_longer(document.title, LONGEST_OF_TITLE),
            "nodes": self.nodes(),
        }

    def nodes(self) -> list[Json]:
        """The nodes; small print below a table or a picture becomes part of it, so that no page comes between."""
        nodes, shown = self.document.nodes, list[Json]()
        repeated = said_again(nodes)
        for position, node in enumerate(nodes):
            if position in repeated:
                continue
            made = self.node(position, node)
            if isinstance(node, Paragraph) and belongs_to_exhibit(nodes, position):
                (shown[-1].get("table") or shown[-1])["below"] = made
            else:
                shown.append(made)
        return shown

    def cover(self) -> Json | None:
        cover = self.document.cover
        if cover is None:
            return None
        title = short_words_kept(self.document.title)
        return {
            "size": cover_size(title),
            "title": printable(title),
            "over": [printable(part) for part in cover.over],
            "lead": self.text(
                [replace(run, text=LAST_SHORT.sub("\u00a0\\1", run.text)) for run in runs_of(cover.lead)]
            ),
            "frozen": printable(cover.frozen),
            "thread": self.thread(cover.thread) if cover.thread else None,
            "facts": self.pairs(cover.facts),
        }

    def pairs(self, items: Sequence[tuple[Text, Text]]) -> list[Json]:
        return [
            {
                "label": self.text(label),
                "value": self.text(value),
                "hyphenate": has_longer(plain(value), LONGEST_OF_PAIR),
            }
            for label, value in items
        ]

    def text(self, text: Text) -> list[str | Json]:
        return text_data(text, self.anchors)

    def node(self, position: int, node: Node) -> Json:  # noqa: C901, PLR0911 - one case per kind of node
        match node:
            case Heading():
                return self.heading(self.headings[position])
            case Paragraph():
                return {
                    "t": "paragraph",
                    "runs": self.text(node.runs),
                    "style": node.style,
                    "rtl": is_rtl(plain(node.runs)),
                    "sticky": belongs_to_heading(self.document.nodes, position),
                }
            case ItemList():
                return self.item_list(node)
            case Table():
                return self.table(node)
            case DescriptionList():
                return {"t": "pairs", "items": self.pairs(node.items)}
            case Figure():
                return self.figure(node)
            case BarChart() | LineChart():
                return self.chart(node)
            case Note():
                word = getattr(self.labels, node.kind)
                body = [self.text(paragraph) for paragraph in node.body]
                return {
                    "t": "note",
                    "kind": node.kind,
                    "word": word,
                    "title": printable(node.title),
                    "body": body,
                }
            case PageBreak():
                return {"t": "break"}
            case Thread():
                return self.thread(node)
            case KeyFigures():
                figures = [
                    {
                        "figure": printable(i.figure),
                        "unit": printable(i.unit),
                        "sentence": self.text(i.sentence),
                        "hyphenate": has_longer(plain(i.sentence), LONGEST_OF_FIGURE),
                    }
                    for i in node.items
                ]
                return {"t": "figures", "items": figures}
            case _:
                assert_never(node)

    def heading(self, placed: Placed) -> Json:
        words = plain(placed.heading.text)
        return {
            "t": "heading",
            "level": placed.level,
            "number": placed.number,
            "anchor": placed.anchor,
            "runs": self.text(placed.heading.text),
            "rtl": has_rtl(words),
            "hyphenate": has_longer(words, LONGEST_WORD),
        }

    def item_list(self, node: ItemList) -> Json:
        rtl = list_is_rtl(node)
        items = [
            {
                "runs": self.text(item.runs),
                "rtl": rtl,
                "below": self.item_list(item.below) if item.below else None,
            }
            for item in node.entries()
        ]
        return {"t": "list", "ordered": node.ordered, "items": items}

    def table(self, node: Table) -> Json:
        if node.rows or node.footer:  # a table without cells leaves no cells to mark
            self.row_headers.append(node.row_header)
        return {
            "t": "table",
            "caption": printable(node.caption),
            "columns": [
                {
                    "header": self.text(column.header),
                    "align": column.align,
                    "weight": width,
                    "hyphenate": not whole,
                }
                for column, (width, whole) in zip(node.columns, self.widths(node), strict=True)
            ],
            "rows": [[self.text(cell) for cell in row] for row in node.rows],
            "row_header": node.row_header,
            "together": stays_together(node),
            "whole": [stays_whole(row) for row in node.rows],
            "note": self.text(node.note),
            "footer": [self.text(cell) for row in node.footer for cell in row],
        }

    def widths(self, node: Table) -> list[tuple[float, bool]]:
        """Of the columns, and whether every word finds room whole."""
        if self.document.dense:
            width = DENSE_WIDTH_LYING if self.document.landscape else DENSE_WIDTH
            return whole_widths(node, width, size_pt=DENSE_CELL, beside_mm=DENSE_BESIDE)
        width = WIDTH_LYING if self.document.landscape else WIDTH
        return whole_widths(node, width, size_pt=CELL, beside_mm=BESIDE)

    def figure(self, node: Figure) -> Json:
        return {
            "t": "figure",
            "svg": figure_svg(node),
            "alt": None if node.decorative else printable(node.alt),
            "caption": self.text(node.caption),
            "width": node.width,
        }

    def chart(self, node: BarChart | LineChart) -> Json:
        self.charts += 1
        drawn = print_svg(node, accent=self.accent, prefix=f"c{self.charts}")
        table = chart_as_table(node, f"{self.labels.figures}: {node.title}")
        return {
            "t": "chart",
            "title": printable(node.title),
            "svg": drawable(drawn.svg),
            "alt": printable(drawn.alt),
            "table": self.table(table),
        }

    def thread(self, node: Thread) -> Json:
        words = {
            StationState.REACHED: "",
            StationState.HERE: self.labels.here,
            StationState.MISSING: f"{self.labels.missing}:",
        }
        stations = [
            {
                "label": printable(station.label),
                "detail": printable(station.detail),
                "state": station.state,
                "word": words[station.state]
                + (":" if station.state is StationState.MISSING and station.detail else ""),
            }
            for station in node.stations
        ]
        return {"t": "thread", "word": self.labels.thread, "stations": stations}


def short_words_kept(title: str) -> str:
    """The title with its short words bound to the next, so that none of them stands alone on a line of the cover."""
    return SHORT_WORD.sub(
        lambda found: f"{found[1]}\u00a0{found[2]}" if len(found[0]) <= WIDEST_PAIR else found[0], title
    )


def cover_size(title: str) -> float:
    """Return the cover's type size in pt: 42, or less when the longest word would not fit into one line."""
    longest = max((len(word) for word in re.split(r"[ \n\u00ad-]+", title)), default=1)
    return max(20.0, min(42.0, 412 / (0.54 * max(longest, 1))))


def has_longer(words: str, most: int) -> bool:
    """Whether a word has more letters than find room in its line, so that it has to be broken."""
    return any(len(word) > most for word in words.split())


def stays_together(table: Table) -> bool:
    """Whether the table is so short that the rest of a page may stay empty for it: it stands on one page."""
    words = sum(len(plain(cell)) for row in table.rows for cell in row)
    return (len(table.rows) <= 4 and words <= 700) or (len(table.rows) <= 8 and words <= 400)


def figure_svg(figure: Figure) -> str:
    """Return the picture as SVG text; a photo is wrapped, so that templates know one kind of picture only."""
    if isinstance(figure.image, bytes):
        width, height = photo_size(figure.image)
        encoded = base64.b64encode(figure.image).decode("ascii")
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
            f'<image width="{width}" height="{height}" href="data:{photo_type(figure.image)};base64,{encoded}"/></svg>'
        )
    return printable(figure.image)
