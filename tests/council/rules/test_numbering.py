# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.council.rules.numbering import check_number, key, tidy

NUMBERS = [
    "039/2022",
    "11/1473",
    "034/14",
    "FB 56/0176/WP17",
    "IX/416/1",
    "MV/2021/049",
    "A 21/0321-01",
    "06-16 0123/2019",
    "VI-DS-01234-NF-01",
]


@pytest.mark.parametrize("number", NUMBERS)
def test_the_shapes_towns_use_stay_as_they_are(number: str) -> None:
    assert tidy(number) == number


@pytest.mark.parametrize(
    "typed",
    ["Vorlage Nr. 12/0767", "Nr.12/0767", "Drucksache 12/0767", "  12/0767 ", "Drs. 12/0767", "12/767"],
)
def test_the_same_number_in_other_words(typed: str) -> None:
    assert key(typed) == key("12/0767")


def test_numbers_that_differ() -> None:
    assert len({key(number) for number in NUMBERS}) == len(NUMBERS)
    assert key("12/0767") != key("12/0760")
    assert key("1/20") != key("12/0")


def test_a_taken_number_is_refused_however_it_is_written() -> None:
    assert not check_number("39 / 2022", ["039/2022"]).ok
    assert check_number("040/2022", ["039/2022"]).ok
    assert check_number("", ["", "039/2022"]).ok


@given(some.from_regex(r"[A-Z]{0,2}[0-9]{1,4}/[0-9]{1,4}(/[0-9]{1,2})?", fullmatch=True))
def test_keys_are_stable(number: str) -> None:
    assert key(key(number)) == key(number)


@given(some.text(max_size=60))
def test_any_text_has_a_key(text: str) -> None:
    assert key(text) == key(f"  {text} ")
