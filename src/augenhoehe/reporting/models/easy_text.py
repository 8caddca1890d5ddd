# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable
from augenhoehe.reporting.enums import EasyTextState
from augenhoehe.reporting.labels import EASY_TEXT_STATE_CHOICES


class EasyText(Editable):
    """A report retold in Leichte Sprache: a text of its own, written and checked on its own.

    It is published once people of the group it is written for have checked it (DIN SPEC 33429, netzwerk rules).
    """

    report = models.OneToOneField(
        "reporting.Report", models.CASCADE, related_name="easy_text", verbose_name=_("report")
    )
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), blank=True)
    state = models.CharField(
        _("state"), max_length=20, choices=EASY_TEXT_STATE_CHOICES, default=EasyTextState.OPEN
    )
    responsible = models.ForeignKey(
        "core.Account",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who writes it"),
    )
    checked_by = models.CharField(_("checked by"), max_length=200, blank=True)
    checked_on = models.DateField(_("checked on"), null=True, blank=True)

    class Meta:
        verbose_name = _("text in Leichte Sprache")
        verbose_name_plural = _("texts in Leichte Sprache")
        ordering = ("report_id",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(checked_on=None, checked_by="")
                | (models.Q(checked_on__isnull=False) & ~models.Q(checked_by="")),
                name="easy_text_checked_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def municipality_id(self) -> int:
        """The town of the report."""
        return self.report.municipality_id

    def get_absolute_url(self) -> str:
        """The report's page, where its text in Leichte Sprache is written."""
        return f"{self.report.get_absolute_url()}#leichte-sprache"
