# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers in the layouts of many towns are read; where a text has suffered, less is read, but nothing wrong."""

import re
import textwrap
from collections.abc import Callable

import pytest

from augenhoehe.council.reading import as_json, paper_lines, read_paper_text
from tests.council.reading.layouts import LAYOUTS, Record

CASES = [
    pytest.param(text, expected, id=f"{one.name}-{place}")
    for one in LAYOUTS
    for place, (text, expected) in enumerate(one.papers())
]
TEXTS = ("resolution_text", "reasons", "financial_impact")
VALUES = ("municipality", "number", "date", "kind", "public", "subject", "department", "author")


def told(text: str) -> dict[str, object]:
    """What is read, with the texts as words."""
    exchange = as_json(read_paper_text(text))
    for key in TEXTS:
        value = exchange[key]
        exchange[key] = " ".join(str(value).split()) if value else None
    return exchange


def wrapped(text: str) -> str:
    """Long lines broken as print breaks them, with a word divided where the line is full."""
    lines: list[str] = []
    for line in text.split("\n"):
        if len(line) < 90:
            lines.append(line)
            continue
        for part in textwrap.wrap(line, 60):
            divided = re.search(r"(?<= )([a-zäöü]{5})([a-zäöü]{4,})$", part)
            lines += (
                [part[: divided.start(2)] + "-", divided[2]] if divided and not part.endswith(".") else [part]
            )
    return "\n".join(lines)


def paged(text: str) -> str:
    """A page head and a page foot in the middle of the text."""
    lines = wrapped(text).split("\n")
    middle = len(lines) * 3 // 4
    return "\n".join(
        [*lines[:middle], "Ausdruck vom: 05.05.2032", "Seite 1 von 2\f", *lines[middle:], "Seite 2 von 2"]
    )


SAME: dict[str, Callable[[str], str]] = {
    "as printed": lambda text: text,
    "line ends of Windows and hard spaces": lambda text: text.replace(" ", "\u00a0").replace("\n", "\r\n"),
    "a mark at the beginning": lambda text: "\ufeff" + text,
    "wrapped": wrapped,
    "soft hyphens": lambda text: text.replace("keine zusätzlichen", "keine zu\u00adsätz\u00adlichen"),
}


def is_printed_in_lines(text: str) -> bool:
    """Saved pages and texts in one run are broken nowhere or anywhere, not where print breaks them."""
    return "<td>" not in text and max(map(len, text.split("\n"))) < 250


@pytest.mark.parametrize("change", SAME)
@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads_every_layout(text: str, expected: Record, change: str) -> None:
    if change == "wrapped" and not is_printed_in_lines(text):
        change = "as printed"
    exchange = told(SAME[change](text))
    evidence = exchange.pop("evidence")
    assert isinstance(evidence, dict)
    exchange.pop("duties")
    assert exchange == expected.exchange()


def boxes_lost(text: str) -> str:
    return re.sub(r"[☐☒] ", "", text)


def in_one_run(text: str) -> str:
    return " ".join(text.split())


def without_empty_lines(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


SUFFERED: dict[str, Callable[[str], str]] = {
    "one run": in_one_run,
    "boxes lost": boxes_lost,
    "no empty lines": without_empty_lines,
    "page heads": paged,
}


@pytest.mark.parametrize("change", SUFFERED)
@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_lost_stays_empty(text: str, expected: Record, change: str) -> None:
    change = "boxes lost" if change == "page heads" and not is_printed_in_lines(text) else change
    exchange, said = told(SUFFERED[change](text)), expected.exchange()
    wrong = {key: exchange[key] for key in VALUES if exchange[key] not in (None, said[key])}
    assert wrong == {}


def test_without_its_boxes_a_form_says_neither_yes_nor_no() -> None:
    (text, _), *_ = next(one for one in LAYOUTS if one.name == "form_with_ticked_boxes").papers()
    exchange = told(boxes_lost(text))
    assert exchange["public"] is None
    assert exchange["kind"] is None


def test_most_of_a_text_in_one_run_is_read() -> None:
    read = [
        key
        for one in LAYOUTS
        for text, expected in one.papers()
        for key in (*VALUES, *TEXTS)
        if told(in_one_run(text))[key] == expected.exchange()[key]
    ]
    assert len(read) >= 0.6 * len(CASES) * len((*VALUES, *TEXTS))


def test_there_are_many_layouts() -> None:
    assert len({one.name for one in LAYOUTS}) >= 25


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_evidence_points_to_lines_with_what_was_read(text: str, expected: Record) -> None:
    reading, lines = read_paper_text(text), paper_lines(text)
    if reading.number:
        assert any(reading.number in lines[at - 1] for at in reading.evidence["number"])
    for step in reading.consultations:
        shown = " ".join(lines[at - 1] for at in step.lines)
        assert step.body.split()[0].rstrip("-,") in shown.replace("Ausschusses", "Ausschuss")
