# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.actions.create_organization import create_organization
from augenhoehe.core.actions.create_vocabulary import create_vocabulary
from augenhoehe.core.actions.require_hearing import require_hearing
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import OrganizationKind, VocabularyKey
from augenhoehe.core.hand import SET_UP
from augenhoehe.core.models import Term, Vocabulary


def test_an_organisation_without_class_of_body(cast: Cast) -> None:
    school = create_organization(
        by=SET_UP, municipality=cast.kamen, kind=OrganizationKind.SCHOOL, name="Schule am Bach"
    )
    assert school.body_class == ""


def test_the_words_keep_their_order(cast: Cast) -> None:
    Term.objects.all().delete()
    Vocabulary.objects.all().delete()
    vocabulary = create_vocabulary(
        by=SET_UP,
        municipality=cast.kamen,
        key=VocabularyKey.TARGET_GROUP,
        name="Zielgruppen",
        terms=("Zebra", "Affe"),
    )
    assert [term.label for term in vocabulary.terms.all()] == ["Zebra", "Affe"]


def test_only_bodies_of_the_town_are_heard(cast: Cast) -> None:
    with pytest.raises(ValueError, match="another town"):
        require_hearing(
            by=SET_UP,
            municipality=cast.kamen,
            organization=cast.bodies["bergkamen"]["integrationsrat"],
            valid_from=datetime.date(2024, 1, 1),
        )
