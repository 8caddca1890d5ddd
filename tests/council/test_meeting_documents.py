# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import io
from datetime import date, time
from typing import Any

import pypdfium2
from django.contrib.auth.models import AnonymousUser
from docx import Document as WordDocument

from augenhoehe.core.demo import Cast
from augenhoehe.council import meeting_documents
from augenhoehe.council.actions.edit_meeting import edit_meeting
from augenhoehe.council.actions.record_attendance import record_attendance
from augenhoehe.council.enums import AttendanceRole, AttendanceState, Outcome, PaperType
from augenhoehe.council.models import AgendaItem, Meeting
from augenhoehe.council.queries.meetings import agenda_of, attendance_of, with_paper
from augenhoehe.council.rules.attendance import Participant
from augenhoehe.council.rules.outcomes import GroupVotes
from augenhoehe.kit.documents.check import faults
from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Document
from tests.council import builders, sittings

PEOPLE = (
    Participant("Ruth Vorsitz", AttendanceRole.CHAIR),
    Participant("Ali Muster", group="CDU", arrived=time(17, 20), left=time(18)),
    Participant("Berta Fort", state=AttendanceState.EXCUSED),
)
CLOSED = (sittings.SECRET, "Streng vertraulich", "Frau Befangen", "17:20")


def scene(cast: Cast) -> Meeting:
    """A held meeting with a public paper, a late item, and a secret of the non-public part."""
    meeting = sittings.meeting(cast)
    paper = sittings.item(cast, meeting, consultation=sittings.council_step(builders.paper(cast)))
    secret = sittings.item(cast, meeting, sittings.SECRET, public=False)
    sittings.invited(cast, meeting)
    sittings.item(cast, meeting, "Dringlichkeit")
    votes = (GroupVotes("CDU", 12, 1, 0, None), GroupVotes("SPD", 10, 0, 2, 1))
    sittings.recorded(
        cast,
        paper,
        Outcome.ADOPTED_AMENDED,
        adopted_text="Der Rat beschließt.\n\nUnd zwar bald.",
        outcome_text="mehrheitlich geändert",
        group_votes=votes,
        notes="Rege Aussprache.",
        biased_names="Frau Befangen",
    )
    sittings.recorded(cast, secret, Outcome.NOTED, notes="Streng vertraulich")
    record_attendance(meeting=meeting, people=PEOPLE, revision=None, by=cast.people["dora"])
    edit_meeting(
        meeting=meeting,
        start=time(17),
        location="Ratssaal",
        chair="Ruth Vorsitz",
        minute_taker="Dora Schreiber",
        minutes_text="Form- und fristgerecht.",
        revision=None,
        by=cast.people["dora"],
    )
    return Meeting.objects.select_related("municipality", "organization").get(pk=meeting.pk)


def words(document: Document) -> str:
    """The words of a document as a reader of its PDF gets them; its accessibility is checked along."""
    content = write_pdf(document)
    assert faults(content) == []
    with pypdfium2.PdfDocument(content) as pdf:
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    return " ".join(text.replace("\ufffe", "").replace("\x02", "").split())


def minutes_for(meeting: Meeting, reader: Any, *, full: bool) -> Document:
    return meeting_documents.minutes(meeting, agenda_of(reader, meeting), attendance_of(meeting), full=full)


def test_the_full_minutes_tell_everything(cast: Cast) -> None:
    told = words(minutes_for(scene(cast), cast.people["dora"], full=True))
    for part in (
        *CLOSED,
        "Ratssaal",
        "Und zwar bald.",
        "12/0900",
        "mehrheitlich geändert",
        "Rege Aussprache.",
        "Form- und fristgerecht.",
        "Anwesend sind 2 von 3",
        "22 Ja-Stimmen",
        "nachträglich aufgenommen",
    ):
        assert part in told, part


