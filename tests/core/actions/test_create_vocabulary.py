# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.actions.create_vocabulary import create_vocabulary
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.hand import SET_UP
from augenhoehe.core.models import Vocabulary


def test_the_words_keep_their_order(cast: Cast) -> None:
    Vocabulary.objects.filter(municipality=cast.kamen).delete()
    vocabulary = create_vocabulary(
        by=SET_UP,
        municipality=cast.kamen,
        key=VocabularyKey.TARGET_GROUP,
        name="Zielgruppen",
        terms=("Zebra", "Affe"),
    )
    assert [term.label for term in vocabulary.terms.all()] == ["Zebra", "Affe"]
