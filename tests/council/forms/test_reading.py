# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from augenhoehe.council.enums import ConsultationRole, PaperType, Recurrence
from augenhoehe.council.forms.reading import ConfirmForm, UploadForm, proposals
from augenhoehe.council.reading import PaperKind, ReadDuty, Reading, ReadReference
from augenhoehe.council.rules.facts import DutyText, Step

READ = Reading(
    number="12/0767",
    kind=PaperKind.RESOLUTION,
    public=False,
    subject="Abschluss",
    date=date(2022, 10, 24),
    references=(ReadReference("11/1473", "Satz"), ReadReference("12/1", "Satz")),
    duties=(ReadDuty("Berichten", Recurrence.YEARLY), ReadDuty("Prüfen")),
)


def upload() -> SimpleUploadedFile:
    return SimpleUploadedFile("vorlage.txt", b"Vorlage")


def test_a_file_or_a_text() -> None:
    assert UploadForm({}, {"file": upload()}).is_valid()
    assert UploadForm({"text": " Vorlage "}).is_valid()


def test_neither_nor_and_both_are_refused() -> None:
    assert UploadForm({"text": "  "}).non_field_errors()
    assert UploadForm({"text": "Vorlage"}, {"file": upload()}).non_field_errors()


@pytest.mark.parametrize(
    ("text", "file"), [("x" * 1_000_001, None), ("", SimpleUploadedFile("leer.txt", b""))]
)
def test_too_long_and_empty_are_errors_of_their_field(text: str, file: SimpleUploadedFile | None) -> None:
    form = UploadForm({"text": text}, {"file": file} if file else {})
    assert not form.is_valid()
    assert not form.non_field_errors()


def test_what_was_read_is_proposed() -> None:
    shown = proposals(READ)
    assert (shown["reference"], shown["paper_type"], shown["public"]) == (
        "12/0767",
        PaperType.RESOLUTION,
        "no",
    )
    assert shown["references"] == "11/1473\n12/1"


def test_what_was_not_read_stays_empty() -> None:
    assert set(proposals(Reading()).values()) == {"", None}


def test_steps_and_duties_have_their_rows() -> None:
    form = ConfirmForm(reading=READ, steps=[Step("Rat", role=ConsultationRole.DECISION)], bodies=["Rat"])
    assert [row.body.value() for row in form.step_rows()] == ["Rat", "", ""]
    assert [row.text.value() for row in form.duty_rows()] == ["Berichten", "Prüfen", "", ""]
    assert DutyText("Prüfen").recurrence == form.duty_rows()[1].recurrence.value()


def test_a_duty_without_an_interval_says_that_none_was_found() -> None:
    form = ConfirmForm(reading=READ, steps=[], bodies=[])
    hints = [str(row.recurrence.help_text) for row in form.duty_rows()]
    assert hints[1].startswith("Im Text steht nicht, wie oft.")
    assert [hints[0], *hints[2:]] == ["", "", ""]


def test_a_form_sent_with_fewer_rows_than_were_read_has_those() -> None:
    form = ConfirmForm({"duties": "1"}, reading=READ, steps=[], bodies=[])
    assert len(form.duty_rows()) == 1


@pytest.mark.parametrize("gone", [True, False])
def test_the_file_is_asked_for_again_only_when_it_is_gone(gone: bool) -> None:
    form = ConfirmForm(reading=READ, steps=[], bodies=[], gone=gone)
    assert ("again" in form.fields) is gone
    assert form.is_multipart() is gone


def test_the_form_names_what_can_be_read() -> None:
    file = UploadForm().fields["file"]
    assert "gespeicherte Internetseite" in str(file.label)
    assert ".html" in file.widget.attrs["accept"]
