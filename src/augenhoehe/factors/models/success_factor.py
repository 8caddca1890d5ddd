# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable


class SuccessFactor(Editable):
    """A Gelingensfaktor in one version of a set. `key` stays the same from version to version."""

    version = models.ForeignKey(
        "factors.SetVersion", models.CASCADE, related_name="factors", verbose_name=_("version of the set")
    )
    key = models.SlugField(_("key"), max_length=40)
    position = models.PositiveIntegerField(_("position"))
    title = models.CharField(_("title"), max_length=200)
    explanation = models.TextField(_("what it means"), blank=True)
    when_missing = models.TextField(_("what to do when it is missing"), blank=True)

    class Meta:
        verbose_name = _("success factor")
        verbose_name_plural = _("success factors")
        ordering = ("version_id", "position", "pk")
        constraints = [
            models.UniqueConstraint(fields=("version", "key"), name="factor_key_once_per_version"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def municipality_id(self) -> int:
        """The town of the set."""
        return self.version.municipality_id

    def get_absolute_url(self) -> str:
        """The factor on the page of its version."""
        return f"{self.version.get_absolute_url()}#{self.key}"
