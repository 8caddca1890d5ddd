# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers of council papers, in the shapes that towns use.

039/2022, 11/1473, FB 56/0176/WP17, IX/416/1, MV/2021/049, A 21/0321-01, 06-16 1234/2014, 16-01234-01,
1234/2014 E1, VI-DS-01234-NF-01, WP 14-20 SV 50/123, DS1234/14, 20/V 1234, BV-P-ö/07/1234-01, 1234/IV (neu),
219-X/Z-9, SR/040(VI)/14, 21-1234.1.
"""

import re

from .dates import DATE, parse_date

_GROUP = r"[0-9A-ZÄÖÜäöü][0-9A-Za-zÄÖÜäöü]{0,7}(?:\([0-9IVX]{1,5}\))?"
# What stands before the number proper: letters, a legislative term, or both.
_BEFORE = r"(?:(?:[A-ZÄÖÜ]{1,5}|\d{2}\s?[-–]\s?\d{2}) ){0,3}"
# "Bündnis 90/Die Grünen" brings in papers and is no number of one.
_PARTY = r"B?90\s?/\s?(?:[Dd]ie|DIE|G[Rr][Üü])"
_SUFFIX = (
    r"(?: [EÄN]\d{1,2}| \((?:neu|NEU|Neu|alt)\)"
    r"| \d{1,2}\. (?:Ergänzung|Erg\.|Nachtrag|Neufassung|Version))?"
)
NUMBER = (
    rf"(?<!\w)(?!{_PARTY})(?:{_BEFORE}(?=[A-Za-zÄÖÜäöü()/–-]{{0,12}}\d)(?>{_GROUP}(?:[/–-]{_GROUP}){{1,6}})"
    rf"|(?:\d{{2}}/[A-Z]{{1,2}}|[IVX]{{1,5}}/[A-Z]{{1,2}}) \d{{3,5}})"
    rf"(?:(?:(?<=/\d)|(?<=\d\d-\d{{4}}))\.\d{{1,2}})?{_SUFFIX}(?![\w/]|-\w|\.\d)"
)
_NUMBER = re.compile(NUMBER)
_PLAIN = re.compile(r"(?:\d{4}\.\d{3,5}|\d{1,7})(?![\w/-]|\.\d)")
_PAPER_WORD = (
    r"(?:(?:\w{1,20}v|V)orlagen?|(?:\w{1,20}d|D)rucksachen?|Drucks\.|(?:\w{1,20}a|A)nträge|(?:\w{1,20}a|A)ntrags?"
    r"|(?:\w{1,20}a|A)nfragen?|Verwaltungsstandpunkt|GR-?Drs\.?|DS|Drs\.?|BV|MV|SV|Vorl\.)"
)
_NUMBER_WORD = r"(?:-?\s?(?:Nrn?\.?|[Nn]ummer|No\.|ID))"
NUMBER_LABEL = (
    rf"(?:{_PAPER_WORD}{_NUMBER_WORD}|(?:Sitzungsv|V)orlage|Drucksache|GR-?Drs\.?|Nr\.|Nummer"
    r"|Nr\. der (?:Vorlage|\w{0,10}[dD]rucksache))"
)
# The letters inside "VI-DS-01234" are no word before a number, but a part of it.
_INSIDE = r"(?<=[A-Z\d]-)(?:DS|BV|MV|SV)\b"
_LABELLED = re.compile(
    rf"(?<![\w(])(?!{_INSIDE})(?:{_PAPER_WORD}(?: [^\W\d][^:;]{{1,40}}?)??\s?[-–]?\s?{_NUMBER_WORD}?"
    rf"|{_PAPER_WORD}nnummer)(?: \((?:nicht)?ö(?:ffentlich)?\))?\s?[-–]?\s?:?\s?(?P<number>{NUMBER})"
)
# "Sitzungsvorlage Nr. 123" and nothing else: with the word for it a plain running number counts too.
_PLAIN_LABELLED = re.compile(rf"{_PAPER_WORD}\s?[-–]?\s?{_NUMBER_WORD}\s?:?\s?(?P<number>\d{{1,7}})")
_AT_START = re.compile(rf"(?:Nr\.|Nummer)\s?:?\s?(?P<number>{NUMBER})")
_REFERENCE = re.compile(
    rf"(?<!\w)(?:{_PAPER_WORD}\s?[-–]?\s?{_NUMBER_WORD}?"
    rf"|(?:Antrag|Beschlu(?:ss|ß|sses)|Vorlage|Drucksache)(?: [^.:;()]{{1,60}}?)?(?: |-){_NUMBER_WORD})\s?:?\s?"
    rf"(?P<numbers>{NUMBER}(?:\s?(?:,|und|sowie|u\.|bis|;)\s?(?:{_NUMBER_WORD}\s?)?{NUMBER}){{0,20}})"
)
_SUPPLEMENT = (
    r"(?:Ergänzung(?:svorlage)?|Nachtrag(?:svorlage)?|Neufassung|Änderung(?:svorlage|santrag)?|Ersatzvorlage"
    r"|Beantwortung|Antwort|Stellungnahme)"
)
_PARENT = re.compile(
    rf"{_SUPPLEMENT}(?: [^.:;()]{{1,40}}?)? (?:zu|zur|zum|auf|der|des)(?: (?:de[rmn]|die|das))?"
    rf"(?: {_PAPER_WORD}\s?{_NUMBER_WORD}?\s?:?)? (?P<number>{NUMBER})"
)
# "1. Ergänzung zur", whose number stands on another line.
_OPEN_PARENT = re.compile(
    rf"(?:^|(?<=\s))(?:\d{{1,2}}\. )?{_SUPPLEMENT} (?:zu|zur|zum|zu der)"
    rf"(?: (?:Vorlage|Drucksache|{_PAPER_WORD}{_NUMBER_WORD}))?:?(?: (?:Der|Die) [^\W\d]{{3,20}})?$"
)
# Two labels and their two values, in one row of a form.
DATE_AND_NUMBER = re.compile(
    rf"(?:Datum )?{NUMBER_LABEL}:?(?: Datum:?)? (?P<date>{DATE}) (?P<number>{NUMBER})"
)
_ALONE = re.compile(
    r"(?:[A-ZÄÖÜ]{1,4}[-/])?(?:\d{2,5}|[IVX]{1,5})(?:[/-][A-Z0-9]{1,5}){0,2}[/-]\d{3,6}(?:[/-]\w{1,4}){0,2}"
)
_AHEAD = re.compile(r"(?P<number>(?:[A-ZÄÖÜ]{1,4}/)?\d{4}/\d{2,5}(?:[/-]\w{1,4}){0,2}) (?=[A-ZÄÖÜ\d])")
_LONGEST_OPENING = 100
_LONGEST_ALONE = 25
# Shorter numbers look like too much else.
_SHORTEST_SHAPE = 6
_PHONE = re.compile(r"0\d{2,4}[/-]")
_YEARS = re.compile(r"(?:\d{1,2}|(?:19|20)\d\d)[/-](?:(?:19|20)\d\d|\d{2})")


def number_at_start(text: str) -> str | None:
    """The number a value begins with; under an explicit label a plain running number counts too."""
    found = _NUMBER.match(text) or _PLAIN.match(text)
    return None if found is None else _checked(found.group())


def labelled_number(text: str) -> str | None:
    """The number that a line of a paper's head gives with a word like "Vorlage", "Drucksache" or "Nr."."""
    found = _AT_START.match(text) or _LABELLED.search(text) or DATE_AND_NUMBER.search(text)
    found = found or _PLAIN_LABELLED.fullmatch(text)
    return None if found is None else _checked(found["number"])


