# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.measures import labels
from augenhoehe.measures.enums import Timeliness


class ProgressUpdate(models.Model):
    """What a department reported on a measure on a day. Later reports stand beside it, none replaces it."""

    measure = models.ForeignKey(
        "measures.Measure", models.CASCADE, related_name="updates", verbose_name=_("measure")
    )
    reported_on = models.DateField(_("as of"))
    text = models.TextField(_("what was done"))
    next_steps = models.TextField(_("next steps"), blank=True)
    status = models.CharField(_("status"), max_length=20, choices=labels.STATUS_CHOICES)
    timeliness = models.CharField(_("on time"), max_length=20, blank=True, choices=labels.TIMELINESS_CHOICES)
    delay_reason = models.TextField(_("reason for the delay"), blank=True)
    assessment = models.CharField(
        _("assessment"), max_length=20, choices=labels.ASSESSMENT_CHOICES, blank=True
    )
    assessment_reason = models.TextField(_("reason for the assessment"), blank=True)
    participants = models.PositiveIntegerField(_("participants"), null=True, blank=True)
    experiences = models.TextField(_("experiences"), blank=True)
    answered_by = models.CharField(_("reported by"), max_length=200, blank=True)
    heard = models.CharField(
        _("how the answer came"), max_length=20, blank=True, choices=labels.HEARD_CHOICES
    )
    taken_down_by = models.ForeignKey(
        "core.Account",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("taken down by"),
    )
    account = models.ForeignKey(
        "core.Account", models.PROTECT, null=True, blank=True, verbose_name=_("account")
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("progress update")
        verbose_name_plural = _("progress updates")
        ordering = ("measure_id", "-reported_on", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(timeliness=Timeliness.DELAYED) | ~models.Q(delay_reason=""),
                name="update_delayed_with_reason",
            ),
        ]

    @property
    def standing(self) -> str:
        """The status in words, with what is said about time where it is late or open."""
        return labels.standing(self.status, self.timeliness)

    @property
    def shape(self) -> str:
        """The shape of the status component that goes with the standing."""
        return labels.standing_shape(self.status, self.timeliness)

    @property
    def taken_down(self) -> str:
        """Who took it down and how, in words; empty where the office wrote it itself."""
        return labels.taken_down(self.heard, self.taken_down_by)

    def __str__(self) -> str:
        return f"{self.measure}, {self.reported_on:%d.%m.%Y}"

    @property
    def municipality_id(self) -> int:
        """The town of the measure."""
        return self.measure.municipality_id

    def get_absolute_url(self) -> str:
        """The measure it belongs to."""
        return self.measure.get_absolute_url()
