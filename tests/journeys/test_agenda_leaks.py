# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is non-public, or taken back from the public, is told nowhere outside: every address of a town is walked.

Walked is everything that nobody in particular and a network partner may read at all (who is refused is tested with
the routes): addresses without a number and, with the numbers of all objects of the scene, the others; pages and files.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

import pypdfium2
import pytest
from django.apps import apps
from django.test import Client
from django.urls import NoReverseMatch, reverse

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.approve_minutes import approve_minutes
from augenhoehe.council.actions.depublish_agenda_item import depublish_agenda_item
from augenhoehe.council.actions.republish_agenda_item import republish_agenda_item
from augenhoehe.council.enums import ConsultationRole, Outcome
from augenhoehe.council.models import PaperFile
from tests.council import builders, sittings
from tests.people import client_of
from tests.routes.actors import ANONYMOUS
from tests.routes.addresses import routes
from tests.routes.scene import OBJECTS
from tests.routes.table import EXPECTED, Kind

OUTSIDE = ("nobody", "bilal")
CLOSED_SUBJECT = "Kiesgrubenkauf"
CLOSED_WORDS = "Verschwiegenes Ergebnis"
BACK_SUBJECT = "Zurückgenommenes Quartierscafé"
BACK_FILE = b"Liste mit Namen"
OWN_SUBJECT = "Eigener Punkt mit Namen"
PARAMETERS = {route.name: route.parameters for route in routes() if "pk" not in route.parameters}


@pytest.fixture(autouse=True)
def _documents_as_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read as what goes into them; that PDF and DOCX say the same is tested where they are made."""
    for place in (
        "council.views.meeting_files.write_pdf",
        "council.views.meeting_files.write_docx",
        "site.views.meetings.write_pdf",
        "council.views.downloads.print_paper",
        "council.views.downloads.paper_docx",
    ):
        monkeypatch.setattr(f"augenhoehe.{place}", lambda document, *given, **named: repr(document).encode())


@pytest.fixture
def scene(cast: Cast) -> Mapping[str, Any]:
    """A held meeting: a public paper behind closed doors, a secret item, a paper and an item to be taken back."""
    meeting = sittings.meeting(cast)
    closed_paper = builders.paper(
        cast, name="Öffentliche Vorlage", steps=[builders.step(cast, "rat", ConsultationRole.DECISION)]
    )
    closed = sittings.item(
        cast, meeting, consultation=sittings.council_step(closed_paper), name=CLOSED_SUBJECT, public=False
    )
    secret = sittings.item(cast, meeting, sittings.SECRET, public=False)
    back_paper = builders.paper(cast, reference="12/0999", name=BACK_SUBJECT)
    file = store_file(
        by=cast.people["dora"], municipality=cast.bergkamen, name="namen.txt", content=BACK_FILE, public=True
    )
    PaperFile.objects.create(paper=back_paper, file=file, position=1, name="Namen", public=True)
    back = sittings.item(cast, meeting, consultation=sittings.council_step(back_paper))
    own = sittings.item(cast, meeting, OWN_SUBJECT)
    sittings.invited(cast, meeting)
    sittings.recorded(cast, closed, Outcome.ADOPTED, outcome_text=CLOSED_WORDS)
    sittings.recorded(cast, back, Outcome.ADOPTED)
    for item in (secret, own):
        sittings.recorded(cast, item)
    sittings.held(cast, meeting)
    approve_minutes(meeting=meeting, approved_on=sittings.DAY, revision=None, by=cast.people["dora"])
    return {"back": back, "own": own, "meeting": meeting, "file": file}


def addresses() -> Iterator[str]:
    """Every address of Bergkamen that outsiders may read, those with a number for every object of their kind."""
    for row in EXPECTED:
        if row.kind is not Kind.READ or not row.who & {"partner", ANONYMOUS} or row.town != "bergkamen":
            continue
        if not row.objects and "slug" in PARAMETERS.get(row.route, ()):
            yield reverse(row.route, args=["bergkamen"])
        elif set(row.objects) == {"pk"} and row.objects["pk"] in OBJECTS:
            model = apps.get_model(OBJECTS[row.objects["pk"]][0])
            for number in model._default_manager.values_list("pk", flat=True):
                yield reverse(row.route, args=["bergkamen", number])
    for search in ("council:search", "site:search"):
        for words in (CLOSED_SUBJECT, CLOSED_WORDS, "Quartierscafé", "Kanal", "Eigener Punkt"):
            try:
                yield f"{reverse(search, args=['bergkamen'])}?q={words}"
            except NoReverseMatch:
                continue


def told(client: Client, address: str) -> str:
    """What an address tells, whatever kind of file it is; where it leads, too. Its own address is no news."""
    response = client.get(address)
    content = b"".join(response) if response.streaming else response.content
    kind = response.headers.get("Content-Type", "")
    return f"{_plain(kind, content)} {response.headers.get('Content-Disposition', '')}"


def _plain(kind: str, content: bytes) -> str:
    if kind == "application/pdf" and content.startswith(b"%PDF"):
        with pypdfium2.PdfDocument(content) as pdf:
            return " ".join(page.get_textpage().get_text_range() for page in pdf)
    if "officedocument" in kind and content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return " ".join(parts.read(name).decode(errors="replace") for name in parts.namelist())
    return content.decode(errors="replace")


def leaks(cast: Cast, words: tuple[str, ...]) -> set[str]:
    """Who is told what where, outside; the words a search was asked for do not count as told."""
    found = set()
    for name in OUTSIDE:
        client = client_of(cast.people.get(name))
        for address in set(addresses()):
            text = told(client, address)
            if "?q=" in address:
                text = _without_the_question(text)
            found |= {f"{name}: {address}: {word}" for word in words if word in text}
    return found


def _without_the_question(text: str) -> str:
    """A search page says in its field, title and answer what it was asked: only what it found is looked at."""
    lines = (part.partition("</li>")[0] for part in text.split("<li")[1:])
    return " ".join(line for line in lines if "href" in line)


def test_nothing_closed_or_taken_back_is_told_outside(cast: Cast, scene: Mapping[str, Any]) -> None:
    closed = (CLOSED_SUBJECT, CLOSED_WORDS, sittings.SECRET)
    back = (BACK_SUBJECT, BACK_FILE.decode(), OWN_SUBJECT)
    shown = leaks(cast, (*closed, *back))
    assert {where for where in shown if where.endswith(closed)} == set()
    assert any("sitzungen" in where for where in shown)
    assert any("dateien" in where for where in shown)
    assert any("beschluesse" in where for where in shown)
    by = cast.people["dora"]
    for name in ("back", "own"):
        depublish_agenda_item(item=scene[name], reason="Namen genannt", revision=None, by=by)
    assert leaks(cast, (*closed, *back)) == set()
    inside = client_of(by)
    assert all(
        word in told(inside, scene["meeting"].get_absolute_url()) for word in (BACK_SUBJECT, OWN_SUBJECT)
    )
    republish_agenda_item(item=scene["back"], revision=None, by=by)
    assert BACK_SUBJECT in told(
        client_of(None), reverse("site:meeting", args=["bergkamen", scene["meeting"].pk])
    )
