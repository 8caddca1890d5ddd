# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every test may rely on: the first chapter of the demo stands in the database, and nothing else does.

It is told once per process; each test works in a transaction of its own, so what it adds is gone afterwards. The
day is always Monday, 16 January 2023, unless a test moves it with `clock.standing_on`.
"""

from __future__ import annotations

import datetime
import importlib
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings as house
from django.core.cache import cache
from django.db import connection
from django.test import Client, TransactionTestCase
from pytest_django.plugin import DjangoDbBlocker

from augenhoehe.core import demo
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Municipality
from augenhoehe.kit import chapters
from tests import people, told

TODAY = datetime.date(2023, 1, 16)

_data = tempfile.TemporaryDirectory(prefix="augenhoehe-test-")
house.AUGENHOEHE_DEMO = False
house.AUGENHOEHE_TODAY = TODAY
house.DEBUG = False
house.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
house.MEDIA_ROOT = f"{_data.name}/files"
house.STATIC_ROOT = f"{_data.name}/static"
Path(house.STATIC_ROOT).mkdir(parents=True)
house.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
house.STORAGES = {
    **house.STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The test database with the first chapter told."""
    with django_db_blocker.unblock():
        _first_chapter.append(told.kept(demo.tell))


_first_chapter: list[told.Told] = []


@pytest.fixture(scope="session")
def whole_story(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> told.Told:
    """What all chapters write after the first one: told through their actions once, and taken back."""

    def tell() -> None:
        cast = people.known_cast()
        for chapter in chapters.in_order():
            chapter(cast)

    with django_db_blocker.unblock():
        return told.kept(tell, undone=True)


# Django's own teardown would be refused: the audit log lets nobody DELETE.
_flush: Callable[[TransactionTestCase], None] = getattr(TransactionTestCase, "_fixture_teardown")  # noqa: B009


def _flush_and_tell_again(self: TransactionTestCase) -> None:
    """After a test with real transactions: the audit log's triggers rest while everything is emptied."""
    triggers = importlib.import_module("augenhoehe.kit.migrations.0002_audit_triggers")
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER audit_event_no_update")
            cursor.execute("DROP TRIGGER audit_event_no_delete")
    _flush(self)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for statement in triggers.SQLITE:
                cursor.execute(statement)
    _first_chapter[0].tell_again()


setattr(TransactionTestCase, "_fixture_teardown", _flush_and_tell_again)  # noqa: B010 - private, so unknown to types


@pytest.fixture(autouse=True)
def _forgetful_cache() -> None:
    """Rate limits of one test are not the next one's."""
    cache.clear()


@pytest.fixture
def cast(db: None) -> Cast:
    """Both towns with bodies, departments, partners, words and people."""
    return people.known_cast()


@pytest.fixture
def told_demo(whole_story: told.Told, cast: Cast) -> Cast:
    """The whole demo, every room's chapter told."""
    whole_story.tell_again()
    return cast


@pytest.fixture
def bergkamen(cast: Cast) -> Municipality:
    return cast.bergkamen


@pytest.fixture
def kamen(cast: Cast) -> Municipality:
    return cast.kamen


@pytest.fixture
def anna(cast: Cast) -> Account:
    """Integration manager of Bergkamen."""
    return cast.people["anna"]


@pytest.fixture
def bilal(cast: Cast) -> Account:
    """Network partner of Bergkamen, for the association „Bergkamen for all“."""
    return cast.people["bilal"]


@pytest.fixture
def dora(cast: Cast) -> Account:
    """Clerk of Bergkamen's council."""
    return cast.people["dora"]


@pytest.fixture
def emil(cast: Cast) -> Account:
    """Council member of Bergkamen."""
    return cast.people["emil"]


@pytest.fixture
def fatma(cast: Cast) -> Account:
    """Contributor of Bergkamen, for the Jugendamt."""
    return cast.people["fatma"]


@pytest.fixture
def gerda(cast: Cast) -> Account:
    """Administrator of Bergkamen."""
    return cast.people["gerda"]


@pytest.fixture
def clara(cast: Cast) -> Account:
    """Integration manager of Kamen: to Bergkamen a stranger."""
    return cast.people["clara"]


@pytest.fixture
def client_of(db: None) -> Callable[[Account | None], Client]:
    """Signs somebody in: `client_of(anna).get(…)`; `client_of(None)` is anonymous."""
    return people.client_of


@pytest.fixture
def own_database(db: None, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database of the kind the tests run on; the house's audit log cannot be emptied."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path / 'race.sqlite3'}"
        return
    import psycopg

    facts = connection.settings_dict
    host, port = facts["HOST"] or "", facts["PORT"] or 5432
    name = f"{facts['NAME']}_race"
    server = psycopg.connect(
        host=host,
        port=port,
        user=facts["USER"],
        password=facts["PASSWORD"],
        dbname="postgres",
        autocommit=True,
    )
    with server:
        server.execute(f'DROP DATABASE IF EXISTS "{name}"')
        server.execute(f'CREATE DATABASE "{name}"')
    yield f"postgresql://{facts['USER']}:{quote(facts['PASSWORD'] or '')}@{quote(host, safe='')}:{port}/{name}"
    server = psycopg.connect(
        host=host,
        port=port,
        user=facts["USER"],
        password=facts["PASSWORD"],
        dbname="postgres",
        autocommit=True,
    )
    with server:
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
