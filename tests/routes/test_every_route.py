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


#: What takes time and changes nothing about who gets in: drawing pages and setting documents.
NOT_DRAWN = (
    "augenhoehe.concept.offered_files.write_docx",
    "augenhoehe.concept.offered_files.write_pdf",
    "augenhoehe.concept.views.exports.write_docx",
    "augenhoehe.concept.views.exports.write_pdf",
    "augenhoehe.council.views.downloads.print_paper",
    "augenhoehe.council.views.downloads.paper_docx",
    "augenhoehe.council.views.follow_up_lists.write_pdf",
    "augenhoehe.council.views.meeting_files.write_docx",
    "augenhoehe.council.views.meeting_files.write_pdf",
    "augenhoehe.site.views.meetings.write_pdf",
    "augenhoehe.council.actions.take_list_to_council.write_pdf",
    "augenhoehe.measures.actions.submit_proof.write_pdf",
    "augenhoehe.measures.views.proofs.write_pdf",
    "augenhoehe.measures.views.proofs.write_xlsx",
    "augenhoehe.factors.files.write_pdf",
    "augenhoehe.reporting.files.write_pdf",
    "augenhoehe.reporting.files.write_docx",
)


@pytest.fixture
def only_statuses(told_demo: Cast, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cast]:
    """The told demo in a house that only answers who gets in; what pages look like is tested in the rooms.

    Thousands of refusals are meant here, so nobody wants to read about them either.
    """
    for name in NOT_DRAWN:
        monkeypatch.setattr(name, lambda *given, **named: b"%PDF-1.7")
    monkeypatch.setattr("django.template.backends.django.Template.render", lambda *given, **named: "")
    for status in (403, 404):
        monkeypatch.setattr(f"config.urls.handler{status}", functools.partial(_plain, status=status))
    logging.disable(logging.CRITICAL)
    yield told_demo
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


@pytest.mark.parametrize("actor", everybody(), ids=str)
def test_everybody_is_let_in_or_refused(only_statuses: Cast, actor: Actor) -> None:
    scene = set_scene(only_statuses)
    (visitor,) = visitors([actor], only_statuses)
    complaints = [
        f"{row.route} ({row.objects.get('pk', '')}) {method} as {actor}: {problem}"
        for row, route in rows_with_routes(EXPECTED, routes())
        for method in methods(row, actor)
        if (problem := complaint(row, actor, method, visit(visitor, address(row, route, scene), method)))
    ]
    assert complaints == []


def test_objects_of_the_other_town_do_not_exist_here(only_statuses: Cast) -> None:
    scene = set_scene(only_statuses)
    strongest = [actor for actor in everybody() if actor.role in ("administrator", "integration_manager")]
    coming = visitors(strongest, only_statuses)
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
