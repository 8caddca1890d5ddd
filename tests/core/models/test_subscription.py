# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Subscription


def test_the_address_is_the_accounts_or_the_one_that_was_typed() -> None:
    assert Subscription(account=Account(email="anna@bergkamen.example")).address == "anna@bergkamen.example"
    assert Subscription(email="jan@post.example").address == "jan@post.example"


def test_readers_are_told_apart() -> None:
    assert Subscription(account_id=3).reader_key == ("account", 3)
    assert Subscription(email="jan@post.example").reader_key == ("email", "jan@post.example")


def test_each_belongs_to_an_account_or_an_address(cast: Cast) -> None:
    for owner in ({}, {"account": cast.people["anna"], "email": "jan@post.example"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Subscription.objects.create(municipality=cast.bergkamen, kind="alles", label="A", **owner)
