# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from augenhoehe.kit.documents.html import write_html
from augenhoehe.kit.documents.tree import ItemList, Paragraph, plain
from augenhoehe.reporting.composition import (
    SectionFailure,
    differences,
    document,
    exhibits,
    failures,
    lead,
    prose,
)
from augenhoehe.reporting.composition.exhibits import key_of
from augenhoehe.reporting.composition.measures import by_field
from augenhoehe.reporting.composition.words import period
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.rules import Compared


def test_prose_becomes_paragraphs_and_lists() -> None:
    nodes = list(prose("Erster Absatz.\r\n\r\nEs gibt:\n- eins\n• zwei\n\n\n\nSchluss."))
    kinds = [type(node) for node in nodes]
    assert kinds == [Paragraph, Paragraph, ItemList, Paragraph]
    listed = nodes[2]
    assert isinstance(listed, ItemList)
    assert [plain(item.runs) for item in listed.entries()] == ["eins", "zwei"]


@pytest.mark.parametrize("text", ["", "\n\n", "   "])
def test_no_words_no_paragraphs(text: str) -> None:
    assert list(prose(text)) == []


def measure(code: str = "1", **changed: Any) -> dict[str, Any]:
    told = {
        "code": code, "title": f"Maßnahme {code}", "responsible": "Jugendamt", "partners": ["Verein"],
        "starts_on": None, "ends_on": None, "status": "in_progress", "timeliness": "", "status_label": "läuft",
        "delay_reason": "", "by_hand_on": None, "reported_on": None, "text": "", "next_steps": "",
        "participants": None, "assessment": "", "milestones": [], "figures": [],
        "address": f"/innen/{code}/", "public_address": f"/aussen/{code}/",
    }  # fmt: skip
    return {**told, **changed}


def data(*sections: tuple[str, str], measures: Sequence[dict[str, Any]] = (), **more: Any) -> dict[str, Any]:
    """A report's data with these sections (kind and field of action), all measures in one field."""
    sums = {"all": len(measures), "done": 0, "running": len(measures), "delayed": 0, "rest": 0, "partners": 1}
    told = {
        "report": {
            "title": "Bericht", "year": 2022, "period_from": "2022-01-01", "period_to": "2022-12-31",
            "as_of": "2022-12-31", "summary": "", "town": "Stadt Bergkamen", "town_short": "Bergkamen",
            "head_title": "Der Bürgermeister", "public": True, "edition": 1, "corrects": None,
            "correction_reason": "",
        },
        "sections": [
            {"kind": kind, "field": field, "title": f"Abschnitt {place}", "text": ""}
            for place, (kind, field) in enumerate(sections, 1)
        ],
        "figures": sums,
        "fields": [{"field": "Sprache", **sums, "measures": list(measures)}] if measures else [],
        "delays": [], "milestones": [], "mandate": None, "duties": [], "concepts": [], "framework": [],
        "participation": [], "resources": {"years": [2022], "fields": [], "posts": None, "grants": []},
        "factors": [],
    }  # fmt: skip
    return {**told, **more}


def html(told: dict[str, Any], **more: Any) -> str:
    return write_html(document(told, **more))


EVERY = [(kind.value, "Sprache" if kind is SectionKind.FIELD else "") for kind in SectionKind]


def test_what_is_missing_is_said_in_words_and_never_zero() -> None:
    told = html(data(*EVERY))
    assert told.count("keine Angabe") >= 8
    assert "0,00" not in told


def test_money_that_readers_do_not_see_is_not_told_as_missing() -> None:
    resources = {"years": [2022], "fields": [], "withheld": 2, "posts": None, "grants": []}
    told = html(data(("resources", ""), resources=resources))
    assert "Was 2 Maßnahmen kosten, ist nicht öffentlich" in told
    assert "Vollzeitstellen" not in told


def test_every_kind_of_section_can_be_set() -> None:
    assert failures(data(*EVERY, measures=[measure()])) == []
    assert html(data(*EVERY, measures=[measure()])).count("Maßnahme 1") >= 1


def test_a_field_with_a_section_of_its_own_is_told_there_alone() -> None:
    both = html(data(("fields", ""), ("field", "Sprache"), measures=[measure(next_steps="Weiter so.")]))
    assert both.count("<h3") + both.count("<h4") >= 1
    assert both.count("Weiter so.") == 1
    assert "eigenen Abschnitt" in both


