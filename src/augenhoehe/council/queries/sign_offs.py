# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signatures as pages, rules and reminders need them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, F, Min, Q, QuerySet

from augenhoehe.core.enums import INSIDE, Role
from augenhoehe.core.models import Account, Municipality, RoleGrant
from augenhoehe.core.queries import departments
from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import PaperState, SignOffOffice, SignOffState
from augenhoehe.council.models import Paper, PaperEdition, SignOff, SignOffPolicy
from augenhoehe.council.queries.papers import long_texts
from augenhoehe.council.rules.sign_off import GOING, OPEN, SIGNED, Releaser, SignOffFacts, Station
from augenhoehe.kit import audit, clock, policies
from augenhoehe.kit.german_order import german
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.prepared import prepared_for_reader

PEOPLE = ("account", "deputy", "organization", "signed_by")
HISTORY = (SignOffState.VOID, SignOffState.REFUSED)
SIGNERS = INSIDE - {Role.AUDITOR}


def policy_on(municipality: Municipality | int, day: datetime.date) -> SignOffPolicy | None:
    """What a town asks for on a day; None where it asks for nothing."""
    return SignOffPolicy.objects.filter(municipality=municipality, valid_from__lte=day).first()


def is_required(paper: Paper) -> bool:
    """Whether the paper must be signed before it is submitted."""
    policy = policy_on(paper.municipality_id, clock.today())
    return policy is not None and paper.paper_type in policy.required_types


def signatures_of(paper: Paper) -> list[SignOff]:
    """The signatures that count, in the order in which they are asked; void and refused ones are history."""
    found = SignOff.objects.filter(paper=paper).exclude(state__in=HISTORY)
    return list(found.select_related(*PEOPLE).order_by("stage", "pk"))


def facts_of(signatures: list[SignOff]) -> list[SignOffFacts]:
    """Signatures as the rules know them."""
    return [
        SignOffFacts(one.pk, one.stage, SignOffOffice(one.office), SignOffState(one.state))
        for one in signatures
    ]


def asked_of(actor: Any, municipality: Municipality) -> QuerySet[SignOff]:
    """The signatures that `actor` may give now: as the person, as deputy, or for the department that is asked."""
    own = actor.organization_ids_in(municipality.pk, Role.SIGNATORY)
    mine = Q(account=actor.pk) | Q(deputy=actor.pk) | Q(account=None, organization__in=own)
    found = policies.visible_in(actor, SignOff.objects.all(), municipality, town="paper__municipality")
    return found.filter(mine, state=SignOffState.ASKED, paper__state__in=GOING)


def is_asked(actor: Any, sign_off: SignOff) -> bool:
    """Whether this signature is for `actor` to give."""
    if actor.pk in {sign_off.account_id, sign_off.deputy_id}:
        return True
    own = actor.organization_ids_in(sign_off.paper.municipality_id, Role.SIGNATORY)
    return sign_off.account_id is None and sign_off.organization_id in own


def signatories_of(sign_off: SignOff) -> list[Account]:
    """Whom to write to: the person, or everybody who signs for the department."""
    if sign_off.account is not None:
        return [sign_off.account]
    grants = RoleGrant.objects.filter(
        municipality=sign_off.paper.municipality_id,
        organization=sign_off.organization_id,
        role=Role.SIGNATORY,
        account__is_active=True,
    )
    return [grant.account for grant in grants.select_related("account") if grant.is_current]


def possible_signatories(municipality: Municipality) -> dict[int, str]:
    """Everybody who may be asked in a town, by number, in order of name."""
    grants = RoleGrant.objects.filter(municipality=municipality, role__in=SIGNERS, account__is_active=True)
    found = {grant.account_id: grant.account.name for grant in _current(grants)}
    return dict(sorted(found.items(), key=lambda item: german(item[1])))


def signing_departments(municipality: Municipality) -> frozenset[int]:
    """Departments for which somebody may sign."""
    grants = RoleGrant.objects.filter(municipality=municipality, role=Role.SIGNATORY, account__is_active=True)
    return frozenset(grant.organization_id for grant in _current(grants) if grant.organization_id)


def departments_of(municipality: Municipality) -> dict[int, str]:
    """The departments of a town by number, in order of name."""
    return dict(departments(municipality).values_list("pk", "name"))


def edition_seen_by(actor: Any, sign_off: SignOff) -> tuple[PaperEdition | None, bool]:
    """What to compare with, and whether `actor` has signed it: the own last signature's text, else the stage's before.

    None for those who see the paper first.
    """
    signed = SignOff.objects.filter(paper=sign_off.paper_id, edition__isnull=False).exclude(pk=sign_off.pk)
    own = signed.filter(signed_by=actor.pk).select_related("edition").order_by("-edition__number").first()
    if own is not None:
        return own.edition, True
    before = signed.filter(stage__lt=sign_off.stage, state__in=SIGNED)
    earlier = before.select_related("edition").order_by("-edition__number").first()
    return (earlier.edition if earlier else None), False


