# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.kit.deadlines import Deadline
from augenhoehe.measures.actions.close_round import close_round
from augenhoehe.measures.deadlines.rounds import deadlines
from augenhoehe.measures.models import RoundEntry
from tests.measures.round_builders import ANSWER_BY, answered, first_entry, opened

pytestmark = pytest.mark.django_db


def due(cast: Cast, person: str) -> list[Deadline]:
    return list(deadlines(cast.people[person], cast.bergkamen))


def test_the_management_sees_the_round_until_it_is_closed(cast: Cast) -> None:
    asked = opened(cast)
    answered(first_entry(asked))
    (line,) = due(cast, "anna")
    assert (line.date, line.why) == (ANSWER_BY, "Offene Antworten: 1. Zu prüfen: 1.")
    assert line.url == reverse("measures:round", args=["bergkamen", asked.pk])
    answered(RoundEntry.objects.get(state="open"), "Halb", hand_in=False)
    RoundEntry.objects.filter(state="submitted").update(state="approved")
    close_round(update_round=asked, revision=None, by=cast.people["anna"])
    assert due(cast, "anna") == []


def test_an_office_sees_what_it_owes_itself(cast: Cast) -> None:
    asked = opened(cast)
    (line,) = due(cast, "fatma")
    assert line.url == reverse("measures:round-own", args=["bergkamen", asked.pk])
    for entry in RoundEntry.objects.all():
        answered(entry)
    assert due(cast, "fatma") == []


@pytest.mark.parametrize("person", ["bilal", "clara"])
def test_others_see_nothing(cast: Cast, person: str) -> None:
    opened(cast)
    assert due(cast, person) == []
