# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable


class Resolution(Editable):
    """What a body has decided on a paper: made by the deciding consultation's result, never typed twice."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    consultation = models.OneToOneField(
        "council.Consultation", models.PROTECT, related_name="resolution", verbose_name=_("consultation")
    )
    text = models.TextField(_("text as adopted"))
    adopted_on = models.DateField(_("adopted on"))
    public = models.BooleanField(_("public"), default=False)

    class Meta:
        verbose_name = _("resolution")
        verbose_name_plural = _("resolutions")
        ordering = ("municipality_id", "-adopted_on", "-pk")

    def __str__(self) -> str:
        return f"{self.consultation.paper.name}, {self.adopted_on:%d.%m.%Y}"

    def get_absolute_url(self) -> str:
        """The resolution's page inside the administration."""
        return reverse("council:resolution", args=[self.municipality.slug, self.pk])
