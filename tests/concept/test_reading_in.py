# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json

import pytest

from augenhoehe.concept import reading_in
from augenhoehe.concept.reading_in import from_notes, read_file, read_pasted, to_notes
from augenhoehe.kit.manuscripts import ManuscriptRefused, Refusal

HTML = b"<!doctype html><h1>Konzept</h1><h2>Sprache</h2><p>Ein <b>Satz</b>.<img src=x alt=Karte>"


def test_a_file_is_understood_with_what_was_left_out() -> None:
    found = read_file(HTML, "konzept.html")
    assert (found.title, [block.kind for block in found.blocks]) == ("Konzept", ["h2", "p"])
    (item,) = found.left_out
    assert item["details"] == ["Karte"]
    assert "Karte" in item["sentence"]
    assert "%(" not in item["sentence"]


def test_what_waits_survives_as_json() -> None:
    found = read_file(HTML, "konzept.html").choosing(0, 5, {1: "quote"})
    assert from_notes(json.loads(json.dumps(to_notes(found)))) == found


def test_choices_of_other_parts_stay() -> None:
    found = read_file(HTML, "konzept.html").choosing(0, 1, {0: "h3"}).choosing(1, 2, {1: "quote"})
    assert found.kinds == {0: "h3", 1: "quote"}
    assert found.choosing(0, 1, {}).kinds == {1: "quote"}


def test_a_pasted_text_is_read_by_the_houses_own_signs() -> None:
    found = read_pasted("# Sprache\n\nEin Satz.\n\nJahr | Betrag\n2022 | 100 €\n")
    assert [block.kind for block in found.blocks] == ["h2", "p", "table"]


def test_a_text_file_is_read_like_a_pasted_text_and_a_web_page_is_not() -> None:
    text = "# Sprache\n\n# Arbeit\n\nJahr | Betrag\n2022 | 100 €\n"
    assert read_file(text.encode("cp1252"), "Konzept.TXT") == read_pasted(text)
    assert [block.kind for block in read_file(HTML, "konzept.txt").blocks] == ["h2", "p"]


def test_long_paragraphs_are_divided_so_that_they_can_be_edited() -> None:
    found = read_pasted("Wort und Satz. " * 3_000)
    assert len(found.blocks) == 3
    assert "".join(block.text for block in found.blocks).count("Satz.") == 3_000


def test_nothing_and_too_much_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ManuscriptRefused) as nothing:
        read_pasted(" \n \n")
    assert nothing.value.code is Refusal.EMPTY
    monkeypatch.setattr(reading_in, "MOST_PASSAGES", 2)
    with pytest.raises(ManuscriptRefused) as too_much:
        read_pasted("a\n\nb\n\nc")
    assert too_much.value.code is Refusal.TOO_MUCH_TEXT
