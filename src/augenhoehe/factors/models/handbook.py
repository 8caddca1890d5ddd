# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.factors.enums import Licence
from augenhoehe.factors.labels import LICENCE_CHOICES
from augenhoehe.factors.models.factor_set import SetVersion
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable


class Handbook(Editable):
    """A Transferhandbuch: a text written like a concept, with a chapter for each factor of a set.

    `offered` are the words that the set and the town's experience gave the text last, by the key of their passage,
    so that what is new can be proposed. The text from version `set_from` on goes with `set_version`, what was frozen
    before with `earlier_set`. `source_town`, `source_licence` and `source_sha256` (of the file) are kept
    where the handbook was taken over from another town.
    """

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    concept = models.OneToOneField(
        "concept.Concept", models.CASCADE, related_name="handbook", verbose_name=_("text")
    )
    set_version = models.ForeignKey(
        "factors.SetVersion", models.PROTECT, related_name="handbooks", verbose_name=_("version of the set")
    )
    set_from = models.PositiveIntegerField(_("text with this version of the set, from"), default=1)
    earlier_set = models.ForeignKey(
        "factors.SetVersion",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("version of the set before"),
    )
    offered = models.JSONField(_("words offered last"), default=dict, blank=True, editable=False)
    licence = models.CharField(_("licence"), max_length=20, choices=LICENCE_CHOICES, default=Licence.CC_BY)
    source_town = models.CharField(_("taken over from"), max_length=200, blank=True)
    source_licence = models.CharField(
        _("licence of the source"), max_length=20, blank=True, choices=LICENCE_CHOICES
    )
    source_sha256 = models.CharField(_("SHA-256 of the source"), max_length=64, blank=True, editable=False)
    taken_over_on = models.DateField(_("taken over on"), null=True, blank=True)

    class Meta:
        verbose_name = _("handbook")
        verbose_name_plural = _("handbooks")
        ordering = ("municipality_id", "pk")
        indexes = [models.Index(fields=("municipality", "source_sha256"), name="handbook_by_source")]

    def __str__(self) -> str:
        return self.concept.title

    def set_of(self, number: int) -> SetVersion:
        """The version of the set that goes with this version of the text."""
        if number < self.set_from and self.earlier_set is not None:
            return self.earlier_set
        return self.set_version

    def get_absolute_url(self) -> str:
        """The handbook's page inside the administration."""
        return reverse("factors:handbook", args=[self.municipality.slug, self.pk])


class HandbookTemplate(Editable):
    """A file that goes with a handbook, such as a letter or a list to fill in, with what it is good for."""

    handbook = models.ForeignKey(
        Handbook, models.CASCADE, related_name="templates", verbose_name=_("handbook")
    )
    title = models.CharField(_("title"), max_length=200)
    description = models.TextField(_("what it is good for"))
    file = models.ForeignKey("core.File", models.PROTECT, related_name="+", verbose_name=_("file"))
    source = models.CharField(_("taken over from"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("template of a handbook")
        verbose_name_plural = _("templates of a handbook")
        ordering = ("handbook_id", "title", "pk")
        constraints = [
            models.UniqueConstraint(fields=("handbook", "title"), name="template_title_once_per_handbook")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def municipality_id(self) -> int:
        """The town of the handbook."""
        return self.handbook.municipality_id

    def get_absolute_url(self) -> str:
        """The templates on the handbook's page."""
        return f"{self.handbook.get_absolute_url()}#vorlagen"
