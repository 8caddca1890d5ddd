# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from augenhoehe.concept.models import Figure
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import File
from tests.concept import builders
from tests.concept.test_figures import shown


def test_it_is_named_by_what_it_says_and_else_by_its_file() -> None:
    file = File(name="leiste.png")
    assert str(Figure(alternative_text="Kinder tanzen.", file=file)) == "Kinder tanzen."
    assert str(Figure(decorative=True, file=file)) == "leiste.png"


@pytest.mark.parametrize(("words", "decorative"), [("", False), ("Kinder tanzen.", True)])
def test_it_says_something_or_is_decorative(cast: Cast, words: str, decorative: bool) -> None:
    shown(cast, builders.draft(cast))
    figures = Figure.objects.all()
    with pytest.raises(IntegrityError, match="figure_says_something"), transaction.atomic():
        figures.update(alternative_text=words, decorative=decorative)


def test_it_belongs_to_the_town_of_its_concept(cast: Cast) -> None:
    shown(cast, builders.draft(cast))
    figure = Figure.objects.get()
    assert figure.municipality_id == cast.bergkamen.pk
    assert figure.get_absolute_url() == f"/bergkamen/intern/konzept/abbildung/{figure.key}/"
