# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a table of measures would do to a town's catalogue: which rows are new, changed, the same or refused, and why.

Everything is plain: relations are keys, words are looked up in what the caller gives. Nothing is written here.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from augenhoehe.core.enums import OrganizationKind
from augenhoehe.kit.reasons import Reason, _
from augenhoehe.kit.spreadsheets.cells import NoValue, Value, shown
from augenhoehe.kit.spreadsheets.days import SlashOrder
from augenhoehe.kit.spreadsheets.header import folded
from augenhoehe.kit.spreadsheets.numbers import DecimalMark
from augenhoehe.measures.rules.columns import BY_NAME, COLUMNS, CREATABLE, Column, Kind, Source, divided
from augenhoehe.measures.rules.import_cells import (
    Fact,
    Facts,
    RefusedError,
    code_text,
    day_of,
    money_of,
    same,
    text_of,
    yes_or_no,
)
from augenhoehe.measures.rules.measure_fit import reasons_against

NEW, SKIP = "new", "skip"
"""What may be chosen for an unknown word beside a known one: make it, or leave it out."""


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Mapped:
    """How one column of the file is read. place: from 0; mark and order matter for texts only."""

    place: int
    name: str
    mark: DecimalMark = DecimalMark.COMMA
    order: SlashOrder = SlashOrder.DAY_FIRST


@dataclass(frozen=True, slots=True)
class Stored:
    """A measure as it is. key: its number in the database."""

    key: int
    code: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one source: folded word to the keys that carry it."""

    keys: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Everything the plan depends on.

    chosen: what a person said about unknown words, by source and folded word: a key, NEW or SKIP. defaults: keys for
    new measures without a statement. clear: an empty cell empties the field. kinds: of organisations, by key.
    """

    rows: Sequence[tuple[int, Sequence[Value]]]
    columns: Sequence[Mapped]
    words: Mapping[Source, Words]
    stored: Sequence[Stored]
    today: datetime.date
    chosen: Mapping[Source, Mapping[str, str]] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, OrganizationKind] = field(default_factory=dict)
    clear: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row is refused. column: the header of the column, empty where it is the row as a whole."""

    column: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the file. number: as the spreadsheet program shows it.

    facts: what is to be written; before: what is stored in those fields.
    """

    number: int
    fate: Fate
    code: str
    title: str
    key: int | None = None
    facts: Facts = field(default_factory=dict)
    before: Facts = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word that the town does not know yet. rows: where it stands."""

    source: Source
    word: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen. headings: numbers of rows that hold one text only, such as a title between the measures.

    created: words that are to be made, by source and folded word.
    """

    rows: tuple[Row, ...]
    unknown: tuple[Unknown, ...]
    headings: tuple[int, ...]
    created: Mapping[Source, Mapping[str, str]]

    def of(self, fate: Fate) -> list[Row]:
        """The rows of one fate."""
        return [row for row in self.rows if row.fate is fate]


def fingerprint(of: Plan) -> str:
    """The same for plans that would do the same; told apart are all others."""
    told = [
        (
            row.number,
            row.fate.value,
            row.key,
            sorted((name, _sortable(fact)) for name, fact in row.facts.items()),
            sorted((name, _sortable(fact)) for name, fact in row.before.items()),
        )
        for row in of.rows
    ]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _sortable(fact: Fact) -> str:
    return repr(sorted(fact)) if isinstance(fact, frozenset) else repr(fact)


def new_key(source: Source, word: str) -> str:
    """The key of a word that is to be made."""
    return f"{NEW}:{source}:{folded(word)}"


def plain_code(code: str) -> str:
    """Codes as they are compared: “B 3” is “b3”."""
    return "".join(code.split()).casefold()


def plan(question: Question) -> Plan:
    """Read every row, compare it with what is stored. Rows without a cell in a mapped column are left out."""
    return _Planner(question).plan()


