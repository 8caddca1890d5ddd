# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.set_writing import draft_of, write_questions
from augenhoehe.kit.violations import RuleViolation
from tests.factors import builders

pytestmark = pytest.mark.django_db


def test_new_questions_get_keys_of_their_own(cast: Cast) -> None:
    factor = factors_of(builders.draft(cast))[0]
    before = list(factor.questions.values_list("key", flat=True))
    write_questions(factor, ["Eins?", "Reden alle mit?", "Zwei?", "Drei?"])
    keys = list(factor.questions.order_by("position").values_list("key", flat=True))
    assert keys[1] == before[0]
    assert len(set(keys) | set(before)) == 5


def test_only_a_draft_is_written(cast: Cast) -> None:
    with pytest.raises(RuleViolation):
        draft_of(builders.published(cast).pk, None)
