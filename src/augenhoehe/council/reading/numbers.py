# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers of council papers, in the shapes that towns use.

039/2022, 11/1473, FB 56/0176/WP17, IX/416/1, MV/2021/049, A 21/0321-01, 06-16 1234/2014, 16-01234-01,
1234/2014 E1, VI-DS-01234-NF-01.
"""

import re

from .dates import parse_date

NUMBER = (
    r"(?:(?:[A-ZÄÖÜ]{1,4}|\d{2}-\d{2}) )?"
    r"(?=[A-Z/-]{0,12}\d)[A-Z0-9]{1,8}(?:[/-][A-Z0-9]{1,8}){1,5}(?: [EÄN]\d{1,2})?(?![\w/-]|\.\d)"
)
_NUMBER = re.compile(NUMBER)
_PLAIN = re.compile(r"\d{1,7}(?![\w./-])")
_PAPER_WORD = (
    r"(?:(?:\w{1,20}v|V)orlagen?|Drucksachen?|Anträge|Antrags?|Änderungsantrag|Anfragen?|DS|Drs\.|BV|MV"
    r"|Vorl\.)"
)
_NUMBER_WORD = r"(?:-?\s?(?:Nrn?\.?|[Nn]ummer|No\.))"
NUMBER_LABEL = rf"(?:{_PAPER_WORD}{_NUMBER_WORD}|Vorlage|Drucksache|Nr\.|Nummer)"
_LABELLED = re.compile(
    rf"(?<![\w(])(?P<word>{_PAPER_WORD}\s?[-–]?\s?{_NUMBER_WORD}?|{_PAPER_WORD}nnummer)\s?:?\s?(?P<number>{NUMBER})"
)
_AT_START = re.compile(rf"(?:Nr\.|Nummer)\s?:?\s?(?P<number>{NUMBER})")
_REFERENCE = re.compile(
    rf"(?<!\w){_PAPER_WORD}\s?[-–]?\s?{_NUMBER_WORD}?\s?:?\s?"
    rf"(?P<numbers>{NUMBER}(?:\s?(?:,|und|sowie|u\.|bis|;)\s?(?:{_NUMBER_WORD}\s?)?{NUMBER}){{0,20}})"
)


def number_at_start(text: str) -> str | None:
    """The number a value begins with; under an explicit label a plain running number counts too."""
    found = _NUMBER.match(text) or _PLAIN.match(text)
    return None if found is None else _checked(found.group())


def labelled_number(text: str) -> str | None:
    """The number that a line of a paper's head gives with a word like "Vorlage", "Drucksache" or "Nr."."""
    found = _AT_START.match(text) or _LABELLED.search(text)
    return None if found is None else _checked(found["number"])


def referenced_numbers(text: str) -> list[str]:
    """The numbers of other papers that a text names."""
    numbers: list[str] = []
    for found in _REFERENCE.finditer(text):
        for one in _NUMBER.finditer(found["numbers"]):
            number = _checked(one.group())
            if number and number not in numbers:
                numbers.append(number)
    return numbers


def _checked(number: str) -> str | None:
    return None if parse_date(number) else number
