# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that leave the house in feeds, calendars and mails, read by programs that are not ours.

Control signs are no text for any of them. Signs that turn or embed a direction (U+202A to U+202E) let a text look like
another one; every language is written without them.
"""

from __future__ import annotations

import re

_ENDS_A_LINE = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\ufffe\uffff]")


def carried(text: str) -> str:
    """The text as every program reads it; lines end with a line feed."""
    return _NO_TEXT.sub("", _ENDS_A_LINE.sub("\n", text))


def carried_line(text: str) -> str:
    """The text in one line, as a name or a heading must be: it cannot begin a line that others take for ours."""
    return " ".join(carried(text).split())
