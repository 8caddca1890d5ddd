# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable
from augenhoehe.reporting.enums import MagazineLayout, MagazineState
from augenhoehe.reporting.labels import MAGAZINE_LAYOUT_CHOICES, MAGAZINE_STATE_CHOICES


class Magazine(Editable):
    """A designed publication on a period: a cover and contributions in an order.

    `snapshot` holds everything it shows from the moment it is frozen, hashed in `sha256`; nothing else is printed.
    """

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    title = models.CharField(_("title"), max_length=120)
    subtitle = models.CharField(_("subtitle"), max_length=240, blank=True)
    period_from = models.DateField(_("period from"))
    period_to = models.DateField(_("period to"))
    layout = models.CharField(
        _("layout"), max_length=10, choices=MAGAZINE_LAYOUT_CHOICES, default=MagazineLayout.ARC
    )
    publisher = models.CharField(_("publisher"), max_length=300, blank=True)
    imprint = models.TextField(_("imprint"), blank=True)
    public = models.BooleanField(_("public"), default=True)
    state = models.CharField(
        _("state"), max_length=10, choices=MAGAZINE_STATE_CHOICES, default=MagazineState.DRAFT
    )
    snapshot: models.JSONField[Any, dict[str, Any]] = models.JSONField(
        _("snapshot"), default=dict, blank=True
    )
    sha256 = models.CharField(_("SHA-256"), max_length=64, blank=True)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)

    class Meta:
        verbose_name = _("magazine")
        verbose_name_plural = _("magazines")
        ordering = ("municipality_id", "-period_to", "-pk")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "title"), name="magazine_title_once_per_town"),
            models.CheckConstraint(
                condition=models.Q(period_from__lte=models.F("period_to")),
                name="magazine_period_runs_forward",
            ),
            models.CheckConstraint(
                condition=models.Q(state=MagazineState.PUBLISHED, published_at__isnull=False)
                | (~models.Q(state=MagazineState.PUBLISHED) & models.Q(published_at=None)),
                name="magazine_published_at_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The magazine's page inside the administration."""
        return reverse("reporting:magazine", args=[self.municipality.slug, self.pk])
