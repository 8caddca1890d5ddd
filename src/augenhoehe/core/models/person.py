# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.collation import in_german
from augenhoehe.kit.models import Editable


class Person(Editable):
    """A person the town works with; an account is not needed (OParl Person)."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    name = models.CharField(_("name"), max_length=200)
    email = models.EmailField(_("e-mail address"), blank=True)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ("municipality_id", in_german("name"))

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A person in an organisation, in a role, from day to day, perhaps on behalf of another organisation."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships", verbose_name=_("person"))
    organization = models.ForeignKey(
        "core.Organization", models.CASCADE, related_name="memberships", verbose_name=_("organisation")
    )
    role = models.CharField(_("role"), max_length=80, blank=True)
    voting_right = models.BooleanField(_("may vote"), default=True)
    on_behalf_of = models.ForeignKey(
        "core.Organization",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="represented_by",
        verbose_name=_("on behalf of"),
    )
    start_date = models.DateField(_("from"), null=True, blank=True)
    end_date = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ("organization_id", "person_id")

    def __str__(self) -> str:
        return f"{self.person}, {self.organization}"
