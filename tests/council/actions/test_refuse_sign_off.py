# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.actions.edit_paper import edit_paper
from augenhoehe.council.actions.refuse_sign_off import refuse_sign_off
from augenhoehe.council.actions.submit_paper import submit_paper
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper, SignOff
from augenhoehe.council.queries.sign_offs import planned_stations, refusal_of
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders, signing
from tests.council.signing import DEPARTMENT, TREASURER
from tests.council.views import pages


def refuse(paper: Paper, by: Account, reason: str = "Zu teuer.") -> SignOff:
    one = signing.of(paper, TREASURER)
    return refuse_sign_off(
        sign_off=one, reason=reason, seen=signing.seen(paper), revision=one.revision, by=by
    )


def test_the_paper_goes_back_to_its_author_with_the_reason(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    refused = refuse(paper, cast.people["hanna"])
    paper.refresh_from_db()
    assert paper.state == PaperState.DRAFT
    assert (refused.state, refused.remark, refused.due_on) == ("refused", "Zu teuer.", date(2023, 1, 19))
    assert signing.states(paper) == {"department": "signed", "treasurer": "waiting", "head": "waiting"}
    assert refusal_of(SignOff.objects.filter(paper=paper)) == refused


def test_the_next_round_asks_again_and_forgets_the_refusal(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    refuse(paper, cast.people["hanna"])
    signing.sent_round(cast, paper, stations=planned_stations(paper))
    assert signing.states(paper) == {"department": "signed", "treasurer": "asked", "head": "waiting"}
    assert refusal_of(SignOff.objects.filter(paper=paper)) is None
    assert SignOff.objects.filter(paper=paper, state="refused").count() == 1


def test_not_without_a_reason_or_by_somebody_else_or_of_an_old_text(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    with pytest.raises(RuleViolation, match="warum Sie nicht"):
        refuse(paper, cast.people["hanna"], " ")
    with pytest.raises(RuleViolation, match="nicht um diese"):
        refuse(paper, cast.people["anna"])
    one = signing.of(paper, TREASURER)
    with pytest.raises(Conflict):
        refuse_sign_off(
            sign_off=one, reason="Nein.", seen="alt", revision=one.revision, by=cast.people["hanna"]
        )
    paper.refresh_from_db()
    assert paper.state == PaperState.IN_SIGN_OFF


def test_what_the_council_has_is_not_sent_back(cast: Cast) -> None:
    paper = signing.all_signed(cast)
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.RELEASED)
    submit_paper(paper=paper, revision=None, by=cast.people["dora"])
    content = builders.content(financial_impact="30.000 €", date=paper.date, duties=[])
    edit_paper(paper=paper, content=content, revision=None, voiding=True, by=cast.people["dora"])
    with pytest.raises(RuleViolation, match="schon beim Rat"):
        refuse(paper, cast.people["hanna"])
    assert signing.sign(paper, TREASURER, cast.people["hanna"], "Ungern.").remark == "Ungern."


def test_a_refused_paper_goes_round_again_before_it_goes_on(cast: Cast) -> None:
    """Also where the town asks for no signatures: who asked for them hears what was answered."""
    paper = signing.sent_round(cast)
    refuse(paper, cast.people["hanna"])
    paper.refresh_from_db()
    with pytest.raises(RuleViolation, match="verweigert"):
        submit_paper(paper=paper, revision=None, by=cast.people["anna"])
    shown = pages.client(cast, "anna").get(paper.get_absolute_url())
    assert shown.context["next"].label == "Mitzeichnung beginnen"
    assert "einreichen" not in pages.text(shown).partition("Nächster Schritt")[2].partition("Mitzeichnung")[0]
