# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever text comes, reading it ends, and what is said to be evidence is a line of it."""

import json
import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from augenhoehe.council.reading import as_json, paper_lines, read_paper_text
from tests.council.reading.layouts import LAYOUTS

EXAMPLES = Path(__file__).parents[3] / "examples"
PRINTED = [text for one in LAYOUTS for text, _ in one.papers()]
PAPERS = PRINTED + [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
WORDS = [
    *sorted({word for paper in PAPERS for word in paper.split()}),
    *(
        "\n",
        "\t",
        "  ",
        "\x0c",
        "\ufffe",
        "\xad",
        ":",
        ".",
        "-",
        "☒",
        "☐",
        "1.",
        "a)",
        "31.02.2023",
        "Seite 1 von 2",
    ),
    *("Beratungsfolge", "Datum:", "Drucksache Nr.:", "Fachbereich:", "Gremium", "Finanzielle Auswirkungen:"),
]
SPECIAL = "aÄ1 .:;,-/()\n\r\t\f\x00\x02\x85\u00a0\u00ad\u2028\ufffe\ufeff☒☐[x]"


def check(text: str) -> None:
    reading = read_paper_text(text)
    exchange = json.loads(json.dumps(as_json(reading)))
    assert exchange == as_json(reading)
    for day in (exchange["date"], *(step["date"] for step in exchange["consultations"])):
        assert day is None or date.fromisoformat(day).isoformat() == day
    count = len(paper_lines(text))
    for key, numbers in reading.evidence.items():
        assert getattr(reading, key) not in (None, ())
        assert list(numbers) == sorted(set(numbers))
        assert numbers
        assert numbers[0] >= 1
        assert numbers[-1] <= count
    assert read_paper_text(text) == reading


@settings(deadline=None)
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    check(text)


@settings(deadline=None)
@given(st.text(alphabet=SPECIAL, max_size=300))
def test_any_text_of_awkward_characters(text: str) -> None:
    check(text)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), max_size=120), st.sampled_from([" ", "\n", ""]))
def test_any_order_of_the_words_of_papers(words: list[str], between: str) -> None:
    check(between.join(words))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PAPERS), st.randoms(use_true_random=False))
def test_papers_with_lines_and_characters_changed(paper: str, chance: random.Random) -> None:
    lines = paper.splitlines(keepends=True)
    for _ in range(chance.randint(1, 10)):
        place = chance.randrange(len(lines))
        change = chance.randrange(4)
        if change == 0:
            lines.insert(place, chance.choice(lines))
        elif change == 1:
            lines[place] = ""
        elif change == 2:
            lines[place] = lines[place].rstrip() + " "
        else:
            line = lines[place]
            at = chance.randrange(len(line) + 1)
            lines[place] = line[:at] + chance.choice(SPECIAL) + line[at:]
    check("".join(lines))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PRINTED), min_size=2, max_size=3), st.randoms(use_true_random=False))
def test_papers_with_lines_of_other_papers(papers: list[str], chance: random.Random) -> None:
    lines = [line for paper in papers for line in paper.splitlines(keepends=True)]
    chance.shuffle(lines)
    check("".join(lines[: chance.randint(1, len(lines))]))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PRINTED), st.integers(min_value=0), st.integers(min_value=0), st.text(max_size=6))
def test_papers_cut_anywhere_in_one_run(paper: str, start: int, length: int, between: str) -> None:
    run = " ".join(paper.split())
    first = start % len(run)
    check(run[first : first + length % len(run)] + between + run)


TAGS = [
    "<td>",
    "</td>",
    "<tr>",
    "</tr>",
    "<br>",
    "<p",
    ">",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "&nbsp;",
    "<h1>",
    "\n",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from([*TAGS, "Betreff:", "Haus", "01.02.2031", "Rat"]), max_size=60))
def test_any_markup(parts: list[str]) -> None:
    check("<br><br><br>" + "".join(parts))


HOSTILE = {
    "colons": ":" * 40_000,
    "labels": "Datum: " * 6_000,
    "empty lines": "Betreff:" + "\n" * 20_000 + "Begründung:" + "\n" * 20_000,
    "labels by line": "Betreff:\n" * 4_000,
    "bodies": "Beratungsfolge\n" + "Rat " * 10_000,
    "open names": "Beratungsfolge\n" + "Ausschuss für " * 3_000,
    "marks": "a\ufffe" * 20_000,
    "accents": "a" + "\u0301\u0316" * 20_000,
    "spaces": " " * 40_000,
    "sentences": "Beschlussvorschlag:\n" + "Die Verwaltung ist. " * 2_000,
    "one sentence": "Beschlussvorschlag:\n" + "Die Verwaltung wird die ist soll der " * 1_000,
    "items": "Beschlussvorschlag:\nDie Verwaltung wird beauftragt,\n" + "a) das zu tun,\n" * 2_000,
    "hyphens": "Begründung:\n" + "a-\n" * 10_000,
    "dates": "01.01.2020 " * 4_000,
    "boxes": "☒ ja " * 8_000,
    "pages": "x Seite 1\n" * 4_000,
    "long word": "Begründung:\n" + "jährliche " + "b" * 40_000,
    "numbers in a chain": "A-1-" * 10_000,
    "labels without their space": "statusArt:" * 4_000,
    "labels in a run": "Beschlussvorschlag Der Rat " * 2_000,
    "labels parted by commas": "Amt, Datum, " * 4_000,
    "supplements": "1. Ergänzung zur Vorlage " * 2_000,
    "articles": "Der Rat der Stadt möge " * 2_000,
    "names of sittings": "Beratungsfolge\nRat 01.02.2031\n" + "Sitzung des Rates der " * 3_000,
    "roles": "Beratungsfolge\n" + "Rat\n" * 300 + "Vorberatung\n" * 3_000,
    "open brackets": "Beratungsfolge\nRat (" + "Rat " * 4_000,
    "cells": "<td><tr>" * 5_000,
    "open tags": "<br><br><br>" + "<p " * 10_000,
    "open comments": "<br><br><br>" + "<!-- " * 10_000,
    "pages that count": "1/1\n" * 4_000,
    "spaced letters": "a b c d e f g: " * 3_000,
    "a megabyte in one line": "Betreff: Haus Begründung: " + "Es ist so, wie es ist " * 45_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_end(name: str) -> None:
    check(HOSTILE[name])
