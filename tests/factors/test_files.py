# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.factors.actions.save_step import save_step
from augenhoehe.factors.files import document_of, figures_of, pdf_of
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.kit.documents.check import faults
from tests.factors import builders

pytestmark = pytest.mark.django_db


def test_the_file_tells_what_was_agreed_and_no_name(cast: Cast) -> None:
    item = builders.closed(cast)
    save_step(
        check=item,
        factor=factors_of(item.version)[0],
        text="Alle fragen",
        responsible="Jugendamt",
        due_on=datetime.date(2023, 3, 1),
        by=item.leader,
    )
    figures = figures_of(item)
    assert (figures.people, figures.set_number, [step.text for step in figures.steps]) == (
        1,
        1,
        ["Alle fragen"],
    )
    assert "Anna Beispiel" not in str(figures)
    assert document_of(item).title == "Check der Gelingensfaktoren: Sprachtandem"
    assert faults(pdf_of(item)) == []
