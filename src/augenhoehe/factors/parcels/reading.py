# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A parcel read from a file of another town: everything is checked before anything of it is used."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NoReturn

from django.utils.translation import gettext as _

from augenhoehe.factors.enums import Licence
from augenhoehe.factors.parcels.content import (
    CONTENTS,
    FOLDER,
    FORMAT,
    NUMBER,
    Parcel,
    ParcelFactor,
    ParcelPicture,
    ParcelTemplate,
)
from augenhoehe.factors.rules.sets import MOST_FACTORS, MOST_QUESTIONS
from augenhoehe.kit.documents.photo_check import drawable_size
from augenhoehe.kit.documents.pictures import MOST_PIXELS
from augenhoehe.kit.marked_text import SAFE_ADDRESSES
from augenhoehe.kit.pdftext import ContentType, sniff
from augenhoehe.kit.richtext.archive import Archive
from augenhoehe.kit.richtext.limits import Limits, RefusalError
from augenhoehe.kit.text import Block, Link, Run, TextError, document_from_json

LIMITS = Limits(entries=300, part_bytes=20_000_000, all_bytes=60_000_000)
LONGEST_NAME, LONGEST_WORDS, MOST_BLOCKS, MOST_CHARACTERS, MOST_TERMS = 200, 5_000, 5_000, 1_000_000, 500
FIGURE = "abbildung:"
WITHIN = ("#fussnote-", "#zu-fussnote-", "#begriff-")
"""Links inside a text: to its footnotes and explained terms."""
KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
PATH = re.compile(re.escape(FOLDER) + r"[0-9a-z]{1,64}\.[a-z]{2,4}")
KEPT = frozenset({ContentType.PDF, ContentType.TEXT, ContentType.DOCX, ContentType.ODT, ContentType.IMAGE})
NO_WORDS = frozenset({"Cc", "Cs"})
"""Control characters and halves of characters."""
TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What turns the order of signs round, to make a name look like another one."""
OFFICE = frozenset({ContentType.DOCX, ContentType.ODT})


class ParcelError(Exception):
    """The file is no handbook that can be taken over; the message says why, for the reader of the page."""


def read_parcel(content: bytes) -> Parcel:
    """The handbook in a file. Raises ParcelError with the first thing that is wrong."""
    if len(content) > LIMITS.bytes:
        raise ParcelError(_("The file is too large. At most 20 MB can be taken over."))
    if not content.startswith(b"PK"):
        raise ParcelError(_("This is not a handbook that was exported from Augenhöhe."))
    try:
        archive = Archive(content, LIMITS)
        raw = archive.read(CONTENTS)
        if raw is None:
            raise ParcelError(_("This is not a handbook that was exported from Augenhöhe."))
        return _Reader(archive, _json(raw)).parcel()
    except RefusalError as refusal:
        raise ParcelError(_("The file is damaged, or packed in a way that is not accepted.")) from refusal


def _json(raw: bytes) -> dict[str, Any]:
    try:
        value = json.loads(raw.decode())
    except (ValueError, RecursionError) as error:
        raise ParcelError(_("The table of contents of the file cannot be read.")) from error
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise ParcelError(_("This is not a handbook that was exported from Augenhöhe."))
    if value.get("number") != NUMBER:
        raise ParcelError(
            _("This handbook was exported from another version of Augenhöhe and cannot be read here.")
        )
    return value


class _Reader:
    """Takes the contents apart; what has not the shape it must have is refused by its place."""

    def __init__(self, archive: Archive, contents: dict[str, Any]) -> None:
        self._archive, self._contents = archive, contents
        self._used: set[str] = {CONTENTS}

    def parcel(self) -> Parcel:
        """All of it."""
        top = self._contents
        version, chosen = self._object(top, "version"), self._object(top, "set")
        pictures = tuple(self._picture(one) for one in self._list(top, "pictures"))
        blocks = self._blocks({one.key for one in pictures})
        found = Parcel(
            title=self._words(top, "title", LONGEST_NAME),
            town=self._words(top, "town", LONGEST_NAME),
            source=self._words(top, "source", LONGEST_NAME, empty=True),
            licence=self._licence(),
            number=self._whole(version, "number"),
            frozen_on=self._day(version, "frozen_on"),
            set_title=self._words(chosen, "title", LONGEST_NAME),
            set_description=self._words(chosen, "description", LONGEST_WORDS, empty=True),
            factors=self._factors(chosen),
            blocks=blocks,
            terms=tuple(self._term(one) for one in self._list(top, "terms", MOST_TERMS)),
            pictures=pictures,
            templates=tuple(self._template(one) for one in self._list(top, "templates")),
        )
        for one in self._list(top, "checklists"):
            self._file(one)
        self._once("templates", [one.title for one in found.templates])
        self._once("terms", [term for term, _meaning in found.terms])
        self._once("pictures", [one.key for one in pictures])
        names = self._archive.names
        if len(set(names)) < len(names) or set(names) != self._used:
            raise ParcelError(_("The file holds more than its table of contents names."))
        return found

    def _factors(self, chosen: dict[str, Any]) -> tuple[ParcelFactor, ...]:
        found = tuple(self._factor(one) for one in self._list(chosen, "factors", MOST_FACTORS))
        self._once("factors", [one.key for one in found])
        if not found:
            self._wrong("factors")
        return found

    def _factor(self, value: Any) -> ParcelFactor:
        questions = tuple(
            (self._key(one, 60), self._words(one, "text", 500))
            for one in self._list(value, "questions", MOST_QUESTIONS)
        )
        if not questions:
            self._wrong("questions")
        self._once("questions", [key for key, _text in questions])
        return ParcelFactor(
            self._key(value, 40),
            self._words(value, "title", LONGEST_NAME),
            self._words(value, "explanation", LONGEST_WORDS, empty=True),
            self._words(value, "when_missing", LONGEST_WORDS, empty=True),
            questions,
        )

    def _blocks(self, pictures: set[str]) -> tuple[Block, ...]:
        try:
            blocks = document_from_json(self._contents.get("text"))
        except (TextError, RecursionError) as error:
            raise ParcelError(_("The text of the handbook cannot be read.")) from error
        if not blocks or len(blocks) > MOST_BLOCKS or sum(len(one.text) for one in blocks) > MOST_CHARACTERS:
            raise ParcelError(_("The text of the handbook is empty or too long."))
        keys = [one.id for one in blocks]
        if any(key is None or not KEY.fullmatch(key) or len(key) > 32 for key in keys):
            self._wrong("text")
        self._once("text", [key or "" for key in keys])
        for block in blocks:
            for run in _runs(block):
                for mark in run.marks:
                    if isinstance(mark, Link) and not _leads_somewhere_safe(mark.href, pictures):
                        raise ParcelError(
                            _("A link in the text leads to “%(address)s”; that is not accepted.")
                            % {"address": mark.href[:80]}
                        )
        return blocks

    def _term(self, value: Any) -> tuple[str, str]:
        if not isinstance(value, list) or len(value) != 2:
            self._wrong("terms")
        pair = {"term": value[0], "meaning": value[1]}
        return self._words(pair, "term", 100), self._words(pair, "meaning", LONGEST_WORDS)

    def _picture(self, value: Any) -> ParcelPicture:
        name, content = self._file(value)
        size = drawable_size(content)
        if size is None or size[0] * size[1] > MOST_PIXELS:
            raise ParcelError(_("The picture “%(name)s” cannot be used.") % {"name": name})
        words = self._words(value, "alternative_text", 500, empty=True)
        decorative = value.get("decorative")
        if not isinstance(decorative, bool) or decorative == bool(words):
            raise ParcelError(_("The picture “%(name)s” has no alternative text.") % {"name": name})
        return ParcelPicture(self._key(value, 32), words, decorative, name, content)

    def _template(self, value: Any) -> ParcelTemplate:
        name, content = self._file(value)
        kind = sniff(content)
        if kind not in KEPT:
            raise ParcelError(_("The template “%(name)s” is no file that can be kept.") % {"name": name})
        if kind in OFFICE:
            Archive(content, LIMITS)  # refuses macros
        return ParcelTemplate(
            self._words(value, "title", LONGEST_NAME),
            self._words(value, "description", LONGEST_WORDS),
            self._words(value, "source", LONGEST_NAME, empty=True),
            name,
            content,
        )

    def _file(self, value: Any) -> tuple[str, bytes]:
        path = self._words(value, "file", 100)
        name = self._words(value, "name", LONGEST_NAME)
        content = self._archive.read(path) if PATH.fullmatch(path) else None
        if not content:
            raise ParcelError(_("The file “%(name)s” is missing.") % {"name": name})
        self._used.add(path)
        if hashlib.sha256(content).hexdigest() != value.get("sha256"):
            raise ParcelError(_("The file “%(name)s” was changed after the export.") % {"name": name})
        return name, content

    def _licence(self) -> Licence:
        try:
            return Licence(self._contents.get("licence", ""))
        except ValueError as error:
            raise ParcelError(_("It is not said under which licence the handbook may be used.")) from error

    def _object(self, value: dict[str, Any], name: str) -> dict[str, Any]:
        found = value.get(name)
        return found if isinstance(found, dict) else self._wrong(name)

    def _list(self, value: Any, name: str, most: int = 100) -> list[Any]:
        found = value.get(name) if isinstance(value, dict) else None
        return found if isinstance(found, list) and len(found) <= most else self._wrong(name)

    def _words(self, value: Any, name: str, longest: int, *, empty: bool = False) -> str:
        found = value.get(name) if isinstance(value, dict) else None
        if not isinstance(found, str) or len(found) > longest or not (empty or found.strip()):
            self._wrong(name)
        if TURNED.search(found):
            self._wrong(name)
        # browsers end lines with two signs; control characters mean nothing and are left out
        lines = found.replace("\r\n", "\n").replace("\r", "\n")
        clean = "".join(
            one for one in lines if one in "\n\t" or unicodedata.category(one) not in NO_WORDS
        ).strip()
        return clean if clean or empty else self._wrong(name)

    def _key(self, value: Any, longest: int) -> str:
        found = self._words(value, "key", longest)
        return found if re.fullmatch(r"[a-z0-9][a-z0-9-]*", found) else self._wrong("key")

    def _whole(self, value: dict[str, Any], name: str) -> int:
        found = value.get(name)
        return found if type(found) is int and 0 < found < 10_000 else self._wrong(name)

    def _day(self, value: dict[str, Any], name: str) -> datetime.date:
        try:
            return datetime.date.fromisoformat(self._words(value, name, 10))
        except ValueError:
            self._wrong(name)

    def _once(self, name: str, values: list[str]) -> None:
        if len(set(values)) < len(values):
            self._wrong(name)

    def _wrong(self, name: str) -> NoReturn:
        raise ParcelError(
            _("The file is not complete: “%(name)s” is missing or is not as it must be.") % {"name": name}
        )


def _runs(block: Block) -> Iterator[Run]:
    yield from block.runs
    for row in block.rows:
        for cell in row:
            yield from cell.runs


def _leads_somewhere_safe(address: str, pictures: set[str]) -> bool:
    if address.startswith(FIGURE):
        return address.removeprefix(FIGURE) in pictures
    return address.lower().startswith(SAFE_ADDRESSES) or address.startswith(WITHIN)
