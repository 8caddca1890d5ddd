# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The roles as people call them."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import Role

ROLE_NAMES: dict[Role, str | Promise] = {
    Role.ADMINISTRATOR: _("Administration"),
    Role.INTEGRATION_MANAGER: _("Integration management"),
    Role.CONTRIBUTOR: _("Department"),
    Role.CLERK: _("Council office"),
    Role.SIGNATORY: _("Signatory"),
    Role.COUNCIL_MEMBER: _("Council member"),
    Role.PARTNER: _("Network partner"),
    Role.STEERING_MEMBER: _("Steering group"),
    Role.EDITOR: _("Editing"),
    Role.AUDITOR: _("Audit"),
}
