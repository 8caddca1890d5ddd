# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Roles and rhythms as people call them."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.core.enums import BodyClass, Frequency, OpenDataLicence, OrganizationKind, Role, VocabularyKey
from augenhoehe.kit.enums import StepState
from augenhoehe.kit.jobs.rules import Standing

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

JOB_STANDING: dict[Standing, str | Promise] = {
    Standing.WAITING: pgettext_lazy("job", "waits for its turn"),
    Standing.UNATTENDED: pgettext_lazy(
        "job", "still waits: other work comes first, or nobody does it at the moment"
    ),
    Standing.RUNNING: pgettext_lazy("job", "is being done"),
    Standing.BROKEN_OFF: pgettext_lazy("job", "was broken off; what is done already stays"),
    Standing.FAILED: pgettext_lazy("job", "could not be finished; what is done already stays"),
    Standing.DONE: pgettext_lazy("job", "is done"),
}
JOB_STANDING_SHAPE: dict[Standing, str] = {
    Standing.WAITING: "wait",
    Standing.UNATTENDED: "wait",
    Standing.RUNNING: "going",
    Standing.BROKEN_OFF: "late",
    Standing.FAILED: "late",
    Standing.DONE: "done",
}
"""Which shape of the status component goes with it."""

JOB_STEP: dict[str, str | Promise] = {
    StepState.WAITING: pgettext_lazy("step", "to be done"),
    StepState.RUNNING: pgettext_lazy("step", "in progress"),
    StepState.FAILED: pgettext_lazy("step", "did not work"),
    StepState.DONE: pgettext_lazy("step", "done"),
}
JOB_STEP_SHAPE: dict[str, str] = {
    StepState.WAITING: "wait",
    StepState.RUNNING: "going",
    StepState.FAILED: "late",
    StepState.DONE: "done",
}
