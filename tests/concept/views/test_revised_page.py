# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory

from augenhoehe.concept import texts
from augenhoehe.concept.actions.record_submission import SourceFile
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.models import Submission, Version
from augenhoehe.concept.points import Point
from augenhoehe.concept.revised_files import RevisedFile
from augenhoehe.concept.views.revised_page import MISMATCH, Checked
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.forms import attempt
from augenhoehe.kit.manuscripts import Mismatch, MismatchKind
from tests.concept import builders

ELIF, JONAS = "Elif Aydın", "Jonas Weber"
FILE = SourceFile("antwort.txt", b"Sehr geehrte Damen und Herren")
RECEIPT = {"eingang-channel": "email", "eingang-received_on": "2023-01-12", "eingang-language": "de"}
NAMES = {"absender-0-name": "Elif", "absender-1-name": "Jonas"}


def remark(author: str, reason: str, key: str = "") -> tuple[str, Point]:
    return author, Point(ProposalKind.REMARK, key, reason=reason)


TWO = (remark(ELIF, "Gut so."), remark(JONAS, "Zu lang."))


def read(*points: tuple[str, Point], mismatches: tuple[Mismatch, ...] = ()) -> RevisedFile:
    authors = tuple(dict.fromkeys(author for author, _point in points))
    return RevisedFile(1.0, True, authors, points, len(mismatches), mismatches)


def checked(
    cast: Cast,
    version: Version,
    understood: RevisedFile,
    sent: dict[str, str] | None = None,
    *,
    each: bool = False,
) -> Checked:
    """The page as it is asked for, or sent with these fields beside the receipt."""
    paths = RequestFactory()
    request: Any = paths.get("/") if sent is None else paths.post("/", {**RECEIPT, **sent})
    request.user, request.municipality = cast.people["anna"], cast.bergkamen
    return Checked.of(request, version.rounds.get(), understood, FILE.content, each=each)


def confirm(cast: Cast, page: Checked) -> dict[str, list[str]]:
    """What each sender has said then."""
    assert page.valid, [form.errors for form in page.forms]
    made = page.confirm(FILE, cast.people["anna"])
    return {one.name: list(one.proposals.order_by("number").values_list("reason", flat=True)) for one in made}


def test_each_point_says_who_wants_what_where(cast: Cast) -> None:
    version = builders.opened(cast)
    mentors, courses = builders.row(version), builders.row(version, "Kurse")
    wording = texts.wording(builders.reworded(version, "Die Stadt fördert Patenschaften."))
    rows = checked(
        cast,
        version,
        read(
            (ELIF, Point(ProposalKind.REPLACE, mentors.key, wording)),
            (JONAS, Point(ProposalKind.MOVE, mentors.key, anchor_key=courses.key)),
            remark(JONAS, "Zu lang."),
        ),
    ).rows
    assert [(row.number, row.author, row.refusals) for row in rows] == [
        (1, ELIF, ()),
        (2, JONAS, ()),
        (3, JONAS, ()),
    ]
    first, second, third = (row.place for row in rows)
    assert first == "Abschnitt 1 Absatz 1, Zeile 1"
    assert second == f"{first}, soll stehen nach: Abschnitt 1 Absatz 2, Zeile 2"
    assert third == "der ganze Text"
    assert "prüft" in rows[0].change
    assert "fördert" in rows[0].change


def test_a_page_begins_with_the_day_the_authors_name_and_what_the_rules_let_in(cast: Cast) -> None:
    version = builders.opened(cast)
    page = checked(cast, version, read(remark(ELIF, "Gut so."), remark(ELIF, "Wo?", "nirgends")))
    assert str(page.receipt["received_on"].value()) == str(builders.TODAY)
    assert [(author, form["name"].value()) for author, form in page.senders] == [(ELIF, ELIF)]
    assert [row.take.value() for row in page.rows] == [True, False]
    assert [bool(row.refusals) for row in page.rows] == [False, True]
    assert page.status == 200
    together = checked(cast, version, read(*TWO))
    assert [author for author, _form in together.senders] == [""]