def test_milestones_that_were_missed_and_those_ahead_are_open_unless_the_measure_has_ended() -> None:
    steps: list[dict[str, Any]] = [
        {"title": "Küche", "due_on": "2022-12-31", "reached_on": None},
        {"title": "Fest", "due_on": "2023-05-01", "reached_on": None},
        {"title": "Auftakt", "due_on": "2022-02-01", "reached_on": "2022-02-01"},
    ]
    ended = measure("2", status="dropped", milestones=[{**steps[0], "title": "Saal"}])
    told = data(("fields", ""), ("delays", ""), measures=[measure(milestones=steps), ended])
    whole = html(told)
    assert "Küche, war geplant für den 31.12.2022; Fest, geplant für den 01.05.2023" in whole
    assert not any(title in whole for title in ("Auftakt", "Saal"))
    (missed,) = exhibits(told)
    assert (missed["key"], len(missed["sources"])) == ("versaeumte-meilensteine", 1)
    assert "Nichts wurde" not in html(data(("field", "Sprache"), measures=[measure(milestones=steps)]))


def figure(kind: Compared, amount: str = "", percent: str = "") -> dict[str, Any]:
    value = {
        "as_of": "2022-12-31",
        "words": "7",
        "number": "7",
        "reason": "",
        "broken": False,
        "break_reason": "",
    }
    value |= {"provisional": False, "note": ""}
    return {
        "title": "Einwohner", "unit": "Personen", "group": "", "source": "Melderegister", "territory": "",
        "now": value, "before": {**value, "as_of": "2021-12-31", "words": "9"}, "series": [value, value],
        "change": {"kind": kind, "amount": amount, "percent": percent}, "definition": "", "decimals": 0,
        "target": None, "address": "", "public_address": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (figure(Compared.SLIGHT), "kaum verändert"),
        (figure(Compared.APART), "nicht vergleichbar"),
        (figure(Compared.MISSING), "keine Angabe"),
        (figure(Compared.ABSOLUTE, "+2"), "+2"),
        (figure(Compared.ABSOLUTE, "-2", "-22,2"), "-2 (-22,2\u00a0%)"),
    ],
)
def test_a_change_stands_beside_both_values_and_their_days(told: dict[str, Any], words: str) -> None:
    whole = html(data(("framework", ""), framework=[told]))
    row = whole[whole.index("Einwohner, in Personen") :]
    told_in_order = ["7", "31.12.2022", "9", "31.12.2021", words]
    places = [row.index(f">{one}<") for one in told_in_order]
    assert places == sorted(places)


def test_every_exhibit_tells_its_origin_in_print_and_links_to_it_on_the_web() -> None:
    told = data(("overview", ""), ("annex", ""), measures=[measure("1"), measure("2")])
    found = exhibits(told)
    keys = [one["key"] for one in found]
    assert keys == ["umgesetzt", "laufend", "verzoegert", "partner", "handlungsfelder", "massnahmen"]
    annex = found[-1]
    assert [one["public_address"] for one in annex["sources"]] == ["/aussen/1/", "/aussen/2/"]
    assert "2 Maßnahmen, Stand 31.12.2022" in html(told)
    web = html(told, origin_address=lambda key: f"https://stadt.example/herkunft/{key}/")
    for one in found:
        assert f"https://stadt.example/herkunft/{one['key']}/" in web
        assert f"Herkunft von „{one['title']}“" in web


def test_origins_are_hashed_row_by_row_and_change_with_what_was_counted() -> None:
    before = exhibits(data(("annex", ""), measures=[measure("1"), measure("2")]))[0]
    after = exhibits(data(("annex", ""), measures=[measure("1"), measure("2", status_label="umgesetzt")]))[0]
    hashes = [[source["sha256"] for source in one["sources"]] for one in (before, after)]
    assert hashes[0][0] == hashes[1][0]
    assert hashes[0][1] != hashes[1][1]
    assert before["sha256"] != after["sha256"]


def test_two_exhibits_of_one_name_have_keys_of_their_own() -> None:
    twice = data(("annex", ""), ("annex", ""), measures=[measure()])
    first, second = (one["key"] for one in exhibits(twice))
    assert first != second


def test_a_section_that_cannot_be_set_is_named_with_the_reason_and_the_others_are_fine() -> None:
    broken = data(("overview", ""), ("annex", ""), measures=[measure()])
    broken["sections"][1]["title"] = " "
    (failure,) = failures(broken)
    assert (failure.number, failure.section) == (2, " ")
    assert failure.reason
    with pytest.raises(SectionFailure):
        document(broken)
    incomplete = data(("duties", ""))
    del incomplete["duties"]
    assert "nicht vollständig" in failures(incomplete)[0].reason


