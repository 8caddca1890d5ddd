# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures import figure_lines
from augenhoehe.measures.actions.save_target import save_target
from augenhoehe.measures.enums import Direction
from augenhoehe.measures.models import Indicator
from augenhoehe.measures.queries.figures import figures as found
from tests.measures import figures

pytestmark = pytest.mark.django_db


def _line(made: Indicator) -> str:
    return figure_lines.lines(found([made], everything=False), str)[0]


def test_a_line_tells_value_way_and_target(cast: Cast) -> None:
    made = figures.indicator(cast, title="<b>", direction=Direction.LOWER, retired_on=figures.day(2022))
    assert "noch keiner" in _line(made)
    assert figure_lines.in_words(*found([made], everything=False)) == ""
    figures.enter(cast, made, (2021, "", 20), (2022, "", 30), provisional=True)
    save_target(indicator=made, due_on=figures.day(2025), value=Decimal(25), by=cast.people["anna"])
    (figure,) = found([made], everything=False)
    assert figure_lines.in_words(figure) == (
        "30\xa0Personen am 31.12.2022. Der Wert ist gestiegen (nicht wie gewünscht). "
        "Ziel sind 25\xa0Personen bis 2025."
    )
    line = _line(made)
    for words in (
        "&lt;b&gt;",
        "30\xa0Personen",
        "vorläufig",
        "nicht wie gewünscht",
        "noch nicht erreicht",
        "nicht mehr",
    ):
        assert words in line


def test_a_break_or_a_gap_has_no_way(cast: Cast) -> None:
    made = figures.enter(cast, figures.indicator(cast), (2021, "", 20))
    figures.enter(cast, made, (2022, "", 30), break_in_series=True, break_reason="neu")
    assert "Bruch in der Zeitreihe" in _line(made)
    figures.enter(cast, made, (2022, "", "nicht erhoben"))
    assert "nicht erhoben" in _line(made)
    assert figure_lines.in_words(*found([made], everything=False)) == "31.12.2022: nicht erhoben."
