# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import OpenDataLicence, PaperLayout
from augenhoehe.core.labels import LICENCE_NAMES
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.collation import in_german
from augenhoehe.kit.models import Editable


class Municipality(Editable):
    """A town that runs its integration management here."""

    slug = models.SlugField(_("address"), max_length=60, unique=True)
    name = models.CharField(
        _("name"), max_length=120, help_text=_("As it stands on papers, such as “Stadt Kamen”.")
    )
    short_name = models.CharField(_("short name"), max_length=80)
    ags = models.CharField(
        _("official municipality key"),
        max_length=8,
        blank=True,
        validators=[RegexValidator(r"^\d{8}$", _("The key has eight digits."))],
    )
    head_title = models.CharField(_("title of the head"), max_length=80, help_text=_("Printed on papers."))
    paper_layout = models.CharField(
        _("layout of papers"), max_length=20, choices=[(layout.value, layout.value) for layout in PaperLayout]
    )
    background_term = models.CharField(
        _("term for people with a history of immigration"), max_length=80, default="Einwanderungsgeschichte"
    )
    languages = models.JSONField(_("languages of public texts"), default=list)
    open_data_licence = models.CharField(
        _("licence of the open data"),
        max_length=20,
        choices=[(item.value, LICENCE_NAMES[item]) for item in OpenDataLicence],
        default=OpenDataLicence.DL_DE_BY,
    )
    introduction = models.TextField(_("introduction of the public page"), blank=True)
    easy_introduction = models.TextField(_("introduction in easy-to-read language"), blank=True)

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        ordering = (in_german("short_name"),)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The start page of the people who work here."""
        return reverse("core:start", args=[self.slug])

    @property
    def public_url(self) -> str:
        """The town's public pages; their first address is the town's own."""
        return f"{reverse('core:home')}{self.slug}/"


class HearingRule(models.Model):
    """Which body must be heard in matters of integration from when to when (§ 27 GO NRW)."""

    municipality = models.ForeignKey(Municipality, models.CASCADE, verbose_name=_("municipality"))
    organization = models.ForeignKey("core.Organization", models.PROTECT, verbose_name=_("body"))
    valid_from = models.DateField(_("from"))
    valid_to = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("duty to hear a body")
        verbose_name_plural = _("duties to hear a body")
        ordering = ("municipality_id", "valid_from")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "valid_from"), name="hearing_rule_once_per_start"
            ),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
                name="hearing_rule_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization} {self.valid_from:%d.%m.%Y}"
