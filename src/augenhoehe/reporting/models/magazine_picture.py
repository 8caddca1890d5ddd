# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable
from augenhoehe.reporting.enums import Recognisable
from augenhoehe.reporting.labels import RECOGNISABLE_CHOICES


class MagazinePicture(Editable):
    """A picture with its words and its rights; without a contribution it is the picture of the cover.

    `focus_x`, `focus_y`: what stays in view when it is cropped, in percent from the left and from the top.
    """

    magazine = models.ForeignKey(
        "reporting.Magazine", models.CASCADE, related_name="pictures", verbose_name=_("magazine")
    )
    item = models.ForeignKey(
        "reporting.MagazineItem",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="pictures",
        verbose_name=_("contribution"),
    )
    position = models.PositiveIntegerField(_("position"), default=1)
    file = models.ForeignKey("core.File", models.PROTECT, related_name="+", verbose_name=_("file"))
    width = models.PositiveIntegerField(_("width"))
    height = models.PositiveIntegerField(_("height"))
    alternative_text = models.CharField(_("alternative text"), max_length=500, blank=True)
    caption = models.CharField(_("caption"), max_length=300, blank=True)
    holder = models.CharField(_("who made it"), max_length=160, blank=True)
    licence = models.CharField(_("licence or consent"), max_length=160, blank=True)
    recognisable = models.CharField(
        _("people recognisable"), max_length=10, choices=RECOGNISABLE_CHOICES, default=Recognisable.UNKNOWN
    )
    focus_x = models.PositiveSmallIntegerField(
        _("focus from the left"), default=50, validators=[MaxValueValidator(100)]
    )
    focus_y = models.PositiveSmallIntegerField(
        _("focus from the top"), default=50, validators=[MaxValueValidator(100)]
    )

    class Meta:
        verbose_name = _("picture of a magazine")
        verbose_name_plural = _("pictures of a magazine")
        ordering = ("magazine_id", "item_id", "position", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("magazine",), condition=models.Q(item=None), name="magazine_cover_once"
            ),
            models.CheckConstraint(
                condition=models.Q(focus_x__lte=100, focus_y__lte=100), name="magazine_picture_focus_inside"
            ),
        ]

    def __str__(self) -> str:
        return self.alternative_text or self.file.name

    @property
    def municipality_id(self) -> int:
        """The town of the magazine."""
        return self.magazine.municipality_id

    def get_absolute_url(self) -> str:
        """The contribution it stands in, on the magazine's page."""
        return self.item.get_absolute_url() if self.item else f"{self.magazine.get_absolute_url()}#titel"
