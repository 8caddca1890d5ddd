# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Beratungsfolge: which body deals with the paper, when, and in what role."""

from collections.abc import Iterable
from datetime import date

from augenhoehe.council.enums import ConsultationRole

from .bodies import Name, can_begin, goes_on
from .dates import parse_date
from .lines import Line
from .record import ReadConsultation
from .rows import TOKEN, Row, Title, is_heads_of_columns, is_role, pairs, role_of

# More rows than the longest Beratungsfolge met (27) by far.
_MOST_ROWS = 200
# A sitting below its date may be named in the genitive alone: "des Rates der Stadt".
_SITTINGS_OF = ("des ", "der ")
_GENITIVES = frozenset({"des", "der"})
# So many lines of running text end a table that has begun.
_MOST_PROSE = 3
# So far back bodies in one line are looked for that have no cells yet.
_MOST_BESIDE = 2


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
        self.rows: list[Row] = []
        self.open: Row | None = None
        self.before: Row = Row(Name("-"), [])
        self.leading_dates = False
        self.leading_roles = False
        # Dates and roles that do not stand beside their body, until the next body begins.
        self.late_dates: list[tuple[date, int]] = []
        self.late_roles: list[tuple[ConsultationRole | None, int]] = []
        self.prose_lines = 0
        self.after_prose = False
        self.title: Title | None = None

    def take(self, line: Line) -> bool:
        """Read one line; false where the table has ended."""
        if self.title and not self.title.is_bare:
            self.title = None
        new_line = True
        if self._is_beside_the_rows(line.text):
            return True
        for found in TOKEN.finditer(line.text):
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
            self._begin_title(number)

    def _is_beside_the_rows(self, text: str) -> bool:
        """The heads of the columns, together or alone before the first row, and sittings named below their day."""
        if self.open is None and not self.rows and self.before.day is None and is_role(text):
            return True
        row = self.open or (self.rows[-1] if self.rows else None)
        if text.startswith(_SITTINGS_OF) and row and row.day:
            return True
        return is_heads_of_columns(text)

    def _begin_title(self, number: int) -> None:
        self._close()
        if self.rows:
            self.rows[-1].has_title = True
        elif number in self.before.lines:
            # A day in front of a sitting that is named before any row is that sitting's: no later body may borrow it.
            self.before, self.leading_dates = Row(Name("-"), []), False
        self.title = Title()

    def _in_title(self, kind: str, text: str, number: int) -> bool:
        """Pass over the name of a sitting and its result, up to a date or another body with its role."""
        title = self.title
        if title is None:
            return False
        if kind == "date":
            self.title = None
            # Before any row, a sitting that names its body keeps its day: no later body may borrow it.
            return not self.rows and not title.is_bare
        if kind == "role" and title.body and title.others:
            self.title = None
            self._flush()
            self.open = Row(title.body, [(number, list(title.body.words))], lines={number})
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
        if row and row.dated_on == number and row.name.complete and word in _GENITIVES:
            self._begin_title(number)
            return True
        if row and row.name.takes(word, new_line=new_line or row.parts[-1][0] != number):
            self._add(row, word, number)
            return True
        self._close()
        if not can_begin(word):
            return False
        self._flush()
        self.after_prose = False
        before, self.before = self.before, Row(Name("-"), [])
        lines = before.lines | {number}
        self.open = Row(
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

    def _add(self, row: Row, word: str, number: int) -> None:
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
            row.day, row.dated_on = day, number
            row.lines.add(number)
        elif row and row.day and row.has_title:
            self._close()
            self.rows.append(row.again(day, number))
        else:
            self.late_dates.append((day, number))

    def _role(self, text: str, number: int) -> None:
        role = role_of(text)
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

    def _stands_beside(self, row: Row, number: int) -> bool:
        """Whether a cell in this line can be the row's alone; of several bare bodies in one line none can tell."""
        return number in row.lines and not any(
            number in other.lines and not other.day and not other.has_role
            for other in self.rows[-_MOST_BESIDE:]
            if other is not row
        )

    def _first_of(self, cell: str, row: Row) -> bool:
        """Whether every row before this one has its date or role, so that the next one can only be this row's."""
        return all(getattr(other, cell) for other in self.rows if other is not row)

    def _current(self, number: int) -> Row | None:
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
        self.before = Row(Name("-"), [])
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
        for row, (day, number) in pairs(undated, self.late_dates, rows[-1:] if by_row else []):
            row.day = day
            row.lines.add(number)
        roleless = [row for row in rows if not row.has_role]
        for row, (role, number) in pairs(roleless, self.late_roles, rows[-1:] if by_row else []):
            row.role, row.has_role = role, True
            row.lines.add(number)
        self.late_dates.clear()
        self.late_roles.clear()
