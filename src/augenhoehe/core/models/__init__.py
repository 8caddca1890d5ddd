# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Towns, organisations, people, accounts, words and files."""

from augenhoehe.core.models.account import Account, RoleGrant, Visit
from augenhoehe.core.models.file import File
from augenhoehe.core.models.message import Message
from augenhoehe.core.models.municipality import HearingRule, Municipality
from augenhoehe.core.models.organization import Organization, OrganizationName
from augenhoehe.core.models.person import Membership, Person
from augenhoehe.core.models.subscription import FeedAddress, Subscription
from augenhoehe.core.models.vocabulary import Term, Vocabulary

__all__ = [
    "Account",
    "FeedAddress",
    "File",
    "HearingRule",
    "Membership",
    "Message",
    "Municipality",
    "Organization",
    "OrganizationName",
    "Person",
    "RoleGrant",
    "Subscription",
    "Term",
    "Visit",
    "Vocabulary",
]
