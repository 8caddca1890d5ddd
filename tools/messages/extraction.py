# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finds the translatable texts of a room in its Python files and templates."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract

from tools.messages.message import Message

#: Django's functions and which of their arguments are context, singular and plural, as Babel wants them.
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
TEMPLATES = {".html", ".txt", ".svg"}


def in_python(source: str) -> Iterator[Message]:
    """The texts in Python code."""
    found = extract("python", io.BytesIO(source.encode()), keywords=KEYWORDS, options={"encoding": "utf-8"})
    for _line, texts, _comments, context in found:
        singular, plural = (texts, None) if isinstance(texts, str) else (texts[0], texts[1])
        if singular:
            yield Message(singular, plural, context)


def in_template(source: str, origin: str) -> Iterator[Message]:
    """The texts in a Django template, also inside attributes of components.

    Django rewrites the template as something like Python, every other character as an X; indentation is
    taken off because Python's tokenizer would stumble over it.
    """
    from django.conf import settings

    if not settings.configured:
        settings.configure()
    from django.utils.translation.template import templatize

    lines = templatize(source, origin=origin).splitlines()
    yield from in_python("\n".join(line.strip() for line in lines))


def in_room(room: Path) -> set[Message]:
    """All texts of a room, each once; a text used with and without plural counts as the one with."""
    found: set[Message] = set()
    for path in sorted(room.rglob("*")):
        if path.suffix == ".py" and "migrations" not in path.parts:
            found.update(in_python(path.read_text(encoding="utf-8")))
        elif path.suffix in TEMPLATES and "templates" in path.parts:
            found.update(in_template(path.read_text(encoding="utf-8"), str(path)))
    plural = {message.key for message in found if message.plural}
    return {message for message in found if message.plural or message.key not in plural}
