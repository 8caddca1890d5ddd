# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The story of a file, read in a subprocess of its own with limits."""

from __future__ import annotations

import json
from dataclasses import astuple
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from augenhoehe.kit import locked_process
from augenhoehe.kit.richtext.limits import Limits, Refusal, RefusalError
from augenhoehe.kit.richtext.story import Story, story_from_json

_CHILD = Path(__file__).with_name("child.py")
_SOURCES = Path(__file__).parents[3]


class Format(StrEnum):
    """The formats that are read here; the value is the module that reads it."""

    DOCX = "word"
    ODT = "opendocument"
    HTML = "hypertext"
    MARKDOWN = "markdown"


def extract_story(data: bytes, of: Format, *, limits: Limits | None = None) -> Story:
    """Read a file; HTML and Markdown must be in UTF-8.

    Raises `RefusalError` with the reason when it is broken, encrypted, hostile, or costs more than `limits` allow.
    """
    limits = limits or Limits()
    if len(data) > limits.bytes:
        raise RefusalError(Refusal.TOO_LARGE)
    arguments = [of.value, str(_SOURCES), _libraries(), *map(str, astuple(limits))]
    # A piece of one letter takes some hundred bytes as JSON; only hostile stories reach this.
    output_cap = 20 * limits.characters
    if limits.pictures:
        output_cap += 2 * limits.all_picture_bytes  # they come as letters, four for three bytes
    output, stopped = locked_process.run(
        _CHILD, arguments, data, output_cap=output_cap, wall_seconds=limits.wall_seconds
    )
    if stopped:
        raise RefusalError(Refusal.TOO_SLOW)
    status, _, body = output.partition(b"\n")
    if status in (refusal.value.encode() for refusal in Refusal):
        raise RefusalError(Refusal(status.decode()))
    if status != b"ok":
        # The child was killed by a limit.
        raise RefusalError(Refusal.HOSTILE)
    try:
        return story_from_json(json.loads(body))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise RefusalError(Refusal.HOSTILE) from error


@cache
def _libraries() -> str:
    """The folder that holds markdown-it-py, the only library that reading needs."""
    spec = find_spec("markdown_it")
    if spec is None or spec.origin is None:
        raise RuntimeError("markdown-it-py is not installed")
    return str(Path(spec.origin).parents[1])
