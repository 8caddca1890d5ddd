# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.labels import STATUS_CHOICES


class Measure(Editable):
    """A measure: who does what for which goal, from when to when, and which resolution it carries out."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    goal = models.ForeignKey("measures.Goal", models.PROTECT, related_name="measures", verbose_name=_("goal"))
    code = models.CharField(_("code"), max_length=20)
    title = models.CharField(_("title"), max_length=300)
    description = models.TextField(_("short description"), blank=True)
    field_of_action = models.ForeignKey(
        "core.Term", models.PROTECT, related_name="+", verbose_name=_("field of action")
    )
    target_groups = models.ManyToManyField(
        "core.Term", blank=True, related_name="+", verbose_name=_("target groups")
    )
    responsible = models.ForeignKey(
        "core.Organization", models.PROTECT, related_name="+", verbose_name=_("responsible department")
    )
    partners = models.ManyToManyField(
        "core.Organization", blank=True, related_name="+", verbose_name=_("partners")
    )
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("to"), null=True, blank=True)
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=STATUS_CHOICES,
        default=MeasureStatus.PLANNED,
    )
    delay_reason = models.TextField(_("reason for the delay"), blank=True)
    public = models.BooleanField(_("public"), default=False)
    resolution = models.ForeignKey(
        "council.Resolution",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="measures",
        verbose_name=_("resolution it carries out"),
    )
    concept_block_key = models.CharField(_("passage of the concept"), max_length=32, blank=True)
    concept_version = models.ForeignKey(
        "concept.Version",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="measures",
        verbose_name=_("version of the concept it comes from"),
    )

    class Meta:
        verbose_name = _("measure")
        verbose_name_plural = _("measures")
        ordering = ("municipality_id", "code")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "code"), name="measure_code_once_per_town"),
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True)
                | models.Q(starts_on__isnull=True)
                | models.Q(ends_on__gte=models.F("starts_on")),
                name="measure_ends_after_start",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=MeasureStatus.DELAYED) | ~models.Q(delay_reason=""),
                name="measure_delayed_with_reason",
            ),
        ]
        indexes = [models.Index(fields=("municipality", "status"), name="measure_by_status")]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    def get_absolute_url(self) -> str:
        """The measure's page inside the administration."""
        return reverse("measures:measure", args=[self.municipality.slug, self.pk])
