# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import cast

from augenhoehe.concept import texts
from augenhoehe.concept.actions.point_writer import PointWriter
from augenhoehe.concept.actions.submission_keeper import SubmissionKeeper
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.languages import GERMAN
from augenhoehe.concept.models import ParticipationRound, Proposal, Version
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.points import Point
from augenhoehe.concept.rounds import newest_round
from augenhoehe.core.models import Account, Organization
from augenhoehe.kit import policies
from augenhoehe.kit.actions import RuleViolation, action
from augenhoehe.kit.text import Block


@action
def propose_point(
    *,
    version: Version,
    point: Point,
    organization: Organization | None,
    by: Account,
    language: str = GERMAN,
) -> Proposal:
    """Submit a point with an account, on a frozen version with a round. It is never edited afterwards.

    `organization` None: somebody speaks for themselves and is not named. Points of one voice in one round are one
    submission. Raises RuleViolation with all reasons; ValueError for an organisation of another town.
    """
    base = Version.objects.select_related("concept__municipality").get(pk=version.pk)
    _require_may_speak_for(base, organization, by)
    current = newest_round(base.rounds.all())
    writer = PointWriter(base, current, by)
    writer.check([point])
    participation = cast("ParticipationRound", current)  # the rule has refused where there is none
    submission = SubmissionKeeper(participation).with_account(organization, by)
    submission.speak(language)
    [made] = writer.write(submission, [point])
    return made


@action
def propose_change(
    *,
    version: Version,
    block_key: str,
    kind: ProposalKind,
    new: Block | None,
    reason: str,
    organization: Organization | None,
    by: Account,
    title: str = "",
    anchor_key: str = "",
) -> Proposal:
    """As `propose_point`, for whoever has the parts of a point at hand.

    `new` is the whole block as it should read (REPLACE) or the block to add (INSERT_AFTER), None otherwise; the
    change is derived from it. `anchor_key`: after which block a MOVE shall stand.
    """
    wording = None if new is None else texts.wording(new)
    point = Point(kind, block_key, wording, anchor_key=anchor_key, title=title, reason=reason)
    return propose_point(version=version, point=point, organization=organization, by=by)


def _require_may_speak_for(base: Version, organization: Organization | None, by: Account) -> None:
    """Raise where `by` may not propose in the organisation's name."""
    if organization is None:
        return
    if organization.municipality_id != base.municipality_id:
        raise ValueError("The organisation belongs to another municipality.")
    own = organization.pk in by.organization_ids_in(base.municipality_id)
    if not own and not policies.can(by, ConceptPermission.PROPOSE_FOR_OTHERS, base):
        raise RuleViolation(policies.permission_map()[ConceptPermission.PROPOSE_FOR_OTHERS].reason)
