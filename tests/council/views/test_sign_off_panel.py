# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.core.guard import TownRequest
from augenhoehe.core.models import Account
from augenhoehe.council.actions.refuse_sign_off import refuse_sign_off
from augenhoehe.council.actions.set_financial_effect import set_financial_effect
from augenhoehe.council.actions.take_back_sign_off import take_back_sign_off
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper
from augenhoehe.council.views.sign_off_panel import SignOffPanel, context_of, panel_of
from augenhoehe.kit import clock
from tests.council import signing
from tests.council.signing import DEPARTMENT, TREASURER


def request_of(story: Cast, name: str) -> TownRequest:
    request = TownRequest()
    request.user, request.municipality = story.people[name], story.bergkamen
    return request


def panel(story: Cast, paper: Paper, name: str = "anna") -> SignOffPanel:
    found = panel_of(request_of(story, name), Paper.objects.get(pk=paper.pk))
    assert found is not None
    return found


@pytest.mark.parametrize("name", ["bilal", "emil", "clara"])
def test_outside_the_administration_nobody_sees_signatures(cast: Cast, name: str) -> None:
    assert panel_of(request_of(cast, name), signing.sent_round(cast)) is None


def test_a_draft_has_nothing_to_show(cast: Cast) -> None:
    found = panel(cast, signing.draft(cast))
    assert (found.shown, found.complete, found.signed, found.mine, found.refusal) == (
        False,
        False,
        0,
        None,
        None,
    )


def test_the_reader_s_own_signature_is_marked(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    assert panel(cast, paper, "hanna").mine == signing.of(paper, TREASURER)
    assert panel(cast, paper, "rita").mine is None
    signing.sign(paper, TREASURER, cast.people["hanna"])
    found = panel(cast, paper, "hanna")
    assert (found.mine, found.signed, found.complete, len(found.lines)) == (None, 1, False, 3)


def test_only_what_is_asked_and_past_its_day_is_late(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    signing.sign(paper, TREASURER, cast.people["hanna"])
    due = signing.of(paper, DEPARTMENT).due_on
    assert due is not None
    with clock.standing_on(due):
        assert not any(line.overdue for line in panel(cast, paper).lines)
    with clock.standing_on(due + datetime.timedelta(days=1)):
        late = {
            line.sign_off.office: (line.overdue, line.kind == "late") for line in panel(cast, paper).lines
        }
    assert late == {"department": (True, True), "treasurer": (False, False), "head": (False, False)}


def test_release_waits_for_all_and_for_those_who_may(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    assert panel(cast, paper).release_refusals == ("Es fehlen noch Mitzeichnungen: 3.",)
    assert len(panel(cast, paper, "hanna").release_refusals) == 2
    signing.all_signed(cast, paper)
    found = panel(cast, paper)
    assert (found.complete, found.signed, found.release_refusals) == (True, 3, ())
    assert len(panel(cast, paper, "hanna").release_refusals) == 1


def test_a_refusal_is_history_and_stands_over_the_draft(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    refused = refuse_sign_off(
        sign_off=signing.of(paper, TREASURER),
        reason="Zu teuer.",
        seen=signing.seen(paper),
        revision=None,
        by=cast.people["hanna"],
    )
    found = panel(cast, paper)
    assert found.refusal == refused
    assert [line.sign_off for line in found.history] == [refused]
    assert refused not in [line.sign_off for line in found.lines]
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.IN_SIGN_OFF)
    assert panel(cast, paper).refusal is None


@pytest.mark.parametrize(("state", "answer"), [(PaperState.SUBMITTED, True), (PaperState.RELEASED, False)])
def test_a_signature_asked_for_after_the_council_has_the_paper(
    cast: Cast, state: PaperState, answer: bool
) -> None:
    paper = signing.sent_round(cast)
    Paper.objects.filter(pk=paper.pk).update(state=state)
    assert panel(cast, paper).asked_after_submission is answer


def test_the_page_tells_what_is_missing_of_the_costs(cast: Cast) -> None:
    paper = signing.draft(cast)
    request = request_of(cast, "anna")
    assert (context_of(request, paper)["statement"], context_of(request, paper)["statement_missing"]) == (
        None,
        [],
    )
    set_financial_effect(
        paper=paper, has_effect=True, note="", lines=[], revision=None, by=cast.people["anna"]
    )
    paper = Paper.objects.get(pk=paper.pk)
    assert context_of(request, paper)["statement"].has_effect is True
    (missing,) = context_of(request, paper)["statement_missing"]
    assert "kein Betrag" in missing


def test_why_a_paper_was_taken_back_stands_over_the_draft_until_it_goes_round_again(
    client_of: Callable[[Account | None], Client], cast: Cast
) -> None:
    paper = signing.sent_round(cast)
    assert panel(cast, paper).taken_back is None
    take_back_sign_off(paper=paper, reason="Die Zahlen fehlen.", revision=None, by=cast.people["anna"])
    found = panel(cast, paper).taken_back
    assert found is not None
    assert (found.reason, found.actor_label) == ("Die Zahlen fehlen.", str(cast.people["anna"]))
    for page in ("", "mitzeichnung/"):
        address = f"/bergkamen/intern/vorlagen/{paper.pk}/{page}"
        assert "Die Zahlen fehlen." in client_of(cast.people["anna"]).get(address).content.decode()
    signing.sent_round(cast, Paper.objects.get(pk=paper.pk))
    assert panel(cast, paper).taken_back is None
