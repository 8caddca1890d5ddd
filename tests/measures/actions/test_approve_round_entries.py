# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.approve_round_entries import approve_round_entries
from augenhoehe.measures.enums import EntryState, MeasureStatus
from augenhoehe.measures.models import ProgressUpdate, RoundEntry
from augenhoehe.measures.rules.rounds import Answer
from tests.measures.round_builders import AS_OF, DAY, answered, first_entry, opened

pytestmark = pytest.mark.django_db


def test_the_office_s_words_become_a_report_as_of_the_day(cast: Cast) -> None:
    asked = opened(cast)
    done = Answer(MeasureStatus.DONE, None, "", "Fertig.")
    entry = answered(first_entry(asked), answer=done, answered_by="")
    anna = cast.people["anna"]
    (approved,) = approve_round_entries(update_round=asked, entries=[(entry.pk, entry.revision)], by=anna)
    assert (approved.state, approved.approved_by) == (EntryState.APPROVED, anna)
    update = ProgressUpdate.objects.get()
    assert (update.text, update.reported_on, update.status) == ("Fertig.", AS_OF, "done")
    assert update.answered_by == entry.office.organization.name
    assert update.timeliness == ""


def test_all_or_none(cast: Cast) -> None:
    asked = opened(cast)
    first, second = RoundEntry.objects.order_by("measure__code")
    first = answered(first)
    pairs = [(first.pk, first.revision), (second.pk, second.revision)]
    with pytest.raises(RuleViolation):
        approve_round_entries(update_round=asked, entries=pairs, by=cast.people["anna"])
    with pytest.raises(Conflict):
        approve_round_entries(
            update_round=asked, entries=[(first.pk, first.revision - 1)], by=cast.people["anna"]
        )
    assert not ProgressUpdate.objects.exists()
    assert approve_round_entries(update_round=asked, entries=[], by=cast.people["anna"]) == []


def test_a_state_of_tomorrow_waits(cast: Cast) -> None:
    asked = opened(cast, as_of=AS_OF + 20 * DAY)
    entry = answered(first_entry(asked))
    with pytest.raises(RuleViolation):
        approve_round_entries(
            update_round=asked, entries=[(entry.pk, entry.revision)], by=cast.people["anna"]
        )
