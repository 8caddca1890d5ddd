# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from augenhoehe.core.actions.add_terms import add_terms
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.models import Term, Vocabulary
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import RuleViolation

pytestmark = pytest.mark.django_db
KEY = VocabularyKey.KEYWORD


def _add(cast: Cast, *words: str, key: VocabularyKey = KEY) -> list[Term]:
    return add_terms(municipality=cast.bergkamen, key=key, words=words, by=cast.people["anna"])


def test_a_list_begins_with_its_first_words(cast: Cast) -> None:
    added = _add(cast, "Ehrenamt", "  Beratung  vor Ort ")
    assert [(word.label, word.position) for word in added] == [("Ehrenamt", 1), ("Beratung vor Ort", 2)]
    assert [word.position for word in _add(cast, "Netzwerk")] == [3]
    assert Vocabulary.objects.filter(municipality=cast.bergkamen, key=KEY).count() == 1
    event = AuditEvent.objects.latest("pk")
    assert (event.verb, event.after) == ("core.words_added", {"words": ["Netzwerk"]})


def test_new_words_follow_those_that_are_there(cast: Cast) -> None:
    (word,) = _add(cast, "Sport", key=VocabularyKey.FIELD_OF_ACTION)
    assert list(word.vocabulary.terms.all())[-1] == word


@pytest.mark.parametrize("words", [["Frauen"], ["FRAUEN"], ["Neu", "neu"], [""]])
def test_a_word_stands_in_a_list_once(cast: Cast, words: list[str]) -> None:
    before = Term.objects.count()
    with pytest.raises(RuleViolation):
        _add(cast, *words, key=VocabularyKey.TARGET_GROUP)
    assert Term.objects.count() == before


def test_a_word_is_no_essay(cast: Cast) -> None:
    with pytest.raises(ValidationError):
        _add(cast, "x" * 161)
    assert not Vocabulary.objects.filter(key=KEY).exists()
