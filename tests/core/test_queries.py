# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core import queries
from augenhoehe.core.actions.renew_feed_address import renew_feed_address
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Municipality, Organization
from tests.core.following import follow


def test_the_last_event(cast: Cast) -> None:
    assert queries.last_event_of(cast.bergkamen) > 0
    assert queries.last_event_of(Municipality(pk=999_999)) == 0


def test_what_somebody_follows_is_their_own(cast: Cast) -> None:
    item = follow(cast.people["anna"], cast.bergkamen)
    assert list(queries.subscriptions_of(cast.people["anna"], cast.bergkamen)) == [item]
    assert not queries.subscriptions_of(cast.people["anna"], cast.kamen).exists()
    assert not queries.subscriptions_of(cast.people["gerda"], cast.bergkamen).exists()


def test_feed_addresses_are_found_by_account_and_mark(cast: Cast) -> None:
    assert queries.feed_address_of(cast.people["anna"], cast.bergkamen) is None
    made = renew_feed_address(municipality=cast.bergkamen, by=cast.people["anna"])
    assert queries.feed_address_of(cast.people["anna"], cast.bergkamen) == made
    assert queries.feed_address_by_mark(made.mark) == made
    assert queries.feed_address_by_mark("fremd") is None


def test_closed_bodies_are_offered_to_nobody_and_found_all_the_same(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["hfa"]
    Organization.objects.filter(pk=body.pk).update(active=False)
    assert body not in queries.council_bodies(cast.bergkamen)
    assert body in queries.council_bodies(cast.bergkamen, active=None)
    assert cast.fields_of_action["bergkamen"][0] in queries.topics_to_follow(cast.bergkamen)
    assert cast.fields_of_action["kamen"][0] not in queries.topics_to_follow(cast.bergkamen)


def test_departments_are_those_of_the_town_and_no_bodies(cast: Cast) -> None:
    office = cast.departments["bergkamen"]["sozialamt"]
    assert set(queries.departments(cast.bergkamen)) == set(cast.departments["bergkamen"].values())
    Organization.objects.filter(pk=office.pk).update(active=False)
    assert office not in queries.departments(cast.bergkamen)
    assert office in queries.departments(cast.bergkamen, active=None)
