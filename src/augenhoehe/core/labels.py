# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Roles and rhythms as people call them."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.core.enums import BodyClass, Frequency, OpenDataLicence, OrganizationKind, Role, VocabularyKey

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

LICENCE_NAMES: dict[OpenDataLicence, str] = {
    OpenDataLicence.DL_DE_BY: "Datenlizenz Deutschland – Namensnennung – Version 2.0",
    OpenDataLicence.DL_DE_ZERO: "Datenlizenz Deutschland – Zero – Version 2.0",
    OpenDataLicence.CC_BY: "Creative Commons Namensnennung 4.0 International",
    OpenDataLicence.CC_ZERO: "Creative Commons Zero 1.0",
}
"""Names of licences are names; they are not translated."""

LICENCE_ADDRESSES: dict[OpenDataLicence, str] = {
    OpenDataLicence.DL_DE_BY: "https://www.govdata.de/dl-de/by-2-0",
    OpenDataLicence.DL_DE_ZERO: "https://www.govdata.de/dl-de/zero-2-0",
    OpenDataLicence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    OpenDataLicence.CC_ZERO: "https://creativecommons.org/publicdomain/zero/1.0/",
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

VOCABULARY_NAMES: dict[VocabularyKey, str | Promise] = {
    VocabularyKey.FIELD_OF_ACTION: _("Fields of action"),
    VocabularyKey.TARGET_GROUP: _("Target groups"),
    VocabularyKey.KEYWORD: _("Keywords"),
    VocabularyKey.GOAL_LEVEL: _("Names of the levels of goals"),
}

VOCABULARY_USES: dict[VocabularyKey, str | Promise] = {
    VocabularyKey.FIELD_OF_ACTION: _(
        "Measures and papers belong to them; the public page and the report follow their order."
    ),
    VocabularyKey.TARGET_GROUP: _("Whom measures are for."),
    VocabularyKey.KEYWORD: _("For whatever else you want to find measures by."),
    VocabularyKey.GOAL_LEVEL: _(
        "The first name is for the goals on top, the second for those below, and so on."
    ),
}
