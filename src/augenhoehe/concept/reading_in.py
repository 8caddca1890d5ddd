# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was understood of a file, as it waits to be confirmed beside the file's bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from augenhoehe.concept import footnotes_read, texts
from augenhoehe.concept.read_pictures import ReadPicture, read_picture
from augenhoehe.kit.manuscripts import Limits, Manuscript, ManuscriptRefused, Pictures, Refusal, read
from augenhoehe.kit.manuscripts.reading import divided, format_of_text
from augenhoehe.kit.pdftext import ContentType, decode_text, sniff
from augenhoehe.kit.richtext.extraction import Format
from augenhoehe.kit.richtext.recorder import clean
from augenhoehe.kit.text import Block, block_from_json, block_to_json
from augenhoehe.kit.violations import told

MOST_PASSAGES = 10_000
"""More than the longest laws have; beyond it nobody could look through them."""
MOST_PICTURES = 200
"""Of one file; `refusals` says the same in words."""


@dataclass(frozen=True, slots=True)
class Understood:
    """The passages as read, what of the file was left out, and what each passage is by its reader's choice.

    `left_out` holds {"sentence", "details"} in the words that were shown; `pictures` are by the address in captions.
    """

    title: str
    blocks: tuple[Block, ...]
    left_out: Sequence[Mapping[str, Any]] = ()
    kinds: Mapping[int, str] = field(default_factory=dict)
    pictures: Mapping[str, ReadPicture] = field(default_factory=dict)

    def choosing(self, first: int, last: int, kinds: Mapping[int, str]) -> Understood:
        """The same with other choices for the passages from `first` to before `last`."""
        others = {place: kind for place, kind in self.kinds.items() if not first <= place < last}
        return replace(self, kinds={**others, **kinds})


def read_file(content: bytes, name: str) -> Understood:
    """Read a file; a .txt file like a pasted text. Raises ManuscriptRefused with the reason."""
    if sniff(content) is ContentType.TEXT and name.lower().endswith(".txt"):
        text = decode_text(content)
        if format_of_text(text, name) is not Format.HTML:
            return read_pasted(text)
    manuscript = _read(content, name)
    left_out = [
        {"sentence": told(item.reason), "details": list(item.details)} for item in manuscript.left_out
    ]
    blocks = tuple(footnotes_read.in_place(manuscript.blocks))
    pictures = {address: read_picture(one) for address, one in manuscript.pictures.items()}
    return _bearable(Understood(manuscript.title[:200], blocks, left_out, pictures=pictures))


def pictures_of(content: bytes, name: str) -> Pictures:
    """The pictures of a file that was understood before, with their bytes; those stay in the file until then."""
    return _read(content, name).pictures


def read_pasted(text: str) -> Understood:
    """Read a text by the house's own signs for headings, lists and tables. Raises ManuscriptRefused."""
    blocks = tuple(part for block in texts.blocks_from_text(clean(text)) for part in divided(block))
    if not blocks:
        raise ManuscriptRefused(Refusal.EMPTY)
    return _bearable(Understood("", blocks))


def to_notes(understood: Understood) -> dict[str, Any]:
    """As plain JSON values."""
    return {
        "title": understood.title,
        "blocks": [block_to_json(block) for block in understood.blocks],
        "left_out": list(understood.left_out),
        "kinds": {str(place): kind for place, kind in understood.kinds.items()},
        "pictures": {address: asdict(one) for address, one in understood.pictures.items()},
    }


def from_notes(notes: Mapping[str, Any]) -> Understood:
    """The inverse of `to_notes`."""
    return Understood(
        notes["title"],
        tuple(block_from_json(block) for block in notes["blocks"]),
        notes["left_out"],
        {int(place): kind for place, kind in notes["kinds"].items()},
        {address: ReadPicture(**one) for address, one in notes.get("pictures", {}).items()},
    )


def _read(content: bytes, name: str) -> Manuscript:
    return read(content, name=name, limits=Limits(pictures=MOST_PICTURES))


def _bearable(understood: Understood) -> Understood:
    if len(understood.blocks) > MOST_PASSAGES:
        raise ManuscriptRefused(Refusal.TOO_MUCH_TEXT)
    return understood
