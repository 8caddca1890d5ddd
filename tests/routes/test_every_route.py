# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every route, as everybody, in the own and in the other town: who gets in, and who is refused."""

from __future__ import annotations

import functools
import logging
from collections.abc import Iterator

import pytest
from django.http import HttpRequest, HttpResponse

from augenhoehe.core.demo import Cast
from tests.routes.actors import Actor, everybody
from tests.routes.addresses import Route, routes
from tests.routes.scene import set_scene
from tests.routes.table import EXPECTED, Kind, Row
from tests.routes.walk import METHODS, Answer, address, complaint, methods, rows_with_routes, visit, visitors

OTHER = {"bergkamen": "kamen", "kamen": "bergkamen"}


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Thousands of refusals are meant here: nobody wants to read them, so their pages need not be drawn."""
    for status in (403, 404):
        monkeypatch.setattr(f"config.urls.handler{status}", functools.partial(_plain, status=status))
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def _plain(request: HttpRequest, exception: Exception, *, status: int) -> HttpResponse:
    return HttpResponse(status=status)


def missing(rows: tuple[Row, ...], known: list[Route]) -> list[str]:
    """Routes without a row."""
    have = {(row.route, frozenset(row.objects)) for row in rows}
    return [route.name for route in known if (route.name, route.parameters - {"slug"}) not in have]


def test_every_route_stands_in_the_table() -> None:
    assert missing(EXPECTED, list(routes())) == []


def test_a_new_route_without_a_row_is_found() -> None:
    new = Route("council:shredder", frozenset({"slug", "pk"}))
    assert missing(EXPECTED, [new]) == ["council:shredder"]


def test_every_row_has_its_route() -> None:
    known = {(route.name, route.parameters - {"slug"}) for route in routes()}
    assert [row for row in EXPECTED if (row.route, frozenset(row.objects)) not in known] == []


@pytest.mark.parametrize("town", ["bergkamen", "kamen"])
def test_everybody_is_let_in_or_refused(told_demo: Cast, town: str) -> None:
    scene = set_scene(told_demo)
    coming = visitors([actor for actor in everybody() if actor.town in (town, "")], told_demo)
    complaints = [
        f"{row.route} ({row.objects.get('pk', '')}) {method} as {visitor.actor}: {problem}"
        for row, route in rows_with_routes(EXPECTED, routes())
        for visitor in coming
        for method in methods(row, visitor.actor)
        if (
            problem := complaint(
                row, visitor.actor, method, visit(visitor, address(row, route, scene), method)
            )
        )
    ]
    assert complaints == []


def test_objects_of_the_other_town_do_not_exist_here(told_demo: Cast) -> None:
    scene = set_scene(told_demo)
    strongest = [actor for actor in everybody() if actor.role in ("administrator", "integration_manager")]
    coming = visitors(strongest, told_demo)
    complaints = []
    for row, route in rows_with_routes(EXPECTED, routes()):
        other = OTHER[row.town]
        if "slug" not in route.parameters or (other, row.objects.get("pk", "")) not in scene:
            continue
        url = address(row, route, scene, objects_of=other)
        for visitor in coming:
            for method in METHODS:
                answer = visit(visitor, url, method)
                if answer.status not in (403, 404, 405) or answer.wrote:
                    complaints.append(f"{url} {method} as {visitor.actor} answers {answer}")
    assert complaints == []


READ_ROW = Row("site:home", frozenset({"partner", "other town"}), Kind.READ)


@pytest.mark.parametrize(
    ("actor", "answer", "word"),
    [
        (Actor("bergkamen", "partner"), Answer(200, "", False), ""),
        (Actor("bergkamen", "partner"), Answer(403, "", False), "answers 403"),
        (Actor("bergkamen", "clerk"), Answer(403, "", False), ""),
        (Actor("bergkamen", "clerk"), Answer(200, "", False), "instead of refusing"),
        (Actor("bergkamen", "clerk"), Answer(403, "", True), "wrote something"),
        (Actor("kamen", "clerk"), Answer(200, "", False), ""),
        (Actor("", "anonymous"), Answer(302, "/konto/anmelden/?next=/", False), ""),
        (Actor("", "anonymous"), Answer(302, "/weiter/", False), "instead of refusing"),
        (Actor("", "without role"), Answer(302, "/konto/anmelden/", False), "instead of refusing"),
    ],
)
def test_wrong_answers_are_found(actor: Actor, answer: Answer, word: str) -> None:
    problem = complaint(READ_ROW, actor, "GET", answer)
    assert word in problem
    assert bool(word) == bool(problem)
