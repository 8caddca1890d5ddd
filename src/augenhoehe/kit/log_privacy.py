# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the log does not tell: the parts of addresses that open something without a sign-in."""

from __future__ import annotations

import logging

SECRET_PARTS = frozenset({"secret", "token", "key"})
"""Routes name the parts of their addresses that are keys like this."""


class SecretsLeftOut(logging.Filter):
    """Django tells of every refused request with its whole address; a key in it is shown as dots."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Shorten the message where it is about a request to such an address; every message goes on."""
        match = getattr(getattr(record, "request", None), "resolver_match", None)
        kept_back = [str(match.kwargs[name]) for name in SECRET_PARTS & match.kwargs.keys()] if match else []
        if kept_back:
            told = record.getMessage()
            for key in kept_back:
                told = told.replace(key, "…")
            record.msg, record.args = told, ()
        return True
