# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipality a paper belongs to."""

import re
from collections.abc import Iterable, Sequence

from .lines import Line
from .record import ReadConsultation

_KIND = (
    r"(?:(?:Kreis|Landeshaupt|Haupt|Hanse|Universitäts|Klingen|Kur|Alten|Samt|Verbands|Orts|Einheits|Wallfahrts|Hoch|Mittel)?"
    r"[Ss]tadt|(?:Samt|Verbands|Orts|Einheits)?[Gg]emeinde|Markt(?:es)?)"
)
_RIVERS = (
    r"(?:an der (?:Ruhr|Lippe|Lahn|Weser|Aller|Saale|Oder|Havel|Donau|Isar|Ilm|Brenz|Fils|Alz|Aisch|Pegnitz)"
    r"|am (?:Main|Rhein|Neckar|Lech|Inn|See)|in Westfalen|\((?:Oder|Westf\.|Saale)\))"
)
_BEFORE_NAME = r"(?:Bad|Sankt|St\.|Markt|Schloß|Porta|Hann\.|Groß|Klein|Neu|Alt|Burg)"
_PLACE = rf"(?:{_BEFORE_NAME} )?[A-ZÄÖÜ][\wäöüß]+(?:-[A-ZÄÖÜ][\wäöüß]+)*(?: {_RIVERS})?"
_COUNCIL_OF = re.compile(
    rf"\b(?:[Rr]at|[Rr]ates|[Ss]tadtrat|[Aa]usschuss\w*|[Ii]ntegrationsrat\w*|[Bb]eirat\w*|Verwaltung|[Bb]ürgermeister(?:in)?s?)"
    rf" (?:der|des) {_KIND} (?P<place>{_PLACE})"
)
_TOWN = re.compile(rf"\b(?:der|des|die|Der|Die) {_KIND} (?P<place>{_PLACE})")
_HEAD_LINE = re.compile(rf"(?:Die |Der |Rat der )?{_KIND} (?P<place>{_PLACE})(?:\s?[-–·,|].{{0,80}})?")
_COUNTY = re.compile(
    r"(?:Kreistag(?:es)? des )?(?P<place>(?:Landkreis|Kreis)(?=e?s? [A-ZÄÖÜ])(?:es)? [A-ZÄÖÜ][\w-]+)"
)
_HEAD_LINES = 40


def find_municipality(
    consultations: Sequence[ReadConsultation], lines: Sequence[Line]
) -> tuple[str, tuple[int, ...]] | None:
    """The name and the lines that give it.

    In this order: the council in the Beratungsfolge; a line of the letterhead; "Rat der Stadt …" and then
    "der Stadt …" anywhere, if only one town is named so.
    """
    for step in reversed(consultations):
        place = _council_place(step.body)
        if place:
            return place, step.lines
    filled = [line for line in lines if line]
    for line in filled[:_HEAD_LINES]:
        for cell in line.cells or (line.text,):
            found = _HEAD_LINE.fullmatch(cell) or _COUNTY.fullmatch(cell)
            if found:
                return _plain(found["place"]), (line.number,)
    return _only_place(_COUNCIL_OF, lines) or _only_place(_TOWN, lines)


def _council_place(body: str) -> str | None:
    found = _COUNCIL_OF.search(body) or re.search(rf"\b(?:der|des) {_KIND} (?P<place>.+)", body)
    if found:
        return _plain(found["place"])
    county = _COUNTY.search(body)
    return _plain(county["place"]) if county else None


def _only_place(pattern: re.Pattern[str], lines: Iterable[Line]) -> tuple[str, tuple[int, ...]] | None:
    places: dict[str, list[int]] = {}
    for line in lines:
        for found in pattern.finditer(line.text):
            places.setdefault(_plain(found["place"]), []).append(line.number)
    if len(places) != 1:
        return None
    place, numbers = places.popitem()
    return place, tuple(dict.fromkeys(numbers))


def _plain(place: str) -> str:
    """The name as a name: "Kreises Unna" is "Kreis Unna"; names of towns stay as they are."""
    return re.sub(r"^(Landkreis|Kreis)es ", r"\1 ", place.strip())
