# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain text as people type it, set as HTML: blank lines part paragraphs, “• ” or “- ” begins an entry of a list."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

BULLETS = ("• ", "- ", "– ", "* ")


def as_html(text: str, inline: Callable[[str], str] = escape) -> SafeString:
    """Escaped <p> and <ul>; a single line break inside a paragraph stays a line break.

    `inline` makes HTML of one line, and must escape what it leaves as it is.
    """
    parts: list[str] = []
    for lines in _paragraphs(text):
        for listed, group in itertools.groupby(_joined(lines), key=_is_entry):
            set_as = _list if listed else _paragraph
            parts.append(set_as([inline(_bare(line) if listed else line) for line in group]))
    return mark_safe("".join(parts))  # noqa: S308  # every part is escaped below


def _paragraphs(text: str) -> list[list[str]]:
    lines = [line.strip() for line in text.splitlines()]
    return [list(group) for filled, group in itertools.groupby(lines, key=bool) if filled]


def _joined(lines: list[str]) -> list[str]:
    """Lines, with what follows an entry of a list joined to it: an entry may be longer than a line."""
    joined: list[str] = []
    for line in lines:
        if joined and _is_entry(joined[-1]) and not _is_entry(line):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def _is_entry(line: str) -> bool:
    return line.startswith(BULLETS)


def _bare(line: str) -> str:
    """An entry of a list without its bullet."""
    return line[2:].strip()


def _list(lines: list[str]) -> str:
    entries = ((mark_safe(line),) for line in lines)  # noqa: S308  # escaped by inline
    return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", entries))


def _paragraph(lines: list[str]) -> str:
    return format_html("<p>{}</p>", mark_safe("<br>".join(lines)))  # noqa: S308  # escaped by inline
