# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the rows of a Beratungsfolge are made of: cells, bodies, names of sittings."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from augenhoehe.council.enums import ConsultationRole
from augenhoehe.kit.pdftext.wrapping import join_wrapped

from .bodies import Name, can_begin
from .dates import DATE, first_date

_ROLES: tuple[tuple[str, ConsultationRole | None], ...] = (
    (r"(?:zur )?Anhörung|anhörend|(?:zur )?Stellungnahme", ConsultationRole.HEARING),
    (
        r"(?:zur )?(?:Kenntnisnahme|Kenntnisgabe|Information(?: zur Kenntnis)?|Kenntnis)|nachrichtlich",
        ConsultationRole.INFORMATION,
    ),
    (
        (
            r"(?:zur )?(?:Vorberatung|Mitberatung|Beratung|Empfehlung|Beschlu(?:ss|ß)empfehlung|Vorbereitung)"
            r"|vorberatend|beratend|empfehlend|mitberatend"
        ),
        ConsultationRole.ADVISORY,
    ),
    (
        r"(?:zur )?(?:Entscheidung|Beschlu(?:ss|ß)fassung|Beschlu(?:ss|ß))|entscheidend|beschlie(?:ß|ss)end",
        ConsultationRole.DECISION,
    ),
    # Words of the same column that are none of the four roles.
    (
        r"(?:zur )?(?:Einbringung|Bestätigung)|(?:zur |mündliche |schriftliche )?Beantwortung|(?:zur )?Verweisung",
        None,
    ),
)
_ROLE = "|".join(pattern for pattern, _ in _ROLES)
_HEADS = (
    r"Datum|Kompetenz|Beratungsart|Beratungstyp|Behandlung|Verfahren|Öffentlichkeit(?:sstatus)?|Gremi(?:um|en)"
    r"|Sitzungsart|Sitzung(?:stermine?|sdatum|stag)?|Beratungs?termine?|Beratungstag|Plandatum"
    r"|Termine?|Zuständigkeit"
    r"|Status|(?:Beratungs)?[Aa]ktion|Rolle|Ergebnis|Bemerkung(?:en)?|Abstimmungsergebnis"
    r"|Beschlussart|voraussichtlicher|Tag"
)
_NOISE = (
    rf"(?:{_HEADS}){{1,3}}|\d{{1,3}}(?:\.\d{{1,3}}){{1,3}}|[Zz]ur \w{{5,20}} in (?:nicht ?)?öffentlicher Sitzung"
    r"|Sitzung am|\(?Änderungen vorbehalten\)?|NA|Geplant|Erledigt|federführend"
    r"|Ö/N|[ÖN]|TOP-?\s?(?:Nr\.|[ÖN]?\s?\d{1,3}(?:\.\d{1,3}){0,3})?|(?:lfd\. |Lfd\. )?Nr\.|Uhr"
    r"|[öÖ] ?/ ?nö|n?ö\.?(?: Sitzung)?|[xX]"
    r"|(?:in )?(?:[Nn]icht[\s-]?)?[öÖ]ffentlich(?:e[rn]?)?(?: Sitzung(?! (?:des|der)))?"
    r"|offen|erledigt|Art der Beratung|(?:un)?geändert|einstimmig|mehrheitlich|angenommen"
    r"|beschlossen|empfohlen|abgelehnt|vertagt|zugestimmt|zurückgestellt|abgesetzt|verwiesen"
    r"|genommen|\d{1,2}:\d{2}"
    r"|(?:am|den|vom|um|zum)(?=:? \d)|^am$|[–—|:*•●☐☒□☑-]+|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?,?(?= \d)"
    # Named one by one: a Kreistag is no day of the week.
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag,?(?= (?:den )?\d)|(?:Mittwoch|Sonnabend),?(?= (?:den )?\d)"
)
# "33. öffentliche Sitzung des Ausschusses …": the name of a sitting below its date, no further body.
_TITLE = (
    r"(?:\d{1,3}\. ?)?(?:\(?(?:[Nn]icht ?)?[öÖ]ffentliche\)? |[Gg]emeinsame |(?:[Aa]ußero|[Oo])rdentliche "
    r"|[Kk]onstituierende ){0,2}\w{0,15}[Ss]itzung (?:in der .{1,20}? )?(?:des|der)(?= |$)"
)
TOKEN = re.compile(
    rf"(?P<date>{DATE})[,;:]?"
    rf"|(?<!\S)(?P<title>{_TITLE})"
    rf"|(?<!\S)\(?(?P<role>{_ROLE})\)?(?=[\s,;:]|$)[,;:]?"
    rf"|(?<!\S)\(?(?P<noise>{_NOISE})\)?(?=[\s,;:]|$)[,;:]?"
    r"|(?<!\S)(?P<order>\d{1,2}[.)]?)(?!\S)"
    r"|(?P<word>\S+)"
)
_ROLE_ALONE = re.compile(_ROLE)
_HEAD = re.compile(rf"(?:{_HEADS})+|Beschlu(?:ss|ß)|Beratung")
_COLUMN = re.compile(r"[\s|/]+")
_FEWEST_HEADS = 2
_ROLE_PATTERNS = tuple((re.compile(pattern), role) for pattern, role in _ROLES)
_Cell = TypeVar("_Cell")


