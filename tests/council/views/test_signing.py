# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.edit_paper import edit_paper
from augenhoehe.council.models import SignOff
from tests.council import builders, signing
from tests.council.signing import DEPARTMENT, HEAD, TREASURER
from tests.council.views import pages


def answered(cast: Cast, name: str, one: SignOff, **changed: Any) -> Any:
    """Open the page as somebody and send its form with these answers."""
    address = pages.url("sign-off", one.pk)
    browser = pages.client(cast, name)
    data = pages.fields(browser.get(address))
    return browser.post(address, {**data, "answer": "sign", **changed})


def test_the_first_reader_sees_the_whole_paper(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    response = pages.client(cast, "fatma").get(pages.url("sign-off", signing.of(paper, DEPARTMENT).pk))
    words = pages.text(response)
    assert "Der Rat beschließt die Jugendkonferenz." in words
    assert "Bitte antworten Sie bis Donnerstag, 19. Januar 2023" in words
    assert b"<ins" not in response.content
    assert response.context["before"] is None


def test_signing_asks_the_next_stage(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    response = answered(cast, "fatma", signing.of(paper, DEPARTMENT))
    assert (response.status_code, response.url) == (302, paper.get_absolute_url())
    answered(cast, "hanna", signing.of(paper, TREASURER), answer="sign_with_remark", remark="Knapp.")
    assert signing.states(paper) == {
        "department": "signed",
        "treasurer": "signed_with_remark",
        "head": "asked",
    }
    words = pages.text(pages.client(cast, "dora").get(pages.url("sign-off", signing.of(paper, HEAD).pk)))
    assert "Sie zeichnen in Vertretung mit für: Rita Rathaus" in words
    assert "Was sich seit der Mitzeichnung der Stufe davor geändert hat" in words
    answered(cast, "dora", signing.of(paper, HEAD))
    assert "Dora Schreiber in Vertretung" in pages.text(
        pages.client(cast, "anna").get(pages.url("paper-sign-offs", paper.pk))
    )


def test_the_second_reader_sees_what_changed_and_the_rest_folded(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    signing.sign(paper, DEPARTMENT, cast.people["fatma"])
    content = builders.content(
        reasons="Junge Menschen haben <b>zweimal</b> darum gebeten.",
        date=None,
        duties=[],
        financial_impact="3.200 € einmalig.",
    )
    edit_paper(paper=paper, content=content, revision=None, voiding=True, by=cast.people["anna"])
    response = pages.client(cast, "fatma").get(pages.url("sign-off", signing.of(paper, DEPARTMENT).pk))
    page = response.content.decode()
    assert "&lt;b&gt;zweimal&lt;/b&gt;" in page
    assert '<ins><span class="ah-sr">[neu: </span>' in page
    assert "Was sich seit Ihrer letzten Mitzeichnung geändert hat" in page
    changed = {shown.section: shown.changed for shown, _own in response.context["sections"]}
    assert [section for section, differs in changed.items() if differs] == ["reasons"]
    assert page.count('<details class="council-folded">') == len(changed) - 1


def test_an_outdated_text_is_told_and_not_signed(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    one = signing.of(paper, DEPARTMENT)
    browser, address = pages.client(cast, "fatma"), pages.url("sign-off", one.pk)
    data = pages.fields(browser.get(address))
    edit_paper(
        paper=paper, content=builders.content(reasons="Anders."), revision=None, by=cast.people["anna"]
    )
    response = browser.post(address, {**data, "answer": "sign_with_remark", "remark": "Meine Bemerkung"})
    assert response.status_code == 409
    words = pages.text(response)
    assert "Es wurde nichts mitgezeichnet" in words
    assert "Anders." in words
    assert "Meine Bemerkung" in words
    assert signing.states(paper)["department"] == "asked"
    again = {**pages.fields(response), "answer": "sign_with_remark"}
    assert browser.post(address, again).status_code == 302


@pytest.mark.parametrize(
    "changed",
    [{"seen": ""}, {"seen": "x" * 64}, {"revision": ""}, {"revision": "99"}, {"revision": "1;DROP"}],
)
def test_whoever_has_not_seen_the_text_signs_nothing(cast: Cast, changed: dict[str, str]) -> None:
    paper = signing.sent_round(cast)
    assert answered(cast, "fatma", signing.of(paper, DEPARTMENT), **changed).status_code == 409
    assert signing.states(paper)["department"] == "asked"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"answer": "refuse"}, "warum Sie nicht mitzeichnen"),
        ({"answer": "sign_with_remark", "remark": "  "}, "Ihre Bemerkung"),
        ({"answer": "yes"}, "Ihre Antwort"),
        ({"answer": ""}, "Ihre Antwort"),
        ({"seen": "x" * 10_000}, ""),
        ({"remark": "x" * 10_000}, "2000"),
    ],
)
def test_an_answer_that_says_nothing(cast: Cast, changed: dict[str, str], words: str) -> None:
    paper = signing.sent_round(cast)
    response = answered(cast, "fatma", signing.of(paper, DEPARTMENT), **changed)
    assert response.status_code == 422
    assert words in pages.text(response)
    assert signing.states(paper)["department"] == "asked"


def test_refusing_brings_the_reason_to_the_author(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    response = answered(cast, "hanna", signing.of(paper, TREASURER), answer="refuse", remark=pages.EVIL)
    assert response.status_code == 302
    page = pages.client(cast, "anna").get(paper.get_absolute_url())
    assert "zeichnet nicht mit" in pages.text(page)
    assert pages.EVIL not in page.content.decode()


def test_others_read_but_do_not_sign(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    one = signing.of(paper, TREASURER)
    page = pages.client(cast, "anna").get(pages.url("sign-off", one.pk))
    assert "Sie sind nicht um diese Mitzeichnung gebeten" in pages.text(page)
    assert "answer" not in page.content.decode().split("Hier gibt es nichts")[1]
    assert answered(cast, "anna", one).status_code == 422


@pytest.mark.parametrize(("name", "status"), [("bilal", 403), ("emil", 403), ("clara", 403)])
def test_signatures_are_the_administration_s_own(cast: Cast, name: str, status: int) -> None:
    one = signing.of(signing.sent_round(cast), DEPARTMENT)
    browser = pages.client(cast, name)
    assert browser.get(pages.url("sign-off", one.pk)).status_code == status
    assert browser.get(pages.url("sign-off", one.pk, town="kamen")).status_code in (403, 404)


def test_the_page_asks_the_database_rarely(cast: Cast, django_assert_max_num_queries: Any) -> None:
    paper = signing.sent_round(cast)
    one = signing.of(paper, DEPARTMENT)
    browser = pages.client(cast, "fatma")
    browser.get(pages.url("sign-off", one.pk))
    with django_assert_max_num_queries(18):
        browser.get(pages.url("sign-off", one.pk))
