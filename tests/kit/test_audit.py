# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from augenhoehe.core.models import Account, Municipality
from augenhoehe.kit import audit, clock
from augenhoehe.kit.models import AuditEvent, AuditHead

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _verbs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "_verbs", {})
    audit.describe("sample.change", "Sample changed")
    audit.describe("sample.look", "Sample looked at", news=False)


@pytest.fixture
def town(db: None) -> Municipality:
    """A town whose chain is still empty."""
    return Municipality.objects.create(slug="neustadt", name="Stadt Neustadt", short_name="Neustadt")


def record(town: Municipality, by: Any = "Anna", **more: Any) -> AuditEvent:
    return audit.record("sample.change", by=by, of=town, municipality=town, **more)


def chain(town: Municipality) -> str:
    return audit.chain_of(town)


def test_an_event_tells_who_did_what_to_what_and_when(town: Municipality, anna: Account) -> None:
    token = audit.request_id.set("abc123")
    try:
        with clock.standing_on(datetime.date(2022, 12, 8)):
            event = record(
                town,
                by=anna,
                before={"day": datetime.date(2022, 1, 1)},
                after={"amount": Decimal("12.50"), "name": "Ä"},
                reason="Weil.",
            )
    finally:
        audit.request_id.reset(token)
    event.refresh_from_db()
    assert (event.actor_id, event.actor_label) == (str(anna.pk), "Anna Beispiel")
    assert (event.verb, event.object_type, event.object_id) == (
        "sample.change",
        "core.Municipality",
        str(town.pk),
    )
    assert event.object_label == "Stadt Neustadt"
    assert (event.before, event.after) == ({"day": "2022-01-01"}, {"amount": "12.50", "name": "Ä"})
    assert (event.reason, event.request_id) == ("Weil.", "abc123")
    assert timezone.localdate(event.at) == datetime.date(2022, 12, 8)
    assert str(event) == "1 sample.change Stadt Neustadt"


def test_events_form_a_chain(town: Municipality) -> None:
    first, second = record(town), record(town)
    assert (first.number, first.previous_hash) == (1, "")
    assert (second.number, second.previous_hash) == (2, first.hash)
    assert audit.verify(chain(town)) is None
    head = AuditHead.objects.get(chain=chain(town))
    assert (head.number, head.hash, str(head)) == (2, second.hash, f"{chain(town)} 2")


def test_what_stands_above_all_towns_has_a_chain_of_its_own(town: Municipality) -> None:
    event = audit.record("sample.look", by=None, of=town, municipality=None)
    assert event.chain == "installation"
    assert (event.actor_id, event.actor_label) == ("", "None")


def test_an_empty_chain_holds(town: Municipality) -> None:
    assert audit.verify(chain(town)) is None


def test_an_undescribed_verb_is_refused(town: Municipality) -> None:
    with pytest.raises(KeyError):
        audit.record("sample.unknown", by="Anna", of=town, municipality=town)


@pytest.mark.django_db(transaction=True)
def test_an_event_must_be_part_of_a_transaction() -> None:
    town = Municipality.objects.first()
    assert town is not None
    with pytest.raises(RuntimeError, match="transaction"):
        record(town)


@pytest.fixture
def triggers_off(town: Municipality) -> None:
    """Somebody with the keys of the database: the triggers rest, the test's transaction brings them back."""
    record(town)
    record(town)
    record(town)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER audit_event_no_update")
            cursor.execute("DROP TRIGGER audit_event_no_delete")
        else:
            cursor.execute("ALTER TABLE kit_auditevent DISABLE TRIGGER USER")


@pytest.mark.usefixtures("triggers_off")
@pytest.mark.parametrize(
    "change", [{"actor_label": "Clara"}, {"after": {"a": 1}}, {"previous_hash": "0" * 64}, {"hash": "0" * 64}]
)
def test_a_change_past_the_triggers_shows(town: Municipality, change: dict[str, Any]) -> None:
    AuditEvent.objects.filter(chain=chain(town), number=2).update(**change)
    assert audit.verify(chain(town)) == 2


@pytest.mark.usefixtures("triggers_off")
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_deletion_past_the_triggers_shows(town: Municipality, number: int) -> None:
    AuditEvent.objects.filter(chain=chain(town), number=number).delete()
    assert audit.verify(chain(town)) == number


@pytest.mark.usefixtures("triggers_off")
def test_a_rewritten_event_breaks_the_next(town: Municipality) -> None:
    event = AuditEvent.objects.get(chain=chain(town), number=2)
    event.actor_label = "Clara"
    AuditEvent.objects.filter(pk=event.pk).update(actor_label="Clara", hash=audit.digest(event))
    assert audit.verify(chain(town)) == 3


def test_a_chain_without_a_head_is_read_to_its_end(town: Municipality) -> None:
    record(town)
    AuditHead.objects.filter(chain=chain(town)).delete()
    assert audit.verify(chain(town)) is None


STATEMENTS = [
    "UPDATE kit_auditevent SET actor_label = 'Clara'",
    "DELETE FROM kit_auditevent",
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_database_refuses_raw_changes(town: Municipality, statement: str) -> None:
    record(town)
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert audit.verify(chain(town)) is None


def test_the_database_refuses_changes_by_queryset_and_model(town: Municipality) -> None:
    event = record(town)
    events = AuditEvent.objects.filter(pk=event.pk)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        events.update(reason="Anders.")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        events.delete()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        event.save()
    assert AuditEvent.objects.get(pk=event.pk).reason == ""


def test_only_differences_are_kept() -> None:
    assert audit.changes({"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 5, "d": 4}) == (
        {"b": 2, "d": None},
        {"b": 5, "d": 4},
    )


def test_verbs_have_words_and_some_are_news() -> None:
    assert audit.verb("sample.change").label == "Sample changed"
    assert audit.news_verbs() == ["sample.change"]
