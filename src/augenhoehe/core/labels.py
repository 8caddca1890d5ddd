# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Roles and rhythms as people call them."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.core.enums import BodyClass, Frequency, OrganizationKind, Role

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

ORGANIZATION_KINDS: dict[OrganizationKind, str | Promise] = {
    OrganizationKind.COUNCIL_BODY: _("Council body"),
    OrganizationKind.DEPARTMENT: pgettext_lazy("organisation", "Department"),
    OrganizationKind.FACTION: _("Parliamentary group"),
    OrganizationKind.ASSOCIATION: _("Association"),
    OrganizationKind.WELFARE_BODY: _("Welfare body"),
    OrganizationKind.SCHOOL: _("School"),
    OrganizationKind.RELIGIOUS_COMMUNITY: _("Religious community"),
    OrganizationKind.INSTITUTE: _("Institute"),
    OrganizationKind.AUTHORITY: _("Authority"),
    OrganizationKind.GROUP: _("Group or initiative"),
}

BODY_CLASSES: dict[BodyClass, str | Promise] = {
    BodyClass.COUNCIL: _("council"),
    BodyClass.MAIN_COMMITTEE: _("main committee"),
    BodyClass.COMMITTEE: _("committee"),
    BodyClass.INTEGRATION_BODY: _("body for integration"),
}

FREQUENCY_NAMES: dict[Frequency, str | Promise] = {
    Frequency.DAILY: _("at most once a day"),
    Frequency.WEEKLY: _("once a week"),
}
