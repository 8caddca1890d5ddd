# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from augenhoehe.kit.forms import FileOrTextForm


class Sample(FileOrTextForm):
    file = forms.FileField(required=False)
    text = forms.CharField(required=False, max_length=10)


def test_one_of_the_two() -> None:
    file = SimpleUploadedFile("a.txt", b"x")
    assert Sample({}, {"file": file}).is_valid()
    assert Sample({"text": "x"}).is_valid()
    assert Sample({"text": " "}).non_field_errors() == [
        "Bitte wählen Sie eine Datei oder fügen Sie den Text ein."
    ]
    assert len(Sample({"text": "x"}, {"file": file}).non_field_errors()) == 1


def test_an_error_of_a_field_stands_there_alone() -> None:
    form = Sample({"text": "x" * 11})
    assert not form.is_valid()
    assert form.non_field_errors() == []
