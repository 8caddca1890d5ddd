# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every hidden thing of the council carries a word that stands nowhere else; every reader walks every address.

Pages, files, feeds, calendars, searches, mails and what leads to things: nobody may meet a word that is not theirs.
The clerk walks too and meets all of them, which shows that the walk would find what leaks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from io import StringIO
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command

from augenhoehe.core.actions.renew_feed_address import renew_feed_address
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import EVERYBODY, INSIDE, Role
from augenhoehe.core.models import Account, Municipality
from augenhoehe.core.signed_links import feed_secret
from augenhoehe.council.actions.add_duty import add_duty
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.approve_minutes import approve_minutes
from augenhoehe.council.actions.attach_file import attach_file
from augenhoehe.council.actions.depublish_agenda_item import depublish_agenda_item
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.actions.set_financial_effect import set_financial_effect
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import ConsultationRole, ListPeriod, Outcome, Recurrence
from augenhoehe.council.models import Resolution
from augenhoehe.council.rules.follow_up_lists import span_of
from augenhoehe.kit import clock
from tests.core.following import ROOT, TOMORROW, follow
from tests.council import builders, signing, sittings
from tests.journeys.crawl import READABLE, addresses, documents_as_words, leaks
from tests.people import client_of
from tests.routes.actors import Actor, account_of, everybody
from tests.routes.table import Kind

OFFICE_ONLY = {
    "draft": "Quarzamsel",
    "its costs": "Quarzkasse",
    "being signed": "Quarzbussard",
    "a remark of a signature": "Quarznotiz",
    "withdrawn before any body": "Quarzdohle",
    "why an item was taken back": "Quarzfalke",
    "agenda nobody is invited to": "Quarzginster",
}
"""Known to the administration alone."""
COUNCIL_TOO = {
    "not public": "Quarzhabicht",
    "its result": "Quarzergebnis",
    "its duty": "Quarzpflicht",
    "the answer": "Quarzantwort",
    "behind closed doors": "Quarziltis",
    "the words of its result": "Quarzwortlaut",
    "taken back": "Quarzkranich",
    "its adopted text": "Quarzbeschluss",
    "its file": "Quarzliste",
    "file that is not public": "Quarzlerche",
}
"""Known to the administration and the council of the town."""
PUBLIC = {"public": "Quarzmeise"}
"""Known to everybody: the walk finds it."""
HIDDEN = OFFICE_ONLY | COUNCIL_TOO
ASKED = ("Quarz*", "Quarz*&page=2", "Quarziltis", "Quarzbeschluss")
"""What is searched for: all of them begin alike."""
COUNCIL_DAY = date(2023, 3, 16)


@pytest.fixture(autouse=True)
def _documents(monkeypatch: pytest.MonkeyPatch) -> None:
    documents_as_words(monkeypatch)


def _texts(word: str) -> dict[str, Any]:
    """A word wherever a paper has text."""
    return {
        "name": f"{word} Betreff",
        "resolution_text": f"Der Rat beschließt: {word}.",
        "reasons": f"Weil {word}.",
        "financial_impact": f"Kostet {word}.",
    }


def _papers(cast: Cast) -> None:
    anna, dora = cast.people["anna"], cast.people["dora"]
    draft = signing.draft(cast, reference="", **_texts(HIDDEN["draft"]), components=[HIDDEN["draft"]])
    line = replace(signing.LINE, purpose=HIDDEN["its costs"])
    set_financial_effect(paper=draft, has_effect=True, note="", lines=[line], revision=None, by=anna)
    signed = signing.sent_round(cast, signing.draft(cast, reference="", **_texts(HIDDEN["being signed"])))
    signing.sign(signed, signing.DEPARTMENT, cast.people["fatma"], HIDDEN["a remark of a signature"])
    gone = builders.paper(cast, reference="12/0971", **_texts(HIDDEN["withdrawn before any body"]))
    withdraw_paper(paper=gone, reason=HIDDEN["withdrawn before any body"], revision=None, by=dora)
    shown = builders.paper(cast, reference="12/0972", **_texts(PUBLIC["public"]))
    attach_file(
        paper=shown,
        name=HIDDEN["file that is not public"],
        file_name="anlage.txt",
        content=HIDDEN["file that is not public"].encode(),
        public=False,
        revision=None,
        by=dora,
    )


