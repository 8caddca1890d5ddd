# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.kit.link_secrets import hash_of, new_secret, secret_for


def test_secrets_are_long_different_and_need_no_quoting() -> None:
    made = {new_secret() for _ in range(100)}
    assert len(made) == 100
    assert {len(secret) for secret in made} == {32}
    assert all(secret.replace("-", "").replace("_", "").isalnum() for secret in made)


@given(some.text())
def test_whatever_is_sent_has_a_hash(secret: str) -> None:
    assert len(hash_of(secret)) == 64
    assert hash_of(secret) == hash_of(secret)
    assert hash_of(f"{secret}x") != hash_of(secret)


def test_an_occasion_has_one_secret_that_needs_the_houses_key(settings: Any) -> None:
    told = secret_for("invitation/1/heute")
    assert secret_for("invitation/1/heute") == told
    assert secret_for("invitation/2/heute") != told
    assert (len(told), told.replace("-", "").replace("_", "").isalnum()) == (32, True)
    settings.SECRET_KEY = "ein anderer Schlüssel"
    assert secret_for("invitation/1/heute") != told
