# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Boxes to tick, as they come out of forms: ☒ ☐, [x] [ ], (X) ( ), and what symbol fonts leave of them."""

import re

_BOX = re.compile(
    r"(?P<on>[☒☑✓✔✗✘🗹🗷■⊠\uf0fe\uf0fd\uf078]|(?<!\S)þ(?!\w)|\[[xX✓]\]|\([xX]\)"
    r"|(?<!\w)[xX](?= (?:nicht|öffent|ja|nein|Ja|Nein|JA|NEIN|keine|Beschluss|Mitteilung|Antrag)))"
    r"|(?P<off>[☐□❏❑\uf0a8\uf06f\uf0a3]|(?<!\S)¨(?!\S)|\[\s?\]|\(\s?\)|(?<!\S)_{1,4}(?!\S))"
)
_OPTION = r"(?:ja|nein|nicht[\s-]?öffentlich|öffentlich)"
# Two answers beside one box: the box of the other one is lost.
_TWO = re.compile(rf"(?P<first>{_OPTION})\s?[/,|]?\s(?P<last>{_OPTION})", re.IGNORECASE)
_ONE = re.compile(rf"{_OPTION}(?!\w)", re.IGNORECASE)
_LAST = re.compile(rf"(?<!\w){_OPTION}$", re.IGNORECASE)
_EDGES = " ,;/|."


def has_boxes(text: str) -> bool:
    """Whether there is any box, ticked or not."""
    return _BOX.search(text) is not None


def before_boxes(text: str) -> str:
    """What stands before the first box."""
    return _BOX.split(text, maxsplit=1)[0]


def ticked(text: str) -> list[str]:
    """What stands beside the ticked boxes: before them if the text ends with a box, else behind them.

    A single box between two answers may belong to either, so it says nothing.
    """
    boxes = list(_BOX.finditer(text))
    if not boxes:
        return []
    before, after = text[: boxes[0].start()].strip(_EDGES), text[boxes[-1].end() :].strip(_EDGES)
    if len(boxes) == 1 and _LAST.search(before) and _ONE.match(after):
        return []
    behind = bool(after) or not before
    if behind:
        ends = [box.start() for box in boxes[1:]] + [len(text)]
        spans = [(box.end(), end) for box, end in zip(boxes, ends, strict=True)]
    else:
        starts = [0] + [box.end() for box in boxes[:-1]]
        spans = [(start, box.start()) for box, start in zip(boxes, starts, strict=True)]
    return [
        _one_of_two(" ".join(text[start:end].split()).strip(" ,;/|"), first=behind)
        for box, (start, end) in zip(boxes, spans, strict=True)
        if box["on"]
    ]


def _one_of_two(label: str, *, first: bool) -> str:
    found = _TWO.fullmatch(label)
    return found["first" if first else "last"] if found else label
