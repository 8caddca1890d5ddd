# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit import clock
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.close_round import close_round
from augenhoehe.measures.actions.renew_round_link import renew_round_link
from augenhoehe.measures.actions.revoke_round_link import revoke_round_link
from augenhoehe.measures.models import RoundOffice
from augenhoehe.measures.round_links import link_facts, office_by_secret, office_secret
from augenhoehe.measures.rules.rounds import is_link_open
from tests.measures.round_builders import ANSWER_BY, DAY, ROOT, office_of, opened

pytestmark = pytest.mark.django_db


def renew(cast: Cast, office: RoundOffice, email: str = "neu@bergkamen.example") -> RoundOffice:
    return renew_round_link(
        office=office,
        email=email,
        fallback_email="",
        revision=office.revision,
        root=ROOT,
        by=cast.people["anna"],
    )


def test_the_old_link_opens_nothing_any_more(cast: Cast) -> None:
    office = office_of(opened(cast))
    old = office_secret(office)
    new = office_secret(renew(cast, office))
    assert office_by_secret(old) is None
    assert office_by_secret(new) == office
    assert Message.objects.filter(to="neu@bergkamen.example").count() == 1


def test_a_withdrawn_and_a_past_link_open_again(cast: Cast) -> None:
    office = office_of(opened(cast))
    revoke_round_link(office=office, revision=None, by=cast.people["anna"])
    office.refresh_from_db()
    assert is_link_open(link_facts(renew(cast, office, email="")), clock.now())
    with clock.standing_on(ANSWER_BY + 61 * DAY):
        office.refresh_from_db()
        assert not is_link_open(link_facts(office), clock.now())
        again = renew(cast, office, email="")
        assert is_link_open(link_facts(again), clock.now())
        assert office_by_secret(office_secret(again)) == office


def test_refusals(cast: Cast) -> None:
    asked = opened(cast)
    office, anna = office_of(asked), cast.people["anna"]
    renew(cast, office)
    with pytest.raises(Conflict):
        renew(cast, office)
    close_round(update_round=asked, revision=None, by=anna)
    office.refresh_from_db()
    with pytest.raises(RuleViolation):
        renew(cast, office)
    with pytest.raises(RuleViolation):
        revoke_round_link(office=office, revision=None, by=anna)
