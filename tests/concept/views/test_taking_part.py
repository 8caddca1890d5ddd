# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.invite_to_round import Guest
from augenhoehe.concept.actions.open_round import open_round
from augenhoehe.concept.actions.revoke_invitation import revoke_invitation
from augenhoehe.concept.models import Proposal, Submission
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from tests.concept import builders, taking_part
from tests.council.views.pages import EVIL, text

WORDED = "Die Stadt richtet Patenschaften ein."


def page_of(secret: str) -> str:
    return f"/beteiligung/{secret}/"


def point_of(secret: str, cast: Cast) -> str:
    version = taking_part.voice(secret).round.version
    return f"{page_of(secret)}vorschlag/{builders.row(version).key}/"


def test_reading_changing_and_seeing_it_again(cast: Cast) -> None:
    [link] = taking_part.invited(cast, taking_part.a_round(cast))
    client = Client()
    shown = text(client.get(page_of(link.secret)))
    assert "Aylin Beispiel" in shown
    assert "Die Stadt prüft Patenschaften." in shown
    assert "Zeit ist bis Dienstag, 28. Februar 2023." in shown
    address = point_of(link.secret, cast)
    typed = {"kind": "replace", "plain_text": WORDED, "reason": "Es wird Zeit."}
    preview = client.post(address, {**typed, "vorschau": "1"})
    assert "<ins>" in preview.content.decode()
    assert not Proposal.objects.exists()
    after = text(client.post(address, typed, follow=True))
    assert "Ihr Punkt hat die Nummer 1" in after
    assert "Nr. 1: Diese Stelle ändern" in after
    made = Proposal.objects.get()
    assert (made.submission.may_be_named, made.submission.name) == (False, "Aylin Beispiel")


def test_the_name_is_asked_for_once(cast: Cast) -> None:
    [link] = taking_part.invited(cast, taking_part.a_round(cast))
    address = f"{page_of(link.secret)}anmerkung/"
    assert "may_be_named" in Client().get(address).content.decode()
    Client().post(address, {"kind": "remark", "reason": "Gut.", "may_be_named": "on"})
    assert Submission.objects.get().may_be_named
    assert "may_be_named" not in Client().get(address).content.decode()


