# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from augenhoehe.core import audit_verbs
from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.models import Municipality, Term, Vocabulary
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action


@action
def create_vocabulary(
    *, by: Any, municipality: Municipality, key: VocabularyKey, name: str, terms: Sequence[str]
) -> Vocabulary:
    """Enter a list of words of the town's own, in the order given."""
    vocabulary = Vocabulary(municipality=municipality, key=key, name=name)
    vocabulary.full_clean()
    vocabulary.save()
    Term.objects.bulk_create(
        Term(vocabulary=vocabulary, label=label, position=position)
        for position, label in enumerate(terms, start=1)
    )
    audit.record(
        audit_verbs.VOCABULARY_CREATED,
        by=by,
        of=vocabulary,
        municipality=municipality,
        after={"name": name, "terms": list(terms)},
    )
    return vocabulary
