# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures that were read from a file: which of them the concept shows already, and the others as new figures.

Until a text is confirmed its captions lead to addresses of the file; only then there are figures. What the file does
not say of a picture, somebody says before the version is frozen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from augenhoehe.concept.drafts import new_key
from augenhoehe.concept.models import Concept, Figure
from augenhoehe.concept.rules.figures import LONGEST_ALTERNATIVE
from augenhoehe.concept.texts import FIGURE
from augenhoehe.core import storage
from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.models import Account
from augenhoehe.kit.manuscripts import Picture, Pictures
from augenhoehe.kit.manuscripts.shown_pictures import ADDRESS
from augenhoehe.kit.text import Block, Link, Mark


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """A picture of a file that waits to be confirmed: its content's SHA-512, what it says, and its pixels."""

    sha512: str
    alternative_text: str
    width: int
    height: int


def read_picture(picture: Picture) -> ReadPicture:
    """What is to be known of a picture without its bytes."""
    said = picture.alternative_text
    if len(said) > LONGEST_ALTERNATIVE:
        said = f"{said[: LONGEST_ALTERNATIVE - 2].rstrip()} …"
    return ReadPicture(storage.digest(picture.content), said, *picture.pixels)


def address_of(block: Block) -> str:
    """The address to which a caption leads whose picture waits; empty where it is none."""
    links = (mark.href for run in block.runs for mark in run.marks if isinstance(mark, Link))
    return next((href for href in links if href.startswith(ADDRESS)), "")


def known_figures(concept: Concept, read: Mapping[str, ReadPicture]) -> dict[str, str]:
    """By address, the key of the figure that shows the same picture with the same words; at most one query.

    A file that says nothing of a picture contradicts nobody.
    """
    if not read:
        return {}
    wanted = {one.sha512 for one in read.values()}
    figures = Figure.objects.filter(concept=concept, file__sha512__in=wanted).select_related("file")
    known: dict[str, str] = {}
    for address, one in read.items():
        same = [figure for figure in figures if figure.file.sha512 == one.sha512]
        agreeing = [figure for figure in same if one.alternative_text in ("", figure.alternative_text)]
        if agreeing:
            known[address] = max(agreeing, key=lambda figure: figure.pk).key
    return known


def leading_to(blocks: Iterable[Block], keys: Mapping[str, str]) -> list[Block]:
    """The blocks, captions of the file leading to figures with these keys."""
    return [_leading_to(block, keys) if address_of(block) in keys else block for block in blocks]


def with_figures(
    concept: Concept, blocks: Iterable[Block], pictures: Pictures, *, by: Account
) -> list[Block]:
    """The blocks with a figure for every caption that leads to a picture. Must run inside an action."""
    listed = list(blocks)
    shown = {address for block in listed if (address := address_of(block)) in pictures}
    read = {address: read_picture(pictures[address]) for address in shown}
    keys = known_figures(concept, read)
    for address in sorted(shown - keys.keys()):
        keys[address] = _new_figure(concept, pictures[address], read[address], by=by).key
    return leading_to(listed, keys)


def _new_figure(concept: Concept, picture: Picture, read: ReadPicture, *, by: Account) -> Figure:
    # What the file calls its pictures is of no use to anybody: they are told apart by their content.
    name = f"bild-{read.sha512[:8]}.{picture.ending}"
    return Figure.objects.create(
        concept=concept,
        key=new_key(),
        file=store_file(by=by, municipality=concept.municipality, name=name, content=picture.content),
        alternative_text=read.alternative_text,
        width=read.width,
        height=read.height,
    )


def _leading_to(block: Block, keys: Mapping[str, str]) -> Block:
    def now(mark: Mark) -> Mark:
        if isinstance(mark, Link) and mark.href in keys:
            return Link(f"{FIGURE}{keys[mark.href]}")
        return mark

    runs = tuple(run._replace(marks=tuple(now(mark) for mark in run.marks)) for run in block.runs)
    return replace(block, runs=runs)
