# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import SignOff
from augenhoehe.council.views import sign_offs
from tests.council import signing
from tests.council.signing import DEPARTMENT, HEAD, TREASURER
from tests.council.views import pages


def test_from_the_draft_to_the_council(cast: Cast) -> None:
    paper = signing.draft(cast)
    anna = pages.client(cast, "anna")
    address = pages.url("sign-off-start", paper.pk)
    data = pages.fields(anna.get(address))
    row = {
        "station-0-office": "treasurer",
        "station-0-organization": cast.departments["bergkamen"]["kaemmerei"].pk,
        "station-1-office": "head",
        "station-1-account": cast.people["rita"].pk,
        "station-1-stage": "1",
    }
    assert anna.post(address, {**data, **row}).status_code == 302
    assert signing.states(paper) == {"treasurer": "asked", "head": "asked"}
    signing.sign(paper, TREASURER, cast.people["hanna"])
    signing.sign(paper, HEAD, cast.people["rita"])
    page = anna.get(paper.get_absolute_url())
    assert "Alle haben mitgezeichnet. Die Vorlage kann freigegeben werden." in pages.text(page)
    paper.refresh_from_db()
    assert anna.post(pages.url("paper-release", paper.pk), {"revision": "0"}).status_code == 409
    assert anna.post(pages.url("paper-release", paper.pk), {"revision": paper.revision}).status_code == 302
    paper.refresh_from_db()
    dora = pages.client(cast, "dora")
    assert "Vorlage einreichen" in pages.text(dora.get(paper.get_absolute_url()))
    assert dora.post(pages.url("paper-submit", paper.pk), {"revision": paper.revision}).status_code == 302
    paper.refresh_from_db()
    assert paper.state == PaperState.SUBMITTED


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"station-0-office": "treasurer"},
        {"station-0-organization": "1"},
        {"station-0-office": "king", "station-0-account": "1"},
        {"station-0-office": "head", "station-0-account": "999999999999999999999"},
        {"station-0-office": "head", "station-0-account": "x"},
        {"station-0-office": "head", "station-0-stage": "-1"},
        {"stations": "99999999"},
    ],
)
def test_hostile_plans_are_refused(cast: Cast, changed: dict[str, str]) -> None:
    paper = signing.draft(cast)
    anna, address = pages.client(cast, "anna"), pages.url("sign-off-start", paper.pk)
    response = anna.post(address, {**pages.fields(anna.get(address)), **changed})
    assert response.status_code == 422
    assert not SignOff.objects.exists()


def test_nobody_of_the_other_town_can_be_chosen(cast: Cast) -> None:
    paper = signing.draft(cast)
    anna, address = pages.client(cast, "anna"), pages.url("sign-off-start", paper.pk)
    page = anna.get(address)
    assert "Clara Fern" not in page.content.decode()
    for stranger in ("clara", "bilal", "emil"):
        chosen = {"station-0-office": "head", "station-0-account": cast.people[stranger].pk}
        assert anna.post(address, {**pages.fields(page), **chosen}).status_code == 422
    assert not SignOff.objects.exists()


@pytest.mark.parametrize("revision", ["", "7", "x"])
def test_an_unseen_state_is_told(cast: Cast, revision: str) -> None:
    paper = signing.draft(cast)
    anna, address = pages.client(cast, "anna"), pages.url("sign-off-start", paper.pk)
    row = {"station-0-office": "head", "station-0-account": cast.people["rita"].pk, "revision": revision}
    assert anna.post(address, {**pages.fields(anna.get(address)), **row}).status_code == 409
    paper = signing.sent_round(cast, paper)
    back = pages.url("sign-off-take-back", paper.pk)
    assert anna.post(back, {"reason": "Ein Fehler.", "revision": revision}).status_code == 409
    signing.all_signed(cast, paper)
    release = pages.url("paper-release", paper.pk)
    assert anna.post(release, {"revision": revision}).status_code == 409
    paper.refresh_from_db()
    assert paper.state == PaperState.IN_SIGN_OFF


