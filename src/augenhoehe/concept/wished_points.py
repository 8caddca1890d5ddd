# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the authors of a file with tracked changes want, as points of a submission."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from augenhoehe.concept import texts
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.points import Point
from augenhoehe.kit.manuscripts import Remark, Wish
from augenhoehe.kit.text import Block, Delete, InsertAfter, MoveAfter, ProposedOperation, ReplaceText, SetKind

LONGEST_QUOTE = 200


def points_of(base: Sequence[Block], wishes: Iterable[Wish]) -> list[tuple[str, Point]]:
    """Each point with its author, in the order of the file; `base` are the version's blocks under their keys."""
    blocks = {block.id or "": block for block in base}
    return [(wish.author, point) for wish in wishes for point in _points(blocks, wish)]


def _points(blocks: Mapping[str, Block], wish: Wish) -> list[Point]:
    """The points of a wish; what was remarked there is the reason of the first one, or a point of its own."""
    reason = "\n\n".join(filter(None, map(remarked, wish.remarks)))
    made = list(_changes(blocks, wish.operations))
    if made:
        first = made[0]
        told = "\n\n".join(filter(None, [reason, first.reason]))
        return [replace(first, reason=told), *made[1:]]
    return [Point(ProposalKind.REMARK, wish.block or "", reason=reason)] if reason else []


def remarked(remark: Remark) -> str:
    """A comment with the words it was put at: "„Patenschaften“: Wer zahlt das?"."""
    text, quote = remark.text.strip(), " ".join(remark.quote.split())
    if not text or not quote:
        return text
    short = quote if len(quote) <= LONGEST_QUOTE else f"{quote[:LONGEST_QUOTE].rstrip()} …"
    return f"„{short}“: {text}"


def _changes(blocks: Mapping[str, Block], operations: Iterable[ProposedOperation]) -> Iterator[Point]:
    """Operations as points; a new wording and a new kind of one block are one point."""
    wanted: dict[str, Block] = {}
    for operation in operations:
        match operation:
            case ReplaceText(block=key, runs=runs, rows=rows):
                wanted[key] = replace(wanted.get(key, blocks[key]), runs=runs, rows=rows)
            case SetKind(block=key, form=form):
                kind, level, ordered = form
                now = wanted.get(key, blocks[key])
                wanted[key] = replace(now, kind=kind, level=level, ordered=ordered)
            case Delete(block=key):
                yield Point(ProposalKind.DELETE, key)
            case MoveAfter(block=key, anchor=anchor):
                yield Point(ProposalKind.MOVE, key, anchor_key=anchor or "")
            case InsertAfter(anchor=anchor, blocks=new):
                yield from (_inserted(anchor, block) for block in new)
    for key, block in wanted.items():
        yield Point(ProposalKind.REPLACE, key, texts.wording(block))


def _inserted(anchor: str | None, block: Block) -> Point:
    """A new passage. Before everything it names no passage after which it stands, so its title says where."""
    title = "" if anchor else _("New paragraph at the very beginning of the text")
    return Point(ProposalKind.INSERT_AFTER, anchor or "", texts.wording(block), title=title)
