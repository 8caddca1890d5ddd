# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.text import block_from_json


class ImportedText(models.Model):
    """A text that was read into a version from a file: the file as it came, and what did not come of it.

    `left_out` tells what was not taken over as it was, as its reader was told: [{"sentence", "details"}]. `replaced`
    holds every passage that the version lost or had reworded by it, with its key: so nothing is lost.
    """

    version = models.ForeignKey(
        "concept.Version", models.CASCADE, related_name="imports", verbose_name=_("version")
    )
    file = models.ForeignKey("core.File", models.PROTECT, related_name="+", verbose_name=_("file"))
    passages = models.PositiveIntegerField(_("passages"))
    left_out = models.JSONField(_("not taken over"), default=list, blank=True)
    replaced = models.JSONField(_("passages before"), default=list, blank=True)
    account = models.ForeignKey(
        "core.Account", models.PROTECT, null=True, blank=True, verbose_name=_("account")
    )
    imported_at = models.DateTimeField(_("read in"))

    class Meta:
        verbose_name = _("text read in")
        verbose_name_plural = _("texts read in")
        ordering = ("version_id", "pk")

    def __str__(self) -> str:
        return self.file.name

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.version.municipality_id

    @property
    def replaced_texts(self) -> list[str]:
        """The passages before, in plain words."""
        return [block_from_json(block).text for block in self.replaced]
