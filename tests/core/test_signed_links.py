# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from django.core import signing

from augenhoehe.core import signed_links
from augenhoehe.core.actions.renew_feed_address import renew_feed_address
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Subscription

HOSTILE = ["", "x", "x:y:z", "MQ:1abc:falsch", "1" * 5_000, "a\0b", "ä:ö:ü", "../../etc"]


def token_of(link: str) -> str:
    return link.rstrip("/").rpartition("/")[2]


def test_a_confirmation_opens_for_seven_days(monkeypatch: pytest.MonkeyPatch) -> None:
    token = token_of(signed_links.confirmation_link(Subscription(pk=7), "https://a.example"))
    assert signed_links.confirmed_number(token) == 7
    later = datetime.datetime.now(datetime.UTC).timestamp() + 7 * 86_400 + 5
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert signed_links.confirmed_number(token) is None


def test_an_ending_opens_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    token = token_of(signed_links.ending_link([9, 7], ""))
    monkeypatch.setattr("django.core.signing.time.time", lambda: 4_000_000_000)
    assert signed_links.ended_numbers(token) == [7, 9]


@pytest.mark.parametrize("token", HOSTILE)
def test_what_was_not_signed_here_opens_nothing(token: str) -> None:
    assert signed_links.confirmed_number(token) is None
    assert signed_links.ended_numbers(token) is None
    assert signed_links.feed_mark(token) is None


def test_a_link_for_one_purpose_opens_no_other() -> None:
    ending = token_of(signed_links.ending_link([7], ""))
    assert signed_links.confirmed_number(ending) is None
    wrong = signing.dumps("7", salt=signed_links.CONFIRM)
    assert signed_links.confirmed_number(wrong) is None
    assert signed_links.ended_numbers(signing.dumps(7, salt=signed_links.END)) is None


def test_a_feed_secret_carries_its_mark(cast: Cast) -> None:
    address = renew_feed_address(municipality=cast.bergkamen, by=cast.people["anna"])
    secret = signed_links.feed_secret(address)
    assert signed_links.feed_mark(secret) == address.mark
    assert signed_links.feed_mark(secret[:-1]) is None
