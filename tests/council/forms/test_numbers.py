# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from augenhoehe.council.forms.numbers import DepartmentCodeForm, NumberImportForm, NumberSchemeForm
from augenhoehe.council.rules.number_patterns import Pattern

SENT: dict[str, Any] = {"pattern": " {wp}/{nr:04} ", "suffix_pattern": " E{n} ", "valid_from": "2023-01-01"}


def test_the_suffix_keeps_its_blank() -> None:
    form = NumberSchemeForm(SENT)
    assert form.is_valid(), form.errors
    assert form.stored() == Pattern("{wp}/{nr:04}", " E{n}")


@pytest.mark.parametrize(
    ("changed", "field"), [({"pattern": "x"}, "pattern"), ({"suffix_pattern": "{n}"}, "suffix_pattern")]
)
def test_faults_stand_at_their_field(changed: dict[str, str], field: str) -> None:
    assert set(NumberSchemeForm({**SENT, **changed}).errors) == {field}


@pytest.mark.parametrize("content", ["039/2022;Prüfung".encode(), "039/2022;Prüfung".encode("cp1252")])
def test_lists_in_both_encodings(content: bytes) -> None:
    form = NumberImportForm({}, {"file": SimpleUploadedFile("liste.csv", content)})
    assert form.is_valid(), form.errors
    assert form.lines() == ["039/2022;Prüfung"]


@pytest.mark.parametrize("code", ["51/1", "#", "{nr}", "a\x00b"])
def test_codes_that_would_part_a_number(code: str) -> None:
    assert not DepartmentCodeForm({"code": code}).is_valid()
