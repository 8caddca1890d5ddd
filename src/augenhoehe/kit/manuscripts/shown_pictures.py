# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of a text that is read: each becomes a paragraph of its own, whose words are its caption and lead to it.

What a picture is, its content says. A caption that stands below it in the file is its caption; without one, what is
said of it stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from augenhoehe.kit.documents.photo_check import drawable_size
from augenhoehe.kit.documents.photo_notes import without_notes
from augenhoehe.kit.manuscripts.pictures import Picture
from augenhoehe.kit.manuscripts.resolving import Resolved
from augenhoehe.kit.richtext.limits import MOST_PIXELS
from augenhoehe.kit.richtext.story import LeftOut, Paragraph, Shown, Story
from augenhoehe.kit.text import Block, Link, Run

ADDRESS = "picture:"
"""How the address of a picture begins that was read; its number in the file follows."""
NAMELESS = "Bild"
"""The caption of a picture of which nothing is said."""
_LONGEST_CAPTION = 300
_NUMBERED = re.compile(
    r"(?:Abbildung|Abb\.|Bild|Foto|Figure|Fig\.)\s*\d+(?:[.\-]\d+)*\s*[:.–-]?\s*", re.IGNORECASE
)
_OF_A_TABLE = re.compile(r"\s*Tab(?:elle|le|\.)", re.IGNORECASE)
_FILE_NAME = re.compile(r"\S+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)", re.IGNORECASE)


@dataclass(slots=True)
class Placed:
    """The blocks with their pictures, these by their address, and what was not taken over."""

    blocks: list[Block]
    pictures: dict[str, Picture] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)


def with_pictures(story: Story, resolved: Resolved) -> Placed:
    """Put the pictures of a story where they stand in it."""
    placed = Placed([])
    captions: dict[int, str] = {}
    behind: dict[int, list[Block]] = {}
    for shown in story.pictures:
        picture, problem = _readable(shown)
        if picture is None:
            placed.left_out.append(LeftOut(problem, shown.alt[:_LONGEST_CAPTION]))
            continue
        address = f"{ADDRESS}{len(placed.pictures) + 1}"
        placed.pictures[address] = picture
        if not picture.alternative_text:
            placed.left_out.append(LeftOut("picture unsaid"))
        caption = _caption(story.flow, resolved, shown.at)
        if caption is not None and caption not in captions:
            captions[caption] = address
        else:
            place = sum(min(source, default=0) <= shown.at for source in resolved.sources)
            said = picture.alternative_text[:_LONGEST_CAPTION] or NAMELESS
            behind.setdefault(place, []).append(Block(None, "p", runs=(Run(said, (Link(address),)),)))
    placed.blocks += behind.get(0, [])
    for place, block in enumerate(resolved.blocks):
        address = captions.get(place, "")
        placed.blocks.append(_leading_to(block, address) if address else block)
        placed.blocks += behind.get(place + 1, [])
    return placed


def _readable(shown: Shown) -> tuple[Picture | None, str]:
    """The picture, or which problem it has."""
    size = drawable_size(shown.content)
    if size is None:
        return None, "picture type"
    if size[0] * size[1] > MOST_PIXELS:
        return None, "picture too large"
    said = " ".join(shown.alt.split())
    return Picture(without_notes(shown.content), "" if _FILE_NAME.fullmatch(said) else said), ""


def _caption(flow: Sequence[object], resolved: Resolved, at: int) -> int | None:
    """The block that names the picture of item `at`: a caption that follows with nothing in between."""
    for place, item in _worded(flow, at):
        if isinstance(item, Paragraph) and item.form.kind == "caption" and not _OF_A_TABLE.match(item.text):
            found = (number for number, source in enumerate(resolved.sources) if place in source)
            return next((number for number in found if resolved.blocks[number].kind == "p"), None)
        if place != at:
            return None
    return None


def _worded(flow: Sequence[object], at: int) -> Iterator[tuple[int, object]]:
    """What stands from `at` on, without empty paragraphs."""
    for place in range(at, len(flow)):
        item = flow[place]
        if not isinstance(item, Paragraph) or item.text.strip():
            yield place, item


def _leading_to(caption: Block, address: str) -> Block:
    """The caption without its number, which comes by itself, all of it leading to the picture."""
    counted = _NUMBERED.match(caption.text)
    gone = counted.end() if counted is not None and counted.end() < len(caption.text) else 0
    runs: list[Run] = []
    for run in caption.runs:
        text = run.text[gone:]
        gone = max(gone - len(run.text), 0)
        # A picture is where the words lead: they can lead nowhere else.
        marks = (*(mark for mark in run.marks if not isinstance(mark, Link)), Link(address))
        runs.append(Run(text, marks))
    return replace(caption, runs=tuple(runs))
