# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from augenhoehe.core.demo import Cast
from augenhoehe.kit import policies
from augenhoehe.measures.actions.close_round import close_round
from augenhoehe.measures.models import MeasureState, RoundEntry, RoundOffice, UpdateRound
from tests.measures.round_builders import opened
from tests.people import known_cast

pytestmark = pytest.mark.django_db
INSIDE = {"anna", "dora", "fatma", "gerda"}


@pytest.mark.parametrize("person", [*sorted(INSIDE), "bilal", "emil", "clara", None])
def test_who_sees(cast: Cast, person: str | None) -> None:
    close_round(update_round=opened(cast), revision=None, by=cast.people["anna"])
    actor = known_cast().people[person] if person else AnonymousUser()
    seen = [
        policies.visible(actor, model.objects.all()).exists()
        for model in (UpdateRound, RoundOffice, RoundEntry, MeasureState)
    ]
    assert seen == [person in INSIDE] * 4
