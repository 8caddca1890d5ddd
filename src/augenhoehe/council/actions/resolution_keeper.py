# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one place where resolutions come from: the result of a deciding consultation."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from augenhoehe.council import audit_verbs
from augenhoehe.council.enums import Recurrence
from augenhoehe.council.models import Consultation, FollowUp, Resolution
from augenhoehe.council.rules.duties import state_for
from augenhoehe.council.rules.named_days import named_deadline
from augenhoehe.council.rules.recurrence import next_due
from augenhoehe.kit import audit
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.kit.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class ResolutionKeeper:
    """Makes a consultation's resolution follow its result: made once, corrected in place, taken back when it fell."""

    consultation: Consultation
    by: Any

    def keep(self, text: str | None) -> Resolution | None:
        """`text` is what was resolved, None for nothing. Raises RuleViolation where others rest on what would go."""
        existing = Resolution.objects.filter(consultation=self.consultation).first()
        if existing is None:
            return self._make(text) if text is not None else None
        if text is None:
            self._take_back(existing)
            return None
        return self._correct(existing, text)

    def _make(self, text: str) -> Resolution:
        paper = self.consultation.paper
        adopted_on = self._adopted_on()
        resolution = Resolution.objects.create(
            municipality=paper.municipality,
            consultation=self.consultation,
            text=text,
            adopted_on=adopted_on,
            public=paper.public,
        )
        calendar = WorkingDays.of(paper.municipality.ags)
        duties = []
        for duty in paper.proposed_duties.all():
            recurrence = Recurrence(duty.recurrence)
            due_on = next_due(adopted_on, recurrence, adopted_on, calendar) or named_deadline(duty.text)
            duties.append(
                FollowUp.objects.create(
                    municipality=paper.municipality,
                    resolution=resolution,
                    text=duty.text,
                    recurrence=recurrence,
                    due_on=due_on,
                    counted_from=adopted_on,
                    state=state_for(recurrence, due_on),
                    responsible=paper.under_direction_of,
                    applicant=paper.originator,
                )
            )
        audit.record(
            audit_verbs.RESOLUTION_MADE,
            by=self.by,
            of=resolution,
            municipality=paper.municipality,
            after={"text": text, "adopted_on": adopted_on, "duties": [duty.pk for duty in duties]},
        )
        return resolution

    def _correct(self, resolution: Resolution, text: str) -> Resolution:
        """Text and day follow the result; duties nobody has answered or moved are counted from the right day."""
        adopted_on = self._adopted_on()
        old = {"text": resolution.text, "adopted_on": resolution.adopted_on}
        before, after = audit.changes(old, {"text": text, "adopted_on": adopted_on})
        if not after:
            return resolution
        calendar = WorkingDays.of(resolution.municipality.ags)
        untouched = resolution.follow_ups.filter(counted_from=resolution.adopted_on, reports=None)
        for duty in untouched:
            duty.counted_from = adopted_on
            if duty.due_on is not None and duty.recurrence != Recurrence.ONCE:
                duty.due_on = next_due(adopted_on, Recurrence(duty.recurrence), adopted_on, calendar)
            duty.revision += 1
            duty.save()
        resolution.text, resolution.adopted_on = text, adopted_on
        resolution.revision += 1
        resolution.save()
        audit.record(
            audit_verbs.RESOLUTION_CORRECTED,
            by=self.by,
            of=resolution,
            municipality=resolution.municipality,
            before=before,
            after=after,
        )
        return resolution

    def _take_back(self, resolution: Resolution) -> None:
        if resolution.follow_ups.exclude(reports=None).exists():
            raise RuleViolation(
                _("Duties from this resolution have been answered already, so it cannot be taken back.")
            )
        audit.record(
            audit_verbs.RESOLUTION_REVOKED,
            by=self.by,
            of=resolution,
            municipality=resolution.municipality,
            before={
                "text": resolution.text,
                "adopted_on": resolution.adopted_on,
                "duties": [[duty.text, duty.recurrence, duty.due_on] for duty in resolution.follow_ups.all()],
            },
        )
        try:
            resolution.delete()
        except ProtectedError as error:
            raise RuleViolation(
                _(
                    "Measures or reports rest on this resolution, so it cannot be taken back. Please detach "
                    "them first."
                )
            ) from error

    def _adopted_on(self) -> datetime.date:
        """The rule of results has seen to it that a deciding result has its day."""
        if self.consultation.date is None:
            raise ValueError("A deciding result has no day.")
        return self.consultation.date
