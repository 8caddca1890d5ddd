# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.utils import translation

from augenhoehe.core.demo import Cast
from augenhoehe.core.word_uses import Use, uses_of
from tests.measures import builders

pytestmark = pytest.mark.django_db


def test_uses_are_counted_by_what_refers_to_the_word(cast: Cast) -> None:
    first, second = cast.fields_of_action["bergkamen"][:2]
    group = cast.target_groups["bergkamen"][0]
    builders.measure(cast, field_of_action=first, further_fields=[second], target_groups=[group])
    builders.measure(cast, code="M 2", field_of_action=second)
    builders.measure(cast, "kamen")
    with translation.override("de"):
        uses = uses_of(cast.bergkamen)
        assert uses[first.pk] == (Use("Maßnahme", 1),)
        assert uses[second.pk] == (Use("Maßnahmen", 2),)
        assert uses[group.pk] == (Use("Maßnahme", 1),)
        assert set(uses) == {first.pk, second.pk, group.pk}
        assert uses_of(cast.bergkamen, first) == {first.pk: (Use("Maßnahme", 1),)}
