# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.ask_back import ask_back
from augenhoehe.measures.actions.revoke_round_link import revoke_round_link
from augenhoehe.measures.enums import EntryState
from augenhoehe.measures.round_links import office_address
from tests.measures.round_builders import ROOT, answered, first_entry, office_of, opened

pytestmark = pytest.mark.django_db


def questions() -> list[str]:
    return [message.text for message in Message.objects.filter(key__contains="/question/")]


def test_the_question_goes_out_with_the_same_link(cast: Cast) -> None:
    asked = opened(cast)
    entry = answered(first_entry(asked))
    back = ask_back(entry=entry, question=" Wie viele? ", revision=1, root=ROOT, by=cast.people["anna"])
    assert (back.state, back.question, back.text) == (EntryState.ASKED_BACK, "Wie viele?", entry.text)
    (text,) = questions()
    assert "Wie viele?" in text
    assert office_address(office_of(asked), ROOT) in text


def test_no_mail_without_an_address_or_with_a_link_that_opens_nothing(cast: Cast) -> None:
    asked = opened(cast, email="")
    entry, anna = answered(first_entry(asked)), cast.people["anna"]
    ask_back(entry=entry, question="Wie viele?", revision=None, root=ROOT, by=anna)
    office = office_of(asked)
    office.email = "amt@bergkamen.example"
    office.save()
    answered(entry)
    revoke_round_link(office=office, revision=None, by=anna)
    assert ask_back(entry=entry, question="Wo?", revision=None, root=ROOT, by=anna).question == "Wo?"
    assert questions() == []


def test_refusals_change_nothing(cast: Cast) -> None:
    entry, anna = first_entry(opened(cast)), cast.people["anna"]
    with pytest.raises(RuleViolation):
        ask_back(entry=entry, question="Wie viele?", revision=0, root=ROOT, by=anna)
    answered(entry)
    with pytest.raises(RuleViolation):
        ask_back(entry=entry, question=" ", revision=1, root=ROOT, by=anna)
    with pytest.raises(Conflict):
        ask_back(entry=entry, question="Wie viele?", revision=0, root=ROOT, by=anna)
    entry.refresh_from_db()
    assert (entry.state, entry.question) == (EntryState.SUBMITTED, "")