def test_the_public_minutes_tell_nothing_of_the_closed_part(cast: Cast) -> None:
    made = minutes_for(scene(cast), AnonymousUser(), full=False)
    told = words(made)
    for part in CLOSED:
        assert part not in told, part
    assert "Und zwar bald." in told
    assert "N 1" in told
    word = WordDocument(io.BytesIO(write_docx(made)))
    plain = " ".join(p.text for p in word.paragraphs)
    plain += " ".join(cell.text for table in word.tables for row in table.rows for cell in row.cells)
    assert "Und zwar bald." in plain
    assert not any(part in plain for part in CLOSED)


def test_the_invitation_for_everybody_and_for_the_council(cast: Cast) -> None:
    meeting = scene(cast)
    public = words(meeting_documents.invitation(meeting, agenda_of(AnonymousUser(), meeting)))
    inner = words(meeting_documents.invitation(meeting, agenda_of(cast.people["emil"], meeting)))
    assert sittings.SECRET in inner
    assert sittings.SECRET not in public
    assert "Nicht öffentliche Punkte: N 1" in public
    for told in (public, inner):
        assert "Jugendkonferenz" in told
        assert "17:00 Uhr" in told
        assert "Eingeladen am Freitag, 25." in told


def test_an_invitation_without_public_items_and_a_meeting_that_was_moved(cast: Cast) -> None:
    meeting = sittings.meeting(cast, start=None, location="")
    sittings.item(cast, meeting, sittings.SECRET, public=False)
    meeting.moved_from = date(2022, 12, 1)
    told = words(meeting_documents.invitation(meeting, agenda_of(cast.people["dora"], meeting)))
    assert "Es gibt keine öffentlichen Punkte." in told
    assert "Verlegt vom Donnerstag, 1." in told
    assert "keine Angabe" in told


def test_minutes_of_a_bare_meeting(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    told = words(minutes_for(meeting, cast.people["dora"], full=True))
    assert "Entwurf" in told
    meeting.minutes_approved_on = date(2023, 1, 12)
    assert "Niederschrift genehmigt am Donnerstag, 12." in words(
        minutes_for(meeting, cast.people["dora"], full=True)
    )


def test_a_body_without_enough_members_has_no_quorum(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    people = [Participant("A"), Participant("B", state=AttendanceState.ABSENT)]
    record_attendance(meeting=meeting, people=people, revision=None, by=cast.people["dora"])
    assert "nicht beschlussfähig" in words(minutes_for(meeting, cast.people["dora"], full=True))


def test_an_extract_tells_one_item(cast: Cast) -> None:
    scene(cast)
    item = with_paper(AgendaItem.objects.filter(consultation__isnull=False)).get()
    full, public = (words(meeting_documents.extract(item, full=flag)) for flag in (True, False))
    for told in (full, public):
        assert "Auszug aus der Niederschrift: Punkt 1" in told
        assert "Und zwar bald." in told
        assert sittings.SECRET not in told
    assert ("Frau Befangen" in full, "Frau Befangen" in public) == (True, False)
    own = with_paper(AgendaItem.objects.filter(name="Dringlichkeit")).get()
    assert "Ö 2 Dringlichkeit" in words(meeting_documents.extract(own, full=True))


def test_hostile_words_are_only_words(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting, '#panic("x") <script> $1 \\u{0} ' + "x" * 460)
    assert '#panic("x") <script>' in words(
        meeting_documents.invitation(meeting, agenda_of(cast.people["dora"], meeting))
    )


def test_a_tabled_paper_is_called_so(cast: Cast) -> None:
    paper = builders.paper(cast, paper_type=PaperType.TABLED)
    item = sittings.item(cast, sittings.meeting(cast), consultation=sittings.council_step(paper))
    assert meeting_documents.tabled_words(item).startswith("Tischvorlage, ")


def test_files_are_named_after_body_and_day(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    assert meeting_documents.file_name("einladung", meeting) == (
        "einladung",
        "Rat",
        "2022-12-08",
        "bergkamen",
    )
    meeting.organization.short_name, meeting.organization.name = "", "Ausschuss für Schule"
    assert meeting_documents.file_name("einladung", meeting)[1] == "Ausschuss für Schule"
