# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The file store: content under its own SHA-512 below MEDIA_ROOT, each content once, written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings


def digest(content: bytes) -> str:
    """SHA-512, hexadecimal: name and proof of a content."""
    return hashlib.sha512(content).hexdigest()


def path_of(sha512: str) -> Path:
    """Where a content lies; two levels of folders keep each folder small."""
    return Path(settings.MEDIA_ROOT) / sha512[:2] / sha512[2:4] / sha512


def put(content: bytes) -> str:
    """Store `content` and return its SHA-512. Two writers of the same content do each other no harm."""
    sha512 = digest(content)
    path = path_of(sha512)
    if path.exists():
        return sha512
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).chmod(0o640)
    Path(file.name).replace(path)
    return sha512


def get(sha512: str) -> bytes:
    """The content. Raises FileNotFoundError where it is missing and ValueError where it was changed on disk."""
    content = path_of(sha512).read_bytes()
    if digest(content) != sha512:
        raise ValueError(f"The stored content {sha512[:12]} does not match its name.")
    return content
