# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.reading import markup
from augenhoehe.council.reading.markup import is_markup, without_markup


def pieces(text: str) -> list[tuple[int, str]]:
    return [(number, " ".join(piece.split())) for number, piece in without_markup(text) if piece.strip()]


def test_tells_saved_pages_from_texts() -> None:
    assert is_markup("<!DOCTYPE html>\n<table><tr><td>a</td></tr></table>")
    assert is_markup("Rat<br />\nAmt<br />\n<strong>Vorlage</strong>")
    assert not is_markup("Wenn a < b und b > c, dann gilt <p>.")
    assert not is_markup("")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Der <b>Rat</b> m&ouml;ge</p>", [(1, "Der Rat möge")]),
        ("<tr><td>Art:</td><td>Antrag</td></tr>", [(1, "Art: Antrag")]),
        ("<div\nclass='a'\n>Rat</div>", [(3, "Rat")]),
        ("<div\nclass='a' Rat", []),
        ("<!-- Rat -->Amt<!-- Haus\nRat\n-->Hof", [(1, "Amt"), (3, "Hof")]),
        ("<script>\nvar a = '<p>Rat</p>';\n</script>\nAmt", [(4, "Amt")]),
        ("<style>p</script>p</style>Amt", [(1, "Amt")]),
        ("a < b", [(1, "a < b")]),
        ("a <1", [(1, "a <1")]),
        ("<tr><tr><td><p>Rat", [(1, "Rat")]),
    ],
)
def test_keeps_text_and_its_lines(text: str, expected: list[tuple[int, str]]) -> None:
    assert pieces(text) == expected


def test_cells_are_parted_and_empty_lines_stay() -> None:
    assert list(without_markup("<td>a</td>\n\n<td>b</td>")) == [(1, "\ta\t"), (2, ""), (3, "\tb\t")]


def test_a_page_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "MOST_PIECES", 3)
    assert [number for number, _ in without_markup("a\nb\nc\nd")] == [1, 2, 3]
