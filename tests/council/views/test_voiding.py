# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Paper
from tests.council import signing
from tests.council.signing import DEPARTMENT, TREASURER
from tests.council.views import pages

VOID = "Diese Mitzeichnungen werden ungültig: Fatma Amt (beteiligter Fachbereich)."


def sent(cast: Cast, paper: Paper, **changed: Any) -> Any:
    """Open the form with the texts of the paper as Anna, change them, send it."""
    anna, address = pages.client(cast, "anna"), pages.url("paper-edit", paper.pk)
    return anna.post(address, {**pages.fields(anna.get(address)), **changed}, follow=True)


def signed(cast: Cast) -> Paper:
    paper = signing.sent_round(cast)
    signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    signing.sign(paper, TREASURER, cast.people["hanna"])
    return paper


def test_the_page_says_who_signed_before_anything_is_typed(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    anna = pages.client(cast, "anna")
    for name in ("paper-edit", "paper-consultations", "paper-finances"):
        assert "voiding" not in anna.get(pages.url(name, paper.pk)).context["form"].fields
    signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    for name in ("paper-edit", "paper-consultations", "paper-finances"):
        words = pages.text(anna.get(pages.url(name, paper.pk)))
        assert "Mitgezeichnet haben: Fatma Amt (beteiligter Fachbereich)." in words


def test_a_change_is_saved_once_its_signatures_are_named_and_confirmed(cast: Cast) -> None:
    paper = signed(cast)
    told = sent(cast, paper, reasons="Anders.")
    assert told.status_code == 422
    assert VOID in pages.text(told)
    assert "Anders." in told.content.decode()
    assert signing.states(paper) == {"department": "signed", "treasurer": "signed", "head": "asked"}
    saved = sent(cast, paper, reasons="Anders.", voiding="on")
    assert "wurden ungültig und werden neu eingeholt: Fatma Amt (beteiligter Fachbereich)." in pages.text(
        saved
    )
    assert signing.states(paper) == {"department": "asked", "treasurer": "signed", "head": "waiting"}


def test_a_change_that_touches_nobody_is_just_saved(cast: Cast) -> None:
    paper = signed(cast)
    saved = sent(cast, paper, author="Anna Beispiel")
    assert saved.status_code == 200
    assert "ungültig" not in pages.text(saved)
    assert signing.states(paper)["department"] == "signed"


def test_the_order_of_consultations_asks_too(cast: Cast) -> None:
    paper = signing.all_signed(cast)
    anna, address = pages.client(cast, "anna"), pages.url("paper-consultations", paper.pk)
    data = {**pages.fields(anna.get(address)), "step-0-remove": "on"}
    told = anna.post(address, data)
    assert told.status_code == 422
    assert "Rita Rathaus (Verwaltungsleitung)" in pages.text(told)
    assert anna.post(address, {**data, "voiding": "on"}).status_code == 302
    assert signing.states(paper)["head"] == "asked"
