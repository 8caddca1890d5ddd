# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable


class PaperFile(Editable):
    """A file that belongs to a paper (OParl Paper.auxiliaryFile); public or not by itself."""

    paper = models.ForeignKey(
        "council.Paper", models.CASCADE, related_name="files", verbose_name=_("council paper")
    )
    file = models.ForeignKey("core.File", models.PROTECT, verbose_name=_("file"))
    position = models.PositiveIntegerField(_("position"))
    name = models.CharField(_("name"), max_length=200)
    public = models.BooleanField(_("public"), default=False)
    handed_in_later_at = models.DateTimeField(_("handed in later"), null=True, blank=True)

    class Meta:
        verbose_name = _("attachment of a paper")
        verbose_name_plural = _("attachments of papers")
        ordering = ("paper_id", "position")
        constraints = [
            models.UniqueConstraint(fields=("paper", "position"), name="paper_file_position_once"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def municipality_id(self) -> int:
        """The town of the paper."""
        return self.paper.municipality_id
