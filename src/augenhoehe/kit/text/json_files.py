# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""JSON files in and out; whatever is wrong with one is a `TextError` of one line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from augenhoehe.kit.text.blocks import TextError


def read_json(path: str | Path) -> Any:
    """The value in the file, which is UTF-8 with or without a byte order mark."""
    try:
        return json.loads(Path(path).read_text("utf-8-sig"))
    except OSError as error:
        raise TextError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise TextError(f"{path} is not UTF-8: byte {error.start} fits nowhere") from error
    except ValueError as error:
        raise TextError(f"{path} is not JSON: {error}") from error
    except RecursionError as error:
        raise TextError(f"{path} is not read: it is nested too deeply") from error


def write_json(path: str | Path, value: Any) -> None:
    """Write `value` to the file, see `json_text`."""
    try:
        Path(path).write_text(json_text(value) + "\n", "utf-8")
    except OSError as error:
        raise TextError(f"{path} cannot be written: {error.strerror}") from error


def json_text(value: Any) -> str:
    """`value` as readable JSON. What no text may hold, half of a character pair, is written as its escape."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")
