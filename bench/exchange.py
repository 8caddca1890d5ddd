# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long a long concept takes into a file with tracked changes and back, beside python-docx on the same text.

The document is that of `bench.compare`: 2,000 blocks, about 40,000 words, 300 edits of every kind.
"""

from __future__ import annotations

import datetime
import io
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import docx

from augenhoehe.kit.manuscripts import read_revised, wishes, write_docx_changes, write_odt_changes
from augenhoehe.kit.text import Block
from bench.compare import BLOCKS, EDITS, Author

MOMENT = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)


def plain_docx(blocks: list[Block]) -> bytes:
    """The text without any changes, written paragraph by paragraph with python-docx."""
    document = docx.Document()
    for block in blocks:
        document.add_paragraph(block.text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def read_docx(data: bytes) -> list[str]:
    """The words of every paragraph, read with python-docx."""
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def quickest(work: Callable[[], object]) -> float:
    """The shorter of two runs, in seconds that pass: files are read in a process of its own."""
    durations = []
    for _ in range(2):
        started = time.perf_counter()
        work()
        durations.append(time.perf_counter() - started)
    return min(durations)


def measure() -> list[dict[str, Any]]:
    """Rows of name, seconds, budget, reference_name, reference_seconds; raises if a file did not say what it should."""
    author = Author(2022)
    old = author.document(BLOCKS)
    new = author.edited(old, EDITS)
    in_word = partial(write_docx_changes, old, new, title="Konzept", author="Anna", moment=MOMENT)
    in_odt = partial(write_odt_changes, old, new, title="Konzept", author="Anna", moment=MOMENT)
    word = in_word()
    revised = read_revised(word)
    if revised.original != tuple(old) or revised.changed != tuple(new):
        raise AssertionError("the file does not hold both texts")
    plain = plain_docx(new)
    writing = quickest(lambda: plain_docx(new))
    reading = quickest(lambda: read_docx(plain))
    rows: list[tuple[str, float, Callable[[], object], float]] = [
        ("write DOCX with tracked changes", 2.0, in_word, writing),
        ("write ODT with tracked changes", 2.0, in_odt, writing),
        ("read DOCX with tracked changes", 2.0, lambda: read_revised(word), reading),
        ("lay its wishes over the version", 1.0, lambda: wishes(old, revised), reading),
    ]
    return [
        {
            "name": f"{name}, 2,000 blocks, 300 edits",
            "seconds": quickest(work),
            "budget": budget,
            "reference_name": "python-docx, plain text",
            "reference_seconds": reference,
        }
        for name, budget, work, reference in rows
    ]
