# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

import pytest

from augenhoehe.kit import subjects
from augenhoehe.kit.subjects import EVERYTHING, LONGEST_TARGET, Entry, Subject

AT = datetime.datetime(2023, 1, 16, 9, tzinfo=datetime.UTC)


def entry(number: int, *about: tuple[str, int]) -> Entry:
    return Entry(number, f"key-{number}", AT, "Titel", "Satz.", "/bergkamen/", frozenset(about))


def find(actor: Any, municipality: Any, target: str) -> Subject | None:
    if target != "7":
        return None
    return Subject("ding", target, "Ding 7", "/bergkamen/", frozenset({("thing", 7)}))


@pytest.fixture(autouse=True)
def _registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subjects, "_kinds", {})
    monkeypatch.setattr(subjects, "_news", {})
    subjects.register("ding", label="Ding", find=find)


def test_a_subject_covers_what_is_marked_with_it() -> None:
    subject = Subject("ding", "7", "Ding", "/", frozenset({("thing", 7), ("thing", 8)}))
    assert subject.covers(entry(1, ("thing", 8), EVERYTHING))
    assert not subject.covers(entry(1, ("thing", 9), EVERYTHING))
    assert not subject.covers(entry(1))


@pytest.mark.parametrize("target", ["", "8", "7\0", "7" * (LONGEST_TARGET + 1)])
def test_nonsense_is_no_subject(target: str) -> None:
    assert subjects.find(None, None, "ding", target) is None


def test_kinds_are_known_by_name() -> None:
    found = subjects.find(None, None, "ding", "7")
    assert found is not None
    assert found.label == "Ding 7"
    assert subjects.find(None, None, "unding", "7") is None
    assert list(subjects.kinds()) == ["ding"]


def test_entries_of_all_rooms_come_newest_first_and_in_their_order() -> None:
    several = [entry(5), entry(9, ("thing", 1)), entry(9, ("thing", 2))]
    subjects.register_news("one", lambda actor, town, after: [one for one in several if one.number > after])
    subjects.register_news("other", lambda actor, town, after: [entry(7)])
    found = subjects.entries(None, None)
    assert [one.number for one in found] == [9, 9, 7, 5]
    assert [one.about for one in found[:2]] == [{("thing", 1)}, {("thing", 2)}]
    assert [one.number for one in subjects.entries(None, None, after=5)] == [9, 9, 7]


def test_in_a_mail_only_what_the_street_knows_is_named() -> None:
    assert subjects.public_label(None, "ding", "7") == "Ding 7"
    assert subjects.public_label(None, "ding", "8") == "Ding (nicht öffentlich)"
    assert subjects.public_label(None, "fort", "8") == "fort (nicht öffentlich)"
