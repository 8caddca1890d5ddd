# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.charts import BarChart, LineChart, Series, Target
from augenhoehe.kit.documents.structure import (
    anchors_of,
    chart_as_table,
    contents_depth,
    has_rtl,
    is_rtl,
    list_is_rtl,
    placed_headings,
    safe_link,
    slug,
    stays_whole,
    unique,
)
from augenhoehe.kit.documents.tree import (
    Column,
    DescriptionList,
    Document,
    Heading,
    Item,
    ItemList,
    Node,
    Note,
    Paragraph,
    Run,
    Table,
)

DAY = datetime.date(2023, 10, 20)


def placed(levels: list[int]) -> list[tuple[int, str, str]]:
    document = Document("t", [Heading(level, "Über uns") for level in levels], DAY, numbered=True)
    return [(place.level, place.number, place.anchor) for place in placed_headings(document).values()]


def test_levels_are_closed_up_and_numbered() -> None:
    assert placed([1, 3, 3, 2, 1]) == [
        (1, "1", "ueber-uns"),
        (2, "1.1", "ueber-uns-2"),
        (2, "1.2", "ueber-uns-3"),
        (2, "1.3", "ueber-uns-4"),
        (1, "2", "ueber-uns-5"),
    ]


@given(st.lists(st.integers(1, 6), min_size=1))
def test_no_level_is_ever_skipped(levels: list[int]) -> None:
    shown = [level for level, _, _ in placed(levels)]
    assert shown[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(shown))
    assert len({anchor for _, _, anchor in placed(levels)}) == len(levels)


def test_an_anchor_that_was_given_is_kept_whatever_headings_are_called() -> None:
    nodes: list[Node] = [
        Heading(1, "Abschnitt 5"),
        Heading(1, "Erstes", anchor="abschnitt-5"),
        Heading(1, "Zweites", anchor="abschnitt-5"),
        Heading(1, "Anmerkung"),
        Paragraph(Run("1", anchor="anmerkung")),
    ]
    placed = placed_headings(Document("t", nodes, DAY))
    assert [placed[place].anchor for place in range(4)] == [
        "abschnitt-5-3",
        "abschnitt-5",
        "abschnitt-5-2",
        "anmerkung-2",
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Größe & Maß", "groesse-mass"),
        ("2. Was folgt", "abschnitt-2-was-folgt"),
        ("مرحبا", "abschnitt"),
        ("É", "e"),
    ],
)
def test_anchors_are_plain_words(words: str, expected: str) -> None:
    assert slug(words) == expected


def test_a_taken_anchor_gets_a_number() -> None:
    used = {"a", "a-2"}
    assert unique("a", used) == "a-3"
    assert "a-3" in used


@pytest.mark.parametrize(
    "link", ["https://example.org", "HTTP://example.org", "mailto:a@example.org", "tel:+49", "#a"]
)
def test_links_people_may_follow(link: str) -> None:
    assert safe_link(Run("x", link=link)) == link


@pytest.mark.parametrize(
    "link",
    [
        None,
        "",
        "javascript:alert(1)",
        "java\nscript:x",
        "data:text/html,x",
        "//a",
        "https://a\x00b",
        "file:///etc",
    ],
)
def test_links_people_may_not_follow(link: str | None) -> None:
    assert safe_link(Run("x", link=link)) is None


def test_direction_follows_most_of_the_letters() -> None:
    assert is_rtl("1. مرحبا Kamen")
    assert not is_rtl("Kamen مرحبا")
    assert not is_rtl("12")
    assert not is_rtl("سعاد الحسن und אברהם כהן haben geholfen. Die Gruppe von سعاد (12 Personen) traf sich.")


def test_the_marks_of_a_list_stand_at_one_side() -> None:
    assert not list_is_rtl(ItemList(["Die Gruppe trifft sich.", "עברית שלום"]))
    assert list_is_rtl(ItemList(["مرحبا بكم", "Kamen"]))


def test_words_from_right_to_left_are_found_wherever_they_stand() -> None:
    assert has_rtl("Kamen مرحبا")
    assert not has_rtl("Kamen 12")


def test_a_chart_becomes_a_table_with_row_names() -> None:
    table = chart_as_table(BarChart("t", ["A"], [Series("x", [1])], category_label="Feld"), "Zahlen")
    assert (table.caption, table.row_header, table.rows) == ("Zahlen", True, (("A", "1"),))


def test_a_few_years_lie_beside_each_other_and_many_below() -> None:
    def table(*values: int | None, unit: str = "Personen", **more: Any) -> Table:
        years = [str(2018 + place) for place in range(len(values))]
        return chart_as_table(
            LineChart("t", years, [Series("Wert", list(values), **more)], unit=unit), "Zahlen"
        )

    lying = table(48_000, None, 3)
    assert [column.header for column in lying.columns] == ["Jahr", "2018", "2019", "2020"]
    assert lying.rows == (("Wert (Personen)", "48.000", "k. A.", "3"),)
    assert table(5, 6, unit="%").rows == (("Wert", "5\u00a0%", "6\u00a0%"),)
    assert len(table(*range(10_000, 10_020)).rows) == 20
    assert len(table(1, 2, breaks={1: "neu gezählt"}).rows) == 2
    nameless = LineChart("t", ["", "B"], [Series("x", [1, 2])])
    assert len(chart_as_table(nameless, "Zahlen").rows) == 2
    aimed = LineChart("t", ["2023"], [Series("x", [1])], targets=[Target("Ziel 2025", 4)])
    assert chart_as_table(aimed, "Zahlen").rows == (("x", "1", "4"),)


def test_short_rows_stay_whole() -> None:
    assert stays_whole(["kurz", "x" * 500])
    assert not stays_whole(["kurz", "x" * 501])


def test_every_place_that_can_be_led_to_is_known() -> None:
    run = [Run(name, anchor=name) for name in "abcdef"]
    nodes: list[Node] = [
        Heading(1, "Oben", anchor="oben"),
        Paragraph(run[0]),
        ItemList([Item(run[1], ItemList([run[2]]))]),
        DescriptionList([(run[3], "Wert")]),
        Note("Hinweis", [run[4]]),
        Table("T", [Column("K")], [[run[5]]]),
    ]
    document = Document("T", nodes, DAY)
    assert anchors_of(document, placed_headings(document).values()) == {"oben", *"abcde"}


def test_a_list_of_contents_has_an_end() -> None:
    def depth(*numbers: int) -> int:
        nodes = [Heading(1, f"A {one}") for one in range(numbers[0])]
        nodes += [Heading(2, f"B {one}") for one in range(numbers[1])]
        nodes += [Heading(3, f"C {one}") for one in range(numbers[2])]
        made = Document(title="T", nodes=nodes, date=datetime.date(2023, 1, 1))
        return contents_depth(placed_headings(made).values())

    assert depth(10, 50, 60) == 3
    assert depth(10, 50, 61) == 2
    assert depth(10, 200, 1) == 1


def test_a_list_of_contents_is_as_deep_as_it_is_wanted() -> None:
    nodes = [Heading(1, "A"), Heading(2, "B"), Heading(3, "C")]
    headings = placed_headings(Document("T", nodes, DAY)).values()
    assert [contents_depth(headings, levels) for levels in (1, 2, 3, 4)] == [1, 2, 3, 3]
