# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Queries of a fixed shape: built and compiled once in a process, then asked with other values.

Django builds and compiles a query anew whenever it is asked; on a page with a dozen queries that is most of the
work. A prepared query keeps its statement, never a row. It can mix neither readers nor towns: its builder is given
holes in place of the values and a stand-in in place of the reader, so that nothing of either can get into the
statement; and the tests compare every statement they ask with the one that Django makes of the same values.

A builder is a function at the top of a module that takes values and returns a queryset, and decides nothing by the
values themselves. The clock is asked outside; what goes along with the rows is prefetched of the rows.

A builder that breaks this is a mistake which the tests refuse (`STRICT`). In a town's house the query is then built
each time, as Django does it, and the log names it once: no page is lost for being fast.
"""

from __future__ import annotations

import datetime
import functools
import logging
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import NoneType
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, cast

from django.core.exceptions import EmptyResultSet
from django.db import connections, models
from django.db.models.sql.compiler import SQLCompiler

from augenhoehe.kit import clock

P = ParamSpec("P")
M = TypeVar("M", bound=models.Model)
R = TypeVar("R")

logger = logging.getLogger(__name__)

STRICT = False
"""Whether what cannot be prepared is refused; the tests set it."""
MOST_SHAPES = 200
"""Of one query: lists of values have a shape for each length. Beyond that, it is built each time."""
MOST_HOLES = 500
LISTS = (tuple, list, frozenset, set)
CONSTANTS = (NoneType, bool, type)

FIRST_NUMBERS = (20_001, 25_001)
"""Holes must be numbers that every column holds."""
READER = 2_000
"""How far the hole for the reader's number is from the others: no sum of theirs looks like it."""
FIRST_DAYS = (datetime.date(1971, 1, 1), datetime.date(1981, 1, 1))
FIRST_MOMENTS = tuple(datetime.datetime(year, 1, 1, 7, tzinfo=datetime.UTC) for year in (1951, 1961))

Statement = tuple[str, tuple[Any, ...]]
Form = Callable[[Any, Any], Any]


class Unprepared(Exception):
    """The query depends on more than values and the reader's roles in one town: it is built each time."""


@dataclass(frozen=True, slots=True)
class ReaderKind:
    """Readers for whom a query has the same shape. `elsewhere`: they hold roles in other towns too."""

    signed_in: bool
    roles: frozenset[str] = frozenset()
    elsewhere: bool = False


def kind_of(reader: Any, town: int) -> ReaderKind:
    """The kind of a reader in the town with this number."""
    if not getattr(reader, "is_authenticated", False):
        return ReaderKind(signed_in=False)
    return ReaderKind(True, reader.roles_in(town), elsewhere=not reader.municipality_ids <= {town})


class StandIn:
    """A reader of whom no more is known than a shape may depend on: the kind, and the town of the query.

    The reader's own number is a hole as any value. Whatever else a rule of visibility asks is refused, and the query
    is built for its reader each time.
    """

    def __init__(self, town: int, kind: ReaderKind, number: int | None = None) -> None:
        self._town = town
        self._kind = kind
        self._number = number

    @property
    def is_authenticated(self) -> bool:
        return self._kind.signed_in

    @property
    def pk(self) -> int | None:
        """The hole for the reader's number; nobody has none."""
        if self._kind.signed_in and self._number is None:
            raise Unprepared("pk")
        return self._number if self._kind.signed_in else None

    def roles_in(self, town: int) -> frozenset[str]:
        """The roles in the town of the query; none other may be asked for."""
        if town != self._town:
            raise Unprepared("roles in another town")
        return self._kind.roles

    @property
    def municipality_ids(self) -> frozenset[int]:
        """The towns of a reader who works in no other."""
        if self._kind.elsewhere:
            raise Unprepared("other towns")
        return frozenset({self._town} if self._kind.roles else ())

    def __getattr__(self, name: str) -> Any:
        raise Unprepared(name)


@dataclass(frozen=True, slots=True)
class Hole:
    """The place of a value in a statement, and the form in which the database takes it."""

    value: int
    form: Form