def test_a_change_is_named_and_a_break_in_the_series_is_told() -> None:
    value = {
        "as_of": "2022-12-31", "words": "12,5", "number": "12.5", "reason": "", "broken": True,
        "break_reason": "Neue Zählung.", "provisional": True, "note": "",
    }  # fmt: skip
    figure = {
        "measure": None, "title": "Anteil", "theme": "", "unit": "%", "decimals": 1, "definition": "Je 100.",
        "group": "", "source": "Landesamt", "territory": "Stadt", "now": value,
        "before": {**value, "as_of": "2021-12-31", "broken": False},
        "change": {"kind": "broken", "amount": "", "percent": ""}, "series": [value], "target": None,
        "address": "", "public_address": "",
    }  # fmt: skip
    told = html(data(("framework", ""), framework=[figure]))
    assert "nicht vergleichbar" in told
    assert "Neue Zählung" in told
    assert "(vorläufig)" in told
    figure["change"] = {"kind": "points", "amount": "+2,5", "percent": ""}
    assert "+2,5 Prozentpunkte" in html(data(("framework", ""), framework=[figure]))


def test_texts_of_two_editions_are_compared_word_by_word() -> None:
    before, after = data(("text", "")), data(("text", ""))
    before["sections"][0]["text"], after["sections"][0]["text"] = (
        "Es kamen zwei Vereine.",
        "Es kamen drei Vereine.",
    )
    for one in (before, after):
        one["exhibits"] = exhibits(one)
    after["report"] |= {"edition": 2, "corrects": 1, "correction_reason": "Verzählt."}
    after |= {"changes": differences(before, after), "corrected_on": "2023-02-01"}
    told = html(after)
    assert "Änderungen gegenüber der 1. Ausgabe" in told
    assert "Verzählt." in told
    assert "zwei" in told[told.index("<del>") :]
    assert "drei" in told[told.index("<ins>") :]
    nothing = {**before, "changes": differences(before, before), "corrected_on": "2023-02-01"}
    nothing["report"] = after["report"]
    assert "Kein Wort und keine Zahl" in html(nothing)


@pytest.mark.parametrize(
    ("done", "running", "every", "words"),
    [
        (1, 6, 9, "1 von 9 Maßnahmen ist umgesetzt, 6 laufen. Verzögert: 0."),
        (0, 1, 1, "0 von 1 Maßnahme ist umgesetzt, 1 läuft. Verzögert: 0."),
        (2, 1_200, 2_008, "2 von 2.008 Maßnahmen sind umgesetzt, 1.200 laufen. Verzögert: 0."),
    ],
)
def test_the_report_in_one_sentence(done: int, running: int, every: int, words: str) -> None:
    assert lead({"figures": {"done": done, "running": running, "all": every, "delayed": 0}}) == words


def test_measures_nobody_spoke_of_are_a_class_of_their_own() -> None:
    field = {"field": "Bildung", "done": 1, "running": 1, "rest": 0}
    assert [series.name for series in by_field([field]).series][-1] != "keine Angabe"
    told = by_field([field, {**field, "field": "Arbeit", "unknown": 3}]).series[-1]
    assert (told.name, list(told.values)) == ("keine Angabe", [0, 3])


def test_an_open_end_and_an_open_beginning_are_said() -> None:
    assert period("2022-01-01", None) == "01.01.2022 – Ende offen"
    assert period(None, "2022-12-31") == "– 31.12.2022"


def test_what_the_authors_wrote_stays_in_its_order() -> None:
    nodes = list(prose("Wir haben:\n- eins\n- zwei\nDanach kam drei."))
    assert [type(node) for node in nodes] == [Paragraph, ItemList, Paragraph]


def test_every_word_that_became_different_is_listed() -> None:
    before = data(("fields", ""), measures=[measure("1", text="50 Menschen kamen.")])
    after = data(("fields", ""), measures=[measure("1", text="500 Menschen kamen.")])
    for one in (before, after):
        one["exhibits"] = exhibits(one)
    (text,) = differences(before, after)["texts"]
    assert ("50 Menschen kamen." in text["was"], "500 Menschen kamen." in text["now"]) == (True, True)


def test_titles_that_ascii_cannot_say_have_keys_of_their_own() -> None:
    assert key_of("verlauf", "Grundsicherung für Ältere") == "verlauf-grundsicherung-fuer-aeltere"
    first, second = key_of("verlauf", "مشاركة"), key_of("verlauf", "تعليم")
    assert first != second
    assert first.startswith("verlauf-")


def test_a_duty_that_is_not_public_is_not_denied() -> None:
    hidden = data(("resolution", ""), mandate=None)
    hidden["report"]["answers_a_duty"] = True
    assert "ist nicht öffentlich" in write_html(document(hidden), prefix="b-")
    hidden["report"]["answers_a_duty"] = False
    assert "antwortet auf keine Pflicht" in write_html(document(hidden), prefix="b-")
