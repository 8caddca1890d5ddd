# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council import labels
from augenhoehe.kit.models import Editable


class FinancialEffect(Editable):
    """What a paper costs, as a form. `has_effect` is None while nobody has said so: unknown is not "no"."""

    paper = models.OneToOneField(
        "council.Paper",
        models.CASCADE,
        related_name="financial_effect",
        verbose_name=_("council paper"),
    )
    has_effect = models.BooleanField(_("has financial effects"), null=True, blank=True)
    note = models.TextField(_("explanation"), blank=True)

    class Meta:
        verbose_name = _("financial effects")
        verbose_name_plural = _("financial effects of papers")

    def __str__(self) -> str:
        return str(self.paper)

    @property
    def municipality_id(self) -> int:
        """The town of the paper."""
        return self.paper.municipality_id


class FinancialLine(models.Model):
    """One amount of it, in euros: once or yearly, investment or consumption, and what pays for it."""

    effect = models.ForeignKey(
        FinancialEffect, models.CASCADE, related_name="lines", verbose_name=_("financial effects")
    )
    position = models.PositiveIntegerField(_("position"))
    purpose = models.CharField(_("purpose"), max_length=200)
    frequency = models.CharField(_("once or yearly"), max_length=10, choices=labels.choices(labels.FREQUENCY))
    budget_kind = models.CharField(
        _("kind of budget"), max_length=15, choices=labels.choices(labels.BUDGET_KIND)
    )
    product = models.CharField(_("product"), max_length=80, blank=True)
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)
    first_year = models.PositiveIntegerField(_("from year"), null=True, blank=True)
    last_year = models.PositiveIntegerField(_("to year"), null=True, blank=True)
    budgeted = models.CharField(_("in the budget"), max_length=10, choices=labels.choices(labels.BUDGETED))
    counter_financing = models.CharField(_("counter-financing"), max_length=200, blank=True)
    counter_amount = models.DecimalField(
        _("amount of the counter-financing"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    own_share = models.DecimalField(_("own share"), max_digits=14, decimal_places=2, null=True, blank=True)

    class Meta:
        verbose_name = _("financial effect line")
        verbose_name_plural = _("financial effect lines")
        ordering = ("effect_id", "position")
        constraints = [
            models.UniqueConstraint(fields=("effect", "position"), name="financial_line_position_once"),
        ]

    def __str__(self) -> str:
        return self.purpose
