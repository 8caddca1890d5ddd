# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Links in mails and addresses of feeds: signed by the house, so that nobody makes up one that opens something."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.core import signing
from django.urls import reverse

from augenhoehe.core.models import FeedAddress, Subscription
from augenhoehe.core.rules import CONFIRM_WITHIN

CONFIRM, END, FEED = "core.confirm_subscription", "core.end_subscriptions", "core.feed_address"
LONGEST = 4_000
"""Longer ones were not made here; nobody should make the house compute over them."""


def confirmation_link(subscription: Subscription, root: str) -> str:
    """Where an address is confirmed, within seven days. `root` is where the house is found."""
    token = signing.dumps(subscription.pk, salt=CONFIRM)
    return f"{root}{reverse('core:subscription-confirm', args=[token])}"


def ending_link(numbers: Iterable[int], root: str) -> str:
    """Where subscriptions are ended; valid for ever, since mails are kept."""
    token = signing.dumps(sorted(numbers), salt=END)
    return f"{root}{reverse('core:subscriptions-end', args=[token])}"


def confirmed_number(token: str) -> int | None:
    """The number of the subscription a confirmation link is for; None where it is made up or too old."""
    number = _read(token, CONFIRM, within=CONFIRM_WITHIN)
    return number if isinstance(number, int) else None


def ended_numbers(token: str) -> list[int] | None:
    """The numbers of the subscriptions a link ends; None where it is made up."""
    numbers = _read(token, END)
    return [int(number) for number in numbers] if isinstance(numbers, list) else None


def feed_secret(address: FeedAddress) -> str:
    """The secret part of a personal feed's address."""
    return signing.Signer(salt=FEED, sep=".").sign(address.mark)


def feed_mark(secret: str) -> str | None:
    """The mark that a secret carries; None where the secret is made up."""
    if len(secret) > LONGEST:
        return None
    try:
        return signing.Signer(salt=FEED, sep=".").unsign(secret)
    except signing.BadSignature:
        return None


def _read(token: str, salt: str, within: datetime.timedelta | None = None) -> object:
    if len(token) > LONGEST:
        return None
    try:
        found: object = signing.loads(token, salt=salt, max_age=within)
    except signing.BadSignature:
        return None
    return found
