# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.kit.models import Editable


class FollowUpList(Editable):
    """What became of the resolutions, told to the council for a quarter or half-year; frozen when it is made."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    period = models.CharField(_("period"), max_length=20, choices=labels.choices(labels.LIST_PERIOD))
    start_date = models.DateField(_("from"))
    end_date = models.DateField(_("to"))
    public = models.BooleanField(_("public"), default=True)
    rows = models.JSONField(_("rows"), default=list)
    frozen_at = models.DateTimeField(_("frozen at"))
    paper = models.ForeignKey(
        "council.Paper",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("council paper"),
    )

    class Meta:
        verbose_name = _("follow-up list")
        verbose_name_plural = _("follow-up lists")
        ordering = ("municipality_id", "-end_date", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "start_date", "end_date", "public"),
                name="follow_up_list_once_per_period",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.start_date:%d.%m.%Y}–{self.end_date:%d.%m.%Y}"
