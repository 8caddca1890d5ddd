# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What this room adds to the start page: checks that wait for one's answers, and those that are due again."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.factors.enums import CheckState
from augenhoehe.factors.models import Check, Participant
from augenhoehe.kit import policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.deadlines import Deadline
from augenhoehe.kit.prepared import prepared_for_reader

ANSWER_WITHIN = datetime.timedelta(days=14)
"""Where no day was said."""


def due(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    """For those who are invited to answer, and for those who lead checks."""
    for check in _waiting(actor, municipality.pk, actor.pk or 0):
        check.municipality = municipality
        if check.state == CheckState.ANSWERING:
            yield Deadline(
                date=check.answer_by or check.begun_on + ANSWER_WITHIN,
                title=_("Answer the check “%(subject)s”") % {"subject": check.subject_title},
                why=_("The group can compare its views when all have answered."),
                action=_("Answer"),
                url=reverse("factors:check-answer", args=[municipality.slug, check.pk]),
            )
        elif check.repeat_on is not None:
            yield Deadline(
                date=check.repeat_on,
                title=_("Check “%(subject)s” again") % {"subject": check.subject_title},
                why=_("Only the repetition shows what became of it."),
                action=_("Open the check"),
                url=check.get_absolute_url(),
            )


@prepared_for_reader
def _waiting(actor: Any, town: int, account: int) -> QuerySet[Check]:
    owed = Participant.objects.filter(
        of_check=OuterRef("pk"), account=account, revoked_at=None, handed_in_at=None
    )
    repeated = Check.objects.filter(previous=OuterRef("pk"))
    wanted = Check.objects.filter(
        Q(Exists(owed), state=CheckState.ANSWERING)
        | Q(~Exists(repeated), leader=account, state=CheckState.CLOSED, repeat_on__isnull=False)
    )
    found = policies.visible_in(actor, wanted, town)
    return found.select_related("measure", "paper", "concept_version__concept").only(
        *("state", "answer_by", "begun_on", "repeat_on", "municipality_id", "idea_title", "kind"),
        *("measure__code", "measure__title", "paper__reference", "paper__name"),
        *("concept_version__number", "concept_version__concept__title"),
    )
