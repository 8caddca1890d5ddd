# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.printing.changes import in_plain_words, sides
from augenhoehe.concept.texts import table
from augenhoehe.kit.documents.tree import Change, Run, runs_of
from augenhoehe.kit.text import Block
from augenhoehe.kit.text import Run as TextRun


def words(text: str) -> Block:
    return Block(None, "p", runs=(TextRun(text),))


def test_both_sides_are_marked() -> None:
    before, after = sides(words("Die Stadt prüft es."), words("Die Stadt handelt."))
    assert in_plain_words(before) == "Die Stadt [gestrichen: prüft es]."
    assert in_plain_words(after) == "Die Stadt [neu: handelt]."
    assert Change.DELETED in {run.change for run in runs_of(before)}
    assert Change.INSERTED not in {run.change for run in runs_of(before)}


def test_a_passage_may_be_missing_on_either_side() -> None:
    assert sides(None, words("Neu"))[0] == ()
    assert in_plain_words(sides(None, words("Neu"))[1]) == "[neu: Neu]"
    assert in_plain_words(sides(words("Alt"), None)[0]) == "[gestrichen: Alt]"
    assert sides(None, None) == ((), ())


def test_tables_are_told_by_rows() -> None:
    before, after = sides(table("Jahr | Betrag\n2022 | 100"), table("Jahr | Betrag\n2022 | 200"))
    assert in_plain_words(before) == "Jahr | Betrag\n2022 | [gestrichen: 100]"
    assert in_plain_words(after) == "Jahr | Betrag\n2022 | [neu: 200]"


def test_words_stay_apart_behind_a_bracket() -> None:
    marked = (Run("Die "), Run("neue ", change=Change.INSERTED), Run("Stadt"))
    assert in_plain_words(marked) == "Die [neu: neue] Stadt"
