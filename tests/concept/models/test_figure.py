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


def test_a_decorative_one_says_nothing(cast: Cast) -> None:
    shown(cast, builders.draft(cast))
    figures = Figure.objects.all()
    with pytest.raises(IntegrityError, match="decorative_figure_says_nothing"), transaction.atomic():
        figures.update(alternative_text="Kinder tanzen.", decorative=True)


@pytest.mark.parametrize(
    ("words", "decorative", "mute"), [("", False, True), ("", True, False), ("Kinder tanzen.", False, False)]
)
def test_it_is_mute_until_somebody_says_what_it_shows(words: str, decorative: bool, mute: bool) -> None:
    assert Figure(alternative_text=words, decorative=decorative).is_mute is mute


def test_it_belongs_to_the_town_of_its_concept(cast: Cast) -> None:
    shown(cast, builders.draft(cast))
    figure = Figure.objects.get()
    assert figure.municipality_id == cast.bergkamen.pk
    assert figure.get_absolute_url() == f"/bergkamen/intern/konzept/abbildung/{figure.key}/"