def _decisions(cast: Cast) -> None:
    """A meeting that was held, with a paper that is not public, one behind closed doors, and one taken back."""
    dora = cast.people["dora"]
    meeting = sittings.meeting(cast)
    decides = [builders.step(cast, "rat", ConsultationRole.DECISION)]
    secret = builders.paper(
        cast, reference="12/0981", public=False, steps=decides, duties=[], **_texts(HIDDEN["not public"])
    )
    closed = builders.paper(cast, reference="12/0982", name="Öffentliche Vorlage", steps=decides, duties=[])
    back = builders.paper(cast, reference="12/0983", steps=decides, duties=[], **_texts(HIDDEN["taken back"]))
    attach_file(
        paper=back,
        name=HIDDEN["its file"],
        file_name="liste.txt",
        content=HIDDEN["its file"].encode(),
        public=True,
        revision=None,
        by=dora,
    )
    items = {
        "secret": sittings.item(cast, meeting, consultation=sittings.council_step(secret), public=False),
        "closed": sittings.item(
            cast,
            meeting,
            consultation=sittings.council_step(closed),
            name=HIDDEN["behind closed doors"],
            public=False,
        ),
        "back": sittings.item(cast, meeting, consultation=sittings.council_step(back)),
    }
    sittings.invited(cast, meeting)
    adopt = partial(sittings.recorded, cast, outcome=Outcome.ADOPTED)
    adopt(items["secret"], outcome_text=HIDDEN["its result"])
    adopt(items["closed"], outcome_text=HIDDEN["the words of its result"])
    adopt(items["back"], adopted_text=f"Geändert: {HIDDEN['its adopted text']}.")
    sittings.held(cast, meeting)
    approve_minutes(meeting=meeting, approved_on=sittings.DAY, revision=None, by=dora)
    for paper in (secret, back):
        duty = add_duty(
            resolution=Resolution.objects.get(consultation__paper=paper),
            text=HIDDEN["its duty"],
            recurrence=Recurrence.ONCE,
            due_on=date(2023, 3, 1),
            responsible=cast.departments["bergkamen"]["jugendamt"],
            by=dora,
        )
        answer_follow_up(follow_up=duty, text=HIDDEN["the answer"], by=dora)
    span = span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31))
    make_follow_up_lists(municipality=cast.bergkamen, span=span, by=dora)
    reason = HIDDEN["why an item was taken back"]
    depublish_agenda_item(item=items["back"], reason=reason, revision=None, by=dora)


def _coming_meeting(cast: Cast) -> None:
    meeting = sittings.meeting(cast, day=COUNCIL_DAY)
    sittings.item(cast, meeting, HIDDEN["agenda nobody is invited to"])


def _subscribed(actors: list[Actor], cast: Cast) -> dict[Actor, Account | None]:
    """Everybody with an account of their own, following all of their town, and as people who get mails."""
    accounts = {actor: account_of(actor, cast) for actor in actors}
    for actor, account in accounts.items():
        if account is not None and actor.town:
            follow(account, cast.town(actor.town))
    return accounts


def _feeds(account: Account, town: Municipality) -> set[str]:
    secret = feed_secret(renew_feed_address(municipality=town, by=account))
    return {f"/abo/{secret}/{file}" for file in ("neues.atom", "sitzungen.ics", "fristen.ics")}


def _knows(actor: Actor) -> Mapping[str, str]:
    """What of the hidden an actor may meet."""
    if actor.town != "bergkamen":
        return {}
    if actor.role in INSIDE:
        return HIDDEN
    return COUNCIL_TOO if actor.role == Role.COUNCIL_MEMBER else {}


def _walks(actor: Actor) -> bool:
    """Whoever sees the whole town has nothing to miss: the clerk walks for all of them.

    For Kamen walk those who may most there, inside and in its council.
    """
    if actor.town == "kamen":
        return actor.role in {Role.INTEGRATION_MANAGER, Role.COUNCIL_MEMBER}
    return actor.role not in INSIDE or actor.role == Role.CLERK


def _addresses(actor: Actor) -> set[str]:
    """Where an actor goes. That the numbers of one town lead nowhere in the other is tested with the routes."""
    if actor.town == "kamen":
        return addresses("other town", ASKED) | addresses(actor.role, ASKED, town="kamen", numbers=False)
    return addresses(actor.role, ASKED, kinds={Kind.READ} if actor.role in INSIDE else READABLE)


def test_nobody_meets_a_word_that_is_not_theirs(cast: Cast) -> None:
    accounts = _subscribed(everybody(), cast)
    _papers(cast)
    _decisions(cast)
    _coming_meeting(cast)
    words = {**HIDDEN, **PUBLIC}.values()
    for actor, account in accounts.items():
        if not _walks(actor):
            continue
        client = client_of(account)
        where = _addresses(actor)
        if account is not None and actor.town:
            where |= _feeds(account, cast.town(actor.town))
        met = leaks(client, where, words)
        theirs = (*_knows(actor).values(), *PUBLIC.values())
        assert {one for one in met if not one.endswith(theirs)} == set(), actor
        everything = {one.rpartition(": ")[2] for one in met}
        assert everything == set(theirs), f"{actor} finds what is theirs"
    assert _mailed(accounts) == {}


def _mailed(accounts: Mapping[Actor, Account | None]) -> dict[str, set[str]]:
    """Mails are no private place: what they name of the hidden, by who gets them."""
    with clock.standing_on(TOMORROW):
        call_command("send_digests", "--address", ROOT, stdout=StringIO())
    by_address = {account.email: actor for actor, account in accounts.items() if account is not None}
    assert {by_address[sent.to[0]].town for sent in mail.outbox} == {"bergkamen"}
    assert len(mail.outbox) == len(EVERYBODY), "Each role of Bergkamen has news."
    found = {
        str(by_address[sent.to[0]]): {
            word for word in HIDDEN.values() if word in f"{sent.subject} {sent.body}"
        }
        for sent in mail.outbox
    }
    return {name: words for name, words in found.items() if words}
