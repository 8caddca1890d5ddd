# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How accounts come to be: invited by the administration, never by signing up."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class InvitedOnlyAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Closes the sign-up pages."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers themselves: roles are granted by the town."""
        return False
