# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.documents.glyphs import FONTS, drawable, has_glyph, printable, unprintable, unprintable_in


def test_coverage_lists_exactly_what_the_fonts_can_show() -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    points = {point for path in FONTS.glob("*.ttf") for point in ttlib.TTFont(path).getBestCmap()}
    assert {point for point in range(0x110000) if has_glyph(chr(point))} == points


# in two parts, so that licence tools do not take it for a statement about this file
LICENCE = "SPDX-License-" + "Identifier: "


def test_every_font_names_its_licence() -> None:
    fonts = sorted(FONTS.glob("*.ttf"))
    assert len(fonts) == 12
    for font in fonts:
        assert LICENCE in Path(f"{font}.license").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Straße №\u00a05 – „so“ • ✓", "Straße №\u00a05 – „so“ • ✓"),
        ("a\x00b\x07c\ud800d\ufeff", "abcd"),
        ("12\u202f%", "12\u00a0%"),
        ("Fach\u2011bereich", "Fach-bereich"),
        ("e\u0301", "é"),
        ("\U0001f600", "\U0001f600"),
        ("\U0001f91d 你", "□ □"),
        ("\ue000 \uf8ff", "□ □"),
        ("مرحبا", "مرحبا"),
        ("ሰላም ትግርኛ வணக்கம்", "ሰላም ትግርኛ வணக்கம்"),
        ("a\r\nb\tc", "a\nb c"),
    ],
)
def test_text_is_made_fit_for_paper(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_a_person_can_be_told_what_will_be_missing() -> None:
    assert unprintable("Gruß 你 好 你 \x00") == sorted("你好")


def test_it_is_told_of_every_text_however_deep() -> None:
    assert unprintable_in({"title": "你 Gruß", "items": [{"words": "好", "day": 3}, "你", None]}) == sorted(
        "你好"
    )


@given(st.text())
def test_whatever_is_printable_has_glyphs(text: str) -> None:
    assert unprintable(printable(text)) == []


def test_signs_that_turn_the_rest_of_a_line_are_left_out() -> None:
    assert printable("Name \u202eetieS\u202c 3 \u200fم") == "Name etieS 3 \u200fم"


def test_a_word_that_no_line_can_hold_may_be_broken() -> None:
    assert printable("A" * 60) == "A" * 60
    assert printable("vor " + "A" * 70 + " nach") == f"vor {'A' * 30}\u00ad{'A' * 30}\u00ad{'A' * 10} nach"
    address = "https://stadt.example/" + "/".join(["ein-weg"] * 20)
    assert printable(address) == address


def test_words_in_drawings_have_no_marks_that_stand_alone() -> None:
    assert drawable("<text>مُشاركة ẹ́ m̄ 👩‍👩‍👧 漢</text>") == "<text>مشاركة ẹ m □□□ □</text>"
