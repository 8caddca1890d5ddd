# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from decimal import Decimal
from types import SimpleNamespace
from typing import Any, cast

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet, Value
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.models import Municipality, Vocabulary
from augenhoehe.kit import clock, policies, prepared
from augenhoehe.kit.models import AuditEvent, AuditHead
from augenhoehe.kit.prepared import ReaderKind, StandIn, Unprepared

pytestmark = pytest.mark.django_db
MOMENT = datetime.datetime(2022, 3, 4, 5, 6, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def events() -> None:
    AuditEvent.objects.bulk_create(
        AuditEvent(
            chain=f"test:{town}",
            number=number,
            at=MOMENT + datetime.timedelta(days=number),
            actor_id="1",
            actor_label="Anna",
            verb=f"verb-{number}",
            object_type="core.Organization",
            object_id=str(number),
            object_label="A body",
            before={},
            after={"name": "A body"},
            hash=f"{town}-{number}",
        )
        for town in (1, 2)
        for number in range(1, 5)
    )


def query(build: Callable[..., QuerySet[Any, Any]]) -> prepared.Prepared[Any]:
    return prepared.Prepared(build, for_reader=False)


def of_chain(chain: str, since: datetime.datetime, numbers: Iterable[int]) -> QuerySet[AuditEvent]:
    return AuditEvent.objects.filter(chain=chain, at__gte=since, number__in=numbers).order_by("number")


def test_finds_what_the_queryset_finds_with_every_value() -> None:
    asked = query(of_chain)
    for chain in ("test:1", "test:2"):
        for since in (MOMENT, MOMENT + datetime.timedelta(days=3)):
            for numbers in ((1, 3, 4), (2, 3, 1), (2,), ()):
                assert asked(chain, since, numbers) == list(of_chain(chain, since, numbers))
    assert len([shape for shape in asked.shapes.values() if shape]) == 2  # lists of three and of one


def test_a_prepared_query_is_one_query_and_is_compiled_once() -> None:
    asked = query(of_chain)
    shape = asked.shape("test:1", MOMENT, [1, 2])
    assert asked.shape("test:2", MOMENT + datetime.timedelta(days=9), [3, 4]) is shape
    with CaptureQueriesContext(connection) as queries:
        found = asked("test:2", MOMENT, [3, 4])
    assert [(one.chain, one.number) for one in found] == [("test:2", 3), ("test:2", 4)]
    assert found[0].after == {"name": "A body"}
    assert len(queries) == 1


def test_days_states_and_constants() -> None:
    def on_day(day: datetime.date, verb: str, before: int | None) -> QuerySet[AuditEvent]:
        found = AuditEvent.objects.filter(at__date=day, verb=verb)
        return found if before is None else found.filter(number__lt=before)

    asked = query(on_day)
    assert [one.number for one in asked(datetime.date(2022, 3, 5), "verb-1", None)] == [1, 1]
    assert asked(datetime.date(2022, 3, 5), "verb-1", 1) == []
    assert [one.number for one in asked(datetime.date(2022, 3, 6), "verb-2", None)] == [2, 2]


def test_values_annotations_unions_and_slices() -> None:
    def rows(chain: str, verb: str) -> QuerySet[AuditEvent, tuple[Any, ...]]:
        first = AuditEvent.objects.filter(chain=chain).order_by().values_list(Value("a"), "number")
        other = AuditEvent.objects.filter(verb=verb).order_by().values_list(Value("b"), "number")
        return first.union(other, all=True)

    def newest(chain: str) -> QuerySet[AuditEvent]:
        later = AuditEvent.objects.filter(chain=chain, number__gt=OuterRef("number"))
        return (
            AuditEvent.objects.filter(chain=chain).annotate(has_later=Exists(later)).order_by("-number")[:2]
        )

    assert sorted(query(rows)("test:1", "verb-2")) == [
        *(("a", number) for number in (1, 2, 3, 4)),
        ("b", 2),
        ("b", 2),
    ]
    assert [(one.number, vars(one)["has_later"]) for one in query(newest)("test:1")] == [
        (4, False),
        (3, True),
    ]


def test_the_town_of_one_question_is_not_the_town_of_the_next() -> None:
    asked = query(of_chain)
    assert {one.chain for one in asked("test:1", MOMENT, (1, 2))} == {"test:1"}
    assert {one.chain for one in asked("test:2", MOMENT, (1, 2))} == {"test:2"}


def test_a_builder_knows_nothing_beside_its_values() -> None:
    secret = "test:1"

    def nosy(number: int) -> QuerySet[AuditEvent]:
        return AuditEvent.objects.filter(number=number, chain=secret)

    with pytest.raises(TypeError, match="secret"):
        query(nosy)


def by_the_clock(chain: str) -> QuerySet[AuditEvent]:
    return AuditEvent.objects.filter(chain=chain, at__date__lte=clock.today())


def by_a_sum(number: int) -> QuerySet[AuditEvent]:
    return AuditEvent.objects.filter(number=number + 1)


def by_a_slice(most: int) -> QuerySet[AuditEvent]:
    return AuditEvent.objects.all()[:most]


def by_a_part(text: str) -> QuerySet[AuditEvent]:
    return AuditEvent.objects.filter(verb__startswith=text)


@pytest.mark.parametrize(
    ("build", "value"), [(by_the_clock, "a"), (by_a_sum, 1), (by_a_slice, 1), (by_a_part, "verb")]
)
def test_what_depends_on_more_than_its_values_is_refused(build: Callable[..., Any], value: Any) -> None:
    with pytest.raises(TypeError, match="depends on more"):
        query(build)(value)


def by_a_name(chain: str) -> QuerySet[AuditEvent]:
    return AuditEvent.objects.filter(chain={"test:1": "test:1", "test:2": "test:2"}[chain])


@pytest.mark.parametrize(
    ("build", "value"), [(by_a_sum, 1), (by_a_slice, 1), (by_a_part, "verb"), (by_a_name, "test:2")]
)
def test_in_a_house_at_work_a_mistake_loses_no_page(
    build: Callable[..., Any],
    value: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(prepared, "STRICT", False)
    asked = query(build)
    assert asked(value) == asked(value) == list(build(value)) != []
    assert list(asked.shapes.values()) == [None]
    assert [build.__qualname__ in record.getMessage() for record in caplog.records] == [True]


def test_in_a_house_at_work_what_is_no_value_is_asked_as_django_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "STRICT", False)
    assert len(query(of_chain)("test:1", MOMENT, (Decimal(1), Decimal(2)))) == 2


def locking(chain: str) -> QuerySet[AuditHead]:
    return AuditHead.objects.select_for_update().filter(chain=chain)


def test_nothing_is_locked_and_no_objects_are_values() -> None:
    with pytest.raises(TypeError, match="locks none"):
        query(locking)("a")
    with pytest.raises(TypeError, match="no value"):
        query(of_chain)(AuditHead(chain="a"), MOMENT, (1,))


def test_long_lists_and_too_many_shapes_are_built_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = query(of_chain)
    assert len(asked("test:1", MOMENT, range_of(prepared.MOST_HOLES))) == 4
    monkeypatch.setattr(prepared, "MOST_SHAPES", 1)
    assert len(asked("test:1", MOMENT, (1, 2))) == 2
    assert len(asked.shapes) == 1


def range_of(number: int) -> tuple[int, ...]:
    return tuple(range(number))


def reader(towns: dict[int, set[str]]) -> Any:
    return SimpleNamespace(
        is_authenticated=True,
        pk=7,
        municipality_ids=frozenset(towns),
        roles_in=lambda town: frozenset(towns.get(town, ())),
    )


def test_the_kind_of_a_reader() -> None:
    assert prepared.kind_of(AnonymousUser(), 1) == ReaderKind(signed_in=False)
    assert prepared.kind_of(reader({1: {"clerk"}}), 1) == ReaderKind(True, frozenset({"clerk"}))
    assert prepared.kind_of(reader({1: {"clerk"}, 2: {"clerk"}}), 1) == ReaderKind(
        True, frozenset({"clerk"}), elsewhere=True
    )
    assert prepared.kind_of(reader({2: {"clerk"}}), 1) == ReaderKind(True, elsewhere=True)


def test_the_stand_in_tells_roles_in_one_town_and_nothing_else() -> None:
    stand_in = StandIn(1, ReaderKind(True, frozenset({"clerk"})))
    assert stand_in.is_authenticated
    assert stand_in.roles_in(1) == {"clerk"}
    assert stand_in.municipality_ids == {1}
    assert StandIn(1, ReaderKind(True)).municipality_ids == frozenset()
    assert not StandIn(1, ReaderKind(signed_in=False)).is_authenticated
    assert StandIn(1, ReaderKind(True), 7).pk == 7
    assert StandIn(1, ReaderKind(signed_in=False), 7).pk is None
    for ask in (lambda: stand_in.roles_in(2), lambda: stand_in.pk, lambda: stand_in.organization_ids_in(1)):
        with pytest.raises(Unprepared):
            ask()
    with pytest.raises(Unprepared):
        _ = StandIn(1, ReaderKind(True, elsewhere=True)).municipality_ids


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Events have no rule of their own: here the clerks of a town see all of its, others what a test says."""
    said: dict[str, Any] = {}

    def rule(actor: Any, queryset: QuerySet[AuditEvent]) -> QuerySet[AuditEvent]:
        if not actor.is_authenticated:
            return queryset.filter(number=1, chain__startswith="test:")
        if "office" in said:
            return queryset.filter(actor_id=actor.office)
        if "own" in said:
            return queryset.filter(actor_id=str(actor.pk))
        towns = [town for town in actor.municipality_ids if "clerk" in actor.roles_in(town)]
        return queryset.filter(chain__in=[f"test:{town}" for town in towns])

    monkeypatch.setitem(cast("dict[Any, Any]", policies._visibility), AuditEvent, rule)
    return said


def seen_events(actor: Any, town: int, number: int) -> QuerySet[AuditEvent]:
    return policies.visible(actor, AuditEvent.objects.filter(number__gte=number)).order_by("number", "chain")


@pytest.mark.usefixtures("rules")
def test_a_rule_that_writes_a_town_into_a_text_cannot_be_prepared() -> None:
    asked = prepared.Prepared(seen_events, for_reader=True)
    with pytest.raises(TypeError, match="depends on more"):
        asked(reader({1: {"clerk"}}), 1, 3)


def test_the_number_of_the_reader_is_a_value(rules: dict[str, Any]) -> None:
    rules["own"] = True
    asked = prepared.Prepared(seen_events, for_reader=True)
    clerk = reader({1: {"clerk"}})
    assert asked(clerk, 1, 3) == []
    clerk.pk = 1
    assert len(asked(clerk, 1, 3)) == 4
    assert len(asked(AnonymousUser(), 1, 1)) == 2
    assert [shape is None for shape in asked.shapes.values()] == [False, False]


def test_a_rule_that_asks_more_about_the_reader_is_asked_each_time(rules: dict[str, Any]) -> None:
    rules["office"] = True
    asked = prepared.Prepared(seen_events, for_reader=True)
    clerk = reader({1: {"clerk"}})
    for office, events in (("1", 4), ("2", 0)):
        clerk.office = office
        assert len(asked(clerk, 1, 3)) == events
    assert list(asked.shapes.values()) == [None]


def test_kept_rows_are_given_without_a_query_and_know_their_owner(django_assert_num_queries: Any) -> None:
    town = Municipality.objects.get(slug="kamen")
    rows = list(Vocabulary.objects.filter(municipality=town).order_by("pk"))[:2]
    prepared.keep(town, "vocabulary_set", rows)
    with django_assert_num_queries(0):
        assert list(town.vocabulary_set.all()) == rows
        assert rows[0].municipality is town
