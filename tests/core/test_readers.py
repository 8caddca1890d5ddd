# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory

from augenhoehe.core.readers import address_of, letter_box


@pytest.mark.parametrize(
    ("told", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
        ("2001:db8:1:3::1", "2001:db8:1:3::"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
    ],
)
def test_a_household_counts_as_one(told: str, counted: str) -> None:
    assert address_of(RequestFactory().get("/", REMOTE_ADDR=told)) == counted


@pytest.mark.parametrize(("proxies", "counted"), [(0, "127.0.0.1"), (1, "192.0.2.8"), (2, "192.0.2.7")])
def test_only_trusted_proxies_are_believed(proxies: int, counted: str, settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    request = RequestFactory().get("/", headers={"X-Forwarded-For": "192.0.2.7, 192.0.2.8"})
    assert address_of(request) == counted


def test_a_server_that_was_told_no_address_lets_nobody_try() -> None:
    with pytest.raises(PermissionDenied):
        address_of(RequestFactory().get("/", REMOTE_ADDR=""))


@pytest.mark.parametrize("email", ["jan@post.example", " JAN+1@Post.example", "jan+2+3@post.example"])
def test_one_letter_box_has_many_names(email: str) -> None:
    assert letter_box(email) == "jan@post.example"
