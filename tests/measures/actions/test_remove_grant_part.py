# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.remove_grant_part import remove_grant_part
from augenhoehe.measures.models import GrantQuota
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db


def test_only_with_a_reason_and_as_it_was_seen(cast: Cast) -> None:
    quota = make.part(cast, make.grant(cast), GrantQuota)
    with pytest.raises(RuleViolation):
        remove_grant_part(part=quota, reason=" ", revision=quota.revision, by=make.hand(cast))
    with pytest.raises(Conflict):
        remove_grant_part(part=quota, reason="x", revision=-1, by=make.hand(cast))
    remove_grant_part(part=quota, reason="x", revision=quota.revision, by=make.hand(cast))
    assert not GrantQuota.objects.exists()


def test_what_is_booked_on_stays(cast: Cast) -> None:
    grant = make.grant(cast)
    quota = make.part(cast, grant, GrantQuota)
    make.expense(cast, grant, purpose=quota)
    with pytest.raises(RuleViolation):
        remove_grant_part(part=quota, reason="x", revision=quota.revision, by=make.hand(cast))
    assert GrantQuota.objects.exists()
