# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

from xml.etree import ElementTree

import pytest

from augenhoehe.kit.charts import (
    Arrangement,
    BarChart,
    Chart,
    Fill,
    LineChart,
    Series,
    print_svg,
    web_chart,
    web_picture,
    web_svg,
)

HOSTILE = '<script>alert("1")</script> & "x"'
STACKED = BarChart(
    "Fortschritt",
    ["Sprache und Bildung", "Arbeit"],
    [Series("umgesetzt", [3, 1]), Series("läuft", [1, 1]), Series("offen", [None, 2])],
    arrangement=Arrangement.STACKED,
    share_of_first=True,
)
GROUPED = BarChart(
    "Geld", ["2022", "2023"], [Series("geplant", [12, 8]), Series("gebucht", [-3, None])], unit="€"
)
LINES = LineChart(
    "Teilnehmende", ["2021", "2022", "2023"], [Series(fill, [3, None, 5], fill) for fill in Fill]
)
SINGLE = LineChart("Kurse", ["2021", "2022", "2023"], [Series("Kurse", [3, 4, 5])])
ALL = [STACKED, GROUPED, LINES, SINGLE, BarChart("leer", ["A"], [Series("x", [None])])]


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: chart.title)
def test_a_chart_on_a_page_has_role_title_and_description_and_no_style(chart: Chart) -> None:
    svg = web_svg(chart, ident="g1")
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own output
    assert root.get("role") == "img"
    ids = (root.get("aria-labelledby") or "").split()
    titles = {element.get("id"): element.text for element in root if element.tag in ("title", "desc")}
    assert list(titles) == ids
    assert titles["g1-t"] == chart.title
    assert all(titles.values())
    assert "style" not in svg


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: chart.title)
def test_text_keeps_its_size_on_a_phone(chart: Chart) -> None:
    svg = web_svg(chart)
    assert 'width="100%"' in svg
    assert "viewBox" not in svg


def test_the_bars_have_the_lengths_of_the_figures() -> None:
    root = ElementTree.fromstring(web_svg(STACKED))  # noqa: S314 - our own output
    widths = [rect.get("width") for rect in root.iter("rect")]
    assert widths == ["75%", "25%", "25%", "25%", "50%"]
    words = [text.text for text in root.iter("text")]
    assert words == ["3 von 4", "Sprache und Bildung", "1 von 4", "Arbeit"]


def test_a_negative_bar_stands_left_of_zero() -> None:
    root = ElementTree.fromstring(web_svg(GROUPED))  # noqa: S314 - our own output
    planned, booked, _ = [(rect.get("x"), rect.get("width")) for rect in root.iter("rect")]
    assert planned == ("15.6%", "62.4%")
    assert booked == ("0%", "15.6%")


def test_series_differ_by_more_than_colour() -> None:
    svg = web_svg(STACKED, ident="c1")
    assert 'fill="url(#c1-hatch)"' in svg
    assert '<pattern id="c1-hatch"' in svg
    dashes = {line.get("stroke-dasharray") for line in ElementTree.fromstring(web_svg(LINES)).iter("line")}  # noqa: S314
    assert dashes == {None}  # a gap in every series: no segment is drawn
    full = LineChart("t", ["1", "2"], [Series(fill, [1, 2], fill) for fill in Fill])
    drawn = ElementTree.fromstring(web_svg(full))  # noqa: S314 - our own output
    assert len({line.get("stroke-dasharray") for line in drawn.iter("line") if line.get("stroke-width")}) == 6


def test_what_people_wrote_is_escaped_everywhere() -> None:
    chart = BarChart(HOSTILE, [HOSTILE], [Series(HOSTILE, [1]), Series("b", [2])], unit=HOSTILE)
    for text in (web_chart(chart), print_svg(chart, accent="#14488c").svg):
        assert "<script" not in text
    assert "&lt;script&gt;" in web_chart(chart)


def test_the_same_figures_stand_beside_the_drawing_as_a_table() -> None:
    html = web_chart(STACKED)
    assert "<summary>Dieselben Zahlen als Tabelle</summary>" in html
    assert '<th scope="row">Sprache und Bildung</th><td class="ah-r">3</td>' in html
    assert 'class="ah-legend' in html
    picture = web_picture(STACKED)
    assert html.startswith(picture)
    assert "<table" not in picture


def test_two_charts_of_a_page_share_no_id() -> None:
    assert 'id="chart-' in web_svg(STACKED)
    first, second = (
        {part.split('"')[0] for part in web_svg(c).split('id="')[1:]} for c in (STACKED, GROUPED)
    )
    assert not first & second


@pytest.mark.parametrize("ident", ["1a", 'a"b', "a b", "ä"])
def test_an_unfit_id_is_refused(ident: str) -> None:
    with pytest.raises(ValueError, match="cannot be an id"):
        web_svg(STACKED, ident=ident)


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: chart.title)
def test_print_has_fixed_colours_and_a_fixed_size(chart: Chart) -> None:
    drawn = print_svg(chart, accent="#00594c", width=400)
    root = ElementTree.fromstring(drawn.svg)  # noqa: S314 - our own output
    assert root.get("width") == "400"
    assert "var(" not in drawn.svg
    assert "%" not in drawn.svg
    assert drawn.alt.startswith(chart.title)
    assert drawn.height > 10
