# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from tools.messages.catalogue import Entry
from tools.messages.complaints import about_entry, about_room, between_rooms
from tools.messages.message import Message


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        (Entry(Message("day"), ("",)), "“day” has no German"),
        (Entry(Message("day", "days"), ("Tag", " ")), "“day” has no German"),
        (Entry(Message("May", context="month"), ("Mai",), fuzzy=True), "“May” [month] is marked as unsure"),
        (Entry(Message("%(n)d day"), ("%(m)d Tag",)), "other placeholders than %(n)"),
        (Entry(Message("day"), ("{n} Tag",)), "other placeholders than none"),
        (Entry(Message("day\n"), ("Tag",)), "other line breaks"),
    ],
)
def test_wrong_entries_are_complained_of(entry: Entry, complaint: str) -> None:
    assert complaint in next(about_entry(entry))


def test_a_complete_entry_is_fine() -> None:
    assert list(about_entry(Entry(Message("%(n)d day", "%(n)d days"), ("%(n)d Tag", "%(n)d Tage")))) == []


def test_catalogue_and_code_must_agree() -> None:
    old = Entry(Message("old"), ("alt",))
    assert list(about_room({Message("new")}, {old.message.key: old})) == [
        "“new” is not in the catalogue (make messages)",
        "“old” is in the catalogue, but nowhere in the code (make messages)",
    ]
    assert list(about_room({Message("old")}, {old.message.key: old})) == []


def test_rooms_must_agree() -> None:
    def room(german: str, context: str | None = None) -> dict[tuple[str, str], Entry]:
        entry = Entry(Message("paper", context=context), (german,))
        return {entry.message.key: entry}

    assert len(list(between_rooms({"a": room("Vorlage"), "b": room("Papier")}))) == 1
    assert list(between_rooms({"a": room("Vorlage"), "b": room("Vorlage"), "c": room("")})) == []
    assert list(between_rooms({"a": room("Vorlage"), "b": room("Papier", "material")})) == []
