# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable
from augenhoehe.measures import labels
from augenhoehe.measures.rules.budget import NAMES, Figures


class BudgetLine(Editable):
    """What a measure costs in one year under one heading: planned, committed and actual, in euros."""

    measure = models.ForeignKey(
        "measures.Measure", models.CASCADE, related_name="budget_lines", verbose_name=_("measure")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    title = models.CharField(_("what for"), max_length=200)
    kind = models.CharField(_("kind"), max_length=20, choices=labels.BUDGET_KIND_CHOICES)
    product_group = models.CharField(_("product group"), max_length=60, blank=True)
    planned = models.DecimalField(_("planned"), max_digits=14, decimal_places=2, default=0)
    committed = models.DecimalField(_("committed"), max_digits=14, decimal_places=2, default=0)
    actual = models.DecimalField(_("actual"), max_digits=14, decimal_places=2, default=0)
    own_share = models.DecimalField(_("own share"), max_digits=14, decimal_places=2, default=0)
    third_party = models.DecimalField(_("third-party money"), max_digits=14, decimal_places=2, default=0)
    full_time_posts = models.DecimalField(_("full-time posts"), max_digits=6, decimal_places=2, default=0)
    grant = models.ForeignKey(
        "measures.Grant",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="budget_lines",
        verbose_name=_("grant"),
    )

    class Meta:
        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")
        ordering = ("measure_id", "year", "pk")
        indexes = [models.Index(fields=("year",), name="budget_line_by_year")]

    def __str__(self) -> str:
        return f"{self.title} {self.year}"

    @property
    def figures(self) -> Figures:
        """All figures of the line."""
        return Figures(*(getattr(self, name) for name in NAMES))

    @property
    def municipality_id(self) -> int:
        """The town of the measure."""
        return self.measure.municipality_id


class BudgetChange(models.Model):
    """A figure of a budget line was changed, with the reason; kept as long as the line."""

    line = models.ForeignKey(
        BudgetLine, models.CASCADE, related_name="changes", verbose_name=_("budget line")
    )
    figure = models.CharField(_("figure"), max_length=20, choices=labels.BUDGET_FIGURE_CHOICES)
    before = models.DecimalField(_("before"), max_digits=14, decimal_places=2)
    after = models.DecimalField(_("after"), max_digits=14, decimal_places=2)
    reason = models.TextField(_("reason"))
    account = models.ForeignKey(
        "core.Account", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("account")
    )
    changed_at = models.DateTimeField(_("changed"), auto_now_add=True)

    class Meta:
        verbose_name = _("change of a budget line")
        verbose_name_plural = _("changes of a budget line")
        ordering = ("line_id", "-changed_at", "-pk")

    def __str__(self) -> str:
        return f"{self.line}: {self.before} → {self.after}"

    @property
    def municipality_id(self) -> int:
        """The town of the line."""
        return self.line.municipality_id
