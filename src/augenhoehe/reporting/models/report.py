# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council.enums import PaperState
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable
from augenhoehe.reporting.enums import ReportState
from augenhoehe.reporting.labels import STATE_CHOICES


class Report(Editable):
    """A Sachstandsbericht: a period, a day as of which it speaks, the duty it answers, the paper that carries it.

    A frozen report is corrected by a new edition with the same title; `summary` opens its version of two pages.
    """

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    title = models.CharField(_("title"), max_length=200)
    year = models.PositiveIntegerField(_("reporting year"))
    period_from = models.DateField(_("period from"))
    period_to = models.DateField(_("period to"))
    as_of = models.DateField(_("as of"))
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=STATE_CHOICES,
        default=ReportState.DRAFT,
    )
    public = models.BooleanField(
        _("public"),
        default=True,
        help_text=_("A public report tells only what the public may know; it stays as it is once frozen."),
    )
    summary = models.TextField(_("in short"), blank=True)
    template = models.ForeignKey(
        "reporting.ReportTemplate",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name=_("template"),
    )
    edition = models.PositiveIntegerField(_("edition"), default=1)
    corrects = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="correction",
        verbose_name=_("edition it corrects"),
    )
    correction_reason = models.TextField(_("what is corrected, and why"), blank=True)
    follow_up = models.ForeignKey(
        "council.FollowUp",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="annual_reports",
        verbose_name=_("duty it answers"),
    )
    paper = models.OneToOneField(
        "council.Paper",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="annual_report",
        verbose_name=_("paper that carries it"),
    )

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ("municipality_id", "-year", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "title", "edition"), name="report_title_once_per_town"
            ),
            models.CheckConstraint(
                condition=models.Q(period_from__lte=models.F("period_to")), name="report_period_runs_forward"
            ),
            models.CheckConstraint(
                condition=models.Q(edition=1, corrects=None)
                | models.Q(edition__gt=1, corrects__isnull=False),
                name="report_edition_says_what_it_corrects",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_carried(self) -> bool:
        """Whether a paper takes it to the council; one that was withdrawn does not any more."""
        return self.paper is not None and self.paper.state != PaperState.WITHDRAWN

    def get_absolute_url(self) -> str:
        """The report's page inside the administration."""
        return reverse("reporting:report", args=[self.municipality.slug, self.pk])
