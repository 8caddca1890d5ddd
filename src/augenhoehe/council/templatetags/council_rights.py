# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What parts of pages ask about the reader that every page of the room would otherwise have to pass on."""

from __future__ import annotations

from typing import Any

from django import template

from augenhoehe.core.models import Municipality
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.kit import policies

register = template.Library()


@register.filter
def may_sign(actor: Any, municipality: Municipality) -> bool:
    """Whether the reader may be asked for signatures in a town, and so sees what is being signed there."""
    return policies.can(actor, CouncilPermission.SIGN_PAPERS, municipality).ok


@register.filter
def may_set_rules(actor: Any, municipality: Municipality) -> bool:
    """Whether the reader says how the town does things."""
    return policies.can(actor, CouncilPermission.SET_RULES, municipality).ok
