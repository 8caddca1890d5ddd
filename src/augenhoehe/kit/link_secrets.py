# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Secrets of links that open something without an account: random, and only their fingerprint is kept."""

from __future__ import annotations

import hashlib
import secrets

SECRET_BYTES = 24
"""192 random bits: nobody guesses one, however many are tried."""


def new_secret() -> str:
    """The secret part of a link's address, 32 characters that need no quoting."""
    return secrets.token_urlsafe(SECRET_BYTES)


def hash_of(secret: str) -> str:
    """What is stored of a secret: SHA-256, hexadecimal. Random secrets need no salt."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
