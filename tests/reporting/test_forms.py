# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.models import Municipality
from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.forms import AddSectionForm

pytestmark = pytest.mark.django_db


def form(kind: str = "", title: str = "") -> AddSectionForm:
    return AddSectionForm(
        {"kind": kind, "title": title, "revision": "0"} if kind else None,
        present=["duties", "text", "field"],
        municipality=Municipality(pk=1),
    )


def test_data_that_stand_in_the_report_are_not_offered_again() -> None:
    offered = {key for key, _words in form().fields["kind"].choices}  # type: ignore[attr-defined]  # a ChoiceField
    assert offered == set(SectionKind) - {SectionKind.DUTIES}
    assert form("duties").is_valid()  # the action says so: whoever pressed twice is led to what was made


def test_without_a_heading_a_section_has_the_usual_one() -> None:
    usual, own = form("outlook"), form("outlook", "Was kommt")
    assert usual.is_valid()
    assert own.is_valid()
    assert (usual.heading(), own.heading()) == ("Ausblick", "Was kommt")
