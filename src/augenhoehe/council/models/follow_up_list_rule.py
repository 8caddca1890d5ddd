# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import ListPeriod
from augenhoehe.council.rules.follow_up_lists import DAYS_AFTER
from augenhoehe.kit.models import Editable


class FollowUpListRule(Editable):
    """How often the council is told what became of its resolutions, from a day on; without one, every half year."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    valid_from = models.DateField(_("valid from"))
    period = models.CharField(
        _("how often"),
        max_length=20,
        choices=labels.choices(labels.LIST_PERIOD),
        default=ListPeriod.HALF_YEARLY,
    )
    days_after = models.PositiveIntegerField(_("days after the end of the period"), default=DAYS_AFTER)
    organization = models.ForeignKey(
        "core.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("body"),
        help_text=_("Which body gets the list; the council if empty."),
    )

    class Meta:
        verbose_name = _("rule for follow-up lists")
        verbose_name_plural = _("rules for follow-up lists")
        ordering = ("municipality_id", "-valid_from")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "valid_from"), name="follow_up_list_rule_once_per_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_period_display()}, {self.valid_from:%d.%m.%Y}"
