# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable
from augenhoehe.reporting.enums import SectionState
from augenhoehe.reporting.labels import KIND_CHOICES, SECTION_STATE_CHOICES


class ReportSection(Editable):
    """One section: the authors' own text, shown beside the data of its kind.

    `carried`: the text is last year's and nobody has touched it yet. `remark`: what is asked of its author.
    """

    report = models.ForeignKey(
        "reporting.Report", models.CASCADE, related_name="sections", verbose_name=_("report")
    )
    position = models.PositiveIntegerField(_("position"))
    kind = models.CharField(_("kind"), max_length=20, choices=KIND_CHOICES)
    field_of_action = models.ForeignKey(
        "core.Term",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("field of action"),
    )
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), blank=True)
    carried = models.BooleanField(_("taken over from the last report"), default=False)
    state = models.CharField(
        _("state"), max_length=20, choices=SECTION_STATE_CHOICES, default=SectionState.OPEN
    )
    responsible = models.ForeignKey(
        "core.Account",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who writes it"),
    )
    remark = models.TextField(_("what is asked"), blank=True)

    class Meta:
        verbose_name = _("section of a report")
        verbose_name_plural = _("sections of a report")
        ordering = ("report_id", "position")
        constraints = [
            models.UniqueConstraint(fields=("report", "position"), name="report_section_position_once"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def finished(self) -> bool:
        """Whether its author calls it written."""
        return self.state != SectionState.OPEN

    @property
    def municipality_id(self) -> int:
        """The town of the report."""
        return self.report.municipality_id

    def get_absolute_url(self) -> str:
        """The section on the report's page."""
        return f"{self.report.get_absolute_url()}#abschnitt-{self.pk}"
