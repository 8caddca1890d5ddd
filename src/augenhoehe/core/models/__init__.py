# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Towns, organisations, people, accounts, words and files."""

from augenhoehe.core.models.account import Account, RoleGrant, Visit
from augenhoehe.core.models.file import File
from augenhoehe.core.models.municipality import HearingRule, Municipality
from augenhoehe.core.models.organization import Organization, OrganizationName
from augenhoehe.core.models.person import Membership, Person
from augenhoehe.core.models.vocabulary import Term, Vocabulary

__all__ = [
    "Account",
    "File",
    "HearingRule",
    "Membership",
    "Municipality",
    "Organization",
    "OrganizationName",
    "Person",
    "RoleGrant",
    "Term",
    "Visit",
    "Vocabulary",
]
