# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of a text that is written to a file: each stands above the paragraph whose words lead to it.

The text itself holds no pictures: whoever reads the file in without them gets the same blocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from augenhoehe.kit.documents.pictures import photo_size, photo_type
from augenhoehe.kit.richtext.story import Form
from augenhoehe.kit.text import Link, Run

MILLIMETRES = 25.4 / 96
"""A pixel, as screens count them."""
WIDEST = 158.0
"""Millimetres between the margins of a written file."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG, and what it says to those who do not see it; nothing where it only decorates."""

    content: bytes
    alternative_text: str

    @property
    def media_type(self) -> str:
        """Such as "image/png"."""
        return photo_type(self.content)

    @property
    def ending(self) -> str:
        """How the name of its file ends."""
        return "jpg" if self.media_type == "image/jpeg" else "png"

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height."""
        return photo_size(self.content)

    @property
    def millimetres(self) -> tuple[float, float]:
        """Width and height on paper; never wider than the text."""
        width, height = self.pixels
        shown = min(width * MILLIMETRES, WIDEST)
        return shown, shown * height / width


Pictures = Mapping[str, Picture]
"""Pictures by the address with which a run's link leads to them."""


def shown_by(targets: Iterable[str], pictures: Pictures) -> Picture | None:
    """The picture to which one of these addresses leads."""
    return next((pictures[target] for target in targets if target in pictures), None)


def caption_of(form: Form) -> Form:
    """What the paragraph below a picture is, so that whoever reads the file again knows that they belong together."""
    return form._replace(kind="caption") if form.kind == "p" else form


def links(runs: Iterable[Run]) -> Iterator[str]:
    """The addresses to which words lead, safe or not."""
    return (mark.href for run in runs for mark in run.marks if isinstance(mark, Link))
