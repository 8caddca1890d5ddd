# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import BodyClass, OrganizationKind
from augenhoehe.kit.collation import in_german
from augenhoehe.kit.models import Editable


class Organization(Editable):
    """A department, council body, faction, association or other group (OParl Organization)."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    kind = models.CharField(
        _("kind"), max_length=30, choices=[(kind.value, kind.value) for kind in OrganizationKind]
    )
    body_class = models.CharField(
        _("class of body"),
        max_length=30,
        blank=True,
        choices=[(item.value, item.value) for item in BodyClass],
    )
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=80, blank=True)
    code = models.CharField(
        _("code"), max_length=20, blank=True, help_text=_("As it stands in paper numbers, such as “FB 56”.")
    )
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ("municipality_id", in_german("name"))
        constraints = [
            models.UniqueConstraint(fields=("municipality", "name"), name="organization_name_once_per_town"),
        ]

    def __str__(self) -> str:
        return self.name


class OrganizationName(models.Model):
    """A name an organisation carried from one day to another; papers keep the name of their time."""

    organization = models.ForeignKey(
        Organization, models.CASCADE, related_name="names", verbose_name=_("organisation")
    )
    name = models.CharField(_("name"), max_length=200)
    valid_from = models.DateField(_("from"))
    valid_to = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("name of an organisation")
        verbose_name_plural = _("names of an organisation")
        ordering = ("organization_id", "valid_from")
        constraints = [
            models.UniqueConstraint(
                fields=("organization", "valid_from"), name="organization_name_once_per_start"
            ),
        ]

    def __str__(self) -> str:
        return self.name
