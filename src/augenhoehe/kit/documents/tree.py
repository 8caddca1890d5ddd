# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""One neutral document.

what is said, not how it looks. The writers turn the same tree into PDF, DOCX and HTML.

Wherever text is expected, a plain string, a Run or a sequence of both will do. All values are frozen; wrong
input is refused here, with a sentence that says what is missing, and not later inside a writer.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from augenhoehe.kit.charts import BarChart, LineChart
from augenhoehe.kit.documents.pictures import photo_type, refuse_too_large, safe_svg

MARKS = frozenset({"strong", "em", "sub", "sup"})


class DocumentError(ValueError):
    """The document cannot be made as it is; the message says what to add."""


class Change(StrEnum):
    """A piece of text that a newer version inserted or deleted."""

    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Run:
    """Text with the same marks throughout.

    marks: any of strong, em, sub, sup. link: an address or "#anchor". line: the number, in the margin, of the line
    that begins with this run; 0 for none. Only the PDF shows it. anchor: id for links to this very place.
    """

    text: str
    marks: frozenset[str] = frozenset()
    link: str | None = None
    change: Change | None = None
    line: int = 0
    anchor: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "marks", frozenset(self.marks))
        if unknown := self.marks - MARKS:
            raise DocumentError(f"Unknown marks: {', '.join(sorted(unknown))}.")
        if self.change is not None:
            object.__setattr__(self, "change", Change(self.change))


Text = str | Run | Sequence[str | Run]


def runs_of(text: Text) -> tuple[Run, ...]:
    """Return the runs of any accepted form of text, without empty ones."""
    parts: Sequence[str | Run] = (text,) if isinstance(text, (str, Run)) else text
    runs = (part if isinstance(part, Run) else Run(part) for part in parts)
    return tuple(run for run in runs if run.text)


def plain(text: Text) -> str:
    """Return the words alone; deleted text is left out."""
    return "".join(run.text for run in runs_of(text) if run.change is not Change.DELETED)


def require(value: Text, message: str) -> None:
    """Raise DocumentError with the message when the text is empty."""
    if not plain(value).strip():
        raise DocumentError(message)


@dataclass(frozen=True, slots=True)
class Heading:
    """level: 1 (chapter) to 6.

    Writers close gaps in the order of levels. anchor: id for links, else made from the text.
    """

    level: int
    text: Text
    anchor: str = ""

    def __post_init__(self) -> None:
        require(self.text, "A heading needs words.")
        if not 1 <= self.level <= 6:
            raise DocumentError(f"Heading level {self.level} does not exist; use 1 to 6.")


class ParagraphStyle(StrEnum):
    """body: running text; lead.

    opening words; small: remarks; quote: another's words; motion: a proposed resolution.
    """

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    QUOTE = "quote"
    MOTION = "motion"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; a newline inside is a line break."""

    runs: Text
    style: ParagraphStyle = ParagraphStyle.BODY

    def __post_init__(self) -> None:
        object.__setattr__(self, "style", ParagraphStyle(self.style))


@dataclass(frozen=True, slots=True)
class Item:
    """One point of a list, with an own list below it if there is one."""

    runs: Text
    below: "ItemList | None" = None


@dataclass(frozen=True, slots=True)
class ItemList:
    """Points, or numbered points."""

    items: Sequence[Text | Item]
    ordered: bool = False

    def __post_init__(self) -> None:
        if not self.items:
            raise DocumentError("A list needs at least one point.")

    def entries(self) -> tuple[Item, ...]:
        """Every point as Item."""
        return tuple(item if isinstance(item, Item) else Item(item) for item in self.items)


class Align(StrEnum):
    """left for words, right for figures."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


@dataclass(frozen=True, slots=True)
class Column:
    """weight: share of the table's width compared with the other columns."""

    header: Text
    align: Align = Align.LEFT
    weight: float = 1.0

    def __post_init__(self) -> None:
        object.__setattr__(self, "align", Align(self.align))
        require(self.header, "Every table column needs a header; a screen reader says it with each cell.")
        if self.weight <= 0:
            raise DocumentError("A column's weight must be greater than 0.")


