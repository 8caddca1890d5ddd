# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Boxes to tick, as they come out of forms: ☒ ☐, [x] [ ], (X) ( )."""

import re

_BOX = re.compile(
    r"(?P<on>[☒☑✓✔✗✘🗹🗷■]|\[[xX✓]\]|\([xX]\)|(?<!\w)[xX](?= (?:nicht|öffent|ja|nein)))"
    r"|(?P<off>[☐□]|\[\s?\]|\(\s\)|(?<!\S)_{1,3}(?!\S))"
)


def has_boxes(text: str) -> bool:
    """Whether there is any box, ticked or not."""
    return _BOX.search(text) is not None


def before_boxes(text: str) -> str:
    """What stands before the first box."""
    return _BOX.split(text, maxsplit=1)[0]


def ticked(text: str) -> list[str]:
    """What stands beside the ticked boxes: before them if the text ends with a box, else behind them."""
    boxes = list(_BOX.finditer(text))
    if not boxes:
        return []
    labels: list[str] = []
    if text[boxes[-1].end() :].strip(" ,;/|.") or not text[: boxes[0].start()].strip():
        ends = [box.start() for box in boxes[1:]] + [len(text)]
        spans = [(box.end(), end) for box, end in zip(boxes, ends, strict=True)]
    else:
        starts = [0] + [box.end() for box in boxes[:-1]]
        spans = [(start, box.start()) for box, start in zip(boxes, starts, strict=True)]
    for box, (start, end) in zip(boxes, spans, strict=True):
        if box["on"]:
            labels.append(" ".join(text[start:end].split()).strip(" ,;/|"))
    return labels
