# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.reporting.queries.fields import fields_of_action, own_field

pytestmark = pytest.mark.django_db


def test_the_towns_own_words_in_use_are_fields_of_action(cast: Cast) -> None:
    own = cast.fields_of_action["bergkamen"]
    retired = own[0]
    retired.active = False
    retired.save()
    assert list(fields_of_action(cast.bergkamen)) == list(own[1:])
    assert own_field(cast.bergkamen, own[1]) == own[1].pk
    assert own_field(cast.bergkamen, None) is None
    with pytest.raises(ValueError, match="no field of action"):
        own_field(cast.bergkamen, cast.fields_of_action["kamen"][0])
