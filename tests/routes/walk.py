# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goes to an address as somebody, with GET and POST, and undoes whatever that did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any

from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from tests.people import client_of
from tests.routes.actors import ANONYMOUS, Actor, account_of
from tests.routes.addresses import Route
from tests.routes.scene import Scene
from tests.routes.table import Kind, Row

METHODS = ("GET", "POST")


@dataclass(frozen=True)
class Visitor:
    """An actor with a browser; its cookies are those of the sign-in, however often the visitor signs out."""

    actor: Actor
    client: Client
    cookies: dict[str, str]


@dataclass(frozen=True)
class Answer:
    """What came back: the status, where it leads, and whether anything was written into the audit log."""

    status: int
    location: str
    wrote: bool


def visitors(actors: Iterable[Actor], cast: Cast) -> list[Visitor]:
    """Everybody signed in."""
    found = []
    for actor in actors:
        client = client_of(account_of(actor, cast))
        found.append(Visitor(actor, client, {name: cookie.value for name, cookie in client.cookies.items()}))
    return found


def address(row: Row, route: Route, scene: Scene, objects_of: str = "") -> str:
    """The row's address; `objects_of` takes the objects from another town than the one in the address."""
    town = objects_of or row.town
    values: dict[str, Any] = {"slug": row.town} if "slug" in route.parameters else {}
    for name, wanted in row.objects.items():
        thing = scene.get((town, wanted))
        values[name] = wanted if thing is None else getattr(thing, "key" if name == "key" else "pk")
    return reverse(row.route, kwargs=values)


def visit(visitor: Visitor, url: str, method: str) -> Answer:
    """One request; a POST carries a form that fits nothing. All traces are undone."""
    cache.clear()
    visitor.client.cookies = SimpleCookie(visitor.cookies)
    with transaction.atomic():
        before = _entries()
        answer = (
            visitor.client.get(url) if method == "GET" else visitor.client.post(url, {"nothing": "useful"})
        )
        wrote = _entries() != before
        # Read to its end a file closes itself; closing the answer would close PostgreSQL's connection too.
        list(answer)
        transaction.set_rollback(True)
    return Answer(answer.status_code, answer.headers.get("Location", ""), wrote)


def _entries() -> int:
    """How many entries the audit log has; asked twice for each of thousands of requests, so without the ORM."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {AuditEvent._meta.db_table}")  # noqa: S608 - a name of our own
        (count,) = cursor.fetchone()
    return int(count)


def allowed(row: Row, actor: Actor) -> bool:
    """Whether the table lets the actor use the row's address."""
    if actor.town == row.town or not actor.town:
        return actor.role in row.who
    return "other town" in row.who


def methods(row: Row, actor: Actor) -> tuple[str, ...]:
    """What to try. Whoever may read a page learns nothing by sending it a form; everybody else tries both."""
    return METHODS[:1] if row.kind is Kind.READ and allowed(row, actor) else METHODS


def complaint(row: Row, actor: Actor, method: str, answer: Answer) -> str:
    """What is wrong with an answer; empty when it is as the table says."""
    if allowed(row, actor):
        expected = row.kind.get if method == "GET" else row.kind.post
        return "" if answer.status in expected else f"answers {answer.status} instead of {sorted(expected)}"
    if answer.wrote:
        return "refuses, and wrote something all the same"
    if answer.status in (403, 404, 405):
        return ""
    if answer.status == 302 and actor.role == ANONYMOUS and answer.location.startswith("/konto/anmelden/"):
        return ""
    return f"answers {answer.status} {answer.location} instead of refusing"


def rows_with_routes(rows: Iterable[Row], routes: Iterable[Route]) -> Iterator[tuple[Row, Route]]:
    """Each row with its route: same name, same parameters in the address."""
    by_name = {(route.name, route.parameters - {"slug"}): route for route in routes}
    for row in rows:
        yield row, by_name[row.route, frozenset(row.objects)]
