# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes blocks as one HTML file that needs nothing else: semantic elements, no styles, no scripts."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from augenhoehe.kit.manuscripts.pictures import Picture, Pictures, links, shown_by
from augenhoehe.kit.richtext.recorder import clean, link
from augenhoehe.kit.text import Block, Cell, Link, Run

_ELEMENTS = {"p": "p", "h2": "h2", "h3": "h3", "h4": "h4"}
WIDEST = 800
"""Pixels beyond which a picture is shown smaller."""


def write_html(
    blocks: Iterable[Block], *, title: str, language: str = "de-DE", pictures: Pictures | None = None
) -> bytes:
    """The blocks as an HTML file in UTF-8; the title is its only h1, the pictures are within it."""
    body = "\n".join(_body(blocks, pictures or {}))
    named = escape(clean(title))
    head = (
        f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>{named}</title>'
    )
    text = (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n{head}\n</head>\n'
        f"<body>\n<main>\n<h1>{named}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )
    return text.encode("utf-8", "replace")


def _body(blocks: Iterable[Block], pictures: Mapping[str, Picture]) -> Iterator[str]:
    lists: list[str] = []
    for block in blocks:
        if block.kind != "li":
            yield from _close(lists, 0)
        match block.kind:
            case "li":
                yield _item(block, lists)
            case "table":
                yield _table(block.rows)
            case "quote":
                yield f"<blockquote><p>{_runs(block.runs)}</p></blockquote>"
            case "note":
                yield f'<aside role="note"><p>{_runs(block.runs)}</p></aside>'
            case "p" if picture := shown_by(links(block.runs), pictures):
                yield _figure(picture, block.runs)
            case _:
                tag = _ELEMENTS[block.kind]
                yield f"<{tag}>{_runs(block.runs)}</{tag}>"
    yield from _close(lists, 0)


def _figure(picture: Picture, caption: Iterable[Run]) -> str:
    width, height = picture.pixels
    shown = min(width, WIDEST)
    source = f"data:{picture.media_type};base64,{base64.b64encode(picture.content).decode()}"
    return (
        f'<figure><img src="{source}" alt="{escape(clean(picture.alternative_text))}" width="{shown}" '
        f'height="{round(shown * height / width)}"><figcaption>{_runs(caption)}</figcaption></figure>'
    )


def _item(block: Block, lists: list[str]) -> str:
    """An item in its list; lists and items stay open until something else follows."""
    tag = "ol" if block.ordered else "ul"
    signs = list(_close(lists, block.level + 1))
    if len(lists) == block.level + 1:
        if lists[-1] == tag:
            signs.append("</li>")
        else:
            signs += _close(lists, block.level)
    while len(lists) <= block.level:
        signs.append(f"<{tag}>" if len(lists) == block.level else f"<{tag}><li>")
        lists.append(tag)
    return f"{''.join(signs)}<li>{_runs(block.runs)}"


def _close(lists: list[str], depth: int) -> Iterator[str]:
    while len(lists) > depth:
        yield f"</li></{lists.pop()}>"


def _table(rows: Sequence[Sequence[Cell]]) -> str:
    heads = 0
    while heads < len(rows) and rows[heads] and all(cell.header for cell in rows[heads]):
        heads += 1
    head = "".join(_row(row, "col") for row in rows[:heads])
    body = "".join(_row(row, "row") for row in rows[heads:])
    return (
        f"<table>{f'<thead>{head}</thead>' if head else ''}{f'<tbody>{body}</tbody>' if body else ''}</table>"
    )


def _row(cells: Sequence[Cell], scope: str) -> str:
    return f"<tr>{''.join(_cell(cell, scope) for cell in cells)}</tr>"


def _cell(cell: Cell, scope: str) -> str:
    words = _runs(cell.runs)
    return f'<th scope="{scope}">{words}</th>' if cell.header else f"<td>{words}</td>"


def _runs(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = escape(clean(run.text), quote=False).replace("\n", "<br>")
    for mark in run.marks:
        if isinstance(mark, Link):
            if link(mark.href):
                text = f'<a href="{escape(mark.href)}">{text}</a>'
        else:
            text = f"<{mark}>{text}</{mark}>"
    return text