@dataclass
class Row:
    """One body while its row is read."""

    name: Name
    parts: list[tuple[int, list[str]]]
    day: date | None = None
    role: ConsultationRole | None = None
    lines: set[int] = field(default_factory=set)
    numbered: bool = False
    # Whether a role was printed at all, if only one that has no name here.
    has_role: bool = False
    # Whether the name of a sitting stood below its date, so that a further date is a further sitting.
    has_title: bool = False
    # The line on which its date stands behind it.
    dated_on: int = 0

    @property
    def body(self) -> str:
        text = ""
        for _, words in self.parts:
            text = join_wrapped(text, " ".join(words))
        return text.strip(" ,;:")

    def again(self, day: date, number: int) -> "Row":
        """The same body once more on another day."""
        lines = {self.parts[0][0], number}
        return Row(self.name, self.parts, day, self.role, lines, has_role=self.has_role)


def pairs(rows: Sequence[Row], late: Sequence[_Cell], last: Sequence[Row]) -> Iterable[tuple[Row, _Cell]]:
    """Which waiting cell belongs to which row."""
    if len(late) == len(rows):
        return zip(rows, late, strict=True)
    if len(late) == 1 and last and last[0] in rows:
        return [(last[0], late[0])]
    return []


class Title:
    """The name of a sitting while it is passed over; another body may follow it in the same line."""

    def __init__(self) -> None:
        self.body: Name | None = None
        self.others = False

    @property
    def is_bare(self) -> bool:
        """Whether its name is still to come, on the next line."""
        return self.body is None and not self.others

    def take(self, word: str | None) -> None:
        """The next word; none for a result or a mark, which ends a name."""
        if word is None or not word[0].isalnum():
            self.others = self.others or self.body is not None
            self.body = None
        elif self.body and self.body.takes(word, new_line=False):
            self.body.add(word)
        else:
            self.others = self.others or self.body is not None
            self.body = Name(word) if can_begin(word) else None


def role_of(text: str) -> ConsultationRole | None:
    """The role that a word of the column means; none for a word of it that is none of the four."""
    return next(role for pattern, role in _ROLE_PATTERNS if pattern.fullmatch(text))


def is_role(text: str) -> bool:
    """Whether a line is nothing but a word for a role."""
    return bool(_ROLE_ALONE.fullmatch(text))


def is_heads_of_columns(text: str) -> bool:
    """Whether a line names several columns."""
    heads = sum(1 for word in _COLUMN.split(text) if _HEAD.fullmatch(word))
    return heads >= _FEWEST_HEADS and not first_date(text)