def test_taking_back_needs_its_reason(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    anna, address = pages.client(cast, "anna"), pages.url("sign-off-take-back", paper.pk)
    data = pages.fields(anna.get(address))
    assert anna.post(address, {**data, "reason": " "}).status_code == 422
    assert anna.post(address, {**data, "reason": "Ein Fehler."}).status_code == 302
    paper.refresh_from_db()
    assert paper.state == PaperState.DRAFT


def test_a_reminder_goes_to_whoever_is_asked_once_a_day(cast: Cast) -> None:
    Account.objects.update(is_demo=False)
    paper = signing.sent_round(cast)
    anna = pages.client(cast, "anna")
    address = pages.url("sign-off-remind", signing.of(paper, TREASURER).pk)
    assert anna.post(address).status_code == 302
    (letter,) = mail.outbox
    assert letter.to == ["hanna@bergkamen.example"]
    assert "/bergkamen/intern/vorlagen/mitzeichnungen/" in letter.body
    assert "Jugendkonferenz" not in f"{letter.subject} {letter.body}"
    assert anna.post(address).status_code == 422
    assert len(mail.outbox) == 1
    assert "erinnert am 16.01.2023" in pages.text(anna.get(pages.url("paper-sign-offs", paper.pk)))


def test_a_reminder_that_cannot_be_sent_is_told(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object) -> list[str]:
        raise OSError

    monkeypatch.setattr(sign_offs, "send_reminder", broken)
    paper = signing.sent_round(cast)
    anna = pages.client(cast, "anna")
    address = pages.url("sign-off-remind", signing.of(paper, DEPARTMENT).pk)
    response = anna.post(address, follow=True)
    assert "Bitte sprechen Sie mit: Fatma Amt" in pages.text(response)


def test_invented_people_get_no_mail(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    pages.client(cast, "anna").post(pages.url("sign-off-remind", signing.of(paper, DEPARTMENT).pk))
    assert mail.outbox == []


@pytest.mark.parametrize("name", ["bilal", "emil", "clara"])
def test_partners_council_and_strangers_see_nothing(cast: Cast, name: str) -> None:
    paper = signing.sent_round(cast)
    browser = pages.client(cast, name)
    for address in (
        pages.url("sign-offs"),
        pages.url("paper-sign-offs", paper.pk),
        pages.url("sign-off-start", paper.pk),
        paper.get_absolute_url(),
        pages.url("paper-pdf", paper.pk),
    ):
        assert browser.get(address).status_code in (403, 404)
    for address in (
        pages.url("paper-release", paper.pk),
        pages.url("sign-off-remind", signing.of(paper, DEPARTMENT).pk),
    ):
        assert browser.post(address, {"revision": paper.revision}).status_code in (403, 404)


def test_a_paper_on_its_way_tells_the_council_nothing_of_its_signatures(cast: Cast) -> None:
    paper = signing.all_signed(cast)
    type(paper).objects.filter(pk=paper.pk).update(state=PaperState.SUBMITTED)
    for name in ("bilal", "emil"):
        page = pages.client(cast, name).get(paper.get_absolute_url())
        assert page.status_code == 200
        assert "Mitzeichnung" not in pages.text(page)
        assert "Rita" not in pages.text(page)
    assert "Rita Rathaus" in pages.text(pages.client(cast, "dora").get(paper.get_absolute_url()))


def test_lists_cost_the_same_with_one_and_three(cast: Cast) -> None:
    counts = []
    hanna = pages.client(cast, "hanna")
    for number in range(3):
        signing.sent_round(cast, signing.draft(cast, f"12/090{number}"))
        hanna.get(pages.url("sign-offs"))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page = hanna.get(pages.url("sign-offs"))
        counts.append(len(queries))
        assert len(page.context["asked"]) == number + 1
    assert counts[0] == counts[2] <= 15


def test_a_paper_s_signatures_cost_the_same_with_one_and_three(
    cast: Cast, django_assert_max_num_queries: Any
) -> None:
    paper = signing.sent_round(cast)
    anna = pages.client(cast, "anna")
    anna.get(paper.get_absolute_url())
    with CaptureQueriesContext(connection) as one:
        anna.get(pages.url("paper-sign-offs", paper.pk))
    signing.all_signed(cast, paper)
    with django_assert_max_num_queries(len(one)):
        anna.get(pages.url("paper-sign-offs", paper.pk))
