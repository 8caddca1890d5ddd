# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.test import Client

from augenhoehe.concept.actions.confirm_submission import confirm_submission
from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.concept.models import ParticipationRound, Proposal, Submission
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from tests.concept import builders, taking_part
from tests.council.views.pages import EVIL, text

TYPED = {
    "kind": "remark",
    "reason": "Ein Platz zum Spielen fehlt.",
    "name": "Jan Jemand",
    "email": "jan@post.example",
}


@pytest.fixture
def strict() -> Client:
    """A browser that keeps no cookies, in a house that refuses forged forms."""
    return Client(enforce_csrf_checks=True)


def address_of(participation: ParticipationRound) -> str:
    return f"/bergkamen/beteiligung/{participation.pk}/"


def point_of(participation: ParticipationRound) -> str:
    return f"{address_of(participation)}vorschlag/{builders.row(participation.version).key}/"


def test_everybody_finds_the_way_from_the_front_page(cast: Cast, strict: Client) -> None:
    participation = taking_part.a_round(cast)
    address = address_of(participation)
    for page in ("/bergkamen/", "/bergkamen/konzept/", "/bergkamen/beteiligung/"):
        assert f'href="{address}"' in strict.get(page).content.decode()
    shown = strict.get(address)
    assert point_of(participation) in shown.content.decode()
    assert "Zeit ist bis Dienstag, 28. Februar 2023." in text(shown)
    assert not shown.cookies
    assert "Mitreden" not in text(strict.get("/kamen/"))


def test_a_proposal_waits_for_its_confirmation_and_is_nowhere(cast: Cast, strict: Client) -> None:
    participation = taking_part.a_round(cast)
    sent = strict.post(point_of(participation), TYPED)
    assert (sent.status_code, sent.cookies, "jan@post.example" in text(sent)) == (200, {}, True)
    assert (Proposal.objects.count(), Submission.objects.get().confirmed_at) == (0, None)
    [letter] = mail.outbox
    assert "Spielen" not in f"{letter.body} {letter.subject}"
    assert "Jan" not in letter.body
    anna = Client()
    anna.force_login(cast.people["anna"])
    inside = (participation.get_absolute_url(), participation.version.concept.get_absolute_url())
    for page in (*inside, f"{participation.version.concept.get_absolute_url()}vorschlaege/"):
        assert not any(word in text(anna.get(page)) for word in ("Jan Jemand", "Spielen"))


def test_without_a_name_where_the_round_allows_it(cast: Cast, strict: Client) -> None:
    participation = taking_part.a_round(cast, anonymous=True)
    nameless = {**TYPED, "name": "", "email": ""}
    sent = strict.post(point_of(participation), nameless)
    assert "Es ist die Eingabe 1." in text(sent)
    assert sent.headers["Cache-Control"] == "private, no-store"
    link = sent.context["link"].removeprefix("http://testserver")
    assert "Ein Platz zum Spielen fehlt." in text(Client().get(link))
    half = strict.post(point_of(participation), {**TYPED, "email": ""})
    assert half.status_code == 422
    named = taking_part.a_round(cast, "kamen")
    refused = strict.post(f"/kamen/beteiligung/{named.pk}/anmerkung/", nameless)
    assert (refused.status_code, Submission.objects.count()) == (422, 1)


def test_machines_and_floods(cast: Cast, strict: Client) -> None:
    participation = taking_part.a_round(cast)
    trapped = strict.post(point_of(participation), {**TYPED, "website": "http://spam.example"})
    assert (trapped.status_code, Submission.objects.count(), mail.outbox) == (200, 0, [])
    statuses = [
        Client(REMOTE_ADDR=f"192.0.2.{number}")
        .post(point_of(participation), {**TYPED, "email": f"Jan+{number}@post.example"})
        .status_code
        for number in range(4)
    ]
    assert statuses == [200, 200, 429, 429]
    many = [
        strict.post(point_of(participation), {**TYPED, "email": f"a{number}@post.example"}).status_code
        for number in range(6)
    ]
    assert many[-1] == 429


def test_names_are_told_only_where_they_may_be(cast: Cast, strict: Client) -> None:
    participation = taking_part.a_round(cast)
    for name, more in (("Jan Jemand", {}), ("Nora Nennmich", {"may_be_named": "on"})):
        strict.post(
            point_of(participation), {**TYPED, "name": name, "email": f"{name[:3]}@post.example", **more}
        )
    for one in Submission.objects.all():
        confirm_submission(submission=one, root=None)
    bilal = Client()
    bilal.force_login(cast.people["bilal"])
    concept = participation.version.concept
    pages = [
        participation.get_absolute_url(),
        f"{concept.get_absolute_url()}vorschlaege/",
        participation.version.get_absolute_url(),
        *(one.get_absolute_url() for one in Proposal.objects.all()),
        "/bergkamen/intern/",
    ]
    told = " ".join(text(bilal.get(page)) for page in pages)
    assert ("Jan Jemand" in told, "Nora Nennmich" in told, "post.example" in told) == (False, True, False)
    street = (
        "/bergkamen/",
        "/bergkamen/konzept/",
        address_of(participation),
        "/bergkamen/neues.atom",
        "/bergkamen/suche/?q=Jemand",
    )
    told = " ".join(strict.get(page).content.decode() for page in street)
    assert "Jan Jemand" not in told
    assert "Nora Nennmich" not in told


def test_rounds_that_are_not_for_everybody_do_not_exist(cast: Cast, strict: Client) -> None:
    inner = taking_part.a_round(cast, public=False)
    foreign = taking_part.a_round(cast, "kamen")
    for number in (inner.pk, foreign.pk, 10**6):
        assert strict.get(f"/bergkamen/beteiligung/{number}/").status_code == 404
        assert strict.post(f"/bergkamen/beteiligung/{number}/anmerkung/", TYPED).status_code == 404
    publish_version(version=foreign.version, public=False, revision=None, by=cast.people["clara"])
    assert strict.get(f"/kamen/beteiligung/{foreign.pk}/").status_code == 404


def test_before_and_after(cast: Cast, strict: Client) -> None:
    participation = taking_part.a_round(cast, opens_on=taking_part.END.replace(day=1))
    assert "Ab Mittwoch, 1. Februar 2023" in text(strict.get(address_of(participation)))
    assert strict.post(point_of(participation), TYPED).status_code == 404
    with clock.standing_on(taking_part.AFTER):
        assert "als verspätet gekennzeichnet" in text(strict.get(address_of(participation)))
        assert strict.post(point_of(participation), TYPED).status_code == 200
        assert "Mitreden" not in text(strict.get("/bergkamen/"))
    assert Submission.objects.select_related("round").get().is_late


@pytest.mark.parametrize(
    "more",
    [
        {"name": "x" * 201},
        {"email": "a@b\nBcc: x@y.de"},
        {"reason": "x" * 4_001},
        {"reason": ""},
        {"kind": EVIL},
    ],
)
def test_bad_input_is_told(cast: Cast, strict: Client, more: dict[str, Any]) -> None:
    page = strict.post(point_of(taking_part.a_round(cast)), {**TYPED, **more})
    assert (page.status_code, EVIL in page.content.decode()) == (422, False)
    assert not Submission.objects.exists()
