# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every test may rely on: the first chapter of the demo stands in the database, and nothing else does.

It is told once per process; each test works in a transaction of its own, so what it adds is gone afterwards. The
day is always Monday, 16 January 2023, unless a test moves it with `clock.standing_on`.
"""

from __future__ import annotations

import datetime
import fcntl
import importlib
import json
import pickle
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from django.conf import settings as house
from django.core.cache import cache
from django.db import connection
from django.test import Client, TransactionTestCase
from django_tasks import task_backends
from hypothesis import HealthCheck, settings
from pytest_django.plugin import DjangoDbBlocker

from augenhoehe.core import demo
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Municipality
from augenhoehe.kit import chapters
from tests import people, statements, told
from tests.command_line import FirstRun, run

if TYPE_CHECKING:
    import psycopg

TODAY = datetime.date(2023, 1, 16)

_data = tempfile.TemporaryDirectory(prefix="augenhoehe-test-")
house.AUGENHOEHE_DEMO = False
house.AUGENHOEHE_TODAY = TODAY
house.DEBUG = False
house.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
house.MEDIA_ROOT = f"{_data.name}/files"
house.STATIC_ROOT = f"{_data.name}/static"
Path(house.STATIC_ROOT).mkdir(parents=True)
# long work is done at once, in the test's own transaction; the backend was looked up when the house opened
house.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
task_backends.settings = task_backends.configure_settings(house.TASKS)
del task_backends["default"]
house.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
house.STORAGES = {
    **house.STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# A busy machine says nothing about the house: no example fails because it took long, to make or to try.
settings.register_profile(
    "house", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")

statements.compare_with_django()


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


# Django's own teardown would be refused: the audit log and frozen versions let nobody DELETE.
_flush: Callable[[TransactionTestCase], None] = getattr(TransactionTestCase, "_fixture_teardown")  # noqa: B009


def _flush_and_tell_again(self: TransactionTestCase) -> None:
    """After a test with real transactions: triggers that refuse rest while everything is emptied."""
    triggers = importlib.import_module("augenhoehe.kit.migrations.0002_audit_triggers")
    frozen = importlib.import_module("augenhoehe.concept.migrations.0002_frozen_stays")
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER audit_event_no_update")
            cursor.execute("DROP TRIGGER audit_event_no_delete")
            for statement in frozen.SQLITE_DROP:
                cursor.execute(statement)
    _flush(self)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for statement in (*triggers.SQLITE, *frozen.SQLITE):
                cursor.execute(statement)
    _first_chapter[0].tell_again()


setattr(TransactionTestCase, "_fixture_teardown", _flush_and_tell_again)  # noqa: B010 - private, so unknown to types


@pytest.fixture(autouse=True)
def _forgetful_cache() -> None:
    """Rate limits of one test are not the next one's."""
    cache.clear()


@pytest.fixture(scope="session")
def _cast(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> bytes:
    """The cast as the first chapter leaves it, to be unpacked by each test: its rows are always the same."""
    with django_db_blocker.unblock():
        return pickle.dumps(people.known_cast())


@pytest.fixture
def cast(db: None, _cast: bytes) -> Cast:
    """Both towns with bodies, departments, partners, words and people."""
    known: Cast = pickle.loads(_cast)  # noqa: S301 - packed above
    return known


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


@pytest.fixture(scope="session")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> FirstRun:
    """The command line on an empty folder, by whichever worker comes first: migrate, then demo."""
    here = tmp_path_factory.getbasetemp()
    shared = here.parent if here.name.startswith("popen-") else here
    folder, answers = shared / "told", shared / "told.json"
    with (shared / "told.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not answers.exists():
            done = [
                run(folder, *words, AUGENHOEHE_DEMO="1")
                for words in (("migrate", "--verbosity", "0"), ("demo",))
            ]
            answers.write_text(json.dumps([(one.returncode, one.stdout, one.stderr) for one in done]))
    migrated, told_by_command = map(tuple, json.loads(answers.read_text()))
    return FirstRun(folder, migrated, told_by_command)


@pytest.fixture(scope="session")
def first_chapter(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A database with the first chapter and nobody in it, to be copied: its file on SQLite, else its name."""
    if connection.vendor == "sqlite":
        file = tmp_path_factory.mktemp("first") / "chapter.sqlite3"
        with django_db_blocker.unblock(), closing(sqlite3.connect(file)) as copy:
            connection.ensure_connection()
            connection.connection.backup(copy)
        yield str(file)
        return
    name = f"{connection.settings_dict['NAME']}_first"
    with django_db_blocker.unblock():
        # PostgreSQL copies a database only while nobody is connected to it.
        connection.close()
        getattr(connection, "close_pool")()  # noqa: B009 - of PostgreSQL's backend alone
    with _server() as server:
        server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{connection.settings_dict["NAME"]}"')
    yield name
    with _server() as server:
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def own_database(first_chapter: str, db: None, tmp_path: Path) -> Iterator[str]:
    """The address of a database of its own with the first chapter told, of the kind the tests run on.

    For processes that write at once and really commit; the house's own audit log cannot be emptied.
    """
    if connection.vendor == "sqlite":
        yield f"sqlite:///{shutil.copy(first_chapter, tmp_path / 'race.sqlite3')}"
        return
    facts = connection.settings_dict
    name = f"{facts['NAME']}_race"
    with _server() as server:
        server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{first_chapter}"')
    at = f"{quote(facts['HOST'] or '', safe='')}:{facts['PORT'] or 5432}"
    yield f"postgresql://{facts['USER']}:{quote(facts['PASSWORD'] or '')}@{at}/{name}"
    with _server() as server:
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _server() -> psycopg.Connection[Any]:
    """The PostgreSQL that the tests run on, to make and drop databases; closed at the end of `with`."""
    import psycopg

    facts = connection.settings_dict
    return psycopg.connect(
        host=facts["HOST"] or "",
        port=facts["PORT"] or 5432,
        user=facts["USER"],
        password=facts["PASSWORD"],
        dbname="postgres",
        autocommit=True,
    )
