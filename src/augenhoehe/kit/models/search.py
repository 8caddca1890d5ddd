# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchEntry(models.Model):
    """What the search keeps of one object; written by `kit.search` alone.

    The number is made of day, kind and the object's own number (`kit.search.places`), so the order of numbers is the
    order of hits: newest first. Who may see an object is never kept here, it is asked for with every search.
    """

    id = models.BigIntegerField(_("place in the order"), primary_key=True)
    kind = models.PositiveSmallIntegerField(_("kind of object"))
    object_id = models.BigIntegerField(_("object number"))
    words = models.TextField(_("words in order"))
    terms = models.TextField(_("search terms"))

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        constraints = [
            models.UniqueConstraint(fields=("kind", "object_id"), name="search_entry_once_per_object"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}/{self.object_id}"
