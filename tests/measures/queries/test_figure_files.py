# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.queries import figure_files
from augenhoehe.measures.queries.figures import figures as found
from tests.measures import figures

pytestmark = pytest.mark.django_db


def test_files_keep_back_what_pages_keep_back(cast: Cast) -> None:
    made = figures.enter(cast, figures.indicator(cast, licence="CC BY 4.0"), (2021, "", 20.5), (2022, "", 3))
    made.municipality = cast.bergkamen
    (figure,) = found([made], everything=False)
    rows = figure_files.sheet_of([figure]).rows
    assert [str(row[4]) for row in rows] == ["20.5", "None"]
    assert str(rows[1][6]).startswith("zurückgehalten")
    assert rows[0][-1] == "CC BY 4.0"
    data = figure_files.as_data(figure, cast.bergkamen, figures.day(2022), "https://x.example/")
    assert [(row["value"], row["kept_back"]) for row in data["values"]] == [("20.5", False), (None, True)]
    assert data["licence"] == {"identifier": "CC BY 4.0", "url": None}


def test_the_towns_licence_holds_where_none_is_named(cast: Cast) -> None:
    made = figures.indicator(cast)
    (figure,) = found([made], everything=False)
    data = figure_files.as_data(figure, cast.bergkamen, figures.day(2022), "")
    assert data["licence"]["identifier"] == cast.bergkamen.open_data_licence
    assert data["licence"]["url"].startswith("https://")
