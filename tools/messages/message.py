# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One translatable text, and the placeholders in it."""

from __future__ import annotations

import contextlib
import re
import string
from dataclasses import dataclass

Key = tuple[str, str]

PERCENT = re.compile(r"%(?:%|\((?P<name>\w+)\)[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]|(?P<plain>[sdif]))")


@dataclass(frozen=True)
class Message:
    """A text in English with its plural (or None) and its context (or None)."""

    text: str
    plural: str | None = None
    context: str | None = None

    @property
    def key(self) -> Key:
        """Under this a catalogue finds its translation: context and English singular."""
        return (self.context or "", self.text)

    @property
    def forms(self) -> tuple[str, ...]:
        """The English singular, and the plural if there is one."""
        return (self.text,) if self.plural is None else (self.text, self.plural)


def placeholders(text: str) -> list[str]:
    """The placeholders of a text, sorted: `%(name)s`, `%s` and `{name}`.

    Braces that are no format string (a lone "{") count as ordinary characters.
    """
    found = [
        f"%({match['name']})" if match["name"] else f"%{match['plain']}"
        for match in PERCENT.finditer(text)
        if match["name"] or match["plain"]
    ]
    with contextlib.suppress(ValueError):
        found += [f"{{{name}}}" for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    return sorted(found)
