# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path

import pytest

from tools.messages import __main__ as command
from tools.messages import catalogue
from tools.messages.catalogue import Entry
from tools.messages.message import Message


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Two rooms that both say "today"; the first has German for it, and for a text no longer used."""
    for room in ("first", "second"):
        (tmp_path / room).mkdir()
        (tmp_path / room / "__init__.py").write_text('_("today")\n')
    entries = [Entry(Message("today"), ("heute",)), Entry(Message("yesterday"), ("gestern",))]
    catalogue.write(catalogue.path_of(tmp_path / "first"), entries)
    return tmp_path


def test_update_drops_the_old_and_takes_over_from_other_rooms(package: Path) -> None:
    command.update(package)
    for room in ("first", "second"):
        entries = catalogue.read(catalogue.path_of(package / room))
        assert list(entries.values()) == [Entry(Message("today"), ("heute",))]


def test_update_leaves_new_texts_empty_and_says_so(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (package / "second" / "__init__.py").write_text('ngettext("one", "many", 2)')
    command.update(package)
    assert catalogue.read(catalogue.path_of(package / "second"))["", "one"].german == ("", "")
    assert "second: 1 texts, 1 without German" in capsys.readouterr().out


def test_check_fails_until_everything_is_there(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.check(package) == 1
    assert "first: “yesterday” is in the catalogue" in capsys.readouterr().out
    command.update(package)
    assert command.check(package) == 0


def test_rooms_without_texts_get_no_catalogue(package: Path) -> None:
    (package / "silent").mkdir()
    (package / "silent" / "__init__.py").touch()
    command.update(package)
    assert not (package / "silent" / "locale").exists()


def test_a_wrong_call_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([]) == 2
    assert "update|compile|check" in capsys.readouterr().err
