# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is non-public, or taken back from the public, is told nowhere outside: every address of a town is walked.

Walked is everything that nobody in particular and a network partner may read at all (who is refused is tested with
the routes): addresses without a number and, with the numbers of all objects of the scene, the others; pages and files.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from django.urls import reverse

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.approve_minutes import approve_minutes
from augenhoehe.council.actions.depublish_agenda_item import depublish_agenda_item
from augenhoehe.council.actions.republish_agenda_item import republish_agenda_item
from augenhoehe.council.enums import ConsultationRole, Outcome
from augenhoehe.council.models import PaperFile
from tests.council import builders, sittings
from tests.journeys import crawl
from tests.journeys.crawl import documents_as_words
from tests.people import client_of
from tests.routes.actors import ANONYMOUS

OUTSIDE = {ANONYMOUS: "nobody", "partner": "bilal"}
CLOSED_SUBJECT = "Kiesgrubenkauf"
CLOSED_WORDS = "Verschwiegenes Ergebnis"
BACK_SUBJECT = "Zurückgenommenes Quartierscafé"
BACK_FILE = b"Liste mit Namen"
OWN_SUBJECT = "Eigener Punkt mit Namen"
ASKED = (CLOSED_SUBJECT, CLOSED_WORDS, "Quartierscafé", "Kanal", "Eigener Punkt")
"""What the searches look for."""


@pytest.fixture(autouse=True)
def _documents(monkeypatch: pytest.MonkeyPatch) -> None:
    documents_as_words(monkeypatch)


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


def leaks(cast: Cast, words: tuple[str, ...]) -> set[str]:
    """Who is told what where, outside."""
    return {
        f"{role}: {one}"
        for role, name in OUTSIDE.items()
        for one in crawl.leaks(client_of(cast.people.get(name)), crawl.addresses(role, ASKED), words)
    }


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
        word in crawl.told(inside, scene["meeting"].get_absolute_url())
        for word in (BACK_SUBJECT, OWN_SUBJECT)
    )
    republish_agenda_item(item=scene["back"], revision=None, by=by)
    assert BACK_SUBJECT in crawl.told(
        client_of(None), reverse("site:meeting", args=["bergkamen", scene["meeting"].pk])
    )
