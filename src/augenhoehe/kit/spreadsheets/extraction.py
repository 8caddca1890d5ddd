# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sheets of a file, read in a subprocess of its own with limits."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import astuple
from pathlib import Path

from augenhoehe.kit import locked_process
from augenhoehe.kit.spreadsheets.cells import Spreadsheet, from_json
from augenhoehe.kit.spreadsheets.limits import Limits, Refusal, UnreadableError

_CHILD = Path(__file__).with_name("child.py")
_SOURCES = Path(__file__).parents[3]
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NO_TABLES = (b"%pdf-", b"{\\rtf", b"\x89png", b"\xff\xd8\xff", b"gif8", b"<!doctype", b"<html", b"<?xml")


def read_spreadsheet(
    data: bytes, *, encoding: str = "", delimiter: str = "", limits: Limits | None = None
) -> Spreadsheet:
    """Read an XLSX, ODS or CSV file; which it is, its bytes say. Encoding and delimiter matter for CSV only.

    Merged ranges are spread over their cells, formulas are the values the program last calculated. A file without a
    single filled cell is refused. Raises `UnreadableError` with the reason when the file is none of these, broken,
    encrypted, hostile, or costs more than `limits` allow.
    """
    limits = limits or Limits()
    if len(data) > limits.bytes:
        raise UnreadableError(Refusal.TOO_LARGE)
    arguments = [_format(data), str(_SOURCES), encoding, delimiter, *map(str, astuple(limits))]
    output, stopped = locked_process.run(
        _CHILD, arguments, data, output_cap=4 * limits.all_bytes, wall_seconds=limits.wall_seconds
    )
    if stopped:
        raise UnreadableError(Refusal.TOO_SLOW)
    status, _, body = output.partition(b"\n")
    if status in (refusal.value.encode() for refusal in Refusal):
        raise UnreadableError(Refusal(status.decode()))
    if status != b"ok":
        # The child was killed by a limit.
        raise UnreadableError(Refusal.HOSTILE)
    try:
        found = from_json(json.loads(body))
    except (ValueError, KeyError, TypeError, ArithmeticError, RecursionError) as error:
        raise UnreadableError(Refusal.HOSTILE) from error
    if not any(sheet.rows for sheet in found.sheets):
        raise UnreadableError(Refusal.EMPTY)
    return found


def _format(data: bytes) -> str:
    if not data.strip():
        raise UnreadableError(Refusal.EMPTY)
    if data.startswith(_OLE):
        raise UnreadableError(Refusal.OLD_FORMAT)
    if data.startswith(_ZIP):
        return _zipped(data)
    if data[:200].lstrip().lower().startswith(_NO_TABLES):
        raise UnreadableError(Refusal.UNKNOWN_TYPE)
    return "csv"


def _zipped(data: bytes) -> str:
    """Only the names in the directory are looked at here; the parts are unpacked in the locked process."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            names = set(opened.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, IndexError) as error:
        raise UnreadableError(Refusal.BROKEN) from error
    if "[Content_Types].xml" in names and not any(name.endswith("workbook.bin") for name in names):
        return "xlsx"
    if "content.xml" in names:
        return "ods"
    raise UnreadableError(Refusal.UNKNOWN_TYPE)
