# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads and writes a room's catalogue: sorted by text, without line numbers, for small differences."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from babel.messages import pofile
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from tools.messages.message import Key, Message

LANGUAGE = "de"
PLURALS = 2
HEADER = """\
# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
msgid ""
msgstr ""
"Language: de\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


@dataclass(frozen=True)
class Entry:
    """A message with its German: one form, or two where the message has a plural; fuzzy when unsure."""

    message: Message
    german: tuple[str, ...]
    fuzzy: bool = False


def path_of(room: Path) -> Path:
    """Where a room keeps its German catalogue."""
    return room / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"


def _load(path: Path) -> Catalog:
    with path.open("rb") as file:
        return pofile.read_po(file, locale=LANGUAGE, ignore_obsolete=True, abort_invalid=True)


def read(path: Path) -> dict[Key, Entry]:
    """A catalogue's entries by context and text; empty where there is no file.

    Raises babel.messages.pofile.PoFileError for a broken file.
    """
    if not path.exists():
        return {}
    entries: dict[Key, Entry] = {}
    for found in _load(path):
        if not found.id:
            continue
        text, plural = (found.id, None) if isinstance(found.id, str) else (found.id[0], found.id[1])
        message = Message(text, plural, found.context)
        strings = (found.string,) if isinstance(found.string, str) else tuple(found.string or ())
        entries[message.key] = Entry(message, strings, found.fuzzy)
    return entries


def _field(name: str, text: str) -> str:
    return f"{name} {pofile.normalize(text, width=100)}"


def _paragraph(entry: Entry) -> str:
    message = entry.message
    flags = ", fuzzy" if entry.fuzzy else ""
    lines = [f"#{flags}"] if flags else []
    if message.context:
        lines.append(_field("msgctxt", message.context))
    lines.append(_field("msgid", message.text))
    if message.plural is None:
        lines.append(_field("msgstr", entry.german[0]))
    else:
        lines.append(_field("msgid_plural", message.plural))
        lines += [_field(f"msgstr[{index}]", form) for index, form in enumerate(entry.german)]
    return "\n".join(lines) + "\n"


def write(path: Path, entries: Iterable[Entry]) -> bool:
    """Write a catalogue, sorted by text and context; tells whether the file changed."""
    ordered = sorted(entries, key=lambda entry: (entry.message.text, entry.message.context or ""))
    text = "\n".join([HEADER, *map(_paragraph, ordered)])
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return True


def compile_to_mo(path: Path) -> bool:
    """Write the .mo beside a catalogue unless it is there and newer; tells whether it was written."""
    target = path.with_suffix(".mo")
    if target.exists() and target.stat().st_mtime > path.stat().st_mtime:
        return False
    fresh = target.with_suffix(
        f".{os.getpid()}.mo"
    )  # whoever reads meanwhile gets the old or the new one whole
    with fresh.open("wb") as file:
        write_mo(file, _load(path))
    fresh.replace(target)
    return True


def compile_below(folder: Path) -> list[Path]:
    """Compile every catalogue below a folder that changed; returns these."""
    return [path for path in sorted(folder.glob("**/locale/*/LC_MESSAGES/django.po")) if compile_to_mo(path)]
