# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The room's rows of the permission map, and the circles of people its pages ask for."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import EVERYBODY, INSIDE, Role
from augenhoehe.council.models import FollowUp
from augenhoehe.kit import policies


class CouncilPermission(StrEnum):
    """This room's rows of the permission map."""

    READ_PAPERS = "council.read_papers"
    READ_ATTACHMENTS = "council.read_attachments"
    WRITE_PAPERS = "council.write_papers"
    RECORD_RESULTS = "council.record_results"
    WRITE_DUTIES = "council.write_duties"
    ANSWER_DUTIES = "council.answer_duties"
    READ_LISTS = "council.read_lists"
    SCHEDULE_MEETINGS = "council.schedule_meetings"
    SIGN_PAPERS = "council.sign_papers"
    RELEASE_PAPERS = "council.release_papers"
    SET_RULES = "council.set_rules"


OFFICE = frozenset({Role.INTEGRATION_MANAGER, Role.CLERK, Role.ADMINISTRATOR})
"""Who brings papers through the council."""

NOT_ADMITTED = _("This is done by the integration management and the council office of your town.")


def _is_own_duty(actor: Any, subject: Any) -> bool:
    """The council office answers every duty, a contributor those of the own department."""
    if policies.roles_of(actor, subject) & OFFICE or not isinstance(subject, FollowUp):
        return True
    return subject.responsible_id in actor.organization_ids_in(subject.municipality_id)


policies.allow(
    CouncilPermission.READ_PAPERS, roles=EVERYBODY, label=_("Read council papers, resolutions and duties")
)
policies.allow(
    CouncilPermission.READ_ATTACHMENTS,
    roles={*EVERYBODY, policies.PUBLIC_ROLE},
    label=_("Open attachments of papers that may be seen"),
)
policies.allow(
    CouncilPermission.WRITE_PAPERS,
    roles=OFFICE,
    label=_("Read in, write, submit and withdraw council papers"),
    reason=NOT_ADMITTED,
)
policies.allow(
    CouncilPermission.RECORD_RESULTS,
    roles=OFFICE,
    label=_("Enter results of consultations"),
    reason=NOT_ADMITTED,
)
policies.allow(
    CouncilPermission.WRITE_DUTIES,
    roles=OFFICE,
    label=_("Add and change duties from resolutions, ask offices, and make lists of them"),
    reason=NOT_ADMITTED,
)
policies.allow(
    CouncilPermission.ANSWER_DUTIES,
    roles=OFFICE | {Role.CONTRIBUTOR},
    label=_("Answer duties from resolutions"),
    reason=_("Duties are answered by the responsible department and by the council office of your town."),
    only_if=_is_own_duty,
)
policies.allow(
    CouncilPermission.READ_LISTS,
    roles=INSIDE,
    label=_("Read the lists of duties before they go to the council"),
    reason=_("The lists are read inside the administration; the council gets them as a paper."),
)
policies.allow(
    CouncilPermission.SCHEDULE_MEETINGS, roles=OFFICE, label=_("Enter meetings"), reason=NOT_ADMITTED
)
policies.allow(
    CouncilPermission.SIGN_PAPERS,
    roles=INSIDE - {Role.AUDITOR},
    label=_("Sign council papers where asked to"),
    reason=_("Papers are signed inside the administration, by those who were asked."),
)
policies.allow(
    CouncilPermission.RELEASE_PAPERS,
    roles={Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR, Role.SIGNATORY},
    label=_("Release papers that all have signed"),
    reason=_("Papers are released by the integration management and the heads who signed them."),
)
policies.allow(
    CouncilPermission.SET_RULES,
    roles={Role.ADMINISTRATOR, Role.CLERK},
    label=_("Set number schemes, deadlines of bodies and signatures"),
    reason=_("The rules for papers are set by the council office and the administration of your town."),
)


def sees_closed_parts(actor: Any, municipality: Any) -> bool:
    """Whether an actor belongs to those who read what is not public: the administration and the council."""
    return bool(policies.roles_of(actor, municipality) & (INSIDE | {Role.COUNCIL_MEMBER}))


def works_inside(actor: Any, municipality: Any) -> bool:
    """Whether an actor belongs to the administration, which reads drafts too."""
    return bool(policies.roles_of(actor, municipality) & INSIDE)
