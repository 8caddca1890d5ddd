# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with towns, accounts and files, and the roles in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import EVERYBODY, INSIDE, Role
from augenhoehe.core.labels import ROLE_NAMES
from augenhoehe.core.models import (
    Account,
    FeedAddress,
    File,
    HearingRule,
    Membership,
    Message,
    Municipality,
    Organization,
    OrganizationName,
    Person,
    RoleGrant,
    Subscription,
    Term,
    Visit,
    Vocabulary,
)
from augenhoehe.kit import policies
from augenhoehe.kit.models import Job


class CorePermission(StrEnum):
    """The permissions of this room."""

    OPEN_START = "core.open_start"
    READ_FILES = "core.read_files"
    MANAGE_ACCOUNTS = "core.manage_accounts"
    FOLLOW = "core.follow"
    MANAGE_ORGANIZATIONS = "core.manage_organizations"
    MANAGE_WORDS = "core.manage_words"
    SEE_JOBS = "core.see_jobs"


@dataclass(frozen=True, slots=True)
class RoleDescription:
    """A role as people call it, and what it is there for, in a sentence an outsider understands."""

    label: str | Promise
    text: str | Promise


ROLE_DESCRIPTIONS: dict[Role, RoleDescription] = {
    role: RoleDescription(ROLE_NAMES[role], text)
    for role, text in {
        Role.ADMINISTRATOR: _(
            "Invites people, gives and takes roles, and may stand in for integration management and the clerk."
        ),
        Role.INTEGRATION_MANAGER: _(
            "Runs the whole cycle: concept, proposals, papers, measures and reports."
        ),
        Role.CONTRIBUTOR: _("Reports how the measures of the own department are going."),
        Role.CLERK: _("Reads papers in, enters meetings and results, and keeps an eye on duties."),
        Role.SIGNATORY: _("Reads everything of the administration before signing."),
        Role.COUNCIL_MEMBER: _("Reads papers, resolutions and what became of them; may propose changes."),
        Role.PARTNER: _("Reads what is public and proposes changes to the concept."),
        Role.STEERING_MEMBER: _("Reads what is public, follows the measures and proposes changes."),
        Role.EDITOR: _("Writes and corrects the concept and the reports."),
        Role.AUDITOR: _("Reads everything of the administration and changes nothing."),
    }.items()
}

policies.allow(CorePermission.OPEN_START, roles=EVERYBODY, label=_("Open the start page"))
policies.allow(
    CorePermission.READ_FILES,
    roles={*EVERYBODY, policies.PUBLIC_ROLE},
    label=_("Open files that may be seen"),
)
policies.allow(
    CorePermission.FOLLOW, roles=EVERYBODY, label=_("Follow papers, bodies, topics and searches by mail")
)
policies.allow(
    CorePermission.MANAGE_ACCOUNTS,
    roles={Role.ADMINISTRATOR},
    label=_("Invite people and give roles"),
    reason=_("Only the administration of your town invites people and gives roles."),
)
policies.allow(
    CorePermission.MANAGE_ORGANIZATIONS,
    roles={Role.ADMINISTRATOR, Role.CLERK},
    label=_("Enter, rename and close bodies, departments and partners"),
    reason=_("Bodies and departments are kept by the council office and the administration of your town."),
)
policies.allow(
    CorePermission.MANAGE_WORDS,
    roles={Role.ADMINISTRATOR, Role.INTEGRATION_MANAGER},
    label=_("Keep the town's lists of words: fields of action, target groups, keywords, levels of goals"),
    reason=_(
        "The lists of words are kept by the integration management and the administration of your town."
    ),
)
policies.allow(CorePermission.SEE_JOBS, roles=INSIDE, label=_("See how far long work is"))


def towns_where(actor: Any, roles: Iterable[str]) -> frozenset[int]:
    """The municipalities in which `actor` holds one of `roles` today; none for anonymous readers."""
    if not getattr(actor, "is_authenticated", False):
        return frozenset()
    wanted = frozenset(map(str, roles))
    return frozenset(town for town in actor.municipality_ids if actor.roles_in(town) & wanted)


@policies.visibility(Municipality)
@policies.visibility(HearingRule)
@policies.visibility(Organization)
@policies.visibility(OrganizationName)
@policies.visibility(Vocabulary)
@policies.visibility(Term)
def _everybody(actor: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """A town, its bodies and departments and its words stand on public pages."""
    return queryset


@policies.visibility(File)
def _files(actor: Any, queryset: QuerySet[File]) -> QuerySet[File]:
    """Public files for everybody; the others for the administration of the town."""
    return queryset.filter(Q(public=True) | Q(municipality__in=towns_where(actor, INSIDE)))


@policies.visibility(Person)
def _people(actor: Any, queryset: QuerySet[Person]) -> QuerySet[Person]:
    """Names and addresses stay in the administration of the town."""
    return queryset.filter(municipality__in=towns_where(actor, INSIDE))


@policies.visibility(Membership)
def _memberships(actor: Any, queryset: QuerySet[Membership]) -> QuerySet[Membership]:
    """As the people they belong to."""
    return queryset.filter(organization__municipality__in=towns_where(actor, INSIDE))


@policies.visibility(Account)
def _accounts(actor: Any, queryset: QuerySet[Account]) -> QuerySet[Account]:
    """Administrators see the accounts that hold or held a role in their towns; everybody sees the own one."""
    towns = towns_where(actor, {Role.ADMINISTRATOR})
    return queryset.filter(Q(grants__municipality__in=towns) | Q(pk=actor.pk)).distinct()


@policies.visibility(RoleGrant)
def _grants(actor: Any, queryset: QuerySet[RoleGrant]) -> QuerySet[RoleGrant]:
    """Administrators see the grants of their towns; everybody sees the own ones."""
    towns = towns_where(actor, {Role.ADMINISTRATOR})
    return queryset.filter(Q(municipality__in=towns) | Q(account=actor.pk))


@policies.visibility(Job, whole=INSIDE)
def _jobs(actor: Any, queryset: QuerySet[Job]) -> QuerySet[Job]:
    """How far long work is, the administration of the town sees."""
    return queryset.filter(municipality_id__in=towns_where(actor, INSIDE))


@policies.visibility(Visit)
def _visits(actor: Any, queryset: QuerySet[Visit]) -> QuerySet[Visit]:
    """When somebody looks at a page is nobody else's business."""
    return queryset.filter(account=actor.pk)


@policies.visibility(Subscription)
@policies.visibility(FeedAddress)
def _own_wishes(actor: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """What somebody follows is nobody else's business, not even the administration's."""
    return queryset.filter(account=actor.pk, account__isnull=False)


@policies.visibility(Message)
def _messages(actor: Any, queryset: QuerySet[Message]) -> QuerySet[Message]:
    """Mails are read by those who get them; no page shows them."""
    return queryset.none()
