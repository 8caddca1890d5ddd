# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipality a paper belongs to."""

import re
from collections.abc import Iterable, Sequence

from .dates import DATE
from .lines import Line
from .record import ReadConsultation

_KIND = (
    r"(?:(?:Universitäts- und |Hanse- und |Freien und |Freie und )?(?:Kreis|Landeshaupt|Haupt"
    r"|Hanse|Universitäts?|Klingen|Kur"
    r"|Alten|Samt|Verbands|Orts|Einheits|Wallfahrts|Hoch|Mittel|Stifts|Residenz|Barlach|Reuter|Luther|Welterbe)?"
    r"[Ss]tadt|(?:Samt|Verbands|Orts|Einheits|Markt)?[Gg]emeinde|Markt(?:es)?)"
)
_RIVERS = (
    r"(?:an der (?:Ruhr|Lippe|Lahn|Weser|Aller|Saale|Oder|Havel|Donau|Isar|Ilm|Brenz|Fils|Alz"
    r"|Aisch|Pegnitz|Weinstraße)"
    r"|am (?:Main|Rhein|Neckar|Lech|Inn|See|Harz|Berg)|a\. ?(?:d\. ?)?[A-ZÄÖÜ]\w{1,12}|in Westfalen"
    r"|\((?:Oder|Westf\.|Saale)\))"
)
_BEFORE_NAME = (
    r"(?:Bad|Sankt|St\.|Markt|Schloß|Porta|Hann\.|Groß|Klein|Neu|Alt|Burg|Königs|Lutherstadt|Brandenburg)"
)
# A name ends with its word; behind a table that lost its spaces another word may hang on it.
_WORD = r"[A-ZÄÖÜ][a-zäöüß]+"
_PLACE = rf"(?:{_BEFORE_NAME} )?{_WORD}(?:-{_WORD}){{0,4}}(?: {_RIVERS})?"
_COUNCIL_OF = re.compile(
    rf"\b(?:[Rr]at|[Rr]ates|\w*[Ss]tadtrat\w*|[Gg]emeinderat\w*|[Mm]arktgemeinderat\w*|[Aa]usschuss\w*"
    rf"|[Ii]ntegrationsrat\w*|\w*[Bb]eirat\w*|Verwaltung"
    rf"|[Bb]ürgerschaft|[Ss]tadtverordnetenversammlung|[Ss]tadtvertretung|[Gg]emeindevertretung"
    rf"|(?:[Oo]berb|[Bb])ürgermeister(?:in)?s?) (?:der|des) {_KIND} (?P<place>{_PLACE})"
)
_TOWN = re.compile(rf"\b(?:der|des|die|Der|Die|in) {_KIND} (?P<place>{_PLACE})")
_HEAD_LINE = re.compile(
    rf"(?:Die |Der |Rat der |Bürgerinformationssystem |Ratsinformationssystem "
    rf"|Verwaltung der )?{_KIND} (?P<place>{_PLACE})"
    r"(?: \([^()]{1,30}\))?(?:\s?[-–·,|].{0,80})?"
)
# The letterhead of a text in one run; a place and a day follow, or the mayor, or the number of the paper.
_RUN_HEAD = re.compile(
    rf"^{_KIND} (?P<place>{_PLACE})(?= )|\s{_KIND} (?P<town>{_PLACE})"
    rf"(?= (?:(?:Der|Die|DER|DIE) (?:(?:[Oo]ber)?[Bb]ürgermeister|BÜRGERMEISTER)"
    rf"|{_WORD}(?:-{_WORD}){{0,4}}(?: {_WORD})?, (?:den )?\d|Vorlagen?-?\s?Nr|Drucksache))"
)
_CAPITAL_HEAD = re.compile(
    r"(?:(?:LANDESHAUPT|HANSE|KREIS|UNIVERSITÄTS)?STADT|(?:SAMT|VERBANDS|MARKT)?GEMEINDE|MARKT) "
    r"(?P<place>[A-ZÄÖÜ]{3,30}(?:[ -][A-ZÄÖÜ]{3,30})?)(?= |$)(?! [A-ZÄÖÜ]{3})"
)
# Where a letter was signed.
_SIGNED_AT = re.compile(rf"^(?P<place>{_PLACE}), (?:den|im) {DATE}$")
_DISTRICT = re.compile(
    rf"\b(?:Bezirksverordnetenversammlung|BVV|Bezirksamt) (?P<place>{_PLACE} von (?:Berlin|Hamburg))"
)
_COUNTY = re.compile(
    r"(?:Kreistag(?:es)? des )?(?P<place>(?:Landkreis|Kreis)(?=e?s? [A-ZÄÖÜ])(?:es)? [A-ZÄÖÜ][\w-]+"
    r"|(?:Regionalverband|Städteregion|StädteRegion) [A-ZÄÖÜ][\w-]+|(?<![\w-])[A-ZÄÖÜ][\w-]{1,40}-Kreis(?:es)?(?!\w))"
)
# Towns name their county too; only a paper that a county's body deals with is the county's own.
_COUNTY_BODY = re.compile(r"\bKreis(?:tag|ausschuss|verwaltung|beigeordnete)|\bLandr(?:at|ätin)")
# Nouns that follow "der Stadt" in running text and are no names.
_NO_PLACE = re.compile(
    r"\w*(?:ung|heit|keit|tion|schaft|mittel|kosten|gelder|stellen|jahre?)|Entscheidung|Mittel"
    r"|Einnahmen|Ausgaben|Kosten"
    r"|Vereine|Menschen|Flüchtlinge|Geflüchtete|Zuschüsse|Grundstücke|Aufwendungen|Eltern|Kinder|Kenntnisnahme"
    r"|Bürger|Bürgerinnen|Personen|Projekte|Angebote|Maßnahmen|Aufgaben|Räume|Gebäude|Haushalt|Beschluss|Euro|Rat"
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
            if found and not _NO_PLACE.fullmatch(found["place"]):
                return _plain(found["place"]), (line.number,)
    return (
        _only_place(_RUN_HEAD, filled[:_HEAD_LINES])
        or _only_place(_CAPITAL_HEAD, filled[:_HEAD_LINES])
        or _only_place(_DISTRICT, lines)
        or _only_place(_COUNCIL_OF, lines)
        or _only_place(_TOWN, lines)
        or _only_place(_SIGNED_AT, lines)
        or (_only_place(_COUNTY, lines) if any(_COUNTY_BODY.search(line.text) for line in lines) else None)
    )


def _council_place(body: str) -> str | None:
    if district := _DISTRICT.search(body):
        return district["place"]
    found = _COUNCIL_OF.search(body) or re.search(rf"\b(?:der|des) {_KIND} (?P<place>.+)", body)
    if found:
        return _plain(found["place"])
    county = _COUNTY.search(body)
    return _plain(county["place"]) if county else None


def _only_place(pattern: re.Pattern[str], lines: Iterable[Line]) -> tuple[str, tuple[int, ...]] | None:
    places: dict[str, list[int]] = {}
    for line in lines:
        for found in pattern.finditer(line.text):
            place = next(name for name in found.groups() if name)
            if not _NO_PLACE.fullmatch(place):
                places.setdefault(_plain(place), []).append(line.number)
    if len(places) != 1:
        return None
    place, numbers = places.popitem()
    return place, tuple(dict.fromkeys(numbers))


def _plain(place: str) -> str:
    """The name as a name: "Kreises Unna" is "Kreis Unna", "UNNA" is "Unna"; else names stay as they are."""
    name = re.sub(r"^(Landkreis|Kreis)es ", r"\1 ", place.strip())
    if name.isupper():
        name = name.title()
    return name.removesuffix("es") if name.endswith("-Kreises") else name
