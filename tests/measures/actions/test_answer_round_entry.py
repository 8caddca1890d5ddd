# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.ask_back import ask_back
from augenhoehe.measures.actions.close_round import close_round
from augenhoehe.measures.actions.revoke_round_link import revoke_round_link
from augenhoehe.measures.enums import EntryState, MeasureStatus, Timeliness
from augenhoehe.measures.rules.rounds import Answer
from tests.measures.round_builders import ROOT, answered, first_entry, office_of, opened

pytestmark = pytest.mark.django_db
UNFINISHED = Answer(None, None, "", "Halb")


def late(reason: str) -> Answer:
    return Answer(MeasureStatus.IN_PROGRESS, Timeliness.DELAYED, reason, "Es geht voran.")


def test_only_what_is_handed_in_enters_the_log(cast: Cast) -> None:
    entry = first_entry(opened(cast))
    kept = answered(entry, answer=UNFINISHED, hand_in=False)
    assert (kept.state, kept.text, kept.status) == (EntryState.STARTED, "Halb", "")
    assert not AuditEvent.objects.filter(verb="measures.round_answered").exists()
    assert answered(entry).state == EntryState.SUBMITTED
    assert AuditEvent.objects.filter(verb="measures.round_answered").count() == 1


def test_what_a_script_keeps_too_late_takes_nothing_back(cast: Cast) -> None:
    entry = first_entry(opened(cast))
    handed_in = answered(entry, "Es geht voran.", revision=0)
    late_copy = answered(entry, "Es geht voran.", hand_in=False, revision=0)
    assert (late_copy.state, late_copy.revision) == (EntryState.SUBMITTED, handed_in.revision)
    changed = answered(entry, "Doch nicht ganz.", hand_in=False, revision=handed_in.revision)
    assert changed.state == EntryState.STARTED


def test_what_is_missing_keeps_what_stood(cast: Cast) -> None:
    entry = first_entry(opened(cast))
    with pytest.raises(RuleViolation):
        answered(entry, answer=UNFINISHED)
    entry.refresh_from_db()
    assert (entry.state, entry.text, entry.revision) == (EntryState.OPEN, "", 0)


def test_a_question_stays_until_the_answer_is_handed_in_again(cast: Cast) -> None:
    entry = answered(first_entry(opened(cast)))
    ask_back(entry=entry, question="Wie viele?", revision=None, root=ROOT, by=cast.people["anna"])
    assert answered(entry, "Halb", hand_in=False).state == EntryState.ASKED_BACK
    again = answered(entry, "Vierzig.")
    assert (again.state, again.question) == (EntryState.SUBMITTED, "Wie viele?")


def test_the_reason_of_a_delay_is_no_less_than_the_text(cast: Cast) -> None:
    entry = first_entry(opened(cast))
    kept = answered(entry, answer=late("Krankheit"), revision=0)
    assert answered(entry, answer=late("Krankheit "), revision=0).delay_reason == "Krankheit"
    with pytest.raises(Conflict):
        answered(entry, answer=late("Stelle unbesetzt"), revision=0)
    entry.refresh_from_db()
    assert entry.delay_reason == kept.delay_reason == "Krankheit"
    on_time = Answer(MeasureStatus.IN_PROGRESS, Timeliness.ON_TIME, "Krankheit", "Wieder im Plan.")
    assert answered(entry, answer=on_time, revision=None).delay_reason == ""


def test_an_account_answers_where_the_link_is_gone_and_nobody_after_closing(cast: Cast) -> None:
    asked = opened(cast)
    entry, anna = first_entry(asked), cast.people["anna"]
    revoke_round_link(office=office_of(asked), revision=None, by=anna)
    with pytest.raises(RuleViolation):
        answered(entry)
    assert answered(entry, "Halb", hand_in=False, by=anna).state == EntryState.STARTED
    close_round(update_round=asked, revision=None, by=anna)
    with pytest.raises(RuleViolation):
        answered(entry, by=anna)