@dataclass(frozen=True, slots=True)
class Shape:
    """A compiled query. `parameters` are constants and holes."""

    queryset: models.QuerySet[Any, Any]
    compiler: SQLCompiler
    sql: str
    parameters: tuple[Any, ...]

    def statement(self, values: Sequence[Any]) -> Statement:
        """The statement with these values in its holes."""
        operations = connections[self.queryset.db].ops
        return self.sql, tuple(
            part.form(operations, values[part.value]) if type(part) is Hole else part
            for part in self.parameters
        )

    def rows(self, statement: Statement) -> list[Any]:
        """What the database finds, as the queryset tells it: objects, or rows of values."""
        compiler = object.__new__(type(self.compiler))
        vars(compiler).update(
            vars(self.compiler),
            connection=connections[self.queryset.db],  # each thread has its own
            as_sql=lambda *args, **kwargs: statement,
        )
        query = cast("Any", _Asked(self.queryset.query, compiler))
        asked: models.QuerySet[Any] = models.QuerySet(
            self.queryset.model, query=query, using=self.queryset.db
        )
        return list(vars(self.queryset)["_iterable_class"](asked))


class _Asked:
    """The query of a shape on its way to the database."""

    def __init__(self, query: Any, compiler: SQLCompiler) -> None:
        self._query = query
        self._compiler = compiler

    def get_compiler(self, *args: Any, **kwargs: Any) -> SQLCompiler:
        return self._compiler

    def __getattr__(self, name: str) -> Any:
        return getattr(self._query, name)


class Prepared(Generic[R]):
    """A query with the shapes it has been asked in. Values are given in order, without names.

    They are numbers, texts, days, moments and lists of these; None, True, False and models are constants.
    """

    def __init__(self, build: Callable[..., models.QuerySet[Any, R]], *, for_reader: bool) -> None:
        if build.__closure__:
            raise TypeError(f"{build.__qualname__} knows more than it is given: {build.__code__.co_freevars}")
        self.build = build
        self.for_reader = for_reader
        self.shapes: dict[Hashable, Shape | None] = {}
        self.is_reported = False

    def __call__(self, *arguments: Any) -> list[R]:
        """What the database finds; one query."""
        shape = self.shape(*arguments)
        if shape is None:
            return list(self.build(*arguments))
        return shape.rows(shape.statement(self.values(*arguments)))

    def values(self, *arguments: Any) -> list[Any]:
        """The values that go into the holes."""
        if not self.for_reader:
            return list(_flat(arguments))
        return [*_flat(arguments[1:]), getattr(arguments[0], "pk", None)]

    def shape(self, *arguments: Any) -> Shape | None:
        """The shape for these arguments, made when first asked; None where the query must be built each time.

        A mistake of the builder, or of whoever asks, is raised only if `STRICT`.
        """
        kind = kind_of(arguments[0], arguments[1]) if self.for_reader else None
        values = arguments[1:] if self.for_reader else arguments
        try:
            key = (kind, *map(_outline, values))
        except TypeError as mistake:
            self._refuse(mistake)
            return None
        if key not in self.shapes:
            if len(self.shapes) >= MOST_SHAPES:
                return None
            try:
                self.shapes[key] = self._made(kind, values)
            except (TypeError, ValueError, LookupError) as mistake:
                self._refuse(mistake)
                self.shapes[key] = None
        return self.shapes[key]

    def _refuse(self, mistake: Exception) -> None:
        """Raise the mistake if `STRICT`; else log it once."""
        if STRICT:
            raise mistake
        if not self.is_reported:
            logger.warning("%s is built each time: %s", self.build.__qualname__, mistake)
        self.is_reported = True

    def _made(self, kind: ReaderKind | None, values: Sequence[Any]) -> Shape | None:
        """Built twice, with other values in the holes and on another day: nothing but the holes may differ."""
        if sum(1 for _value in _flat(values)) > MOST_HOLES:
            return None
        made = []
        for series, day in enumerate(FIRST_DAYS):
            holes = _filled(values, series)
            number = FIRST_NUMBERS[series] + READER
            reader = () if kind is None else (StandIn(holes[0], kind, number),)
            known = [*_flat(holes), *([] if kind is None else [number])]
            try:
                with clock.standing_on(day):
                    made.append(_compiled(self.build(*reader, *holes), known))
            except (Unprepared, EmptyResultSet):
                return None
        one, other = made
        if (one.sql, one.parameters) != (other.sql, other.parameters):
            raise TypeError(
                f"{self.build.__qualname__} depends on more than its values: it cannot be prepared."
            )
        return one


def prepared(build: Callable[P, models.QuerySet[M, R]]) -> Callable[P, list[R]]:
    """A query of values alone, whoever asks."""
    return cast("Callable[P, list[R]]", functools.wraps(build)(Prepared(build, for_reader=False)))


def prepared_for_reader(
    build: Callable[Concatenate[Any, int, P], models.QuerySet[M, R]],
) -> Callable[Concatenate[Any, int, P], list[R]]:
    """A query of a reader, the number of a town, and values: what this reader may see of that town."""
    query = functools.wraps(build)(Prepared(build, for_reader=True))
    return cast("Callable[Concatenate[Any, int, P], list[R]]", query)


