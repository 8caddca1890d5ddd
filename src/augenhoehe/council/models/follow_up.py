# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.council.enums import FollowUpState, Recurrence
from augenhoehe.council.rules.duties import DutyFacts
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable


class FollowUp(Editable):
    """A duty that a resolution creates, once or again and again (Beschlusskontrolle)."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    resolution = models.ForeignKey(
        "council.Resolution", models.CASCADE, related_name="follow_ups", verbose_name=_("resolution")
    )
    text = models.TextField(_("duty"))
    recurrence = models.CharField(
        _("recurrence"),
        max_length=20,
        choices=labels.choices(labels.RECURRENCE),
        default=Recurrence.ONCE,
    )
    due_on = models.DateField(_("due on"), null=True, blank=True)
    counted_from = models.DateField(_("counted from"), null=True, blank=True)
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=labels.choices(labels.FOLLOW_UP_STATE),
        default=FollowUpState.IN_PROGRESS,
    )
    delay_reason = models.TextField(_("reason for the delay"), blank=True)
    responsible = models.ForeignKey(
        "core.Organization", models.SET_NULL, null=True, blank=True, verbose_name=_("responsible department")
    )
    applicant = models.CharField(_("on whose motion"), max_length=200, blank=True)
    closed_on = models.DateField(
        _("closed on"), null=True, blank=True, help_text=_("Only after the body has noted it.")
    )
    noted_in = models.ForeignKey(
        "council.Consultation",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("noted in"),
    )

    class Meta:
        verbose_name = _("duty from a resolution")
        verbose_name_plural = _("duties from resolutions")
        ordering = ("municipality_id", "due_on", "pk")
        indexes = [models.Index(fields=("municipality", "state", "due_on"), name="follow_up_due")]

    def __str__(self) -> str:
        return self.text

    @property
    def text_without_full_stop(self) -> str:
        """The duty as the beginning of a longer sentence, such as one with its day."""
        return self.text.rstrip().removesuffix(".")

    @property
    def facts(self) -> DutyFacts:
        """This duty as the rules know it."""
        return DutyFacts(
            FollowUpState(self.state),
            Recurrence(self.recurrence),
            self.due_on,
            noted=self.closed_on is not None,
        )

    def get_absolute_url(self) -> str:
        """The duty's page inside the administration."""
        return reverse("council:follow-up", args=[self.municipality.slug, self.pk])


class FollowUpReport(models.Model):
    """One answer to a duty: for which date, by which paper, and when."""

    follow_up = models.ForeignKey(
        FollowUp, models.CASCADE, related_name="reports", verbose_name=_("duty from a resolution")
    )
    due_on = models.DateField(_("was due on"), null=True, blank=True)
    text = models.TextField(_("answer"), blank=True)
    paper = models.ForeignKey(
        "council.Paper",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="answered",
        verbose_name=_("council paper"),
    )
    answered_on = models.DateField(_("answered on"))
    state = models.CharField(
        _("state"), max_length=20, choices=labels.choices(labels.FOLLOW_UP_STATE), blank=True
    )
    delay_reason = models.TextField(_("reason for the delay"), blank=True)
    answered_by = models.CharField(_("answered by"), max_length=200, blank=True)
    interim = models.BooleanField(
        _("interim answer"),
        default=False,
        help_text=_("Says where the duty stands; it is not fulfilled by it."),
    )

    class Meta:
        verbose_name = _("answer to a duty")
        verbose_name_plural = _("answers to duties")
        ordering = ("follow_up_id", "-answered_on")
        constraints = [
            models.UniqueConstraint(
                fields=("follow_up", "due_on"),
                condition=models.Q(interim=False),
                name="follow_up_answered_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.follow_up} ({self.answered_on:%d.%m.%Y})"

    @property
    def municipality_id(self) -> int:
        """The town of the duty."""
        return self.follow_up.municipality_id
