# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import io
from typing import Any

import pypdfium2
import pytest

from augenhoehe.kit.documents.check import faults
from augenhoehe.kit.documents.pages import page_count
from augenhoehe.kit.documents.tree import Heading, ItemList, Paragraph, Table, plain
from augenhoehe.reporting.short_version import CUTS, MOST_PAGES, document, short_version, shortened

PLACE = "Er steht auf https://augenhoehe.example/bergkamen/berichte/1/"


def data(fields: int, measures: int, *, words: int = 8, summary: int = 1_500) -> dict[str, Any]:
    """A report's data with so many fields and measures in each; titles, reasons and milestones of so many words."""
    long = "Zusammenarbeit " * words
    each = [
        {
            "title": f"{long}{number}",
            "status": "done" if number % 2 else "in_progress",
            "status_label": "umgesetzt" if number % 2 else "in Umsetzung",
            "code": f"{number}",
            "responsible": "Jugendamt",
            "starts_on": "2022-01-01",
            "ends_on": None,
            "reported_on": "2022-12-01",
            "by_hand_on": None,
        }
        for number in range(measures)
    ]
    count = fields * measures
    return {
        "report": {
            "title": "Sachstandsbericht 2022",
            "year": 2022,
            "as_of": "2022-12-31",
            "summary": "Wort " * (summary // 5),
            "town": "Stadt Bergkamen",
            "town_short": "Bergkamen",
            "stands_at": PLACE,
            "public": True,
        },
        "figures": {"all": count, "done": count // 2, "running": count // 2, "delayed": count, "partners": 9},
        "sections": [
            {"kind": "overview", "text": "Vieles gelang."},
            {"kind": "outlook", "text": "Im Mai beginnt\ndie Börse. " + "Dann folgt " * summary},
        ],
        "fields": [
            {
                "field": f"Handlungsfeld {long}{number}",
                "all": 6,
                "done": 1,
                "running": 2,
                "rest": 3,
                "measures": each,
            }
            for number in range(fields)
        ],
        "delays": [{"title": f"{long}{number}", "delay_reason": long * 9} for number in range(count)],
        "milestones": [{"due_on": "2023-05-01", "title": long} for _number in range(count)],
    }


@pytest.mark.parametrize(("fields", "measures", "words"), [(0, 0, 1), (3, 2, 2), (12, 40, 9), (30, 30, 12)])
def test_two_pages_are_never_exceeded(fields: int, measures: int, words: int) -> None:
    given = data(fields, measures, words=words)
    _made, pdf = short_version(given)
    assert page_count(pdf) <= MOST_PAGES
    assert short_version(given)[1] == pdf
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(io.BytesIO(pdf)))
    assert "bergkamen/berichte/1/" in text.replace("\r\n", "")
    assert faults(pdf) == []


@pytest.mark.parametrize("text", ["- a\n" * 400, "a\n\n" * 400, "- a\n\nb\n" * 200, "a\n" * 1_400])
def test_many_short_lines_do_not_make_a_third_page(text: str) -> None:
    given = data(12, 20)
    given["report"]["summary"] = given["sections"][1]["text"] = text
    assert page_count(short_version(given)[1]) <= MOST_PAGES
    assert "…" in str(document(given, CUTS[-1]).nodes)


def test_lines_that_fit_stay_as_they_are() -> None:
    given = data(1, 1)
    given["report"]["summary"] = "Es gelang:\n- das Café\n- der Chor\n\nWir danken\nallen."
    opening, listed, thanks = document(given, CUTS[0]).nodes[:3]
    assert (opening, listed) == (Paragraph("Es gelang:"), ItemList(["das Café", "der Chor"]))
    assert thanks == Paragraph("Wir danken allen.")


def test_room_on_the_second_page_is_used_for_the_tables_of_the_whole_report() -> None:
    def tables(measures: int) -> list[tuple[str, int]]:
        made, _pdf = short_version(data(2, measures, words=1, summary=100))
        return [(node.caption, len(node.rows)) for node in made.nodes if isinstance(node, Table)]

    assert tables(3) == [("Alle Maßnahmen", 6)]
    assert tables(0) == []
    assert tables(7) == []
    titles = [plain(node.text) for node in document(data(2, 3), CUTS[0]).nodes if isinstance(node, Heading)]
    assert titles[-1] == "Alle Maßnahmen"


def test_framework_figures_stand_before_the_measures() -> None:
    value = {"as_of": "2022-12-31", "number": "7", "words": "7", "provisional": False, "broken": False}
    figure = {
        "title": "Einwohner",
        "unit": "Personen",
        "group": "",
        "source": "Stadt",
        "territory": "Kamen",
        "definition": "",
        "series": [{**value, "note": "", "reason": ""}],
        "now": value,
        "before": None,
        "change": {"kind": "first", "amount": "", "percent": ""},
    }
    given = data(1, 1, words=1, summary=100)
    given["report"]["period_to"] = "2022-12-31"
    made, pdf = short_version({**given, "framework": [figure]})
    captions = [node.caption for node in made.nodes if isinstance(node, Table)]
    assert captions == ["Rahmendaten", "Alle Maßnahmen"]
    assert page_count(pdf) <= MOST_PAGES


def test_what_is_left_out_is_counted() -> None:
    text = str(document(data(14, 2), CUTS[0]).nodes)
    for words in ("2 weitere Handlungsfelder", "20 weitere verspätete", "20 weitere Meilensteine"):
        assert words in text


def test_the_outlook_tells_what_the_authors_see_coming() -> None:
    given = data(1, 1, summary=20)
    text = str(document(given, CUTS[0]).nodes)
    assert "Im Mai beginnt die Börse. Dann folgt" in text
    assert "Vieles gelang" not in text
    assert "Weitere Meilensteine" not in str(document(given | {"milestones": []}, CUTS[0]).nodes)
    given["sections"][1]["text"] = "Es stehen an:\n- die Börse\n- die Patenschaften"
    listed = document(given, CUTS[0]).nodes
    assert ItemList(["die Börse", "die Patenschaften"]) in listed
    silent = given | {"milestones": [], "sections": []}
    assert "Weitere Meilensteine" in str(document(silent, CUTS[0]).nodes)


def test_one_measure_is_told_of_in_the_singular() -> None:
    given = data(1, 1)
    given["figures"] |= {"done": 1, "running": 1, "delayed": 1, "partners": 1}
    text = str(document(given, CUTS[0]).nodes)
    for words in (
        "Maßnahme ist umgesetzt.",
        "Maßnahme läuft.",
        "Maßnahme ist als verzögert gemeldet.",
        "beteiligte Stelle arbeitet",
    ):
        assert words in text
    given["figures"] |= {"all": 9}
    assert "der 9 Maßnahmen ist als verzögert gemeldet." in str(document(given, CUTS[0]).nodes)


def test_words_are_kept_whole() -> None:
    assert shortened("Eins zwei, drei", 20) == "Eins zwei, drei"
    assert shortened("Eins zwei, drei", 12) == "Eins …"
    assert shortened("Donaudampfschiff", 8) == "Donaud …"
    assert shortened("Eins", 0) == ""


def test_a_corrected_edition_says_so() -> None:
    given = data(1, 1)
    given["report"]["edition"] = 2
    assert "2., berichtigte Ausgabe" in str(document(given, CUTS[0]).nodes[0])
