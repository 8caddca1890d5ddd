# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from enum import StrEnum


class Role(StrEnum):
    """What a person may be in a town. Described in plain words in `permissions.py`."""

    ADMINISTRATOR = "administrator"
    INTEGRATION_MANAGER = "integration_manager"
    CONTRIBUTOR = "contributor"
    CLERK = "clerk"
    SIGNATORY = "signatory"
    COUNCIL_MEMBER = "council_member"
    PARTNER = "partner"
    STEERING_MEMBER = "steering_member"
    EDITOR = "editor"
    AUDITOR = "auditor"


INSIDE = frozenset(
    {
        Role.ADMINISTRATOR,
        Role.INTEGRATION_MANAGER,
        Role.CONTRIBUTOR,
        Role.CLERK,
        Role.SIGNATORY,
        Role.EDITOR,
        Role.AUDITOR,
    }
)
"""Roles of the administration itself."""

EVERYBODY = frozenset(Role)


class OrganizationKind(StrEnum):
    """Kinds of organisations a town works with (OParl organizationType, widened)."""

    DEPARTMENT = "department"
    COUNCIL_BODY = "council_body"
    FACTION = "faction"
    ASSOCIATION = "association"
    WELFARE_BODY = "welfare_body"
    SCHOOL = "school"
    RELIGIOUS_COMMUNITY = "religious_community"
    INSTITUTE = "institute"
    AUTHORITY = "authority"
    GROUP = "group"


class BodyClass(StrEnum):
    """What a council body is among the bodies (OParl classification)."""

    COUNCIL = "council"
    MAIN_COMMITTEE = "main_committee"
    COMMITTEE = "committee"
    INTEGRATION_BODY = "integration_body"


class PaperLayout(StrEnum):
    """How a town prints its papers; see `council.printing`."""

    FORM = "form"
    COVER_SHEET = "cover_sheet"


class OpenDataLicence(StrEnum):
    """Under which terms a town gives its data to everybody (short names as GovData and DCAT-AP.de list them)."""

    DL_DE_BY = "dl-de/by-2-0"
    DL_DE_ZERO = "dl-de/zero-2-0"
    CC_BY = "cc-by/4.0"
    CC_ZERO = "cc-zero"


class VocabularyKey(StrEnum):
    """Lists of words that each town keeps for itself."""

    FIELD_OF_ACTION = "field_of_action"
    TARGET_GROUP = "target_group"
    KEYWORD = "keyword"
    GOAL_LEVEL = "goal_level"


class Frequency(StrEnum):
    """How often somebody is told of what they follow."""

    DAILY = "daily"
    WEEKLY = "weekly"
