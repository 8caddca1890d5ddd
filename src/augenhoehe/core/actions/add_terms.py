# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Max

from augenhoehe.core import audit_verbs
from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.labels import VOCABULARY_NAMES
from augenhoehe.core.models import Municipality, Term, Vocabulary
from augenhoehe.core.rules import check_words
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@action
def add_terms(*, municipality: Municipality, key: VocabularyKey, words: Sequence[str], by: Any) -> list[Term]:
    """Put words at the end of one of the town's lists; the list comes about with its first word.

    Raises RuleViolation where a word stands in the list already, retired ones included, or twice among those given.
    """
    vocabulary, _made = Vocabulary.objects.get_or_create(
        municipality=municipality, key=key, defaults={"name": str(VOCABULARY_NAMES[key])}
    )
    clean = [" ".join(word.split()) for word in words]
    require(check_words(clean, vocabulary.terms.values_list("label", flat=True)))
    last = vocabulary.terms.aggregate(last=Max("position"))["last"] or 0
    added = [
        Term(vocabulary=vocabulary, label=word, position=position)
        for position, word in enumerate(clean, start=last + 1)
    ]
    for term in added:
        term.full_clean()
        term.save()
    audit.record(
        audit_verbs.WORDS_ADDED, by=by, of=vocabulary, municipality=municipality, after={"words": clean}
    )
    return added
