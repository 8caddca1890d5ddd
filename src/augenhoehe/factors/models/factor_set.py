# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable


class FactorSet(Editable):
    """A set of success factors that a town uses: taken over from the library, or its own."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    title = models.CharField(_("title"), max_length=200)
    description = models.TextField(_("description"), blank=True)
    origin = models.CharField(_("key in the library"), max_length=40, blank=True)
    short = models.BooleanField(
        _("short set"), default=False, help_text=_("A few questions that any department puts to any paper.")
    )

    class Meta:
        verbose_name = _("factor set")
        verbose_name_plural = _("factor sets")
        ordering = ("municipality_id", "pk")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "title"), name="factor_set_title_once_per_town"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The set's page inside the administration."""
        return reverse("factors:set", args=[self.municipality.slug, self.pk])


class SetVersion(Editable):
    """One version of a set: a draft that is worked on, or published and never changed again."""

    factor_set = models.ForeignKey(
        FactorSet, models.CASCADE, related_name="versions", verbose_name=_("factor set")
    )
    number = models.PositiveIntegerField(_("number"))
    published_on = models.DateField(_("published on"), null=True, blank=True)

    class Meta:
        verbose_name = _("version of a factor set")
        verbose_name_plural = _("versions of a factor set")
        ordering = ("factor_set_id", "-number")
        constraints = [
            models.UniqueConstraint(fields=("factor_set", "number"), name="set_version_number_once"),
            models.UniqueConstraint(
                fields=("factor_set",),
                condition=models.Q(published_on__isnull=True),
                name="one_draft_per_factor_set",
            ),
        ]

    def __str__(self) -> str:
        return gettext("%(set)s, version %(number)d") % {"set": self.factor_set.title, "number": self.number}

    @property
    def municipality_id(self) -> int:
        """The town of the set."""
        return self.factor_set.municipality_id

    def get_absolute_url(self) -> str:
        """The version's page inside the administration."""
        return reverse("factors:version", args=[self.factor_set.municipality.slug, self.pk])
