# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.actions.rename_term import rename_term
from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation

pytestmark = pytest.mark.django_db


def test_a_word_gets_another_wording_once(cast: Cast) -> None:
    term, by = cast.target_groups["bergkamen"][0], cast.people["anna"]
    saved = rename_term(term=term, label=" Neu  Angekommene ", revision=0, by=by)
    assert (saved.label, saved.revision) == ("Neu Angekommene", 1)
    event = AuditEvent.objects.latest("pk")
    assert (event.before, event.after) == ({"label": "Neu Zugewanderte"}, {"label": "Neu Angekommene"})
    with pytest.raises(Conflict):
        rename_term(term=term, label="Zu spät", revision=0, by=by)


def test_another_words_wording_is_taken_but_the_own_one_may_change_its_capitals(cast: Cast) -> None:
    first, second = cast.target_groups["bergkamen"][:2]
    by = cast.people["anna"]
    with pytest.raises(RuleViolation):
        rename_term(term=first, label=second.label.upper(), revision=0, by=by)
    assert rename_term(term=first, label=first.label.upper(), revision=0, by=by).label.isupper()
