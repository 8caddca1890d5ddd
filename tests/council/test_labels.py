# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.council import labels
from augenhoehe.council.enums import (
    ConsultationRole,
    FollowUpState,
    Majority,
    Outcome,
    PaperState,
    PaperType,
    Recurrence,
    RelationKind,
)
from augenhoehe.council.rules.duties import DueClass


def test_every_state_and_kind_has_its_word() -> None:
    tables = {
        PaperType: labels.PAPER_TYPE,
        PaperState: labels.PAPER_STATE,
        ConsultationRole: labels.ROLE,
        Outcome: labels.OUTCOME,
        Majority: labels.MAJORITY,
        RelationKind: labels.RELATION,
        Recurrence: labels.RECURRENCE,
        FollowUpState: labels.FOLLOW_UP_STATE,
        DueClass: labels.DUE_CLASS,
    }
    for kind, table in tables.items():
        assert set(table) == set(kind)
    assert set(labels.PAPER_STATE_KIND) == set(PaperState)
    assert set(labels.DUE_CLASS_KIND) == set(DueClass)


def test_choices_are_plain_values_with_german_words() -> None:
    found = labels.choices(labels.MAJORITY)
    assert [(type(value), str(label)) for value, label in found] == [
        (str, "einstimmig"),
        (str, "mehrheitlich"),
    ]
