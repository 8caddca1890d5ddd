# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import Recurrence


class ProposedDuty(models.Model):
    """A duty as a paper words it. It waits with the paper; the resolution makes a duty (FollowUp) of it."""

    paper = models.ForeignKey(
        "council.Paper", models.CASCADE, related_name="proposed_duties", verbose_name=_("council paper")
    )
    position = models.PositiveIntegerField(_("position"))
    text = models.TextField(_("duty"))
    recurrence = models.CharField(
        _("recurrence"), max_length=20, choices=labels.choices(labels.RECURRENCE), default=Recurrence.ONCE
    )

    class Meta:
        verbose_name = _("intended duty")
        verbose_name_plural = _("intended duties")
        ordering = ("paper_id", "position")
        constraints = [
            models.UniqueConstraint(fields=("paper", "position"), name="proposed_duty_position_once"),
        ]

    def __str__(self) -> str:
        return self.text
