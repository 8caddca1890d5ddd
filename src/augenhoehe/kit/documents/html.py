# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Documents as HTML fragments for the pages.

the classes of the house's stylesheet, everything escaped, no inline style.
"""

import base64
from collections.abc import Callable, Sequence
from html import escape
from typing import assert_never

from augenhoehe.kit.charts import BarChart, LineChart, web_chart
from augenhoehe.kit.documents.labels import Labels, labels_for
from augenhoehe.kit.documents.pictures import photo_type
from augenhoehe.kit.documents.structure import (
    Placed,
    anchors_of,
    is_rtl,
    list_is_rtl,
    placed_headings,
    safe_link,
    slug,
    unique,
)
from augenhoehe.kit.documents.tree import (
    Align,
    Change,
    Column,
    Cover,
    DescriptionList,
    Document,
    Figure,
    Heading,
    Item,
    ItemList,
    KeyFigures,
    Node,
    Note,
    NoteKind,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Run,
    StationState,
    Table,
    Text,
    Thread,
    plain,
    runs_of,
)

TAGS = {"strong": "strong", "em": "em", "sub": "sub", "sup": "sup"}
ALIGN_CLASS = {Align.LEFT: "", Align.RIGHT: "ah-r", Align.CENTER: "ah-c"}

PictureUrl = Callable[[Figure], str | None]


def write_html(
    document: Document, *, heading_level: int = 2, prefix: str = "", picture_url: PictureUrl | None = None
) -> str:
    """Return the body of the document as an HTML fragment.

    Title and cover are not part of it (see cover_html).

    heading_level: level of the document's first level on the page (2 below the page's h1). prefix: put before
    all ids, when several documents share a page. picture_url: gives the address of a PNG or JPEG; without it the
    picture is embedded. Raises ValueError for a heading level outside 1 to 6.
    """
    if not 1 <= heading_level <= 6:
        raise ValueError("A page has heading levels 1 to 6.")
    writer = _Writer(document, heading_level, prefix, picture_url)
    return "\n".join([*writer.contents(), *writer.chapters()])


def cover_html(document: Document) -> str:
    """Return the page head of a document.

    facts, the large title (h1), the lead, and the red thread if there is one.
    """
    cover = document.cover or Cover()
    writer = _Writer(document, 2, "", None)
    over = "".join(f"<span>{escape(part)}</span>" for part in cover.over)
    if cover.frozen:
        over += f'<span class="ah-status ah-status--frozen">{escape(cover.frozen)}</span>'
    head = f'<p class="ah-title__over">{over}</p>' if over else ""
    lead = f'<p class="ah-lead ah-gap">{writer.text(cover.lead)}</p>' if plain(cover.lead) else ""
    thread = writer.thread(cover.thread) if cover.thread else ""
    facts = " · ".join(f"{writer.text(name)}: {writer.text(value)}" for name, value in cover.facts)
    foot = f'<p class="ah-small ah-muted">{facts}</p>' if facts else ""
    return f'<div class="ah-cover">{head}<h1>{escape(document.title)}</h1>{lead}{foot}</div>{thread}'


def runs_html(text: Text, *, labels: Labels, anchors: frozenset[str] = frozenset(), prefix: str = "") -> str:
    """Return runs as HTML. Changes are marked for eyes (ins, del) and for ears (hidden words)."""
    out = []
    for run in runs_of(text):
        shown = escape(run.text).replace("\n", "<br>")
        for mark in sorted(run.marks):
            shown = f"<{TAGS[mark]}>{shown}</{TAGS[mark]}>"
        shown = _linked(run, shown, anchors, prefix)
        if run.anchor in anchors:
            shown = f'<span id="{escape(prefix + run.anchor)}">{shown}</span>'
        if run.change is not None:
            inserted = run.change is Change.INSERTED
            word, tag = (labels.inserted, "ins") if inserted else (labels.deleted, "del")
            end = f'<span class="ah-sr"> {labels.end_of_change} </span>'
            shown = f'<{tag}><span class="ah-sr"> {word}: </span>{shown}{end}</{tag}>'
        out.append(shown)
    return "".join(out)


def _linked(run: Run, shown: str, anchors: frozenset[str], prefix: str) -> str:
    link = safe_link(run)
    if link is None:
        return shown
    if link.startswith("#"):
        return f'<a href="#{escape(prefix + link[1:])}">{shown}</a>' if link[1:] in anchors else shown
    return f'<a href="{escape(link)}" rel="noopener">{shown}</a>'


class _Writer:
    def __init__(
        self, document: Document, heading_level: int, prefix: str, picture_url: PictureUrl | None
    ) -> None:
        self.document = document
        self.first_level = heading_level
        self.prefix = prefix
        self.picture_url = picture_url
        self.labels = labels_for(document.language)
        self.headings: dict[int, Placed] = placed_headings(document)
        self.anchors = anchors_of(document, self.headings.values())
        self.ids = set(self.anchors)

    def text(self, text: Text) -> str:
        return runs_html(text, labels=self.labels, anchors=self.anchors, prefix=self.prefix)

    def identifier(self, words: str) -> str:
        return self.prefix + unique(slug(words), self.ids)

    def contents(self) -> list[str]:
        """The first level only, as on the report's page."""
        top = [placed for placed in self.headings.values() if placed.level == 1]
        if not self.document.contents or not top:
            return []
        ident = self.identifier(self.labels.contents)
        level = self.first_level
        items = "".join(
            f'<li><a href="#{escape(self.prefix + placed.anchor)}">{escape(plain(placed.heading.text))}</a></li>'
            for placed in top
        )
        title = f'<h{level} id="{ident}">{self.labels.contents}</h{level}>'
        nav = f'<nav class="ah-section" aria-labelledby="{ident}">{title}<ol role="list" class="ah-toc">'
        return [f"{nav}{items}</ol></nav>"]

    def chapters(self) -> list[str]:
        """Every heading of the first level opens a section that it names."""
        out, is_open = list[str](), False
        for position, node in enumerate(self.document.nodes):
            placed = self.headings.get(position)
            if placed is not None and placed.level == 1:
                ident = escape(self.prefix + placed.anchor)
                end = "</section>" if is_open else ""
                out.append(f'{end}<section class="ah-section ah-section--ruled" aria-labelledby="{ident}">')
                is_open = True
            out.append(self.node(position, node))
        return [*out, "</section>"] if is_open else out

    def node(self, position: int, node: Node) -> str:  # noqa: C901, PLR0911 - one case per kind of node
        match node:
            case Heading():
                return self.heading(self.headings[position])
            case Paragraph():
                return self.paragraph(node)
            case ItemList():
                return self.item_list(node)
            case Table():
                return self.table(node)
            case DescriptionList():
                return self.pairs(node)
            case Figure():
                return self.figure(node)
            case BarChart() | LineChart():
                ident = self.identifier(node.title)
                drawn = web_chart(node, ident=ident, table_word=self.labels.same_figures)
                level = self.first_level
                depth = next((p.level for i, p in reversed(self.headings.items()) if i < position), 0)
                tag = f"h{min(6, level + depth)}" if depth else "p"
                return f'<{tag} class="ah-h2-small ah-gap">{escape(node.title)}</{tag}>{drawn}'
            case Note():
                return self.note(node)
            case PageBreak():
                return ""
            case Thread():
                return self.thread(node)
            case KeyFigures():
                return self.key_figures(node)
            case _:
                assert_never(node)

    def heading(self, placed: Placed) -> str:
        level = min(6, self.first_level + placed.level - 1)
        number = f'<span class="ah-num ah-muted">{placed.number}</span> ' if placed.number else ""
        ident = escape(self.prefix + placed.anchor)
        gap = ' class="ah-gap"' if placed.level > 1 else ""
        return f'<h{level} id="{ident}"{gap}>{number}{self.text(placed.heading.text)}</h{level}>'

    def paragraph(self, node: Paragraph) -> str:
        words = self.text(node.runs)
        direction = ' dir="rtl"' if is_rtl(plain(node.runs)) else ""
        match node.style:
            case ParagraphStyle.LEAD:
                return f'<p class="ah-lead"{direction}>{words}</p>'
            case ParagraphStyle.SMALL:
                return f'<p class="ah-small ah-muted"{direction}>{words}</p>'
            case ParagraphStyle.QUOTE:
                return f'<blockquote class="ah-before"><p{direction}>{words}</p></blockquote>'
            case ParagraphStyle.MOTION:
                return f'<div class="ah-motion ah-gap"><p{direction}>{words}</p></div>'
            case _:
                return f"<p{direction}>{words}</p>"

    def item_list(self, node: ItemList) -> str:
        tag = "ol" if node.ordered else "ul"
        direction = ' dir="rtl"' if list_is_rtl(node) else ""
        return f"<{tag}{direction}>{''.join(map(self.item, node.entries()))}</{tag}>"

    def item(self, item: Item) -> str:
        return f"<li>{self.text(item.runs)}{self.item_list(item.below) if item.below else ''}</li>"

    def table(self, node: Table) -> str:
        head = "".join(
            f'<th role="columnheader" scope="col"{_class(column)}>{self.text(column.header)}</th>'
            for column in node.columns
        )
        body = "".join(self.row(node, row) for row in node.rows)
        foot = "".join(self.row(node, row) for row in node.footer)
        footer = f'<tfoot role="rowgroup">{foot}</tfoot>' if foot else ""
        note = f'<p class="ah-small ah-muted">{self.text(node.note)}</p>' if plain(node.note) else ""
        return (
            f'<table role="table" class="ah-table ah-table--stack ah-gap"><caption>{escape(node.caption)}</caption>'
            f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
            f'<tbody role="rowgroup">{body}</tbody>{footer}</table>{note}'
        )

    def row(self, node: Table, cells: Sequence[Text]) -> str:
        out = []
        for position, (column, cell) in enumerate(zip(node.columns, cells, strict=True)):
            if position == 0 and node.row_header:
                out.append(f'<th role="rowheader" scope="row"{_class(column)}>{self.text(cell)}</th>')
            else:
                name = escape(plain(column.header))
                out.append(f'<td role="cell"{_class(column)} data-h="{name}">{self.text(cell)}</td>')
        return f'<tr role="row">{"".join(out)}</tr>'

    def pairs(self, node: DescriptionList) -> str:
        items = "".join(
            f"<div><dt>{self.text(label)}</dt><dd>{self.text(value)}</dd></div>"
            for label, value in node.items
        )
        return f'<dl class="ah-data ah-gap">{items}</dl>'

    def figure(self, node: Figure) -> str:
        alt = "" if node.decorative else escape(node.alt)
        shown = f'alt="{alt}" width="{node.width:.0%}"'
        if isinstance(node.image, bytes):
            url = self.picture_url(node) if self.picture_url else None
            source = (
                url or f"data:{photo_type(node.image)};base64,{base64.b64encode(node.image).decode('ascii')}"
            )
            picture = f'<img src="{escape(source)}" {shown}>'
        else:
            # ids inside a drawing would meet those of the page, so it stays a picture of its own
            encoded = base64.b64encode(node.image.encode("utf-8", "replace")).decode("ascii")
            picture = f'<img src="data:image/svg+xml;base64,{encoded}" {shown}>'
        caption = f"<figcaption>{self.text(node.caption)}</figcaption>" if plain(node.caption) else ""
        return f'<figure class="ah-picture ah-gap">{picture}{caption}</figure>'

    def note(self, node: Note) -> str:
        kind = "" if node.kind is NoteKind.INFO else f" ah-note--{node.kind}"
        word = escape(getattr(self.labels, node.kind))
        body = "".join(f"<p>{self.text(paragraph)}</p>" for paragraph in node.body)
        return (
            f'<div class="ah-note{kind}" role="note"><p><span class="ah-note__kind">{word}:</span> '
            f"{escape(node.title)}</p>{body}</div>"
        )

    def thread(self, node: Thread) -> str:
        ident = self.identifier(self.labels.thread)
        stations = []
        for station in node.stations:
            detail = escape(station.detail)
            if station.state is StationState.HERE:
                mark, detail = (
                    ' class="is-here" aria-current="step"',
                    f"<em>{self.labels.here}</em> {detail}".strip(),
                )
            elif station.state is StationState.MISSING:
                mark = ' class="is-missing"'
                detail = f"{self.labels.missing}: {detail}" if detail else self.labels.missing
            else:
                mark = ""
            stations.append(f"<li{mark}><b>{escape(station.label)}</b><span>{detail}</span></li>")
        level = self.first_level
        title = f'<h{level} id="{ident}">{self.labels.thread}</h{level}>'
        return (
            f'<section class="ah-thread" aria-labelledby="{ident}">{title}'
            f'<ol role="list">{"".join(stations)}</ol></section>'
        )

    def key_figures(self, node: KeyFigures) -> str:
        items = "".join(
            f'<div class="ah-figure"><span class="ah-figure__n">{escape(item.figure)}'
            f"<small>{'&thinsp;' + escape(item.unit) if item.unit else ''}</small></span>"
            f"<p>{self.text(item.sentence)}</p></div>"
            for item in node.items
        )
        return f'<div class="ah-figures">{items}</div>'


def _class(column: Column) -> str:
    name = ALIGN_CLASS[column.align]
    return f' class="{name}"' if name else ""