def keep(owner: models.Model, relation: str, rows: Iterable[models.Model]) -> None:
    """Let `owner.<relation>.all()` give these rows without a query, as after prefetching them; they know the owner."""
    manager = getattr(owner, relation)
    found = manager.get_queryset()
    vars(found)["_result_cache"] = list(rows)
    for row in found:
        setattr(row, manager.field.name, owner)
    vars(owner).setdefault("_prefetched_objects_cache", {})[relation] = found


def padded(numbers: Sequence[int]) -> list[int]:
    """The same numbers, the last one repeated up to a power of two: lists of many lengths have few shapes."""
    if not numbers:
        return []
    return [*numbers, *[numbers[-1]] * ((1 << (len(numbers) - 1).bit_length()) - len(numbers))]


def _outline(value: Any) -> Hashable:
    """What of a value belongs to the shape: its kind, the length of a list, or a constant itself."""
    if isinstance(value, CONSTANTS):
        return ("constant", value)
    if isinstance(value, LISTS):
        return ("list", *map(_kind, value))
    return _kind(value)


def _kind(value: Any) -> type:
    """Number, text, moment or day."""
    for kind in (int, str, datetime.datetime, datetime.date):
        if isinstance(value, kind):
            return kind
    raise TypeError(f"{type(value).__name__} is no value of a prepared query.")


def _flat(values: Sequence[Any]) -> Iterator[Any]:
    """The single values that may have holes; constants are no holes."""
    for value in values:
        if isinstance(value, LISTS):
            yield from value
        elif not isinstance(value, CONSTANTS):
            yield value


def _filled(values: Sequence[Any], series: int) -> list[Any]:
    """The values with another one in each hole, unlike any other."""
    numbers = iter(range(MOST_HOLES))

    def hole(value: Any) -> Any:
        number, kind = next(numbers), _kind(value)
        if kind is int:
            return FIRST_NUMBERS[series] + number
        if kind is str:
            return f"hole {series}.{number}"
        first = FIRST_MOMENTS[series] if kind is datetime.datetime else FIRST_DAYS[series]
        return first + datetime.timedelta(days=number)

    return [
        tuple(map(hole, value))
        if isinstance(value, LISTS)
        else value
        if isinstance(value, CONSTANTS)
        else hole(value)
        for value in values
    ]


def _compiled(queryset: models.QuerySet[Any, Any], holes: Sequence[Any]) -> Shape:
    """The shape of a queryset in whose parameters the holes are found again."""
    state = vars(queryset)
    if (
        state["_prefetch_related_lookups"]
        or state["_known_related_objects"]
        or queryset.query.select_for_update
    ):
        raise TypeError("A prepared query fetches rows and nothing along with them, and locks none.")
    compiler = queryset.query.get_compiler(using=queryset.db)
    sql, parameters = compiler.as_sql()
    forms: dict[tuple[type, Any], Hole] = {}
    for number, hole in enumerate(holes):
        for form in _forms(_kind(hole)):
            shown = form(compiler.connection.ops, hole)
            forms.setdefault((type(shown), shown), Hole(number, form))
    return Shape(queryset, compiler, sql, tuple(forms.get((type(item), item), item) for item in parameters))


def _forms(kind: type) -> tuple[Form, ...]:
    """The forms that a database takes values in: SQLite has days and moments as texts."""
    if kind is datetime.datetime:
        return (_as_moment, _as_it_is)
    if kind is datetime.date:
        return (_as_day, _as_it_is)
    return (_as_text,) if kind is str else (_as_it_is, *_AS_NUMBERS, _as_text)


def _as_it_is(operations: Any, value: Any) -> Any:
    return value


def _as_text(operations: Any, value: Any) -> str:
    return str(value)  # states are texts with names, which no database driver knows


def _as_number(column: str, operations: Any, value: Any) -> Any:
    return operations.adapt_integerfield_value(value, column)


_AS_NUMBERS: tuple[Form, ...] = tuple(
    functools.partial(_as_number, column)
    for column in ("SmallIntegerField", "IntegerField", "BigIntegerField")
)
"""PostgreSQL has numbers of columns in the width of the column; keys it has as they are."""


def _as_day(operations: Any, value: Any) -> Any:
    return operations.adapt_datefield_value(value)


def _as_moment(operations: Any, value: Any) -> Any:
    return operations.adapt_datetimefield_value(value)
