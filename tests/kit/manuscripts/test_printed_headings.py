# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit.manuscripts.printed_headings import Headings, Look, numbering_depth
from tests.kit.manuscripts.test_layout import page

BODY = Look(10.0, bold=False)


@pytest.mark.parametrize(
    ("text", "depth"),
    [("3 Ziele", 1), ("3.1. Sprache", 2), ("Kapitel 2 Arbeit", 1), ("8. Dezember 2022", 0), ("Ziele", 0)],
)
def test_numbers_tell_how_deep_a_heading_stands(text: str, depth: int) -> None:
    assert numbering_depth(text) == depth


def test_numbers_of_a_look_tell_its_level_and_sentences_are_no_headings() -> None:
    lines = page(("Titel", 20.0, 0), ("2.1 Sprache", 12.0, 1), "Text.", ("Anhang", 12.0, 1)).lines
    headings = Headings.of([(line, 0) for line in lines], BODY)
    assert headings.title == "Titel"
    assert [headings.level(line, line.text) for line in lines] == [None, 1, 0, 1]
    assert not headings.is_one("Das ist ein Satz.")
