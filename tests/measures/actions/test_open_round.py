# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.open_round import AskedOffice
from augenhoehe.measures.enums import EntryState
from augenhoehe.measures.models import RoundEntry, UpdateRound
from tests.measures import builders
from tests.measures.round_builders import office_of, opened

pytestmark = pytest.mark.django_db


def test_every_measure_waits_and_one_mail_goes_out(cast: Cast) -> None:
    office = office_of(opened(cast, fallback=" leitung@bergkamen.example "))
    assert set(office.entries.values_list("state", flat=True)) == {EntryState.OPEN}
    assert office.entries.count() == 2
    assert (office.fallback_email, timezone.localdate(office.expires_at)) == (
        "leitung@bergkamen.example",
        datetime.date(2023, 3, 31),
    )
    assert Message.objects.filter(key__startswith="update-round/").count() == 1


def test_without_an_address_no_mail_and_without_measures_no_office(cast: Cast) -> None:
    nobody_asked = AskedOffice(cast.departments["bergkamen"]["kultur"], [], "kultur@bergkamen.example")
    measure = builders.measure(cast, code="M 9")
    asked = opened(cast, measures=0, offices=[nobody_asked, AskedOffice(measure.responsible, [measure])])
    assert office_of(asked).organization == measure.responsible
    assert not Message.objects.filter(key__startswith="update-round/").exists()


def test_nothing_is_opened_half(cast: Cast) -> None:
    with pytest.raises(RuleViolation) as caught:
        opened(cast, answer_by=datetime.date(2022, 12, 1))
    assert len(caught.value.reasons) == 2
    assert not UpdateRound.objects.exists()


def test_another_towns_measure_is_refused(cast: Cast) -> None:
    strange = builders.measure(cast, "kamen", code="K 1")
    own = cast.departments["bergkamen"]["jugendamt"]
    for office in (own, strange.responsible):
        with pytest.raises(ValueError, match="own town"):
            opened(cast, measures=0, offices=[AskedOffice(office, [strange])])
    assert not RoundEntry.objects.exists()