@dataclass(frozen=True, slots=True)
class Table:
    """rows and footer: one text per column. row_header: the first cell of a row names the row."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Text]]
    row_header: bool = False
    note: Text = ""
    footer: Sequence[Sequence[Text]] = ()

    def __post_init__(self) -> None:
        require(self.caption, "A table needs a caption that says what it shows.")
        if not self.columns:
            raise DocumentError(f"Table “{self.caption}” has no columns.")
        for row in (*self.rows, *self.footer):
            if len(row) != len(self.columns):
                raise DocumentError(
                    f"Table “{self.caption}”: a row has {len(row)} cells for {len(self.columns)} columns."
                )


@dataclass(frozen=True, slots=True)
class DescriptionList:
    """Pairs of a label and its value."""

    items: Sequence[tuple[Text, Text]]

    def __post_init__(self) -> None:
        if not self.items:
            raise DocumentError("A description list needs at least one pair.")


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture. image: PNG or JPEG bytes, or SVG text (bytes or str; scripts and outside references are removed).

    alt: what the picture says, mandatory unless it is decorative. width: share of the text width, greater than 0, at
    most 1.
    """

    image: bytes | str
    alt: str
    caption: Text = ""
    width: float = 1.0
    decorative: bool = False

    def __post_init__(self) -> None:
        if not self.decorative:
            require(self.alt, "A picture needs an alternative text: say in a sentence what it shows.")
        if not 0 < self.width <= 1:
            raise DocumentError("A picture's width is a share of the text width, between 0 and 1.")
        try:
            if isinstance(self.image, bytes) and self.is_photo:
                refuse_too_large(self.image)
            else:
                object.__setattr__(self, "image", safe_svg(self.image))
        except ValueError as error:
            raise DocumentError(f"The picture “{self.alt}” cannot be used: {error}") from error

    @property
    def is_photo(self) -> bool:
        """Whether the picture is a PNG or JPEG; otherwise it is SVG."""
        return isinstance(self.image, bytes) and bool(photo_type(self.image))


class NoteKind(StrEnum):
    """The same kinds as on the pages."""

    INFO = "info"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark set apart. title: said first, may be empty where there is a body; body: paragraphs."""

    title: str
    body: Sequence[Text] = ()
    kind: NoteKind = NoteKind.INFO

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", NoteKind(self.kind))
        if not self.title.strip() and not self.body:
            raise DocumentError("A note needs words.")


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page (paper only)."""


class StationState(StrEnum):
    """Stations of the red thread: reached, where we are, still missing."""

    REACHED = "reached"
    HERE = "here"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Station:
    """One station: a short name and a line about it."""

    label: str
    detail: str = ""
    state: StationState = StationState.REACHED

    def __post_init__(self) -> None:
        object.__setattr__(self, "state", StationState(self.state))
        require(self.label, "A station of the red thread needs a name.")


@dataclass(frozen=True, slots=True)
class Thread:
    """Der rote Faden: one line from passage to report."""

    stations: Sequence[Station]

    def __post_init__(self) -> None:
        if not self.stations:
            raise DocumentError("The red thread needs at least one station.")


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A large figure ("9"), what stands small behind it ("von 16"), and the sentence it belongs to."""

    figure: str
    unit: str
    sentence: Text


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The year in figures: two to four of them stand side by side."""

    items: Sequence[KeyFigure]

    def __post_init__(self) -> None:
        if not self.items:
            raise DocumentError("Key figures need at least one figure.")


Node = (
    Heading
    | Paragraph
    | ItemList
    | Table
    | DescriptionList
    | Figure
    | BarChart
    | LineChart
    | Note
    | PageBreak
    | Thread
    | KeyFigures
)


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page. over.

    short facts above the title (town, key date); lead: one or two sentences below it.

    frozen: when the contents were frozen, in words; facts: pairs at the foot (publisher, contact).
    """

    over: Sequence[str] = ()
    lead: Text = ""
    frozen: str = ""
    thread: Thread | None = None
    facts: Sequence[tuple[Text, Text]] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. date gives PDF and DOCX their time stamp, so that the same data give the same bytes.

    contents: with a table of contents, of so many levels at most (contents_levels).
    numbered: chapters are numbered 1 and 1.1, deeper ones not.
    running_head: small line on each page. landscape: the pages lie on their long side, for wide tables.
    dense: narrow margins and small type in tables, for tables of many columns. tracked: changes can be accepted and
    rejected in DOCX; otherwise they are only marked there, as in a table that sets old and new side by side.
    easy: large type, wide lines and no hyphens for Leichte Sprache (PDF only).
    """

    title: str
    nodes: Sequence[Node]
    date: datetime.date
    language: str = "de-DE"
    author: str = ""
    subject: str = ""
    keywords: Sequence[str] = ()
    contents: bool = False
    contents_levels: int = 3
    numbered: bool = False
    cover: Cover | None = None
    running_head: str = ""
    landscape: bool = False
    dense: bool = False
    tracked: bool = True
    easy: bool = False

    def __post_init__(self) -> None:
        require(self.title, "A document needs a title.")
