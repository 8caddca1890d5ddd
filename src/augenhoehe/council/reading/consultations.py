# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Beratungsfolge: which body deals with the paper, when, and in what role."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from augenhoehe.council.enums import ConsultationRole

from .bodies import Name, can_begin, goes_on
from .dates import DATE, parse_date
from .lines import Line
from .record import ReadConsultation
from .wrapping import join_wrapped

_ROLES: tuple[tuple[str, ConsultationRole], ...] = (
    (r"(?:zur )?Anhörung|anhörend|(?:zur )?Stellungnahme", ConsultationRole.HEARING),
    (
        (
            r"(?:zur )?(?:Vorberatung|Mitberatung|Beratung|Empfehlung|Beschlussempfehlung)|vorberatend"
            r"|beratend|empfehlend"
        ),
        ConsultationRole.ADVISORY,
    ),
    (
        r"(?:zur )?(?:Entscheidung|Beschlussfassung|Beschluss)|entscheidend|beschließend",
        ConsultationRole.DECISION,
    ),
    (r"(?:zur )?(?:Kenntnisnahme|Kenntnis|Information)", ConsultationRole.INFORMATION),
)
_ROLE = "|".join(pattern for pattern, _ in _ROLES)
_NOISE = (
    r"Datum|Kompetenz|Beratungsart|Behandlung|Verfahren|Öffentlichkeit|\d{1,3}(?:\.\d{1,3}){1,3}|Gremi(?:um|en)|Sitzung(?:stermin|sdatum|stag)?|Termin|Zuständigkeit|Status|(?:Beratungs)?[Aa]ktion|Rolle"
    r"|Ö/N|[ÖN]|TOP-?\s?(?:Nr\.|[ÖN]?\s?\d{1,3}(?:\.\d{1,3}){0,3})?|(?:lfd\. |Lfd\. )?Nr\.|Uhr"
    r"|(?:nicht[\s-]?)?öffentlich(?:e[rn]?)?"
    r"|offen|erledigt|Ergebnis|Bemerkung(?:en)?|Art der Beratung|(?:un)?geändert|einstimmig|mehrheitlich|angenommen"
    r"|beschlossen|empfohlen|abgelehnt|vertagt|zugestimmt|zurückgestellt|abgesetzt|verwiesen|genommen|\d{1,2}:\d{2}"
    r"|(?:am|den|vom|um|zum)(?=:? \d)|[–—|:*•☐☒-]+|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?,?(?= \d)|\w{3,7}tag,?(?= (?:den )?\d)"
)
_TOKEN = re.compile(
    rf"(?P<date>{DATE})"
    rf"|(?<!\S)\(?(?P<role>{_ROLE})\)?(?=[\s,;:]|$)[,;:]?"
    rf"|(?<!\S)\(?(?P<noise>{_NOISE})\)?(?=[\s,;:]|$)[,;:]?"
    r"|(?<!\S)(?P<order>\d{1,2}[.)]?)(?!\S)"
    r"|(?P<word>\S+)"
)
_ROLE_PATTERNS = tuple((re.compile(pattern), role) for pattern, role in _ROLES)
# More rows than the longest Beratungsfolge met (27) by far.
_MOST_ROWS = 200
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

    @property
    def body(self) -> str:
        text = ""
        for _, words in self.parts:
            text = join_wrapped(text, " ".join(words))
        return text.strip(" ,;")


def read_consultations(lines: Iterable[Line]) -> tuple[ReadConsultation, ...]:
    """The rows under the label "Beratungsfolge", as far as they go.

    The table may have come apart in any way: dates before or behind the bodies, cells on lines of their own,
    one column after the other, several bodies in one line. A date that cannot be given to one body is left out.
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
        self.late_dates: list[tuple[date, int]] = []
        self.prose_lines = 0

    def take(self, line: Line) -> bool:
        """Read one line; false where the table has ended."""
        new_line = True
        for found in _TOKEN.finditer(line.text):
            kind, text = found.lastgroup or "", found.group(found.lastgroup or 0)
            inside = self.open is not None and not self.open.name.complete
            if kind == "word" or (inside and kind in {"role", "noise"} and text[0].isalpha()):
                if not self._word(found.group() if kind != "word" else text, line.number, new_line=new_line):
                    return self._prose(line)
            elif kind == "date":
                self._date(text, line.number)
            elif kind == "role":
                self._role(text, line.number)
            elif kind == "order":
                self._order(text, line.number, inside=inside)
            new_line = False
            self.before.numbered = kind == "order"
            if len(self.rows) >= _MOST_ROWS:
                return False
        self.prose_lines = 0 if line else self.prose_lines
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
        before, self.before = self.before, _Row(Name("-"), [])
        lines = before.lines | {number}
        self.open = _Row(Name(word), [(number, [word])], before.day, before.role, lines, before.numbered)
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

    def _date(self, text: str, number: int) -> None:
        day = parse_date(text)
        if day is None:
            return
        row = self._current(number)
        if row is None:
            self.leading_dates = True
        if self.leading_dates:
            self._close()
            self.before.day = day
            self.before.lines.add(number)
        elif row and row.day is None and (number in row.lines or self._undated_before(row) == 0):
            row.day = day
            row.lines.add(number)
        else:
            self.late_dates.append((day, number))

    def _undated_before(self, row: _Row) -> int:
        return sum(1 for other in self.rows if other is not row and other.day is None)

    def _role(self, text: str, number: int) -> None:
        role = next(role for pattern, role in _ROLE_PATTERNS if pattern.fullmatch(text))
        row = self._current(number)
        if row is None:
            self.leading_roles = True
        if self.leading_roles:
            self._close()
            self.before.role = role
            self.before.lines.add(number)
        elif row and row.role is None:
            row.role = role
            row.lines.add(number)

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
        self.rows = [row for row in self.rows if row.parts[0][0] != line.number or row.day]
        self.before = _Row(Name("-"), [])
        self.prose_lines += 1
        return not self.rows or self.prose_lines < _MOST_PROSE

    def result(self) -> tuple[ReadConsultation, ...]:
        self._close()
        self._give_late_dates()
        # A body named once more without a date ("Beschlussfassung: Rat") is no further step.
        dated = {row.body for row in self.rows if row.day}
        return tuple(
            ReadConsultation(row.body, row.day, row.role, tuple(sorted(row.lines)))
            for row in self.rows[:_MOST_ROWS]
            if row.day or row.body not in dated
        )

    def _give_late_dates(self) -> None:
        """A column of dates behind a column of bodies belongs to them in order, if the counts agree."""
        undated = [row for row in self.rows if row.day is None]
        if len(undated) == len(self.late_dates):
            for row, (day, number) in zip(undated, self.late_dates, strict=True):
                row.day = day
                row.lines.add(number)
