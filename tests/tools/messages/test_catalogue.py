# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import gettext
import os
from pathlib import Path

import pytest

from tools.messages import catalogue
from tools.messages.catalogue import Entry
from tools.messages.message import Message

ENTRIES = [
    Entry(Message("today"), ("heute",)),
    Entry(Message("%(n)d day", "%(n)d days"), ("%(n)d Tag", "%(n)d Tage")),
    Entry(Message("May", context="month"), ("Mai",)),
    Entry(Message("May"), ("Darf",), fuzzy=True),
    Entry(Message('a "quoted"\nlong text ' + "word " * 40), ("ein „langer“\nText",)),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = catalogue.path_of(tmp_path)
    assert catalogue.write(path, ENTRIES)
    return path


def test_what_is_written_is_read_again(path: Path) -> None:
    assert catalogue.read(path) == {entry.message.key: entry for entry in ENTRIES}


def test_the_order_of_entries_and_a_second_write_change_nothing(path: Path) -> None:
    assert catalogue.write(path, reversed(ENTRIES)) is False


def test_entries_are_sorted_and_without_line_numbers(path: Path) -> None:
    text = path.read_text()
    assert text.index('"%(n)d day"') < text.index('msgid "May"') < text.index('msgid "today"')
    assert "#:" not in text


def test_a_missing_catalogue_is_empty(tmp_path: Path) -> None:
    assert catalogue.read(tmp_path / "none.po") == {}


def test_the_compiled_catalogue_speaks_german(path: Path) -> None:
    assert catalogue.compile_below(path.parents[3]) == [path]
    with path.with_suffix(".mo").open("rb") as file:
        german = gettext.GNUTranslations(file)
    assert german.gettext("today") == "heute"
    assert german.pgettext("month", "May") == "Mai"
    assert german.ngettext("%(n)d day", "%(n)d days", 2) == "%(n)d Tage"


def test_only_what_changed_is_compiled(path: Path) -> None:
    assert catalogue.compile_to_mo(path)
    os.utime(path, (1, 1))
    assert not catalogue.compile_to_mo(path)
    os.utime(path.with_suffix(".mo"), (0, 0))
    assert catalogue.compile_to_mo(path)
    assert [found.name for found in sorted(path.parent.iterdir())] == ["django.mo", "django.po"]
