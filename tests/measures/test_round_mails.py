# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit import clock
from augenhoehe.measures import round_mails
from augenhoehe.measures.actions.open_round import AskedOffice
from augenhoehe.measures.round_links import office_address
from tests.measures import builders
from tests.measures.round_builders import ROOT, office_of, opened

pytestmark = pytest.mark.django_db


def test_many_offices_are_asked_with_as_many_queries_as_one(cast: Cast) -> None:
    departments = list(cast.departments["bergkamen"].values())
    counts = []
    for number in (1, 4):
        offices = [
            AskedOffice(office, [builders.measure(cast, code=f"Q {number}{place}", responsible=office)], "")
            for place, office in enumerate(departments[:number])
        ]
        with_address = [
            AskedOffice(one.organization, one.measures, "amt@bergkamen.example") for one in offices
        ]
        with CaptureQueriesContext(connection) as taken:
            asked = opened(cast, measures=0, offices=with_address)
        counts.append(len(taken))
        for office in asked.offices.all():
            mail = Message.objects.get(key=round_mails.asked_key(office))
            assert office_address(office, ROOT) in mail.text  # its own link, not another's
    assert counts[0] == counts[1]


def test_a_mail_that_was_given_up_is_begun_anew_and_one_that_waits_is_left_alone(cast: Cast) -> None:
    office = office_of(opened(cast))
    first = round_mails.remind(office, 1, ROOT)
    Message.objects.filter(pk=first.pk).update(attempts=3)
    assert round_mails.remind(office, 1, ROOT).attempts == 3
    Message.objects.filter(pk=first.pk).update(given_up_at=clock.now(), to="", text="")
    assert round_mails.was_given_up(office, 1)
    round_mails.remind(office, 1, ROOT)
    first.refresh_from_db()
    assert (first.to, first.attempts, first.given_up_at) == ("amt@bergkamen.example", 0, None)
    assert not round_mails.was_given_up(office, 1)
