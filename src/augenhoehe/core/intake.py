# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Uploads between reading and confirmation: only their bytes are kept, for a day, and only for who uploaded them."""

from __future__ import annotations

import json
import secrets
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from django.conf import settings

from augenhoehe.core.models import Municipality

KEPT_SECONDS = 24 * 60 * 60
LONGEST_TOKEN = 64
"""Of our own making; a longer one is no name of a file."""

Notes = dict[str, Any]
"""Plain JSON values."""


@dataclass(frozen=True, slots=True)
class Label:
    """Whose upload it is, for which town, and under which file name (empty for pasted text).

    `made` is the number of the object that was made of it, once it was confirmed.
    """

    account: int
    municipality: int
    name: str
    made: int | None = None


@dataclass(frozen=True, slots=True)
class Upload:
    """An upload that waits to be confirmed."""

    token: str
    name: str
    content: bytes


def put(content: bytes, *, name: str, by: Any, municipality: Municipality) -> str:
    """Let bytes wait; returns the token that fetches them. What has waited for more than a day is thrown away."""
    _throw_away_old()
    token = secrets.token_urlsafe(24)
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    label = Label(by.pk, municipality.pk, name[:200])
    (folder / token).write_bytes(content)
    _write_label(token, label)
    return token


def get(token: str, *, by: Any, municipality: Municipality) -> Upload | None:
    """The upload behind a token; None where it is gone or somebody else's."""
    label = _label(token, by, municipality)
    if label is None:
        return None
    try:
        return Upload(token, label.name, (_folder() / token).read_bytes())
    except FileNotFoundError:
        return None


def made_of(token: str, *, by: Any, municipality: Municipality) -> int | None:
    """The number of what was made of an upload; None before that, and for anybody else."""
    label = _label(token, by, municipality)
    return label.made if label is not None else None


def keep_notes(token: str, notes: Notes, *, by: Any, municipality: Municipality) -> None:
    """Keep what was read of an upload, and what its owner said about it, beside its bytes; the newest notes count."""
    if _label(token, by, municipality) is not None:
        _write(_folder() / f"{token}.notes", notes)


def notes_of(token: str, *, by: Any, municipality: Municipality) -> Notes | None:
    """The notes kept beside an upload; None where there are none, and for anybody else."""
    if _label(token, by, municipality) is None:
        return None
    try:
        notes: Notes = json.loads((_folder() / f"{token}.notes").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return notes


def done(token: str, *, made: int, by: Any, municipality: Municipality) -> None:
    """Forget an upload that was confirmed; for a day its token still leads to what was made of it."""
    label = _label(token, by, municipality)
    if label is None:
        return
    _write_label(token, replace(label, made=made))
    for path in (_folder() / token, _folder() / f"{token}.notes"):
        path.unlink(missing_ok=True)


def discard(token: str, *, by: Any, municipality: Municipality) -> None:
    """Throw an upload away at once; nothing happens where it is gone or somebody else's."""
    if _label(token, by, municipality) is not None:
        for name in (token, f"{token}.notes", f"{token}.json"):
            (_folder() / name).unlink(missing_ok=True)


def _label(token: str, by: Any, municipality: Municipality) -> Label | None:
    if len(token) > LONGEST_TOKEN or not token.replace("-", "").replace("_", "").isalnum():
        return None
    try:
        label = Label(**json.loads((_folder() / f"{token}.json").read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    return label if (label.account, label.municipality) == (by.pk, municipality.pk) else None


def _write_label(token: str, label: Label) -> None:
    _write(_folder() / f"{token}.json", asdict(label))


def _write(path: Path, value: Notes) -> None:
    """In one step, so that nobody reads half of it."""
    written = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    written.write_text(json.dumps(value), encoding="utf-8")
    written.replace(path)


def _folder() -> Path:
    return Path(settings.MEDIA_ROOT) / "waiting"


def _throw_away_old() -> None:
    """Two uploads at once may both do this: what the other one has taken away is gone, and that is all."""
    oldest = time.time() - KEPT_SECONDS
    for path in _folder().glob("*"):
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < oldest:
                path.unlink()
