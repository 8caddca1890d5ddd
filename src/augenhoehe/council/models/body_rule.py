# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import DayKind, LatePapers
from augenhoehe.kit.models import Editable


class BodyRule(Editable):
    """How early a body must have its papers, from a day on (its Geschäftsordnung)."""

    organization = models.ForeignKey(
        "core.Organization", models.CASCADE, related_name="+", verbose_name=_("body")
    )
    valid_from = models.DateField(_("valid from"))
    days_before = models.PositiveIntegerField(_("days before the sitting"))
    day_kind = models.CharField(
        _("counted in"), max_length=10, choices=labels.choices(labels.DAY_KIND), default=DayKind.FULL
    )
    late_papers = models.CharField(
        _("late papers"), max_length=20, choices=labels.choices(labels.LATE_PAPERS), default=LatePapers.NEVER
    )
    urgent_days = models.PositiveIntegerField(_("days before the sitting, if urgent"), null=True, blank=True)

    class Meta:
        verbose_name = _("deadline rule of a body")
        verbose_name_plural = _("deadline rules of bodies")
        ordering = ("organization_id", "-valid_from")
        constraints = [
            models.UniqueConstraint(fields=("organization", "valid_from"), name="body_rule_once_per_start"),
        ]

    def __str__(self) -> str:
        return f"{self.organization}, {self.valid_from:%d.%m.%Y}"

    @property
    def municipality_id(self) -> int:
        """The town of the body."""
        return self.organization.municipality_id
