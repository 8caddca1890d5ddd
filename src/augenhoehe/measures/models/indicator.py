# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable
from augenhoehe.measures import labels
from augenhoehe.measures.enums import Direction, IndicatorKind
from augenhoehe.measures.rules.suppression import USUAL_THRESHOLD


class Indicator(Editable):
    """A figure that is looked at again and again, with the definition and source without which it means nothing."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    kind = models.CharField(_("kind"), max_length=20, choices=labels.INDICATOR_KIND_CHOICES)
    measure = models.ForeignKey(
        "measures.Measure",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="indicators",
        verbose_name=_("measure"),
    )
    code = models.CharField(_("code"), max_length=40)
    title = models.CharField(_("title"), max_length=300)
    theme = models.CharField(_("theme"), max_length=120, blank=True)
    definition = models.TextField(_("definition"))
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    decimals = models.PositiveSmallIntegerField(_("decimal places"), default=0)
    counts_people = models.BooleanField(_("counts people"), default=False)
    suppress_below = models.PositiveSmallIntegerField(_("keep back numbers below"), default=USUAL_THRESHOLD)
    direction = models.CharField(
        _("direction"), max_length=20, choices=labels.DIRECTION_CHOICES, default=Direction.NEUTRAL
    )
    groups = models.TextField(_("comparison groups"), blank=True)
    territory = models.CharField(_("territory"), max_length=160, blank=True)
    source = models.CharField(_("source"), max_length=300)
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)
    months_between = models.PositiveSmallIntegerField(_("months between two values"), default=12)
    responsible = models.ForeignKey(
        "core.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who provides the figure"),
    )
    base = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="shares",
        verbose_name=_("share of"),
    )
    licence = models.CharField(
        _("licence of the figures, where it is not the town's"), max_length=120, blank=True
    )
    public = models.BooleanField(_("public"), default=False)
    retired_on = models.DateField(_("no longer kept since"), null=True, blank=True)

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ("municipality_id", "kind", "code")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "code"), name="indicator_code_once_per_town"),
            models.CheckConstraint(
                condition=models.Q(kind=IndicatorKind.CONTEXT, measure__isnull=True)
                | models.Q(kind=IndicatorKind.MEASURE, measure__isnull=False),
                name="indicator_of_town_or_measure",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The page of the indicator inside."""
        return reverse("measures:indicator", args=[self.municipality.slug, self.pk])

    @property
    def own_groups(self) -> list[str]:
        """The comparison groups that are asked for, besides the total."""
        return [line.strip() for line in self.groups.splitlines() if line.strip()]


class IndicatorValue(Editable):
    """One value of an indicator on one day for one group of people, or the reason why there is none."""

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="values", verbose_name=_("indicator")
    )
    as_of = models.DateField(_("as of"))
    group = models.CharField(_("comparison group"), max_length=120, blank=True)
    value = models.DecimalField(_("value"), max_digits=20, decimal_places=6, null=True, blank=True)
    missing_reason = models.CharField(_("no value because"), max_length=300, blank=True)
    break_in_series = models.BooleanField(_("break in the series"), default=False)
    break_reason = models.CharField(_("what changed"), max_length=300, blank=True)
    provisional = models.BooleanField(_("provisional"), default=False)
    source_note = models.CharField(_("note on the source"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("value of an indicator")
        verbose_name_plural = _("values of an indicator")
        ordering = ("indicator_id", "group", "as_of")
        constraints = [
            models.UniqueConstraint(fields=("indicator", "group", "as_of"), name="value_once_per_day"),
            models.CheckConstraint(
                condition=models.Q(value__isnull=False, missing_reason="")
                | (models.Q(value__isnull=True) & ~models.Q(missing_reason="")),
                name="value_or_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}, {self.as_of:%d.%m.%Y}"

    @property
    def municipality_id(self) -> int:
        """The town of the indicator."""
        return self.indicator.municipality_id


class IndicatorTarget(Editable):
    """What an indicator shall reach by a day."""

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="targets", verbose_name=_("indicator")
    )
    due_on = models.DateField(_("by"))
    group = models.CharField(_("comparison group"), max_length=120, blank=True)
    value = models.DecimalField(_("target"), max_digits=20, decimal_places=6)
    note = models.CharField(_("where the target comes from"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("target of an indicator")
        verbose_name_plural = _("targets of an indicator")
        ordering = ("indicator_id", "due_on")
        constraints = [
            models.UniqueConstraint(fields=("indicator", "group", "due_on"), name="target_once_per_day")
        ]

    def __str__(self) -> str:
        return f"{self.indicator}, {self.due_on:%d.%m.%Y}"

    @property
    def municipality_id(self) -> int:
        """The town of the indicator."""
        return self.indicator.municipality_id


class IndicatorSource(Editable):
    """An official table in the net from which values are fetched, and how its columns are to be read."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="sources", verbose_name=_("indicator")
    )
    title = models.CharField(_("title"), max_length=200)
    address = models.URLField(_("address of the file"), max_length=500)
    licence = models.CharField(_("licence"), max_length=120, blank=True)
    mapping = models.JSONField(_("how the columns are read"))
    fetched_at = models.DateTimeField(_("last fetched"), null=True, blank=True)
    failure = models.TextField(_("what went wrong last time"), blank=True)

    class Meta:
        verbose_name = _("source of indicators")
        verbose_name_plural = _("sources of indicators")
        ordering = ("municipality_id", "title")

    def __str__(self) -> str:
        return self.title
