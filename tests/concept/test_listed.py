# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.concept import queries
from augenhoehe.concept.cards import speaker
from augenhoehe.concept.enums import Votum
from augenhoehe.concept.listed import listed_proposals
from augenhoehe.core.demo import Cast
from tests.concept import builders


def test_listed_proposals_say_what_proposals_with_records_say(cast: Cast) -> None:
    version = builders.opened(cast)
    builders.accepted(cast, version)
    builders.opinion(cast, builders.proposal(cast, version), Votum.NOTED, "Ja.")
    builders.proposal(cast, version)
    light = listed_proposals(version.concept, reader=cast.people["anna"])
    whole = queries.proposals_of(version.concept, reader=cast.people["anna"])
    assert list(map(queries.proposal_facts, light)) == list(map(queries.proposal_facts, whole))
    assert [queries.newest_records(one) for one in light] == [queries.newest_records(one) for one in whole]


def test_nothing_more_is_asked_for_what_lists_tell(cast: Cast) -> None:
    version = builders.opened(cast)
    builders.accepted(cast, version)
    builders.opinion(cast, builders.proposal(cast, version), Votum.NOTED, "Ja.")
    listed_proposals(version.concept, reader=cast.people["anna"])  # asks for the reader's roles too
    with CaptureQueriesContext(connection) as asked:
        found = listed_proposals(version.concept, reader=cast.people["anna"])
        told = [
            (speaker(one), one.submission.is_late, one.base.concept, queries.newest_records(one))
            for one in found
        ]
    assert (len(told), len(asked)) == (2, 6)


def test_strangers_and_the_public_find_nothing(cast: Cast) -> None:
    version = builders.opened(cast)
    builders.proposal(cast, version)
    for reader in (cast.people["clara"], AnonymousUser()):
        assert listed_proposals(version.concept, reader=reader) == []
