# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.compared import Compared
from augenhoehe.kit.text import Block, Kind, Run


def block(key: str, text: str, kind: Kind = "p") -> Block:
    return Block(key, kind, runs=(Run(text),))


OLD = [
    block("h", "Sprache", "h2"),
    block("a", "Die Stadt prüft das."),
    block("b", "Dieser lange Absatz wandert ans Ende des Textes."),
    block("c", "Dieser fällt weg."),
    block("d", "Dies bleibt, wie es immer war, und zwar ganz genau so und nicht anders als bisher."),
]
NEW = [
    block("h", "Sprache", "h3"),
    block("a", "Die Stadt tut das."),
    block("n", "Das ist neu."),
    OLD[4],
    OLD[2],
]


def test_every_kind_of_change_is_named_in_words() -> None:
    shown = Compared.of(OLD, NEW).text
    assert [(one.kind, one.words) for one in shown if one.changed] == [
        ("h3", ("war „Kapitelüberschrift“, ist „Abschnittsüberschrift“",)),
        ("p", ("geändert",)),
        ("p", ("neu",)),
        ("p", ("von hier verschoben",)),
        ("p", ("gestrichen",)),
        ("p", ("hierher verschoben",)),
    ]


def test_the_place_is_the_new_one_or_of_what_is_gone_the_old_one() -> None:
    shown = {one.words: one.place for one in Compared.of(OLD, NEW).text}
    assert shown["neu",] == "Abschnitt 1 Absatz 2"
    assert shown["gestrichen",] == "Abschnitt 1 Absatz 3"


def test_the_synopsis_shows_only_what_changed() -> None:
    rows = Compared.of(OLD, NEW).rows
    assert all(any(shown.changed for shown in (*row.left, *row.right)) for row in rows)
    inserted = next(row for row in rows if not row.left)
    assert (inserted.place, inserted.right[0].html) == (
        "Abschnitt 1 Absatz 2",
        '<ins><span class="ah-sr">[neu: </span>Das ist neu.<span class="ah-sr">]</span></ins>',
    )


def test_the_list_speaks_as_resolutions_do() -> None:
    assert "In Abschnitt 1 Absatz 1 wird „prüft“ durch „tut“ ersetzt." in Compared.of(OLD, NEW).sentences


def test_equal_versions_are_equal() -> None:
    compared = Compared.of(OLD, OLD)
    assert compared.equal
    assert (compared.rows, compared.sentences) == ([], [])
    assert not Compared.of(OLD, NEW).equal


def test_lists_may_change_their_level_and_their_numbers() -> None:
    old = [Block("a", "li", runs=(Run("Eins"),)), Block("b", "li", runs=(Run("Zwei"),))]
    new = [
        Block("a", "li", level=1, runs=(Run("Eins"),)),
        Block("b", "li", ordered=True, runs=(Run("Zwei"),)),
    ]
    assert [shown.words for shown in Compared.of(old, new).text] == [
        ("auf eine andere Ebene gerückt",),
        ("war „Listenpunkt“, ist „Nummerierter Listenpunkt“",),
    ]


def test_numbered_items_keep_their_numbers() -> None:
    old = [Block(key, "li", runs=(Run(key),), ordered=True) for key in ("eins", "zwei", "drei")]
    new = [Block("null", "li", runs=(Run("null"),), ordered=True), old[0], old[2]]
    compared = Compared.of(old, [*new, Block("punkt", "li", runs=(Run("punkt"),))])
    assert [(one.marker.strip(), one.words) for one in compared.text] == [
        ("1.", ("neu",)),
        ("2.", ()),
        ("2.", ("gestrichen",)),
        ("3.", ()),
        ("•", ("neu",)),
    ]
    gone = next(row for row in compared.rows if row.left and not row.right)
    assert [one.marker.strip() for one in gone.left] == ["2."]
