# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with measures, rounds, figures and money."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import EVERYBODY, INSIDE, Role
from augenhoehe.kit import policies
from augenhoehe.measures.models import Measure

MONEY_READERS = INSIDE | {Role.COUNCIL_MEMBER}
"""Who sees what measures cost: the administration and the council that pays for them."""


class MeasuresPermission(StrEnum):
    """This room's rows of the permission map."""

    READ = "measures.read"
    WRITE = "measures.write"
    REPORT = "measures.report"
    READ_CONTACTS = "measures.read_contacts"
    RUN_ROUNDS = "measures.run_rounds"
    READ_FIGURES = "measures.read_figures"
    WRITE_FIGURES = "measures.write_figures"
    READ_MONEY = "measures.read_money"
    WRITE_MONEY = "measures.write_money"
    READ_VOUCHERS = "measures.read_vouchers"


def _is_own(actor: Any, subject: Any) -> bool:
    """The managers report on every measure, a contributor on those of the own department."""
    roles = policies.roles_of(actor, subject)
    if roles & {Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR}:
        return True
    if not isinstance(subject, Measure):
        return True
    return subject.responsible_id in actor.organization_ids_in(subject.municipality_id)


policies.allow(MeasuresPermission.READ, roles=EVERYBODY, label=_("read goals and measures"))
policies.allow(
    MeasuresPermission.WRITE,
    roles=(Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR),
    label=_("write goals and measures"),
    reason=_("Only the integration management writes goals and measures."),
)
policies.allow(
    MeasuresPermission.REPORT,
    roles=(Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR, Role.CONTRIBUTOR),
    label=_("report progress on measures"),
    reason=_("Progress is reported by the responsible department and by the integration management."),
    only_if=_is_own,
)
policies.allow(
    MeasuresPermission.READ_CONTACTS,
    roles=INSIDE,
    label=_("read who is responsible for a measure, with the e-mail address"),
    reason=_("Contact persons are seen inside the administration only."),
)
policies.allow(
    MeasuresPermission.RUN_ROUNDS,
    roles=(Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR),
    label=_("open, review and close update rounds"),
    reason=_("Only the integration management runs update rounds."),
)
policies.allow(MeasuresPermission.READ_FIGURES, roles=EVERYBODY, label=_("read indicators"))
policies.allow(
    MeasuresPermission.WRITE_FIGURES,
    roles=(Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR, Role.EDITOR),
    label=_("enter indicators and their values"),
    reason=_("Indicators are entered by the integration management."),
)
policies.allow(
    MeasuresPermission.READ_MONEY,
    roles=MONEY_READERS,
    label=_("read budget and grants"),
    reason=_("Budget and grants are seen by the administration and the council."),
)
policies.allow(
    MeasuresPermission.WRITE_MONEY,
    roles=(Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR),
    label=_("enter budget and grants"),
    reason=_("Budget and grants are entered by the integration management."),
)
policies.allow(
    MeasuresPermission.READ_VOUCHERS,
    roles=INSIDE,
    label=_("read the vouchers of grants"),
    reason=_("Vouchers name people and firms; they are seen by the administration."),
)
