# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.utils.translation import gettext as _

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.drafts import town_of
from augenhoehe.concept.enums import BlockKind, VersionState
from augenhoehe.concept.models import ParticipationRound, Version
from augenhoehe.concept.rounds import has_newer
from augenhoehe.concept.rules.rounds import RoundFacts, may_open_round
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import RuleViolation, action, claim
from augenhoehe.kit.violations import require


@action
def open_round(
    *,
    version: Version,
    closes_on: datetime.date | None,
    revision: int | None,
    by: Account,
    opens_on: datetime.date | None = None,
    chapters: Iterable[str] = (),
) -> ParticipationRound:
    """Open or plan a round on a frozen version; `opens_on` None: today, `closes_on` None: until it is closed.

    `chapters` are keys of chapter headings, none for the whole text. Raises RuleViolation with all reasons, Conflict
    where the version was touched since `revision`.
    """
    current = claim(Version.objects.select_related("concept__municipality"), pk=version.pk, revision=revision)
    current.save(update_fields=["revision", "modified_at"])
    today = clock.today()
    chosen = sorted(set(chapters))
    known = current.blocks.filter(kind=BlockKind.HEADING_2, key__in=chosen).count()
    if known != len(chosen):
        raise RuleViolation(_("A chapter that you chose does not exist in this version."))
    wanted = RoundFacts(opens_on or today, closes_on, chapters=frozenset(chosen))
    others = [one.facts for one in current.rounds.all()]
    state, newer = VersionState(current.state), has_newer(current)
    require(may_open_round(state, others, wanted, today, newer_version=newer))
    made = ParticipationRound.objects.create(
        version=current, opens_on=wanted.opens_on, closes_on=closes_on, chapters=chosen
    )
    audit.record(
        audit_verbs.ROUND_OPENED,
        by=by,
        of=made,
        municipality=town_of(current),
        after={"from": made.opens_on, "until": closes_on, "chapters": chosen},
    )
    return made
