# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with the catalogues, as sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tools.messages.catalogue import PLURALS, Entry
from tools.messages.message import Key, Message, placeholders


def name(message: Message) -> str:
    """How a message is called in a complaint."""
    return f"“{message.text}”" + (f" [{message.context}]" if message.context else "")


def about_entry(entry: Entry) -> Iterator[str]:
    """Complaints about one entry: no German, unsure German, German with other placeholders."""
    message = entry.message
    wanted_forms = 1 if message.plural is None else PLURALS
    if len(entry.german) != wanted_forms or not all(form.strip() for form in entry.german):
        yield f"{name(message)} has no German"
        return
    if entry.fuzzy:
        yield f"the German of {name(message)} is marked as unsure (fuzzy)"
    for english, german in zip(message.forms, entry.german, strict=True):
        if placeholders(english) != placeholders(german):
            wanted = ", ".join(placeholders(english)) or "none"
            yield f"the German of {name(message)} has other placeholders than {wanted}: “{german}”"
        elif english.endswith("\n") != german.endswith("\n") or english.startswith("\n") != german.startswith(
            "\n"
        ):
            yield f"the German of {name(message)} has other line breaks at its ends"


def about_room(wanted: set[Message], entries: Mapping[Key, Entry]) -> Iterator[str]:
    """Complaints about a room: texts of the code that the catalogue lacks, and the other way round."""
    known = {entry.message for entry in entries.values()}
    for message in sorted(wanted - known, key=lambda m: m.key):
        yield f"{name(message)} is not in the catalogue (make messages)"
    for message in sorted(known - wanted, key=lambda m: m.key):
        yield f"{name(message)} is in the catalogue, but nowhere in the code (make messages)"
    for key in sorted(entries):
        yield from about_entry(entries[key])


def between_rooms(catalogues: Mapping[str, Mapping[Key, Entry]]) -> Iterator[str]:
    """Complaints about one English text that reads differently in the German of two rooms.

    All catalogues end up in one: whichever is loaded last would win.
    """
    first: dict[Key, tuple[str, Entry]] = {}
    for room, entries in sorted(catalogues.items()):
        for key, entry in entries.items():
            other_room, other = first.setdefault(key, (room, entry))
            both = len(entry.german) == len(other.german) and all(entry.german) and all(other.german)
            if both and entry.german != other.german:
                readings = f"“{other.german[0]}” in {other_room} and “{entry.german[0]}” in {room}"
                yield (
                    f"{name(entry.message)} is {readings}: "
                    "use one of them, or a context (pgettext) where the meaning differs"
                )