def test_looking_changes_nothing_and_stays_quiet(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    [link] = taking_part.invited(cast, participation)
    sent = taking_part.sent(participation)
    for address in (page_of(link.secret), f"/beteiligung/bestaetigen/{sent.secret}/", page_of("falsch")):
        page = Client().get(address)
        assert page.headers["Cache-Control"] == "private, no-store"
        assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert page.headers["Referrer-Policy"] == "same-origin"
    assert not Proposal.objects.exists()


def test_strangers_with_guessed_links_are_slowed_down(cast: Cast) -> None:
    statuses = [Client().get(page_of(f"geraten-{number}")).status_code for number in range(32)]
    assert (set(statuses[:30]), statuses[-1]) == ({404}, 429)


def test_a_withdrawn_link_names_nothing_and_gives_back_what_was_typed(cast: Cast) -> None:
    [link] = taking_part.invited(cast, taking_part.a_round(cast))
    address = point_of(link.secret, cast)
    revoke_invitation(invitation=link.invitation, revision=None, by=cast.people["anna"])
    page = Client().post(address, {"kind": "replace", "plain_text": WORDED})
    shown = text(page)
    assert (page.status_code, WORDED in shown, "anna@bergkamen.example" in shown) == (410, True, True)
    assert "Konzept Fassung" not in shown
    assert not Proposal.objects.exists()


def test_forged_forms_are_refused(cast: Cast) -> None:
    [link] = taking_part.invited(cast, taking_part.a_round(cast))
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(point_of(link.secret, cast), {"kind": "delete"}).status_code == 403


def test_confirming_by_button_and_twice(cast: Cast) -> None:
    sent = taking_part.sent(taking_part.a_round(cast))
    client = Client()
    assert client.get(page_of(sent.secret)).status_code == 302
    address = f"/beteiligung/bestaetigen/{sent.secret}/"
    assert "Spielen" not in text(client.get(address))
    mail.outbox.clear()
    assert "Ihre Eingabe hat die Nummer 1" in text(client.post(address, follow=True))
    assert sent.secret in mail.outbox[0].body
    assert "schon bestätigt" in text(client.post(address, follow=True))
    assert "Sie müssen nichts mehr tun" in text(client.get(address))
    assert (Proposal.objects.count(), len(mail.outbox)) == (1, 1)


def test_withdrawing_only_ones_own(cast: Cast) -> None:
    one, other = taking_part.invited(cast, taking_part.a_round(cast), Guest("A"), Guest("B"))
    made = taking_part.said(one.secret)
    client = Client()
    strange = client.post(f"{page_of(other.secret)}zurueckziehen/{made.pk}/", {"revision": 0})
    assert strange.status_code == 404
    own = f"{page_of(one.secret)}zurueckziehen/{made.pk}/"
    assert client.post(own, {}).status_code == 409
    assert "ist zurückgezogen" in text(client.post(own, {"revision": 0}, follow=True))
    assert "Bitte kürzer." not in text(Client().get(page_of(other.secret)))


def test_what_became_of_it_is_told_after_the_decision(cast: Cast) -> None:
    [link] = taking_part.invited(cast, taking_part.a_round(cast))
    made = taking_part.said(link.secret)
    builders.opinion(cast, made, text="Ein kluger Rat.")
    assert "Ein kluger Rat." not in text(Client().get(page_of(link.secret)))
    builders.decision(cast, made)
    shown = text(Client().get(page_of(link.secret)))
    assert ("Ein kluger Rat." in shown, "Rat der Stadt Bergkamen" in shown) == (True, True)


def test_late_is_said_and_a_newer_version_ends_it(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    [link] = taking_part.invited(cast, participation)
    with clock.standing_on(taking_part.AFTER):
        assert "als verspätet gekennzeichnet" in text(Client().get(page_of(link.secret)))
        typed = {"kind": "remark", "reason": "Noch etwas."}
        assert "verspätet" in text(Client().post(point_of(link.secret, cast), typed, follow=True))
        later = builders.next_version(cast, participation.version.concept)
        freeze_version(version=later, revision=None, by=cast.people["anna"])
        shown = text(Client().get(page_of(link.secret)))
        assert ("neuere Fassung" in shown, "Diesen Absatz ändern" in shown) == (True, False)
        assert Client().post(point_of(link.secret, cast), typed).status_code == 422


def test_only_the_chapters_asked_about(cast: Cast) -> None:
    version = builders.frozen(cast)
    chapter = version.blocks.filter(kind="h2").first()
    assert chapter is not None
    participation = open_round(
        version=version, closes_on=None, chapters=[chapter.key], revision=None, by=cast.people["anna"]
    )
    [link] = taking_part.invited(cast, participation)
    assert "Betriebe bieten" not in text(Client().get(page_of(link.secret)))
    other = builders.row(version, "Betriebe").key
    assert Client().get(f"{page_of(link.secret)}vorschlag/{other}/").status_code == 404


@pytest.mark.parametrize(
    "typed",
    [
        {"kind": "replace", "plain_text": "x" * 20_001},
        {"kind": "remark", "reason": "", "original_text": "\u202eمرحبا"},
        {"kind": "<script>", "reason": EVIL},
        {"kind": "move", "anchor_key": "0"},
        {},
    ],
)
def test_bad_input_is_told_and_nothing_is_stored(cast: Cast, typed: dict[str, Any]) -> None:
    [link] = taking_part.invited(cast, taking_part.a_round(cast))
    page = Client().post(point_of(link.secret, cast), typed)
    assert page.status_code == 422
    assert EVIL not in page.content.decode()
    assert not Proposal.objects.exists()


@pytest.mark.parametrize("number", [1, 30])
def test_many_points_need_no_more_queries(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries, number: int
) -> None:
    [link] = taking_part.invited(cast, taking_part.a_round(cast))
    for count in range(number):
        taking_part.said(link.secret, f"Anmerkung {count}.")
    with django_assert_max_num_queries(13):
        page = Client().get(page_of(link.secret))
    assert f"Anmerkung {number - 1}." in text(page)