def test_what_is_refused_is_not_taken_whatever_is_sent(cast: Cast) -> None:
    version = builders.opened(cast)
    understood = read(remark(ELIF, "Gut so."), remark(ELIF, "Wo?", "nirgends"))
    page = checked(
        cast, version, understood, {"take-0": "on", "take-1": "on", "reason-0": "Gut so.", **NAMES}
    )
    assert confirm(cast, page) == {"Elif": ["Gut so."]}


@pytest.mark.parametrize(
    ("taken", "told"),
    [
        ({"take-0": "on", "take-1": "on"}, {"Elif": ["Gut so."], "Jonas": ["Zu lang."]}),
        ({"take-1": "on"}, {"Jonas": ["Zu lang."]}),
    ],
)
def test_whose_points_are_left_out_sent_nothing(
    cast: Cast, taken: dict[str, str], told: dict[str, list[str]]
) -> None:
    version = builders.opened(cast)
    reasons = {"reason-0": "Gut so.", "reason-1": "Zu lang."}
    page = checked(cast, version, read(*TWO), {**taken, **reasons, **NAMES}, each=True)
    assert confirm(cast, page) == told


def test_together_they_are_one_voice(cast: Cast) -> None:
    sent = {"take-0": "on", "take-1": "on", "reason-0": "Gut so.", "reason-1": " Viel zu lang. ", **NAMES}
    page = checked(cast, builders.opened(cast), read(*TWO), sent)
    assert confirm(cast, page) == {"Elif": ["Gut so.", "Viel zu lang."]}


def test_without_any_point_there_is_no_voice_to_record(cast: Cast) -> None:
    page = checked(cast, builders.opened(cast), read(*TWO), NAMES, each=True)
    assert page.valid
    assert attempt(page.choice, lambda: page.confirm(FILE, cast.people["anna"])) is None
    assert page.status == 422
    assert page.choice.non_field_errors() == ["Bitte wählen Sie mindestens einen Vorschlag."]
    assert not Submission.objects.exists()


def test_every_form_tells_its_own_errors_at_once(cast: Cast) -> None:
    wrong = {"eingang-received_on": "", "absender-0-email": "keine", "absender-1-email": "keine"}
    page = checked(cast, builders.opened(cast), read(*TWO), wrong, each=True)
    assert not page.valid
    assert page.status == 422
    assert [list(form.errors) for form in page.forms] == [["received_on"], ["email"], ["email"], []]


def test_the_same_file_is_known_and_asked_about(cast: Cast) -> None:
    version = builders.opened(cast)
    sent = {"take-0": "on", "reason-0": "Gut so.", **NAMES}
    first = checked(cast, version, read(TWO[0]), sent)
    assert (first.known, "again" in first.choice.fields) == (None, False)
    confirm(cast, first)
    page = checked(cast, version, read(TWO[0]), sent)
    assert page.known == Submission.objects.get()
    assert page.valid
    with pytest.raises(RuleViolation, match="Eingabe 1"):
        page.confirm(FILE, cast.people["anna"])
    confirm(cast, checked(cast, version, read(TWO[0]), {**sent, "again": "on"}))
    assert Submission.objects.count() == 2


def test_where_the_file_differs_is_told_in_words(cast: Cast) -> None:
    assert {kind: str(words) for kind, words in MISMATCH.items()} == {
        MismatchKind.ONLY_IN_FILE: "steht nur in der Datei",
        MismatchKind.ONLY_IN_VERSION: "fehlt in der Datei",
        MismatchKind.WORDED_DIFFERENTLY: "wurde geändert, ohne dass die Änderung nachverfolgt ist",
        MismatchKind.CONFLICT: "Änderung an Worten, die nicht in der Fassung stehen",
    }
    version = builders.opened(cast)
    missing = Mismatch(MismatchKind.ONLY_IN_VERSION, builders.row(version).key, builders.SENTENCE, "", "")
    added = Mismatch(MismatchKind.ONLY_IN_FILE, None, "", "Ein Vorwort.", "")
    page = checked(cast, version, read(*TWO, mismatches=(missing, added)))
    assert [(str(words), place) for words, place, _one in page.mismatches] == [
        ("fehlt in der Datei", "Abschnitt 1 Absatz 1, Zeile 1"),
        ("steht nur in der Datei", ""),
    ]
