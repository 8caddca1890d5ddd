# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council.models.reference_key import ReferenceKeyField
from augenhoehe.kit.models import Editable


class LegislativeTerm(Editable):
    """A term of the council (OParl LegislativeTerm); many towns count their papers within it."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    name = models.CharField(_("number of the term, as printed"), max_length=20)
    start_date = models.DateField(_("from"))
    end_date = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("legislative term")
        verbose_name_plural = _("legislative terms")
        ordering = ("municipality_id", "-start_date")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "start_date"), name="term_once_per_start"),
        ]

    def __str__(self) -> str:
        return self.name


class NumberScheme(Editable):
    """How a town numbers its papers from a day on; see `rules.number_patterns` for the parts of a pattern."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    pattern = models.CharField(_("pattern"), max_length=80)
    suffix_pattern = models.CharField(_("pattern of the suffix of supplements"), max_length=40, blank=True)
    valid_from = models.DateField(_("valid from"))

    class Meta:
        verbose_name = _("number scheme")
        verbose_name_plural = _("number schemes")
        ordering = ("municipality_id", "-valid_from")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "valid_from"), name="number_scheme_once_per_start"
            ),
        ]

    def __str__(self) -> str:
        return self.pattern


class NumberCounter(models.Model):
    """The last number drawn within one scope, such as a year; locked while the next is drawn."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    scope = models.CharField(_("scope"), max_length=120)
    last = models.PositiveIntegerField(_("last number"), default=0)

    class Meta:
        verbose_name = _("number counter")
        verbose_name_plural = _("number counters")
        ordering = ("municipality_id", "scope")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "scope"), name="number_counter_once_per_scope"),
        ]

    def __str__(self) -> str:
        return f"{self.scope}: {self.last}"


class DrawnNumber(models.Model):
    """A number that was given away once and is never given again, whatever becomes of its paper."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    reference = models.CharField(_("number"), max_length=60)
    reference_key = ReferenceKeyField()
    paper = models.ForeignKey(
        "council.Paper", models.SET_NULL, null=True, blank=True, verbose_name=_("council paper")
    )
    drawn_on = models.DateField(_("drawn on"))

    class Meta:
        verbose_name = _("drawn number")
        verbose_name_plural = _("drawn numbers")
        ordering = ("municipality_id", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "reference_key"), name="drawn_number_once_per_town"
            ),
        ]

    def __str__(self) -> str:
        return self.reference
