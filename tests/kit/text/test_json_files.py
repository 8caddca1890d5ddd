# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from pathlib import Path

import pytest

from augenhoehe.kit.text import TextError
from augenhoehe.kit.text.json_files import json_text, read_json, write_json


def test_what_was_written_is_read(tmp_path: Path) -> None:
    value = {"Maß": ["größer", "👩‍💻", "مرحبا", 1.5, None]}
    write_json(tmp_path / "a.json", value)
    assert read_json(tmp_path / "a.json") == value
    assert "größer" in (tmp_path / "a.json").read_text("utf-8")


def test_a_byte_order_mark_is_no_content(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"\xef\xbb\xbf[1]")
    assert read_json(tmp_path / "a.json") == [1]


def test_half_a_character_pair_is_written_as_its_escape() -> None:
    assert json_text("\ud800") == '"\\ud800"'
    assert json.loads(json_text("\ud800")) == "\ud800"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is not JSON"),
        (b'{"cases": [', "is not JSON"),
        (b"\xff\xfe", "is not UTF-8: byte 0"),
        (b"[" * 100_000, "nested too deeply"),
        (b"1" * 5_000, "is not JSON"),
    ],
)
def test_what_is_no_json_is_said_in_one_line(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(TextError, match=words) as refused:
        read_json(tmp_path / "a.json")
    assert "a.json" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_not_there_or_cannot_be(tmp_path: Path) -> None:
    with pytest.raises(TextError, match=r"none\.json cannot be read: No such file"):
        read_json(tmp_path / "none.json")
    with pytest.raises(TextError, match="cannot be written: No such file"):
        write_json(tmp_path / "none" / "a.json", {})
    with pytest.raises(TextError, match="cannot be read: Is a directory"):
        read_json(tmp_path)
