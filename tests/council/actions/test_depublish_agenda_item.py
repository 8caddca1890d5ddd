# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.urls import reverse

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, File
from augenhoehe.council.actions.depublish_agenda_item import depublish_agenda_item
from augenhoehe.council.actions.republish_agenda_item import republish_agenda_item
from augenhoehe.council.models import AgendaItem, Paper, PaperFile
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders, sittings
from tests.people import client_of


def attached(cast: Cast, paper: Paper, *, public: bool, position: int) -> File:
    file = store_file(
        by=cast.people["dora"],
        municipality=cast.bergkamen,
        name=f"anlage{position}.txt",
        content=b"Anlage %d" % position,
        public=public,
    )
    PaperFile.objects.create(paper=paper, file=file, position=position, name=file.name, public=public)
    return file


def open_outside(*files: File) -> list[str]:
    """For each file, at which of its addresses Bilal gets it: as an attachment, or as a file."""
    bilal = client_of(Account.objects.get(email="bilal@bergkamen.example"))
    places = []
    for file in files:
        tried = {
            "attachment": ("council:paper-file", PaperFile.objects.get(file=file).pk),
            "file": ("core:file", file.pk),
        }
        statuses = {
            name: bilal.get(reverse(route, args=["bergkamen", pk])).status_code
            for name, (route, pk) in tried.items()
        }
        places.append(" ".join(name for name, status in statuses.items() if status == 200))
    return places


def test_files_go_with_the_item_and_come_back_with_it(cast: Cast) -> None:
    paper = builders.paper(cast)
    files = (attached(cast, paper, public=True, position=1), attached(cast, paper, public=False, position=2))
    item = sittings.item(cast, sittings.meeting(cast), consultation=sittings.council_step(paper))
    by = cast.people["dora"]
    gone = depublish_agenda_item(item=item, reason="Name genannt", revision=item.revision, by=by)
    assert open_outside(*files) == ["", ""]
    assert AuditEvent.objects.get(verb="council.agenda_item_depublished").reason == "Name genannt"
    with pytest.raises(RuleViolation):
        depublish_agenda_item(item=item, reason="noch einmal", revision=gone.revision, by=by)
    with pytest.raises(Conflict):
        republish_agenda_item(item=item, revision=item.revision, by=by)
    back = republish_agenda_item(item=item, revision=gone.revision, by=by)
    assert (back.depublished_at, back.depublish_reason) == (None, "")
    assert open_outside(*files) == ["attachment", ""]


def test_another_item_of_the_paper_that_was_taken_back_keeps_the_files_hidden(cast: Cast) -> None:
    paper = builders.paper(cast)
    file = attached(cast, paper, public=True, position=1)
    committee = sittings.meeting(cast, body="aas", day=paper.consultations.earliest("position").date)  # type: ignore[arg-type]  # it has a day
    items = [
        sittings.item(cast, committee, consultation=paper.consultations.earliest("position")),
        sittings.item(cast, sittings.meeting(cast), consultation=sittings.council_step(paper)),
    ]
    by = cast.people["dora"]
    for item in items:
        depublish_agenda_item(item=item, reason="Name", revision=None, by=by)
    republish_agenda_item(item=items[0], revision=None, by=by)
    assert open_outside(file) == [""]
    republish_agenda_item(item=items[1], revision=None, by=by)
    assert open_outside(file) == ["attachment"]


def test_giving_back_opens_no_file_of_a_paper_that_is_not_public(cast: Cast) -> None:
    paper = builders.paper(cast, public=False)
    file = attached(cast, paper, public=True, position=1)
    File.objects.update(public=False)  # as attachments are kept
    item = sittings.item(
        cast, sittings.meeting(cast), consultation=sittings.council_step(paper), public=False
    )
    by = cast.people["dora"]
    depublish_agenda_item(item=item, reason="Name", revision=None, by=by)
    republish_agenda_item(item=item, revision=None, by=by)
    assert open_outside(file) == [""]


def test_items_without_a_paper_too(cast: Cast) -> None:
    item = sittings.item(cast, sittings.meeting(cast))
    by = cast.people["dora"]
    with pytest.raises(RuleViolation):
        depublish_agenda_item(item=item, reason=" ", revision=0, by=by)
    depublish_agenda_item(item=item, reason="Name", revision=0, by=by)
    republish_agenda_item(item=item, revision=1, by=by)
    again = republish_agenda_item(item=item, revision=2, by=by)
    assert again.depublished_at is None
    assert AgendaItem.objects.get().revision == 2
    assert AuditEvent.objects.filter(verb="council.agenda_item_republished").count() == 1
