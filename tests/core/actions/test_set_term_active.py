# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.actions.set_term_active import set_term_active
from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict

pytestmark = pytest.mark.django_db


def test_a_word_is_retired_and_taken_up_again(cast: Cast) -> None:
    term, by = cast.target_groups["bergkamen"][0], cast.people["anna"]
    assert not set_term_active(term=term, active=False, revision=0, by=by).active
    assert AuditEvent.objects.latest("pk").verb == "core.word_retired"
    with pytest.raises(Conflict):
        set_term_active(term=term, active=True, revision=0, by=by)
    assert set_term_active(term=term, active=True, revision=1, by=by).active
    assert AuditEvent.objects.latest("pk").verb == "core.word_taken_up"
