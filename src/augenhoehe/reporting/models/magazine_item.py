# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable
from augenhoehe.reporting.enums import ItemKind
from augenhoehe.reporting.labels import ITEM_KIND_CHOICES


class MagazineItem(Editable):
    """One contribution: a story, the portrait of a group, numbers of the period, or a timeline.

    `facts` holds what only some kinds have, as lists of texts: of a portrait since when there is the group, and how it
    is reached; of numbers the figures that are not a report's; of a timeline its chosen and its own days.
    """

    magazine = models.ForeignKey(
        "reporting.Magazine", models.CASCADE, related_name="items", verbose_name=_("magazine")
    )
    position = models.PositiveIntegerField(_("position"))
    kind = models.CharField(_("kind"), max_length=10, choices=ITEM_KIND_CHOICES, default=ItemKind.STORY)
    title = models.CharField(_("title"), max_length=160)
    teaser = models.CharField(_("teaser"), max_length=600, blank=True)
    text = models.TextField(_("text"), blank=True)
    quote = models.CharField(_("quote"), max_length=400, blank=True)
    speaker = models.CharField(_("who said it"), max_length=160, blank=True)
    facts: models.JSONField[Any, dict[str, Any]] = models.JSONField(_("facts"), default=dict, blank=True)
    report = models.ForeignKey(
        "reporting.Report",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("report whose numbers it shows"),
    )

    class Meta:
        verbose_name = _("contribution to a magazine")
        verbose_name_plural = _("contributions to a magazine")
        ordering = ("magazine_id", "position")
        constraints = [
            models.UniqueConstraint(fields=("magazine", "position"), name="magazine_item_position_once"),
            models.CheckConstraint(
                condition=models.Q(quote="", speaker="") | ~models.Q(quote=""),
                name="magazine_item_speaker_said_something",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def municipality_id(self) -> int:
        """The town of the magazine."""
        return self.magazine.municipality_id

    def get_absolute_url(self) -> str:
        """The contribution on the magazine's page."""
        return f"{self.magazine.get_absolute_url()}#beitrag-{self.pk}"
