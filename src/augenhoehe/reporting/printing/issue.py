# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A magazine as it is printed: plain values, pictures with their bytes."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

UNDESCRIBED = "Noch ohne Beschreibung"


@dataclass(frozen=True, slots=True)
class PrintedPicture:
    """A PNG or JPEG. width, height: pixels; focus: percent from the left and from the top; credit: whose it is."""

    content: bytes
    width: int
    height: int
    alternative_text: str
    caption: str = ""
    credit: str = ""
    focus: tuple[int, int] = (50, 50)


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure with its sentence, or a day with what happened: `big`, `unit`, `words`, and in small `detail`."""

    big: str
    words: str
    unit: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PrintedItem:
    """A contribution. kind: story, portrait, numbers, timeline; kicker: the line above the title."""

    kind: str
    kicker: str
    title: str
    teaser: str = ""
    text: str = ""
    quote: str = ""
    speaker: str = ""
    pictures: Sequence[PrintedPicture] = ()
    facts: Sequence[tuple[str, str]] = ()
    figures: Sequence[Printed] = ()
    events: Sequence[Printed] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """What the layout itself says, in the magazine's language."""

    contents: str = "Inhalt"
    notes: str = "Notizen"
    imprint: str = "Impressum"
    pictures: str = "Bilder"


@dataclass(frozen=True, slots=True)
class Issue:
    """A whole magazine. layout: bogen or raster; day: the only date in the file, so equal input gives equal bytes."""

    title: str
    town: str
    period: str
    day: datetime.date
    layout: str = "bogen"
    subtitle: str = ""
    publisher: str = ""
    imprint: str = ""
    language: str = "de-DE"
    cover: PrintedPicture | None = None
    items: Sequence[PrintedItem] = ()
    words: Words = field(default_factory=Words)


def previewed(issue: Issue) -> Issue:
    """The issue with words for the pictures that nobody has described yet: without any, nothing could be set."""
    return replace(
        issue,
        cover=_described(issue.cover) if issue.cover else None,
        items=[replace(item, pictures=[*map(_described, item.pictures)]) for item in issue.items],
    )


def _described(picture: PrintedPicture) -> PrintedPicture:
    return picture if picture.alternative_text.strip() else replace(picture, alternative_text=UNDESCRIBED)
