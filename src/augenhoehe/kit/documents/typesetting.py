# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""The one place that calls the typesetter.

Templates are ours; what people wrote travels as JSON and is never markup.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import typst

from augenhoehe.kit.documents.glyphs import FONTS
from augenhoehe.kit.documents.row_headers import mark_row_headers
from augenhoehe.kit.documents.tree import DocumentError

#: Both in one file: accessible, and fit for the archive.
#: The stubs want source and root to be of one type; the source is bytes here, the root a path.
_compile: Callable[..., object] = typst.compile

Standard = Literal["ua-1", "a-2a"]
STANDARDS: tuple[Standard, ...] = ("ua-1", "a-2a")


class TypesettingError(DocumentError):
    """The typesetter refused. What people write is no markup, so mostly a layout of ours is wrong."""


@lru_cache(maxsize=1)
def fonts() -> typst.Fonts:
    """The shipped fonts and no others, read once per process."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


@lru_cache(maxsize=16)
def template(package: str, name: str) -> str:
    """Return the source of a layout that ships with a package."""
    return files(package).joinpath("layouts", name).read_text(encoding="utf-8")


def typeset(layout: str, data: Mapping[str, Any], *, day: date, row_headers: tuple[bool, ...] = ()) -> bytes:
    """Return a PDF (PDF/UA-1 and PDF/A-2a in one file).

    layout: Typst source of our own; it finds the blocks of layouts/blocks.typ and the data as `data`.
    day: creation date, the only time in the file, so equal input gives equal bytes.
    row_headers: for every table in order, whether its first column names the rows.
    Raises DocumentError when the typesetter refuses.
    """
    source = template("augenhoehe.kit.documents", "blocks.typ") + layout
    pdf = compile_source(source, data, day=day, kind="pdf", standards=STANDARDS)
    return mark_row_headers(pdf[0], row_headers)


def compile_source(
    source: str,
    data: Mapping[str, Any],
    *,
    day: date,
    kind: Literal["pdf", "png"],
    standards: Sequence[Standard] = (),
    resolution: float | None = None,
    pictures: Path | None = None,
) -> list[bytes]:
    """Return the pages (PNG) or the one file (PDF).

    resolution: pixels per inch, PNG only. pictures: a folder of photos that the layout names as /name; it reads
    no other file.
    """
    try:
        result = _compile(
            source.encode("utf-8"),
            root=str(pictures or FONTS),
            font_paths=fonts(),
            ignore_system_fonts=True,
            format=kind,
            ppi=resolution,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=[*standards],
            timestamp=int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()),
        )
    except typst.TypstError as error:
        raise TypesettingError(f"The document cannot be set: {error.message}") from error
    pages = result if isinstance(result, list) else [result]
    return [page for page in pages if isinstance(page, bytes)]
