# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Beratungsfolge: which body deals with the paper, when, and in what role."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from augenhoehe.council.enums import ConsultationRole

from .bodies import Name, can_begin, goes_on
from .dates import DATE, first_date, parse_date
from .lines import Line
from .record import ReadConsultation
from .wrapping import join_wrapped

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
    (r"Einbringung|Bestätigung|(?:zur |mündliche |schriftliche )?Beantwortung|(?:zur )?Verweisung", None),
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
    r"|(?:am|den|vom|um|zum)(?=:? \d)|[–—|:*•●☐☒□☑-]+|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?,?(?= \d)"
    r"|\w{3,7}tag,?(?= (?:den )?\d)"
)
# "33. öffentliche Sitzung des Ausschusses …": the name of a sitting below its date, no further body.
_TITLE = (
    r"(?:\d{1,3}\. ?)?(?:\(?(?:[Nn]icht ?)?[öÖ]ffentliche\)? |[Gg]emeinsame |(?:[Aa]ußero|[Oo])rdentliche "
    r"|[Kk]onstituierende ){0,2}\w{0,15}[Ss]itzung (?:in der .{1,20}? )?(?:des|der)(?= |$)"
)
_TOKEN = re.compile(
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
_MOST_BESIDE = 2
_ROLE_PATTERNS = tuple((re.compile(pattern), role) for pattern, role in _ROLES)
# More rows than the longest Beratungsfolge met (27) by far.
_MOST_ROWS = 200
# A sitting below its date may be named in the genitive alone: "des Rates der Stadt".
_SITTINGS_OF = ("des ", "der ")
_Cell = TypeVar("_Cell")
# So many lines of running text end a table that has begun.
_MOST_PROSE = 3


@dataclass
class _Row:
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

    @property
    def body(self) -> str:
        text = ""
        for _, words in self.parts:
            text = join_wrapped(text, " ".join(words))
        return text.strip(" ,;:")

    def again(self, day: date, number: int) -> "_Row":
        """The same body once more on another day."""
        lines = {self.parts[0][0], number}
        return _Row(self.name, self.parts, day, self.role, lines, has_role=self.has_role)


def read_consultations(lines: Iterable[Line]) -> tuple[ReadConsultation, ...]:
    """The rows under the label "Beratungsfolge", as far as they go.

    The table may have come apart in any way: dates before or behind the bodies, cells on lines of their own,
    one column after the other, several bodies in one line, the sittings of a body below it. A date or a role that
    cannot be given to one body is left out.
    """
    reader = _Reader()
    for line in lines:
        if not reader.take(line):
            break
    return reader.result()


class _Reader:
    """Goes through the tokens of the rows."""

    def __init__(self) -> None:
        self.rows: list[_Row] = []
        self.open: _Row | None = None
        self.before: _Row = _Row(Name("-"), [])
        self.leading_dates = False
        self.leading_roles = False
        # Dates and roles that do not stand beside their body, until the next body begins.
        self.late_dates: list[tuple[date, int]] = []
        self.late_roles: list[tuple[ConsultationRole | None, int]] = []
        self.prose_lines = 0
        self.after_prose = False
        self.title: _Title | None = None

    def take(self, line: Line) -> bool:
        """Read one line; false where the table has ended."""
        if self.title and not self.title.is_bare:
            self.title = None
        new_line = True
        if self._is_beside_the_rows(line.text):
            return True
        for found in _TOKEN.finditer(line.text):
            kind, text = found.lastgroup or "", found.group(found.lastgroup or 0)
            if self._in_title(kind, text, line.number):
                continue
            inside = self.open is not None and not self.open.name.complete
            if kind == "word" or (inside and kind in {"role", "noise"} and text[0].isalpha()):
                if not self._word(found.group() if kind != "word" else text, line.number, new_line=new_line):
                    return self._prose(line)
            else:
                self._cell(kind, text, line.number, inside=inside, alone=text == line.text)
            new_line = False
            self.before.numbered = kind == "order"
            if len(self.rows) >= _MOST_ROWS:
                return False
        self.prose_lines = 0 if line else self.prose_lines
        return True

    def _cell(self, kind: str, text: str, number: int, *, inside: bool, alone: bool) -> None:
        """A token that is no word of a name."""
        if kind == "date":
            self._date(text, number, alone=alone)
        elif kind == "role":
            self._role(text, number)
        elif kind == "order":
            self._order(text, number, inside=inside)
        elif kind == "title":
            self._begin_title()

    def _is_beside_the_rows(self, text: str) -> bool:
        """The heads of the columns, together or alone before the first row, and sittings named below their day."""
        if self.open is None and not self.rows and self.before.day is None and _ROLE_ALONE.fullmatch(text):
            return True
        row = self.open or (self.rows[-1] if self.rows else None)
        if text.startswith(_SITTINGS_OF) and row and row.day:
            return True
        return sum(
            1 for word in _COLUMN.split(text) if _HEAD.fullmatch(word)
        ) >= _FEWEST_HEADS and not first_date(text)

    def _begin_title(self) -> None:
        self._close()
        if self.rows:
            self.rows[-1].has_title = True
        self.title = _Title()

    def _in_title(self, kind: str, text: str, number: int) -> bool:
        """Pass over the name of a sitting and its result, up to a date or another body with its role."""
        title = self.title
        if title is None:
            return False
        if kind == "date":
            self.title = None
            return False
        if kind == "role" and title.body and title.others:
            self.title = None
            self._flush()
            self.open = _Row(title.body, [(number, list(title.body.words))], lines={number})
            return False
        title.take(text if kind in {"word", "order"} else None)
        return True

    def _word(self, word: str, number: int, *, new_line: bool) -> bool:
        row = self.open
        if (
            row
            and row.day
            and row.parts[-1][0] != number
            and not (row.name.has_head or goes_on(row.name.last))
        ):
            # A dated row that names no body is over with its line.
            row = None
        if row and row.name.takes(word, new_line=new_line or row.parts[-1][0] != number):
            self._add(row, word, number)
            return True
        self._close()
        if not can_begin(word):
            return False
        self._flush()
        self.after_prose = False
        before, self.before = self.before, _Row(Name("-"), [])
        lines = before.lines | {number}
        self.open = _Row(
            *(
                Name(word),
                [(number, [word])],
                before.day,
                before.role,
                lines,
                before.numbered,
                before.has_role,
            )
        )
        return True

    def _add(self, row: _Row, word: str, number: int) -> None:
        row.name.add(word)
        row.lines.add(number)
        if row.parts[-1][0] == number:
            row.parts[-1][1].append(word)
        else:
            row.parts.append((number, [word]))

    def _order(self, text: str, number: int, *, inside: bool) -> None:
        """A row's number ends the row before, but a number without a dot may be a district's."""
        row = self.open
        if row and text.isdigit() and row.parts[-1][0] == number and (inside or row.name.may_be_numbered):
            self._add(row, text, number)
        else:
            self._close()

    def _date(self, text: str, number: int, *, alone: bool) -> None:
        day = parse_date(text)
        if day is None:
            return
        row = self._current(number)
        if row is None and not (self.after_prose and alone):
            self.leading_dates = True
        if self.leading_dates:
            self._close()
            self.before.day = day
            self.before.lines.add(number)
        elif self.after_prose and alone:
            # The date of a row whose body is none that is known.
            return
        elif row and row.day is None and (self._stands_beside(row, number) or self._first_of("day", row)):
            row.day = day
            row.lines.add(number)
        elif row and row.day and row.has_title:
            self._close()
            self.rows.append(row.again(day, number))
        else:
            self.late_dates.append((day, number))

    def _role(self, text: str, number: int) -> None:
        role = next(role for pattern, role in _ROLE_PATTERNS if pattern.fullmatch(text))
        row = self._current(number)
        if row is None:
            self.leading_roles = True
        if self.leading_roles:
            self._close()
            self.before.role, self.before.has_role = role, True
            self.before.lines.add(number)
        elif (
            row and not row.has_role and (self._stands_beside(row, number) or self._first_of("has_role", row))
        ):
            row.role, row.has_role = role, True
            row.lines.add(number)
        elif row and not (row.has_role and number in row.lines):
            self.late_roles.append((role, number))

    def _stands_beside(self, row: _Row, number: int) -> bool:
        """Whether a cell in this line can be the row's alone; of several bare bodies in one line none can tell."""
        return number in row.lines and not any(
            number in other.lines and not other.day and not other.has_role
            for other in self.rows[-_MOST_BESIDE:]
            if other is not row
        )

    def _first_of(self, cell: str, row: _Row) -> bool:
        """Whether every row before this one has its date or role, so that the next one can only be this row's."""
        return all(getattr(other, cell) for other in self.rows if other is not row)

    def _current(self, number: int) -> _Row | None:
        """The row that a date or role can belong to; a lone word on an earlier line was no body."""
        name = self.open.name if self.open else None
        if (
            self.open
            and name
            and self.open.parts[-1][0] != number
            and not (name.has_head or goes_on(name.last))
        ):
            self._close()
        return self.open or (self.rows[-1] if self.rows else None)

    def _close(self) -> None:
        """End the open name; it is kept if it names a body, or at least stands in a row with a date."""
        row, self.open = self.open, None
        if row and (row.name.complete or (row.day and row.numbered and not row.name.has_head)):
            self.rows.append(row)

    def _prose(self, line: Line) -> bool:
        """Running text: bodies named in it are no rows, unless a date has made them one."""
        self._close()
        if len(self.late_roles) == len([row for row in self.rows if not row.has_role]):
            # A whole table in one line, and text behind it.
            self._flush()
        self.rows = [row for row in self.rows if row.parts[0][0] != line.number or row.day or row.has_role]
        self.before = _Row(Name("-"), [])
        self.prose_lines += 1
        self.after_prose = True
        return not self.rows or self.prose_lines < _MOST_PROSE

    def result(self) -> tuple[ReadConsultation, ...]:
        self._close()
        self._flush()
        # A body named once more without a date ("Beschlussfassung: Rat") is no further step.
        dated = {row.body for row in self.rows if row.day}
        return tuple(
            ReadConsultation(row.body, row.day, row.role, tuple(sorted(row.lines)))
            for row in self.rows[:_MOST_ROWS]
            if row.day or row.body not in dated
        )

    def _flush(self) -> None:
        """Give the dates and roles that waited to their bodies.

        A column of them belongs to a column of bodies in order, if the counts agree. A single one belongs to the
        last body, if the rows before show that each has its own cells behind it.
        """
        if not self.late_dates and not self.late_roles:
            return
        rows = self.rows
        by_row = any(row.day or row.has_role for row in rows[:-1])
        undated = [row for row in rows if row.day is None]
        for row, (day, number) in _pairs(undated, self.late_dates, rows[-1:] if by_row else []):
            row.day = day
            row.lines.add(number)
        roleless = [row for row in rows if not row.has_role]
        for row, (role, number) in _pairs(roleless, self.late_roles, rows[-1:] if by_row else []):
            row.role, row.has_role = role, True
            row.lines.add(number)
        self.late_dates.clear()
        self.late_roles.clear()


def _pairs(rows: Sequence[_Row], late: Sequence[_Cell], last: Sequence[_Row]) -> Iterable[tuple[_Row, _Cell]]:
    """Which waiting cell belongs to which row."""
    if len(late) == len(rows):
        return zip(rows, late, strict=True)
    if len(late) == 1 and last and last[0] in rows:
        return [(last[0], late[0])]
    return []


class _Title:
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
