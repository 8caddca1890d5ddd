# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date

from augenhoehe.council.reading.lines import Line
from augenhoehe.council.reading.references import find_references
from augenhoehe.council.reading.sentences import Sentence


def test_keeps_number_wording_and_the_only_date() -> None:
    sentence = Sentence("Der Rat hat am 21.02.2019 beschlossen (Drucksache Nr.11/1473).", (4, 5))
    (reference,) = find_references([sentence, sentence], None)
    assert (reference.number, reference.date, reference.lines) == ("11/1473", date(2019, 2, 21), (4, 5))
    assert reference.wording == sentence.text


def test_a_date_that_may_belong_to_something_else_is_left_out() -> None:
    two_days = Sentence("Vorlage 11/1 vom 01.02.2019, beraten am 03.04.2019.", (1,))
    two_papers = Sentence("Vorlagen 11/1 und 11/2 vom 01.02.2019.", (1,))
    for sentence in (two_days, two_papers):
        assert {reference.date for reference in find_references([sentence], None)} == {None}


def test_the_paper_itself_is_no_reference() -> None:
    assert find_references([Sentence("Diese Vorlage 12/0801 gilt.", (1,))], "12/0801") == ()


def test_the_head_comes_first_and_each_number_counts_once() -> None:
    line = Line(4, "Bezüglich 11/1473")
    head = [("11/1473", line), ("11/1473", line), ("12/0801", line)]
    found = find_references([Sentence("Drucksache 11/1473.", (7,))], "12/0801", head)
    assert [(one.number, one.lines) for one in found] == [("11/1473", (4,))]


def test_numbers_that_look_like_the_papers_own() -> None:
    sentence = Sentence("Der Vorschlag (0381/2031) aus 2018/2019 und Drucksache 0382/2031 gelten.", (1,))
    assert [one.number for one in find_references([sentence], "0456/2031")] == ["0381/2031", "0382/2031"]
    assert [one.number for one in find_references([sentence], None)] == ["0382/2031"]
    assert [one.number for one in find_references([sentence], "64")] == ["0382/2031"]