def number_alone(text: str) -> str | None:
    """A line that is nothing but a number of this kind."""
    if len(text) <= _LONGEST_ALONE and _ALONE.fullmatch(text) and not _PHONE.match(text):
        return None if _YEARS.fullmatch(text) else _checked(text)
    return None


def number_ahead(text: str) -> str | None:
    """The number before a title, as the pages of agenda items print it."""
    found = _AHEAD.match(text)
    return found["number"] if found and not _YEARS.fullmatch(found["number"]) else None


def parent_number(text: str) -> str | None:
    """The number of the paper that this one supplements, changes or answers, where one line says so."""
    found = _PARENT.search(text)
    return None if found is None else _checked(found["number"])


def opens_parent(text: str) -> bool:
    """A line such as "1. Ergänzung zur": the number that follows is another paper's."""
    return bool(_OPEN_PARENT.search(text[-_LONGEST_OPENING:]))


def referenced_numbers(text: str) -> list[str]:
    """The numbers of other papers that a text names."""
    numbers: list[str] = []
    for found in _REFERENCE.finditer(text):
        numbers += all_numbers(found["numbers"])
    return list(dict.fromkeys(numbers))


def all_numbers(text: str) -> list[str]:
    """Everything in a text that has the shape of a number."""
    return [number for one in _NUMBER.finditer(text) if (number := _checked(one.group()))]


def numbers_shaped_like(own: str, text: str) -> list[str]:
    """The numbers in a text that look like the paper's own one; years and school years do not count."""
    shape = _shape(own)
    if len(own) < _SHORTEST_SHAPE or not set("/-") & set(own):
        return []
    return [
        number for number in all_numbers(text) if _shape(number) == shape and not _YEARS.fullmatch(number)
    ]


def _shape(number: str) -> str:
    return re.sub(r"\d", "9", re.sub(r"[^\W\d_]+", "A", number))


def _checked(number: str) -> str | None:
    return None if parse_date(number) and "/" not in number else number
