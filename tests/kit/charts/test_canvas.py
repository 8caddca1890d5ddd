# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from augenhoehe.kit.charts.canvas import (
    PRINT_METRICS,
    WEB_METRICS,
    WEB_PAINT,
    Canvas,
    number,
    print_paint,
)
from augenhoehe.kit.charts.model import Fill

WEB = Canvas(WEB_PAINT, WEB_METRICS, "w")
PAPER = Canvas(print_paint("#00594c"), PRINT_METRICS, "p", 400.0)


def test_places_are_percent_on_a_page_and_points_on_paper() -> None:
    assert (WEB.x(0.25), PAPER.x(0.25)) == ("25%", "100")


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (33.3333, "33.33"), (0.0, "0"), (-2.5, "-2.5")])
def test_numbers_are_short(value: float, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize("fill", list(Fill))
def test_every_fill_with_a_pattern_defines_it(fill: Fill) -> None:
    wanted = f"url(#w-{fill})" in WEB.fill(fill)
    assert (f'id="w-{fill}"' in WEB.patterns([fill, fill])) is wanted
    assert WEB.patterns([fill, fill]).count("<pattern") == int(wanted)


def test_paper_knows_no_variables() -> None:
    drawn = "".join(PAPER.fill(fill) for fill in Fill) + PAPER.patterns(Fill)
    assert "var(" not in drawn
    assert "#00594c" in drawn


def test_words_are_escaped_and_muted_ones_marked() -> None:
    text = WEB.text("0", 15, "<b> & Söhne", muted=True, anchor="end", shift=4)
    assert text.startswith('<text x="0" y="15" dx="4" class="t-muted" text-anchor="end"')
    assert "&lt;b&gt; &amp; Söhne" in text


def test_outlined_bars_keep_their_edge_inside() -> None:
    assert 'y="10" width="50%" height="14"' in WEB.rect(0, 10, 0.5, 14, Fill.SOLID)
    assert 'y="10.5" width="50%" height="13"' in WEB.rect(0, 10, 0.5, 14, Fill.OUTLINE)
