# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.factors.subjects import Subject, subject_of
from tests.factors import builders
from tests.measures import builders as measures

pytestmark = pytest.mark.django_db


def test_a_subject_is_exactly_one_thing(cast: Cast) -> None:
    with pytest.raises(ValueError, match="unpack"):
        _ = Subject().kind
    with pytest.raises(ValueError, match="unpack"):
        _ = Subject(measure=measures.measure(cast), idea_title="Beides").kind


def test_the_next_check_is_about_the_same(cast: Cast) -> None:
    assert subject_of(builders.check(cast)).idea_title == "Sprachtandem"
