# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable
from augenhoehe.measures import labels
from augenhoehe.measures.enums import MeasureStatus, Timeliness


class Measure(Editable):
    """A measure: who does what for which goal, from when to when, and which resolution it carries out."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    goal = models.ForeignKey("measures.Goal", models.PROTECT, related_name="measures", verbose_name=_("goal"))
    code = models.CharField(_("code"), max_length=20)
    title = models.CharField(_("title"), max_length=300)
    official_title = models.TextField(_("wording as adopted"), blank=True)
    description = models.TextField(_("short description"), blank=True)
    initial_situation = models.TextField(_("initial situation"), blank=True)
    activities = models.TextField(_("activities"), blank=True)
    method = models.TextField(_("method"), blank=True)
    expected_effect = models.TextField(_("expected effect"), blank=True)
    social_space = models.CharField(_("social space"), max_length=200, blank=True)
    field_of_action = models.ForeignKey(
        "core.Term", models.PROTECT, related_name="+", verbose_name=_("field of action")
    )
    further_fields = models.ManyToManyField(
        "core.Term", blank=True, related_name="+", verbose_name=_("further fields of action")
    )
    keywords = models.ManyToManyField("core.Term", blank=True, related_name="+", verbose_name=_("keywords"))
    emphasis = models.CharField(_("emphasis"), max_length=20, blank=True, choices=labels.EMPHASIS_CHOICES)
    novelty = models.CharField(
        _("new or existing"), max_length=20, blank=True, choices=labels.NOVELTY_CHOICES
    )
    priority = models.CharField(_("priority"), max_length=20, blank=True, choices=labels.PRIORITY_CHOICES)
    target_groups = models.ManyToManyField(
        "core.Term", blank=True, related_name="+", verbose_name=_("target groups")
    )
    reaching = models.TextField(_("how the target groups are reached"), blank=True)
    reach = models.CharField(
        _("how well they are reached"), max_length=20, blank=True, choices=labels.REACH_CHOICES
    )
    responsible = models.ForeignKey(
        "core.Organization", models.PROTECT, related_name="+", verbose_name=_("responsible department")
    )
    partners = models.ManyToManyField(
        "core.Organization", blank=True, related_name="+", verbose_name=_("partners")
    )
    carrier = models.ForeignKey(
        "core.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("carrying organisation"),
    )
    contact_name = models.CharField(_("responsible person"), max_length=200, blank=True)
    contact_email = models.EmailField(_("e-mail address of the responsible person"), blank=True)
    migrant_participation = models.TextField(
        _("participation of people with a migration history"), blank=True
    )
    steering_body = models.ForeignKey(
        "core.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("steering body"),
    )
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("to"), null=True, blank=True)
    started_on = models.DateField(_("actually from"), null=True, blank=True)
    ended_on = models.DateField(_("actually to"), null=True, blank=True)
    timetable = models.TextField(_("timetable"), blank=True)
    next_report_on = models.DateField(_("next report wanted by"), null=True, blank=True)
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=labels.STATUS_CHOICES,
        default=MeasureStatus.PLANNED,
    )
    timeliness = models.CharField(_("on time"), max_length=20, blank=True, choices=labels.TIMELINESS_CHOICES)
    delay_reason = models.TextField(_("reason for the delay"), blank=True)
    total_cost = models.DecimalField(_("total cost"), max_digits=14, decimal_places=2, null=True, blank=True)
    subject_to_funding = models.BooleanField(_("only if the money is granted"), default=False)
    follow_up_funding = models.TextField(_("how it goes on after the funding"), blank=True)
    recommendation = models.TextField(_("recommendation of the administration"), blank=True)
    publicity = models.TextField(_("public relations"), blank=True)
    public = models.BooleanField(_("public"), default=False)
    money_public = models.BooleanField(_("show the money to the public"), default=False)
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
                condition=models.Q(ended_on__isnull=True)
                | models.Q(started_on__isnull=True)
                | models.Q(ended_on__gte=models.F("started_on")),
                name="measure_ended_after_start",
            ),
            models.CheckConstraint(
                condition=~models.Q(timeliness=Timeliness.DELAYED) | ~models.Q(delay_reason=""),
                name="measure_delayed_with_reason",
            ),
        ]
        indexes = [models.Index(fields=("municipality", "status"), name="measure_by_status")]

    @property
    def standing(self) -> str:
        """The status in words, with what is said about time where it is late or open."""
        return labels.standing(self.status, self.timeliness)

    @property
    def shape(self) -> str:
        """The shape of the status component that goes with the standing."""
        return labels.standing_shape(self.status, self.timeliness)

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    def get_absolute_url(self) -> str:
        """The measure's page inside the administration."""
        return reverse("measures:measure", args=[self.municipality.slug, self.pk])
