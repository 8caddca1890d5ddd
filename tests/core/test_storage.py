# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from augenhoehe.core import storage


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def test_content_lies_under_its_own_hash(tmp_path: Path) -> None:
    name = storage.put(b"Integration")
    assert name == hashlib.sha512(b"Integration").hexdigest()
    assert storage.path_of(name) == tmp_path / name[:2] / name[2:4] / name
    assert storage.get(name) == b"Integration"


def test_equal_content_is_stored_once_and_nothing_is_left_lying_about(tmp_path: Path) -> None:
    storage.put(b"a")
    storage.put(b"a")
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


def test_content_changed_on_disk_is_noticed() -> None:
    name = storage.put(b"a")
    path = storage.path_of(name)
    path.chmod(0o600)
    path.write_bytes(b"b")
    with pytest.raises(ValueError, match="does not match"):
        storage.get(name)


def test_missing_content_is_told() -> None:
    with pytest.raises(FileNotFoundError):
        storage.get("0" * 128)
