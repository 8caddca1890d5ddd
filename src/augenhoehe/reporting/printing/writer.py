# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Magazines as PDF: for reading (PDF/UA-1 and PDF/A-2a) and for print, the same bytes for the same data."""

from __future__ import annotations

import math
import re
import tempfile
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

from augenhoehe.kit.documents.glyphs import printable
from augenhoehe.kit.documents.pages import page_count
from augenhoehe.kit.documents.pdf import ACCENT, base_data
from augenhoehe.kit.documents.pictures import photo_type
from augenhoehe.kit.documents.structure import is_rtl
from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.documents.typesetting import STANDARDS, compile_source, template
from augenhoehe.reporting.printing.boxes import with_bleed_boxes
from augenhoehe.reporting.printing.issue import Issue, Printed, PrintedItem, PrintedPicture
from augenhoehe.reporting.printing.text import Part, PartKind, parts_of

Json = dict[str, Any]
PACKAGE = "augenhoehe.reporting.printing"
LAYOUTS = ("bogen", "raster")
SIGNATURE = 4
"""Pages of a folded sheet: what is bound has a multiple of them."""
FULL = 11
"""How many entries of the contents stand on a page."""
THUMBS = {6: 27, 9: 19, FULL: 15}
"""Up to how many of them their pictures have which height in millimetres."""
ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}
COVER_WIDTH, TITLE_WIDTH = 460.0, 455.0
"""How wide a line of the cover and of a story's title may be, in points."""

SHORT_END = re.compile(r"(?<=\S) (\S{1,11})$")
"""A short word at the end and the space before it."""


class Purpose(StrEnum):
    """For reading on a screen, for print with bleed, for print with bleed and crop marks."""

    SCREEN = "screen"
    PRINT = "print"
    MARKS = "marks"


def write_magazine(issue: Issue, purpose: Purpose = Purpose.SCREEN) -> bytes:
    """Return the magazine as PDF; for print the number of pages is a multiple of four, filled with pages for notes.

    Raises DocumentError with what is wrong.
    """
    with _pictures(issue) as folder:
        writer = _Writer(issue, purpose)
        pdf = writer.pdf(folder, filler=0)
        if purpose is Purpose.SCREEN:
            return pdf
        missing = -page_count(pdf) % SIGNATURE
        return with_bleed_boxes(writer.pdf(folder, filler=missing) if missing else pdf)


def entries_on_a_page(entries: int) -> int:
    """How many entries of the contents stand on each of their pages: as evenly as they can be shared."""
    pages = max(1, math.ceil(entries / FULL))
    return max(1, math.ceil(entries / pages))


def first_pages(issue: Issue, *, resolution: float = 40.0) -> list[bytes]:
    """Return all pages as small PNG pictures. resolution: pixels per inch."""
    with _pictures(issue) as folder:
        writer = _Writer(issue, Purpose.SCREEN)
        return compile_source(
            writer.source(), writer.data(0), day=issue.day, kind="png", resolution=resolution, pictures=folder
        )


class _pictures(tempfile.TemporaryDirectory[str]):  # noqa: N801 - used like a function
    """The folder with all pictures of an issue, by the names that the data give them."""

    def __init__(self, issue: Issue) -> None:
        super().__init__()
        self.issue = issue

    def __enter__(self) -> Path:  # type: ignore[override]  # a path is what is needed
        folder = Path(super().__enter__())
        for number, picture in enumerate(_all_pictures(self.issue)):
            (folder / _name(number, picture)).write_bytes(picture.content)
        return folder


def _all_pictures(issue: Issue) -> Iterator[PrintedPicture]:
    if issue.cover:
        yield issue.cover
    for item in issue.items:
        yield from item.pictures


def _name(number: int, picture: PrintedPicture) -> str:
    kind = photo_type(picture.content)
    if not kind:
        raise DocumentError(f"The picture “{picture.alternative_text or number}” is neither PNG nor JPEG.")
    return f"p{number}.{ENDINGS[kind]}"


