# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.reading import read_paper_text

HEAD = "Betreff:\nHaus\n\nBestandteile dieser Vorlage sind:\n"
END = "\nBeschlussvorschlag:\nDer Rat dankt."


def components(listed: str) -> tuple[str, ...]:
    return read_paper_text(HEAD + listed + END).components


@pytest.mark.parametrize(
    "listed",
    [
        "1. Das Deckblatt\n2. Der Beschlussvorschlag und\ndie Sachdarstellung\n3. Anlage 1: Plan",
        "1) Das Deckblatt\n\n2) Der Beschlussvorschlag und die Sachdarstellung\n\n3) Anlage 1: Plan\n\nEnde",
        "• Das Deckblatt\n• Der Beschlussvorschlag und die Sachdarstellung\n• Anlage 1: Plan",
        "Es sind:\n1. Das Deckblatt\n2. Der Beschlussvorschlag und die Sachdarstellung\n3. Anlage 1: Plan",
        "1. Das Deckblatt 2. Der Beschlussvorschlag und die Sachdarstellung 3. Anlage 1: Plan",
    ],
)
def test_reads_the_items_of_the_list(listed: str) -> None:
    assert components(listed) == (
        "Das Deckblatt",
        "Der Beschlussvorschlag und die Sachdarstellung",
        "Anlage 1: Plan",
    )


def test_an_empty_item_is_left_out() -> None:
    assert components("1. Das Deckblatt 2. 3. Der Plan") == ("Das Deckblatt", "Der Plan")


def test_a_number_that_does_not_count_on_is_no_item() -> None:
    assert components("1. Das Konzept, Band 7. Auflage") == ("Das Konzept, Band 7. Auflage",)


@pytest.mark.parametrize("listed", ["", "siehe unten"])
def test_no_list_is_nothing(listed: str) -> None:
    reading = read_paper_text(HEAD + listed + END)
    assert reading.components == ()
    assert "components" not in reading.evidence


def test_tells_the_lines_of_the_list() -> None:
    reading = read_paper_text(HEAD + "1. Das Deckblatt\n2. Der Beschlussvorschlag" + END)
    assert reading.evidence["components"] == (5, 6)
