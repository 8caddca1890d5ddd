# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parts of a zipped office file, unpacked within limits and parsed without document types and entities."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from augenhoehe.kit.richtext.limits import Limits, Refusal, RefusalError

_ENCRYPTED_FLAG = 0x1
_MACROS = re.compile(r"(?:^|/)vbaproject\.bin$|^(?:basic|scripts)/", re.IGNORECASE)
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# A small part may be packed as tightly as it likes.
_SMALL = 1_000_000


class _NoDoctype(TreeBuilder):
    """No office file has a document type; without one there are no entities to expand or to fetch."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise RefusalError(Refusal.HOSTILE)


def parsed(data: bytes) -> Element:
    """The root of an XML document. Refuses document types and everything that is not well-formed."""
    parser: Any = XMLParser(target=_NoDoctype())  # noqa: S314 - see above
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError, AssertionError) as error:
        raise RefusalError(Refusal.BROKEN) from error
    return root


class Archive:
    """A zip file of which single parts are read."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.all_bytes
        self._pictures: dict[str, bytes | None] = {}
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, IndexError) as error:
            raise RefusalError(Refusal.BROKEN) from error
        if len(self._zip.infolist()) > limits.entries:
            raise RefusalError(Refusal.HOSTILE)
        self._entries = {entry.filename: entry for entry in self._zip.infolist()}
        if any(_MACROS.search(name) for name in self._entries):
            # The text could be read, but the file is kept beside it, and the next reader's program would run them.
            raise RefusalError(Refusal.MACROS)

    @property
    def names(self) -> list[str]:
        """The names of all entries, also of those that stand there twice."""
        return [entry.filename for entry in self._zip.infolist()]

    def part(self, name: str) -> Element | None:
        """The root of an XML part, None where there is no such part."""
        data = self.read(name)
        return None if data is None else parsed(data)

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture; of one that is too large only what shows that. None where there is no such part."""
        entry = self._entry(name)
        if entry is not None and entry.file_size > self._limits.picture_bytes:
            return bytes(self._limits.picture_bytes + 1)
        if name not in self._pictures:  # a sign that stands on every page is unpacked once
            self._pictures[name] = self.read(name)
        return self._pictures[name]

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, None where there is no such part."""
        entry = self._entry(name)
        if entry is None:
            return None
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise RefusalError(Refusal.ENCRYPTED)
        if entry.compress_type not in _PACKINGS:
            raise RefusalError(Refusal.BROKEN)
        most = min(self._limits.part_bytes, self._left)
        if entry.file_size > most:
            raise RefusalError(Refusal.TOO_LARGE)
        if entry.file_size > max(_SMALL, self._limits.ratio * max(entry.compress_size, 1)):
            raise RefusalError(Refusal.HOSTILE)
        try:
            with self._zip.open(entry) as opened:
                # The size in the directory may be a lie, so no more is unpacked than it says.
                data = opened.read(entry.file_size + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise RefusalError(Refusal.BROKEN) from error
        if len(data) > entry.file_size:
            raise RefusalError(Refusal.HOSTILE)
        self._left -= len(data)
        return data

    def _entry(self, name: str) -> zipfile.ZipInfo | None:
        """The entry of a name as other parts write it; it is looked up among the names inside, nowhere else."""
        return self._entries.get(posixpath.normpath(name).lstrip("/"))
