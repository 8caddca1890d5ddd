# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everybody may read the public pages."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import EVERYBODY
from augenhoehe.kit import policies


class SitePermission(StrEnum):
    """This room's rows of the permission map."""

    READ = "site.read"


policies.allow(
    SitePermission.READ, roles={*EVERYBODY, policies.PUBLIC_ROLE}, label=_("read the public pages of a town")
)
