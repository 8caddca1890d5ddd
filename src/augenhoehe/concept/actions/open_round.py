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
from augenhoehe.concept.rules.rounds import RoundFacts, may_be_for_all, may_open_round
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import RuleViolation, action, claim
from augenhoehe.kit.reasons import Verdict
from augenhoehe.kit.violations import require

REMIND_DAYS = 7


@action
def open_round(
    *,
    version: Version,
    closes_on: datetime.date | None,
    revision: int | None,
    by: Account,
    opens_on: datetime.date | None = None,
    chapters: Iterable[str] = (),
    public: bool = False,
    anonymous: bool = False,
    remind_days: int | None = REMIND_DAYS,
) -> ParticipationRound:
    """Open or plan a round on a frozen version; `opens_on` None: today, `closes_on` None: until it is closed.

    `chapters` are keys of chapter headings, none for the whole text. `public`: everybody may take part, `anonymous`
    even without name; `remind_days` before the end those invited are reminded, None: never. Raises RuleViolation
    with all reasons, Conflict where the version was touched since `revision`.
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
    verdicts = (
        may_open_round(state, others, wanted, today, newer_version=newer),
        may_be_for_all(public=public, anonymous=anonymous, text_public=current.public),
    )
    require(Verdict(tuple(reason for verdict in verdicts for reason in verdict.reasons)))
    made = ParticipationRound.objects.create(
        version=current,
        opens_on=wanted.opens_on,
        closes_on=closes_on,
        chapters=chosen,
        public=public,
        anonymous=anonymous,
        remind_days=remind_days,
    )
    audit.record(
        audit_verbs.ROUND_OPENED,
        by=by,
        of=made,
        municipality=town_of(current),
        after={
            "from": made.opens_on,
            "until": closes_on,
            "chapters": chosen,
            "public": public,
            "anonymous": anonymous,
        },
    )
    return made
