# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.manuscripts.page_parts import foot_notes, right_edges
from tests.kit.manuscripts.test_layout import page


def test_small_lines_below_everything_are_notes() -> None:
    lines = page(
        "Text im Hauptteil",
        ("7 Klein, aber oben", 8.0, 0),
        "Mehr Text",
        ("1 Eine Note,", 8.0, 0),
        ("länger", 8.0, 0),
    ).lines
    assert [[line.text for line in note] for note in foot_notes(lines, 10.0)] == [["1 Eine Note,", "länger"]]


def test_a_column_reaches_as_far_as_its_longest_line() -> None:
    assert right_edges(page("kurz", "eine längere Zeile").lines) == [140.0, 140.0]
