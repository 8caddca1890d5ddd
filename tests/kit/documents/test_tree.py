# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime

import pytest

from augenhoehe.kit.documents.tree import (
    Change,
    Column,
    DescriptionList,
    Document,
    DocumentError,
    Figure,
    Heading,
    ItemList,
    KeyFigures,
    Note,
    Run,
    Station,
    Table,
    Thread,
    plain,
    runs_of,
)

DAY = datetime.date(2023, 10, 20)
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def test_text_may_be_a_string_a_run_or_both() -> None:
    assert runs_of("a") == (Run("a"),)
    assert runs_of(Run("a")) == (Run("a"),)
    assert runs_of(["a", Run(""), Run("b", frozenset({"em"}))]) == (Run("a"), Run("b", frozenset({"em"})))


def test_deleted_text_is_not_part_of_the_words() -> None:
    assert (
        plain(["drei ", Run("alte ", change=Change.DELETED), Run("neue", change=Change.INSERTED)])
        == "drei neue"
    )


def test_a_picture_without_alternative_text_is_refused() -> None:
    with pytest.raises(DocumentError, match="alternative text"):
        Figure(SVG, "  ")


@pytest.mark.parametrize(
    "image", [b"GIF89a", b"\x89PNG\r\n\x1a\nkaputt", "<p>kein Bild</p>", b"\xff\xfe\x00"]
)
def test_what_is_no_picture_is_refused_by_name(image: bytes | str) -> None:
    with pytest.raises(DocumentError, match="“Ein Bild” cannot be used"):
        Figure(image, "Ein Bild")


def test_rows_must_fit_the_columns() -> None:
    with pytest.raises(DocumentError, match="has 1 cells for 2 columns"):
        Table("Kosten", [Column("a"), Column("b")], [["1"]])


@pytest.mark.parametrize(
    "make",
    [
        lambda: Table("", [Column("a")], []),
        lambda: Table("Kosten", [], []),
        lambda: Column(" "),
        lambda: Column("a", weight=0),
        lambda: Heading(1, ""),
        lambda: Heading(7, "zu tief"),
        lambda: ItemList([]),
        lambda: DescriptionList([]),
        lambda: KeyFigures([]),
        lambda: Thread([]),
        lambda: Station(""),
        lambda: Note(""),
        lambda: Run("a", frozenset({"blink"})),
        lambda: Figure(SVG, "Bild", width=1.5),
        lambda: Document("", [], DAY),
    ],
)
def test_incomplete_parts_are_refused(make: object) -> None:
    assert callable(make)
    with pytest.raises(DocumentError):
        make()