class _Planner:
    def __init__(self, question: Question) -> None:
        self._asked = question
        self._unknown: dict[tuple[Source, str], tuple[str, list[int]]] = {}
        self._created: dict[Source, dict[str, str]] = {}
        self._exact = {item.code: item for item in question.stored}
        self._loose: dict[str, list[Stored]] = {}
        for item in question.stored:
            self._loose.setdefault(plain_code(item.code), []).append(item)
        self._seen: dict[str | int, int] = {}

    def plan(self) -> Plan:
        rows, headings = [], []
        for row_number, cells in self._asked.rows:
            filled = [cells[column.place] for column in self._asked.columns if column.place < len(cells)]
            filled = [
                cell for cell in filled if cell is not None and (not isinstance(cell, str) or cell.strip())
            ]
            if not filled:
                continue
            # one text in one cell, or spread over a merged row, is a heading between the measures
            if (
                len(self._asked.columns) > 2
                and len(set(map(shown, filled))) == 1
                and isinstance(filled[0], str)
            ):
                headings.append(row_number)
                continue
            rows.append(self._row(row_number, cells))
        unknown = tuple(
            Unknown(source, word, tuple(numbers))
            for (source, _plain), (word, numbers) in self._unknown.items()
        )
        return Plan(tuple(rows), unknown, tuple(headings), self._created)

    def _row(self, row_number: int, cells: Sequence[Value]) -> Row:
        code = self._code(cells)
        stored = self._stored(code)
        facts, problems = self._read(row_number, cells, stored)
        facts["code"] = stored.code if stored else code or None
        problems += self._about_code(code, stored, row_number)
        wrong = {problem.column for problem in problems}
        facts = self._completed(facts, stored, wrong)
        whole: dict[str, Fact] = {**(stored.facts if stored else {}), **facts}
        further, first = facts.get("further_fields"), whole.get("field_of_action")
        if isinstance(further, frozenset) and first in further:
            facts["further_fields"] = further - {first}
        problems += [
            Problem(column.header, Reason(_("This must be stated. Please fill in the cell.")))
            for column in COLUMNS
            if column.required and whole.get(column.name) is None and column.header not in wrong
        ]
        if not problems:
            against = reasons_against(
                whole, self._asked.kinds, self._asked.today, stored.facts if stored else {}
            )
            problems += [Problem("", reason) for reason in against]
        title = str(whole.get("title") or "")
        if problems:
            key = stored.key if stored else None
            return Row(row_number, Fate.REFUSED, code, title, key, problems=tuple(problems))
        if stored is None:
            return Row(row_number, Fate.NEW, code, title, None, facts)
        changed = {name: fact for name, fact in facts.items() if not same(stored.facts.get(name), fact)}
        before = {name: stored.facts.get(name) for name in changed}
        fate = Fate.CHANGED if changed else Fate.SAME
        return Row(row_number, fate, stored.code, title, stored.key, changed, before)

    def _read(
        self, row_number: int, cells: Sequence[Value], stored: Stored | None
    ) -> tuple[dict[str, Fact], list[Problem]]:
        facts: dict[str, Fact] = {}
        problems: list[Problem] = []
        for column in self._asked.columns:
            cell = cells[column.place] if column.place < len(cells) else None
            about = BY_NAME[column.name]
            try:
                facts[about.name] = self._fact(about, column, cell, row_number, stored)
            except RefusedError as refused:
                problems.append(Problem(about.header, refused.reason))
        return facts, problems

    def _completed(self, facts: dict[str, Fact], stored: Stored | None, wrong: set[str]) -> dict[str, Fact]:
        """With what holds where a cell is empty: the default for new measures, what is stored for others."""
        if stored is None:
            for name, key in self._asked.defaults.items():
                if facts.get(name) is None and BY_NAME[name].header not in wrong:
                    facts[name] = key
            return facts
        if self._asked.clear:
            return {name: fact for name, fact in facts.items() if name != "status" or fact is not None}
        return {name: fact for name, fact in facts.items() if fact not in (None, frozenset())}

    def _code(self, cells: Sequence[Value]) -> str:
        place = next((column.place for column in self._asked.columns if column.name == "code"), -1)
        cell = cells[place] if 0 <= place < len(cells) else None
        return code_text(cell)

    def _stored(self, code: str) -> Stored | None:
        if code in self._exact:
            return self._exact[code]
        found = self._loose.get(plain_code(code), [])
        return found[0] if len(found) == 1 else None

    def _about_code(self, code: str, stored: Stored | None, row_number: int) -> Iterator[Problem]:
        if not code:
            return
        before = self._seen.setdefault(stored.key if stored else plain_code(code), row_number)
        if before != row_number:
            message = _("The code %(code)s stands in row %(row)s already. Please give each measure its own.")
            yield Problem(BY_NAME["code"].header, Reason(message, {"code": code, "row": before}))

    def _fact(
        self, about: Column, column: Mapped, cell: Value, row_number: int, stored: Stored | None
    ) -> Fact:
        if isinstance(cell, NoValue):
            raise RefusedError(
                _(
                    "This formula has no value. Please calculate the table anew and save it, or write the value."
                ),
                {},
            )
        if about.kind is not Kind.TEXT and isinstance(cell, str) and not folded(cell):
            return frozenset() if about.kind is Kind.SEVERAL else None  # a dash is no statement
        readers: dict[Kind, Callable[[], Fact]] = {
            Kind.DAY: lambda: day_of(cell, column.order),
            Kind.MONEY: lambda: money_of(cell, column.mark),
            Kind.YES_NO: lambda: yes_or_no(cell),
            Kind.ONE: lambda: self._one(about, cell, row_number, stored),
            Kind.SEVERAL: lambda: self._several(about, cell, row_number, stored),
            Kind.TEXT: lambda: text_of(about, cell),
        }
        return readers[about.kind]()

    def _one(self, about: Column, cell: Value, row_number: int, stored: Stored | None) -> Fact:
        text = shown(cell).strip()
        if not text:
            return None
        kept = stored.facts.get(about.name) if stored else None
        return self._key(about, text, row_number, frozenset({str(kept)}) if kept else frozenset())

    def _several(self, about: Column, cell: Value, row_number: int, stored: Stored | None) -> Fact:
        text = shown(cell).strip()
        kept = stored.facts.get(about.name) if stored else None
        known = kept if isinstance(kept, frozenset) else frozenset()
        words = [word for word in divided(text) if folded(word)]
        if len(words) == 1 and "," in text and folded(text) not in self._words(about.source):
            # commas part words only where that makes all of them known: names may hold commas
            parts = [part.strip() for part in text.split(",") if part.strip()]
            if all(folded(part) in self._words(about.source) for part in parts):
                words = parts
        keys = [self._key(about, word, row_number, known) for word in words]
        return frozenset(key for key in keys if key is not None)

    def _words(self, source: Source) -> Mapping[str, tuple[str, ...]]:
        return self._asked.words[source].keys if source in self._asked.words else {}

    def _key(self, about: Column, word: str, row_number: int, kept: frozenset[str]) -> str | None:
        """The key of a word, None where it is to be left out."""
        source, plain = about.source, folded(word)
        chosen = self._asked.chosen.get(source, {}).get(plain, "")
        keys = self._words(source).get(plain, ())
        if len(keys) == 1:
            return keys[0]
        if keys and (both := kept & set(keys)):
            return min(both)
        if chosen == SKIP:
            return None
        if chosen == NEW and source in CREATABLE:
            if len(word) > CREATABLE[source]:
                values = {"word": word[:60], "most": CREATABLE[source]}
                raise RefusedError(
                    _("“%(word)s …” is too long for a new word; at most %(most)s characters fit."), values
                )
            self._created.setdefault(source, {}).setdefault(plain, word)
            return new_key(source, word)
        if chosen:
            return chosen
        _word, numbers = self._unknown.setdefault((source, plain), (word, []))
        if row_number not in numbers:
            numbers.append(row_number)
        message = (
            _("“%(word)s” fits several entries. Please choose which one is meant.")
            if keys
            else _("“%(word)s” is not known. Please choose what is meant.")
        )
        raise RefusedError(message, {"word": word[:100]})
