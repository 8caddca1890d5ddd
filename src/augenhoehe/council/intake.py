# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Uploads between reading and confirmation: only their bytes are kept, for a day, and only for who uploaded them."""

from __future__ import annotations

import json
import secrets
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from augenhoehe.core.models import Municipality

KEPT_SECONDS = 24 * 60 * 60
LONGEST_TOKEN = 64
"""Of our own making; a longer one is no name of a file."""


@dataclass(frozen=True, slots=True)
class Label:
    """Whose upload it is, for which town, and under which file name (empty for pasted text)."""

    account: int
    municipality: int
    name: str


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
    (folder / f"{token}.json").write_text(json.dumps(asdict(label)), encoding="utf-8")
    return token


def get(token: str, *, by: Any, municipality: Municipality) -> Upload | None:
    """The upload behind a token; None where it is gone or somebody else's."""
    if len(token) > LONGEST_TOKEN or not token.replace("-", "").replace("_", "").isalnum():
        return None
    try:
        label = Label(**json.loads((_folder() / f"{token}.json").read_text(encoding="utf-8")))
        if (label.account, label.municipality) != (by.pk, municipality.pk):
            return None
        return Upload(token, label.name, (_folder() / token).read_bytes())
    except FileNotFoundError:
        return None


def done(token: str) -> None:
    """Forget an upload that was confirmed."""
    for name in (token, f"{token}.json"):
        (_folder() / name).unlink(missing_ok=True)


def _folder() -> Path:
    return Path(settings.MEDIA_ROOT) / "waiting"


def _throw_away_old() -> None:
    oldest = time.time() - KEPT_SECONDS
    for path in _folder().glob("*"):
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)
