# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.actions.point_writer import PointWriter
from augenhoehe.concept.enums import Channel
from augenhoehe.concept.models import Proposal, Submission
from augenhoehe.concept.points import Point
from augenhoehe.concept.rules.submissions import may_add_points
from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def add_points(
    *, submission: Submission, points: Sequence[Point], revision: int | None, by: Account
) -> list[Proposal]:
    """Write further points into a submission that the office recorded. Raises RuleViolation, Conflict."""
    rows = Submission.objects.select_related("round", "concept__municipality", "round__version__concept")
    current = claim(rows, pk=submission.pk, revision=revision)
    require(may_add_points(Channel(current.channel)))
    made = PointWriter(current.round.version, current.round, by).write(current, points)
    current.save(update_fields=["revision", "modified_at"])
    audit.record(
        audit_verbs.POINTS_ADDED,
        by=by,
        of=current,
        municipality=current.concept.municipality,
        after={"numbers": [one.number for one in made]},
    )
    return made