def refusal_of(signatures: Iterable[SignOff]) -> SignOff | None:
    """The refusal that sent a draft back; None once it has been sent round again: every round begins anew."""
    every = list(signatures)
    refused = [one for one in every if one.state == SignOffState.REFUSED and one.signed_at]
    last = max(refused, key=lambda one: (one.signed_at, one.pk), default=None)
    if last is None or last.signed_at is None or any(one.created_at > last.signed_at for one in every):
        return None
    return last


def taking_back_of(paper: Paper) -> AuditEvent | None:
    """Who took a draft back from signing, and why, as the log has it; None once it has been sent round again."""
    rounds = (audit_verbs.SIGN_OFF_STARTED, audit_verbs.SIGN_OFF_TAKEN_BACK)
    last = (
        AuditEvent.objects.filter(
            chain=audit.chain_of(paper.municipality),
            object_type=paper._meta.label,
            object_id=str(paper.pk),
            verb__in=rounds,
        )
        .order_by("-number")
        .first()
    )
    return last if last is not None and last.verb == audit_verbs.SIGN_OFF_TAKEN_BACK else None


def open_in(actor: Any, municipality: Municipality) -> list[SignOff]:
    """All signatures of the papers of a town that are not with the council yet, and those asked for afterwards.

    By paper, without its long texts; one query.
    """
    signatures = _open_in(actor, municipality.pk)
    for one in signatures:
        one.paper.municipality = municipality
    return signatures


@prepared_for_reader
def _open_in(actor: Any, town: int) -> QuerySet[SignOff]:
    not_there_yet = Q(paper__state__in=(PaperState.DRAFT, PaperState.IN_SIGN_OFF, PaperState.RELEASED))
    asked_again = Q(paper__state=PaperState.SUBMITTED, state=SignOffState.ASKED)
    found = policies.visible_in(actor, SignOff.objects.all(), town, town="paper__municipality")
    return (
        found.filter(not_there_yet | asked_again)
        .select_related("paper")
        .defer(*long_texts("paper"))
        .order_by("paper_id", "pk")
    )


def releaser(actor: Any, paper: Paper, signatures: list[SignOff]) -> Releaser:
    """Why `actor` might release the paper."""
    roles = actor.roles_in(paper.municipality_id)
    own = actor.organization_ids_in(paper.municipality_id, Role.SIGNATORY)
    heads = {SignOffOffice.HEAD, SignOffOffice.DEPUTY_HEAD}
    return Releaser(
        manages=not roles.isdisjoint({Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR}),
        leads_department=paper.under_direction_of_id in own,
        signs_as_head=any(one.office in heads and one.signed_by_id == actor.pk for one in signatures),
    )


def _current(grants: QuerySet[RoleGrant]) -> list[RoleGrant]:
    return [grant for grant in grants.select_related("account") if grant.is_current]


def stations_of(policy: SignOffPolicy) -> list[Station]:
    """The signatures that a rule proposes, in order."""
    return [
        Station(
            stage=one.stage,
            office=SignOffOffice(one.office),
            organization=one.organization_id,
            account=one.account_id,
            deputy=one.deputy_id,
        )
        for one in policy.stations.order_by("stage", "pk")
    ]


def planned_stations(paper: Paper) -> list[Station]:
    """Whom to ask: those of the round before, else those the town's rule of today proposes."""
    stored = signatures_of(paper)
    if not stored:
        policy = policy_on(paper.municipality_id, clock.today())
        return stations_of(policy) if policy else []
    return [
        Station(
            stage=one.stage,
            office=SignOffOffice(one.office),
            organization=one.organization_id,
            account=one.account_id,
            deputy=one.deputy_id,
            number=one.pk,
        )
        for one in stored
    ]


def running_in(actor: Any, municipality: Municipality) -> QuerySet[Paper]:
    """The papers of a town that are being signed or wait to go on, with how many signatures are there."""
    counted = Q(sign_offs__state__in=[*OPEN, *SIGNED])
    found = policies.visible_in(actor, Paper.objects.all(), municipality)
    return (
        found.filter(state__in=(PaperState.IN_SIGN_OFF, PaperState.RELEASED))
        .select_related("municipality")
        .annotate(
            wanted=Count("sign_offs", filter=counted),
            given=Count("sign_offs", filter=Q(sign_offs__state__in=SIGNED)),
            next_due=Min("sign_offs__due_on", filter=Q(sign_offs__state=SignOffState.ASKED)),
        )
        .order_by(F("next_due").asc(nulls_first=True), "pk")
    )