class _Writer:
    """Turns an issue into the data of its layout."""

    def __init__(self, issue: Issue, purpose: Purpose) -> None:
        if issue.layout not in LAYOUTS:
            raise DocumentError(f"There is no layout “{issue.layout}”.")
        self.issue = issue
        self.purpose = purpose
        self.names = {
            id(picture): _name(number, picture) for number, picture in enumerate(_all_pictures(issue))
        }

    def pdf(self, folder: Path, *, filler: int) -> bytes:
        return compile_source(
            self.source(),
            self.data(filler),
            day=self.issue.day,
            kind="pdf",
            standards=STANDARDS,
            pictures=folder,
        )[0]

    def source(self) -> str:
        return "\n".join(
            (
                template("augenhoehe.kit.documents", "blocks.typ"),
                template(PACKAGE, "magazine.typ"),
                template(PACKAGE, f"{self.issue.layout}.typ"),
            )
        )

    def data(self, filler: int) -> Json:
        issue = self.issue
        base = base_data(
            title=issue.title,
            language=issue.language,
            author=issue.publisher or issue.town,
            subject=issue.subtitle,
            keywords=(),
            accent=ACCENT,
        )
        words = issue.words
        cover_lines = max(1, len(issue.title) // 22 + 1)
        listed = entries_on_a_page(len(issue.items))
        return {
            **base,
            "subtitle": printable(issue.subtitle),
            "town": printable(issue.town),
            "period": printable(issue.period),
            "size": fitting(issue.title, largest=64, smallest=26, width=COVER_WIDTH),
            "arch": max(104, 178 - 22 * (cover_lines - 1) - (10 if len(issue.subtitle) > 90 else 0)),
            "thumb": next(height for most, height in THUMBS.items() if listed <= most),
            "listed": listed,
            "print": self.purpose is not Purpose.SCREEN,
            "marks": self.purpose is Purpose.MARKS,
            "filler": filler,
            "words": {
                "contents": words.contents,
                "notes": words.notes,
                "imprint": words.imprint,
                "pictures": words.pictures,
            },
            "cover": self.picture(issue.cover) if issue.cover else None,
            "items": [self.item(item) for item in issue.items],
            "imprint": [said(not_alone("\n".join(part.lines))) for part in parts_of(issue.imprint)],
            "credits": list(self.credits()),
        }

    def credits(self) -> Iterator[str]:
        """Each credit once, in the order of the pictures."""
        seen = dict.fromkeys(picture.credit for picture in _all_pictures(self.issue) if picture.credit)
        yield from (printable(credit) for credit in seen)

    def picture(self, picture: PrintedPicture) -> Json:
        return {
            "path": f"/{self.names[id(picture)]}",
            "width": picture.width,
            "height": picture.height,
            "alt": printable(picture.alternative_text),
            "caption": printable(not_alone(picture.caption)),
            "credit": printable(picture.credit),
            "focus": list(picture.focus),
        }

    def item(self, item: PrintedItem) -> Json:
        length = len(item.text)
        return {
            "kind": item.kind,
            "kicker": printable(item.kicker),
            "title": printable(item.title),
            "size": fitting(item.title, largest=42, smallest=22, width=TITLE_WIDTH),
            "opening": 150 if length < 2200 else 132,
            "teaser": said(item.teaser),
            **placed(item),
            "quote": said(item.quote),
            "speaker": printable(item.speaker),
            "pictures": [self.picture(picture) for picture in item.pictures],
            "facts": [[printable(label), printable(value)] for label, value in item.facts if value],
            "figures": [figure_data(figure) for figure in item.figures],
            "events": [
                {
                    "day": printable(one.big),
                    "text": printable(not_alone(one.words)),
                    "detail": printable(one.detail),
                }
                for one in item.events
            ],
        }


def placed(item: PrintedItem) -> Json:
    """The parts of a text with what stands before each: the quote after a third, pictures at even distances.

    Nothing comes between a heading and its text. The first picture is kept for the opening and the last for the end.
    `late`: the quote found no place and stands behind the text; `loose`: so do these pictures, as there is no text.
    """
    parts = parts_of(item.text)
    free = [number for number in range(1, len(parts)) if parts[number - 1].kind is not PartKind.HEADING]
    inner = list(range(1, len(item.pictures) - 1))
    quote = _nearest(free, len(parts) / 3) if item.quote else None
    before: dict[int, list[int]] = {}
    rest = [number for number in free if number != quote] or free
    for count, picture in enumerate(inner, 1):
        place = _nearest(rest, len(parts) * count / (len(inner) + 1))
        before.setdefault(len(parts) - 1 if place is None else place, []).append(picture)
    return {
        "parts": [
            {**part_data(part), "quote": number == quote, "pictures": before.get(number, [])}
            for number, part in enumerate(parts)
        ],
        "late": bool(item.quote) and quote is None,
        "loose": [] if parts else inner,
    }


def _nearest(places: list[int], wanted: float) -> int | None:
    return min(places, key=lambda place: (abs(place - wanted), place), default=None)


def said(words: str) -> Json:
    """Words with their direction."""
    return {"s": printable(words), "rtl": is_rtl(words)}


def not_alone(words: str) -> str:
    """The words so that no short one stands alone in the last line."""
    return SHORT_END.sub("\u00a0\\1", words)


def part_data(part: Part) -> Json:
    """A part of a text as the layouts read it."""
    lines = [said(not_alone(line)) for line in part.lines]
    if part.kind is PartKind.LIST:
        return {"t": part.kind, "items": lines}
    return {"t": part.kind, **lines[0]}


def figure_data(figure: Printed) -> Json:
    """A figure as the layouts read it: long ones are set smaller, so that they stay in one line."""
    return {
        "figure": printable(figure.big),
        "unit": printable(figure.unit),
        "sentence": printable(not_alone(figure.words)),
        "origin": printable(figure.detail),
        "size": max(20.0, min(54.0, 216 / (0.56 * max(1, len(figure.big) + 0.35 * len(figure.unit))))),
    }


def fitting(title: str, *, largest: float, smallest: float, width: float) -> float:
    """A type size in points in which the longest word fits into a line and the title into few lines."""
    longest = max((len(word) for word in re.split(r"[\s\u00ad-]+", title)), default=1)
    by_word = width / (0.52 * max(longest, 1))
    by_length = largest if len(title) <= 44 else largest * (44 / len(title)) ** 0.5
    return max(smallest, min(largest, by_word, by_length))
