# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is filled in for a magazine."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from augenhoehe.reporting.magazine_forms import NewPictureForm, ReportChoice
from augenhoehe.reporting.models import Report
from tests.pictures import PNG

WORDS = {"recognisable": "nobody", "focus_x": "25", "focus_y": "100", "alternative_text": "Ein Bild"}


def test_a_new_picture_is_needed() -> None:
    assert "picture" in NewPictureForm(WORDS, {}).errors


def test_a_picture_is_sent_with_its_focus() -> None:
    form = NewPictureForm(WORDS, {"picture": SimpleUploadedFile("bild.png", PNG)})
    assert form.is_valid()
    sent = form.sent()
    assert (sent.content, sent.name, sent.focus_x, sent.focus_y) == (PNG, "bild.png", 25, 100)


def test_a_corrected_edition_is_known_in_the_list_of_reports() -> None:
    offered = ReportChoice(Report.objects.none())
    assert offered.label_from_instance(Report(title="Bericht", edition=1)) == "Bericht"
    assert offered.label_from_instance(Report(title="Bericht", edition=2)) == "Bericht, Ausgabe 2"
