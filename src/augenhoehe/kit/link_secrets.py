# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Secrets of links that open something without an account: random, and only their fingerprint is kept."""

from __future__ import annotations

import base64
import hashlib
import secrets

from django.utils.crypto import salted_hmac

SECRET_BYTES = 24
"""192 random bits: nobody guesses one, however many are tried."""


def new_secret() -> str:
    """The secret part of a link's address, 32 characters that need no quoting."""
    return secrets.token_urlsafe(SECRET_BYTES)


def secret_for(occasion: str) -> str:
    """The secret of an occasion, always the same: a reminder can tell the link once more, though it is not stored.

    Whoever has the database alone cannot make it: the house's own key goes into it.
    """
    digest = salted_hmac("augenhoehe.kit.link_secrets", occasion, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest[:SECRET_BYTES]).decode()


def hash_of(secret: str) -> str:
    """What is stored of a secret: SHA-256, hexadecimal. Random secrets need no salt."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
