# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class CatalogueMapping(models.Model):
    """How a town's tables of measures are read: what its headers and words meant the last time.

    columns: folded header to the name of a field (empty where the column is left out). words: by source, folded word
    to the number of the row that was meant. other_tables: by kind of table (values of indicators, money spent), folded
    header to the name of a column.
    """

    municipality = models.OneToOneField(
        "core.Municipality", models.CASCADE, related_name="+", verbose_name=_("municipality")
    )
    columns = models.JSONField(_("columns"), default=dict, blank=True)
    other_tables = models.JSONField(_("columns of other tables"), default=dict, blank=True)
    words = models.JSONField(_("words"), default=dict, blank=True)

    class Meta:
        verbose_name = _("reading of a table of measures")
        verbose_name_plural = _("readings of tables of measures")

    def __str__(self) -> str:
        return str(self.municipality)
